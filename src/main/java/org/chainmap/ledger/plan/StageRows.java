package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Ids;
import org.chainmap.model.NameKey;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** The stages that rows name: those of the map, and new ones. */
final class StageRows {

  private final ChainMap map;
  private final ElementDraft draft;
  private final ImportDecisions decisions;
  private final Map<String, Id> stages = new HashMap<>();
  private final List<Stage> fresh = new ArrayList<>();

  /** New segments of which no row said the stage so far. */
  private final Set<Id> unstaged = new HashSet<>();

  /** The stage that was made for them, or null. */
  private @Nullable Id noStage;

  private int lastOrder;

  StageRows(ChainMap map, ElementDraft draft, ImportDecisions decisions) {
    this.map = map;
    this.draft = draft;
    this.decisions = decisions;
    for (Stage stage : map.stages()) {
      for (Lang lang : Lang.values()) {
        stages.putIfAbsent(NameKey.of(stage.name().in(lang)).text(), stage.id());
      }
      lastOrder = Math.max(lastOrder, stage.order() + 1);
    }
  }

  /** Returns a new segment in the stage that a row names. */
  Segment segment(Id id, String name, ImportedRow row) {
    String stage = row.text(TableField.STAGE);
    if (stage == null) {
      unstaged.add(id);
    }
    return Segment.of(id, name, stage(stage));
  }

  /** Puts a segment of which no row said the stage into the one that this row names. */
  void place(Id segment, ImportedRow row) {
    String stage = row.text(TableField.STAGE);
    if (stage != null && unstaged.remove(segment)) {
      Segment made = draft.find(Segment.class, segment).orElseThrow();
      draft.put(made.withStage(stage(stage)));
    }
  }

  /** Gives a stage the English name that a row says, where it has none; tells whether it did. */
  boolean named(ImportedRow row, Id id) {
    String english = row.text(TableField.STAGE_ENGLISH);
    Stage stage = draft.find(Stage.class, id).orElse(null);
    if (english == null || stage == null || stage.name().english() != null) {
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

  /**
   * Puts the stages that were made in the order in which people know them, without the one for
   * segments of no stage where all of them got one.
   */
  void finish() {
    if (unstaged.isEmpty() && noStage != null) {
      Id gone = noStage;
      fresh.removeIf(stage -> stage.id().equals(gone));
      draft.drop(gone);
    }
    NewStages.inOrder(fresh).forEach(draft::put);
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
    return stages.computeIfAbsent(
        NameKey.of(written.text()).text(),
        each -> {
          Optional<Id> meant = NewStages.meant(map.stages(), written.text());
          if (meant.isPresent()) {
            return meant.get();
          }
          Id id = draft.fresh(Ids.STAGE);
          Stage made = new Stage(id, written, lastOrder++, null, Remarks.NONE);
          fresh.add(made);
          if (name == null) {
            noStage = id;
          }
          draft.put(made);
          return id;
        });
  }
}
