package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledger;
import org.chainmap.ledger.Ledgers;
import org.chainmap.ledger.Value;
import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.ledger.table.ImportedCell;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Ids;
import org.chainmap.model.NameKey;
import org.chainmap.model.Segment;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Rows about enterprises and segments, and the elements that rows name. */
final class EntityRows {

  private final ChangeBuilder draft;
  private final RowFields fields;
  private final Sources sources;
  private final Identities identities;
  private final StageRows stages;
  private final Memberships memberships;
  private boolean bare;

  EntityRows(
      ChangeBuilder draft,
      RowFields fields,
      Sources sources,
      Identities identities,
      StageRows stages,
      Memberships memberships) {
    this.draft = draft;
    this.fields = fields;
    this.sources = sources;
    this.identities = identities;
    this.stages = stages;
    this.memberships = memberships;
  }

  /**
   * Begins with a sheet.
   *
   * @param says whether it says nothing of enterprises themselves, so that source and notes are
   *     about their participation
   */
  void begin(boolean says) {
    bare = says;
  }

  Memberships memberships() {
    return memberships;
  }

  /** A row of an enterprise, in the segments it names. */
  RowResult enterprise(RowTask task) throws Doubtful {
    String name = task.row().text(TableField.ENTERPRISE);
    if (name == null) {
      return RowResult.leftOut(Message.of("ledger.missing", TableField.ENTERPRISE.label()));
    }
    String code = task.row().text(TableField.CREDIT_CODE);
    Id known = identities.enterprise(name, code);
    // Every doubt comes before the first change.
    List<String> segmentNames = segmentNames(task.row());
    for (String segment : segmentNames) {
      identities.segment(segment);
    }
    Enterprise before =
        known == null
            ? Enterprise.of(draft.fresh(Ids.ENTERPRISE), name)
            : draft.find(Enterprise.class, known).orElseThrow();
    boolean added = known == null;
    if (added) {
      identities.made(Enterprise.class, before.id(), name, code);
    }
    for (TableField also : List.of(TableField.SHORT_NAME, TableField.ALIASES)) {
      task.row()
          .names(also, alias -> false)
          .forEach(other -> identities.alsoCalled(before.id(), other));
    }
    Set<TableField> except = EnumSet.noneOf(TableField.class);
    if (added || called(before, name) || code == null) {
      except.add(TableField.ENTERPRISE);
    }
    boolean ofParticipation = bare && !segmentNames.isEmpty();
    if (ofParticipation) {
      except.add(TableField.NOTES);
    }
    Enterprise written =
        withOldName(
            before,
            fields.write(Ledgers.ENTERPRISES, before, task, draft.isNew(before.id()), except));
    if (segmentNames.isEmpty() || !task.changes().isEmpty() || added) {
      written = sources.cited(Ledgers.ENTERPRISES, written, task);
    }
    draft.put(written);
    boolean changed = !written.equals(before);
    List<String> joining = task.newNames(TableField.SEGMENT, identities::segmentNamed);
    Map<Memberships.Pair, Boolean> pairs = new LinkedHashMap<>();
    for (String segment : segmentNames) {
      boolean joins = joining.contains(segment);
      Id id = joins ? segmentNamed(task, segment) : identities.segment(segment);
      if (id != null) {
        changed |= stages.staged(task, id);
        pairs.put(new Memberships.Pair(written.id(), id), joins);
      }
    }
    Set<TableField> left = memberships.ofNoneInParticular(List.copyOf(pairs.keySet()), bare);
    if (!ofParticipation) {
      left.add(TableField.NOTES);
    }
    for (Map.Entry<Memberships.Pair, Boolean> pair : pairs.entrySet()) {
      changed |= memberships.written(task, pair.getKey(), pair.getValue(), left);
    }
    return RowResult.of(written.id(), added, changed, task.changes());
  }

  private static boolean called(Enterprise enterprise, String name) {
    String core = NameKey.of(name).core();
    return Stream.of(Lang.values())
        .anyMatch(lang -> NameKey.of(enterprise.name().in(lang)).core().equals(core));
  }

  /** Returns the segments that a row names. */
  List<String> segmentNames(ImportedRow row) {
    return row.names(TableField.SEGMENT, identities::segmentNamed);
  }

  /** Returns the enterprises that a cell names. */
  List<String> enterpriseNames(ImportedRow row, TableField field) {
    return row.names(field, identities::enterpriseNamed);
  }

  /** Returns the enterprises that a cell names and did not name before. */
  List<String> newEnterprises(RowTask task, TableField field) {
    return task.newNames(field, identities::enterpriseNamed);
  }

  /**
   * Returns a row for each of the enterprises that one names in a cell; where it names one, the row
   * as it is. A share is that of none of several.
   */
  List<ImportedRow> each(ImportedRow row) {
    List<String> names = enterpriseNames(row, TableField.ENTERPRISE);
    if (names.size() < 2) {
      return List.of(row);
    }
    CellPlace place = row.cell(TableField.ENTERPRISE).orElseThrow().place();
    List<ImportedRow> rows = new ArrayList<>();
    for (String name : names) {
      Map<TableField, ImportedCell> cells = new EnumMap<>(row.cells());
      cells.remove(TableField.SHARE);
      cells.put(TableField.ENTERPRISE, new ImportedCell(new Value.Text(name), place, name));
      rows.add(new ImportedRow(row.place(), cells));
    }
    return rows;
  }

  /** An enterprise that is renamed keeps its old name as an alias. */
  private static Enterprise withOldName(Enterprise before, Enterprise written) {
    String old = before.name().text();
    return old.equals(written.name().text())
        ? written
        : written.withProfile(
            written
                .profile()
                .withAliases(FieldColumns.joined(written.profile().aliases(), List.of(old))));
  }

  /** A row of a segment, with the enterprises it names. */
  RowResult segment(RowTask task) throws Doubtful {
    String name = task.row().text(TableField.SEGMENT);
    if (name == null) {
      return RowResult.leftOut(Message.of("ledger.missing", TableField.SEGMENT.label()));
    }
    Id known = identities.segment(name);
    List<String> names = newEnterprises(task, TableField.MAIN_ENTERPRISES);
    for (String enterprise : names) {
      identities.enterprise(enterprise, null);
    }
    Id id = segmentNamed(task, name);
    boolean changed = known != null && stages.staged(task, id);
    Segment before = draft.find(Segment.class, id).orElseThrow();
    Segment written =
        fields.write(Ledgers.SEGMENTS, before, task, draft.isNew(id), Set.of(TableField.SEGMENT));
    written = sources.cited(Ledgers.SEGMENTS, written, task);
    draft.put(written);
    changed |= !written.equals(before);
    changed |= stages.named(task, written.stage());
    for (String enterprise : names) {
      changed |= memberships.bare(enterpriseNamed(enterprise), id);
    }
    return RowResult.of(id, known == null, changed, task.changes());
  }

  /** Returns the participations of enterprises that a row of a segment names no more. */
  List<Id> dropped(RowTask task, Id segment) {
    List<Id> dropped = new ArrayList<>();
    for (String name : task.droppedNames(TableField.MAIN_ENTERPRISES)) {
      Id enterprise = identities.plainEnterprise(name);
      Id participation = enterprise == null ? null : memberships.of(enterprise, segment);
      if (participation != null) {
        dropped.add(participation);
      }
    }
    return dropped;
  }

  /** Finds an enterprise by name, or makes it. */
  Id enterpriseNamed(String name) throws Doubtful {
    Id known = identities.enterprise(name, null);
    if (known != null) {
      return known;
    }
    Id id = draft.fresh(Ids.ENTERPRISE);
    draft.put(Enterprise.of(id, name));
    identities.made(Enterprise.class, id, name, null);
    return id;
  }

  @Nullable Id knownSegment(String name) throws Doubtful {
    return identities.segment(name);
  }

  @Nullable Id knownEnterprise(String name) throws Doubtful {
    return identities.enterprise(name, null);
  }

  @Nullable Id plainEnterprise(String name) {
    return identities.plainEnterprise(name);
  }

  @Nullable Id plainSegment(String name) {
    return identities.plainSegment(name);
  }

  /** As {@link #enterpriseNamed} for a name that was found not to be doubtful. */
  Id settledEnterprise(String name) {
    try {
      return enterpriseNamed(name);
    } catch (Doubtful doubtful) {
      throw new IllegalStateException(doubtful);
    }
  }

  /** As {@link #segmentNamed} for a name that was found not to be doubtful. */
  private Id settledSegment(RowTask task, String name) {
    try {
      return segmentNamed(task, name);
    } catch (Doubtful doubtful) {
      throw new IllegalStateException(doubtful);
    }
  }

  /**
   * Adds the segments that a row names to those of an element, and takes out those that it names no
   * more.
   *
   * @param has the segments it has
   */
  <E extends Element> E withSegments(Ledger<E> ledger, E element, List<Id> has, RowTask task)
      throws Doubtful {
    List<String> more = task.newNames(TableField.SEGMENT, identities::segmentNamed);
    List<Id> gone = new ArrayList<>();
    for (String name : task.droppedNames(TableField.SEGMENT)) {
      Id id = identities.plainSegment(name);
      if (id != null && has.contains(id)) {
        gone.add(id);
      }
    }
    boolean changes = !gone.isEmpty();
    for (String name : more) {
      Id id = identities.segment(name);
      changes |= id == null || !has.contains(id);
    }
    ImportedCell cell = task.row().cells().get(TableField.SEGMENT);
    if (cell == null || !changes) {
      return element;
    }
    return fields.refer(
        ledger,
        "segments",
        element,
        task,
        cell,
        null,
        false,
        draft.isNew(element.id()),
        () -> {
          Set<Id> all = new LinkedHashSet<>(has);
          gone.forEach(all::remove);
          more.forEach(name -> all.add(settledSegment(task, name)));
          return List.copyOf(all);
        });
  }

  /** Finds a segment by name, or makes it in the stage that the row names. */
  Id segmentNamed(RowTask task, String name) throws Doubtful {
    Id known = identities.segment(name);
    if (known != null) {
      return known;
    }
    Id id = draft.fresh(Ids.SEGMENT);
    draft.put(Segment.of(id, name, stages.of(id, task.row().cells().get(TableField.STAGE))));
    identities.made(Segment.class, id, name, null);
    return id;
  }
}
