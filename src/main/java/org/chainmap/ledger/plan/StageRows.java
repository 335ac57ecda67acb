package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledgers;
import org.chainmap.ledger.Value;
import org.chainmap.ledger.table.ImportedCell;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Ids;
import org.chainmap.model.NameKey;
import org.chainmap.model.Problem;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** The stages that rows name: those of the map, and new ones; and the segments they put there. */
final class StageRows {

  private final ChainMap map;
  private final ChangeBuilder draft;
  private final RowFields fields;
  private final ImportDecisions decisions;
  private final Consumer<TableProblem> problems;
  private final Map<String, Id> byName = new HashMap<>();
  private final List<Stage> fresh = new ArrayList<>();

  /** New segments of which no row said the stage so far. */
  private final Set<Id> unstaged = new HashSet<>();

  /** The stage that the first row says of a segment, and where. */
  private final Map<Id, ImportedCell> stated = new HashMap<>();

  /** The stage that was made for segments of no stage, or null. */
  private @Nullable Id none;

  private int lastOrder;

  StageRows(
      ChainMap map,
      ChangeBuilder draft,
      RowFields fields,
      ImportDecisions decisions,
      Consumer<TableProblem> problems) {
    this.map = map;
    this.draft = draft;
    this.fields = fields;
    this.decisions = decisions;
    this.problems = problems;
    for (Stage stage : map.stages()) {
      for (Lang lang : Lang.values()) {
        byName.putIfAbsent(NameKey.of(stage.name().in(lang)).text(), stage.id());
      }
      lastOrder = Math.max(lastOrder, stage.order() + 1);
    }
  }

  /** Returns the stage of a new segment. */
  Id of(Id segment, @Nullable ImportedCell cell) {
    String name = name(cell);
    if (name == null) {
      unstaged.add(segment);
    } else if (cell != null) {
      stated.put(segment, cell);
    }
    return stage(name);
  }

  /** Puts a segment into the stage that a row states, and tells where that moves it. */
  boolean staged(RowTask task, Id id) {
    ImportedCell cell = task.row().cells().get(TableField.STAGE);
    String name = name(cell);
    if (cell == null || name == null || task.repeats(TableField.STAGE)) {
      return false;
    }
    Segment before = draft.find(Segment.class, id).orElseThrow();
    if (unstaged.remove(id)) {
      stated.put(id, cell);
      draft.put(before.withStage(stage(name)));
      return true;
    }
    ImportedCell first = stated.putIfAbsent(id, cell);
    if (first != null) {
      if (!same(name, name(first))) {
        problems.accept(
            new TableProblem(
                Problem.Severity.WARNING,
                cell.place(),
                Message.of(
                    "ledger.plan.stages",
                    before.name().text(),
                    Objects.requireNonNullElse(name(first), ""),
                    first.place().row())));
      }
      return false;
    }
    if (before.stage().equals(known(name))) {
      return false;
    }
    String last = task.memory().refreshed() ? task.memory().said(TableField.STAGE) : null;
    boolean byHand = last != null && !before.stage().equals(known(last));
    Segment after =
        fields.refer(
            Ledgers.SEGMENTS,
            "stage",
            before,
            task,
            cell,
            last,
            byHand,
            draft.isNew(id),
            () -> List.of(stage(name)));
    draft.put(after.equals(before) ? after : after.at(null)); // its place was in the other stage
    return !after.equals(before);
  }

  /** Gives a stage the English name that a row says, where it has none; tells whether it did. */
  boolean named(RowTask task, Id id) {
    String english = task.row().text(TableField.STAGE_ENGLISH);
    Stage stage = draft.find(Stage.class, id).orElse(null);
    if (english == null
        || stage == null
        || stage.name().english() != null
        || task.repeats(TableField.STAGE_ENGLISH)) {
      return false;
    }
    Stage named =
        new Stage(
            id,
            new Name(stage.name().text(), english),
            stage.order(),
            stage.tint(),
            stage.remarks());
    fresh.replaceAll(each -> each.id().equals(id) ? named : each);
    draft.put(named);
    return true;
  }

  private static @Nullable String name(@Nullable ImportedCell cell) {
    return cell != null && cell.value() instanceof Value.Text(String text) ? text : null;
  }

  private static boolean same(String one, @Nullable String other) {
    return other != null && NameKey.of(one).text().equals(NameKey.of(other).text());
  }

  /** Returns the stage of a name; null where there is none yet. */
  private @Nullable Id known(String name) {
    Id id = byName.get(NameKey.of(name).text());
    return id != null ? id : NewStages.meant(map.stages(), name).orElse(null);
  }

  private Id stage(@Nullable String name) {
    if (name == null && decisions.stage() != null) {
      return decisions.stage();
    }
    if (name == null && !map.stages().isEmpty()) {
      return map.stages().getFirst().id();
    }
    Name written =
        name == null
            ? new Name(
                Message.of("ledger.plan.stage").in(Lang.ZH),
                Message.of("ledger.plan.stage").in(Lang.EN))
            : Name.of(name);
    Id known = known(written.text());
    if (known != null) {
      return known;
    }
    Id id = draft.fresh(Ids.STAGE);
    Stage made = new Stage(id, written, lastOrder++, null, Remarks.NONE);
    byName.put(NameKey.of(written.text()).text(), id);
    fresh.add(made);
    if (name == null) {
      none = id;
    }
    draft.put(made);
    return id;
  }

  /**
   * Puts the stages that were made in the order in which people know them, without the one for
   * segments of no stage where all of them got one.
   */
  void finish() {
    if (unstaged.isEmpty() && none != null) {
      Id gone = none;
      fresh.removeIf(stage -> stage.id().equals(gone));
      draft.drop(gone);
    }
    NewStages.inOrder(fresh).forEach(draft::put);
  }
}
