package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledgers;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Ids;
import org.chainmap.model.NameKey;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Rows about enterprises, segments, and who participates where. */
final class EntityRows {

  private record Pair(Id enterprise, Id segment) {}

  private final ElementDraft draft;
  private final RowFields fields;
  private final Sources sources;
  private final Identities identities;
  private final StageRows stages;
  private final Map<Pair, Id> participations = new HashMap<>();
  private final Map<Id, Set<Id>> segmentsOf = new HashMap<>();

  EntityRows(
      ChainMap map,
      ElementDraft draft,
      RowFields fields,
      Sources sources,
      Identities identities,
      StageRows stages) {
    this.draft = draft;
    this.fields = fields;
    this.sources = sources;
    this.identities = identities;
    this.stages = stages;
    map.participations()
        .forEach(each -> participates(new Pair(each.enterprise(), each.segment()), each.id()));
  }

  private void participates(Pair pair, Id participation) {
    participations.put(pair, participation);
    segmentsOf.computeIfAbsent(pair.enterprise(), each -> new TreeSet<>()).add(pair.segment());
  }

  /** Returns the segments that an enterprise participates in, by the map and the rows so far. */
  Set<Id> segmentsOf(Id enterprise) {
    return segmentsOf.getOrDefault(enterprise, Set.of());
  }

  /** A row of an enterprise, in the segments it names. */
  RowResult enterprise(ImportedRow row, String key, boolean adding) throws Doubtful {
    String name = row.text(TableField.ENTERPRISE);
    if (name == null) {
      return RowResult.leftOut(Message.of("ledger.missing", TableField.ENTERPRISE.label()));
    }
    String code = row.text(TableField.CREDIT_CODE);
    Id known = identities.enterprise(name, code);
    // Every doubt comes before the first change.
    List<String> segmentNames = row.names(TableField.SEGMENT);
    for (String segment : segmentNames) {
      identities.segment(segment);
    }
    List<FieldChange> changes = new ArrayList<>();
    Id source = sources.of(row);
    Enterprise before =
        known == null
            ? Enterprise.of(draft.fresh(Ids.ENTERPRISE), name)
            : draft.find(Enterprise.class, known).orElseThrow();
    boolean added = known == null;
    if (added) {
      identities.made(Enterprise.class, before.id(), name, code);
    }
    for (TableField also : List.of(TableField.SHORT_NAME, TableField.ALIASES)) {
      row.names(also).forEach(other -> identities.alsoCalled(before.id(), other));
    }
    Set<TableField> except =
        added
                || NameKey.of(before.name().text()).core().equals(NameKey.of(name).core())
                || code == null
            ? Set.of(TableField.ENTERPRISE)
            : Set.of();
    Enterprise written =
        fields.write(Ledgers.ENTERPRISES, before, row, key, added, except, source, changes);
    written = withOldName(before, written);
    if (segmentNames.isEmpty() || !changes.isEmpty() || added) {
      written = Ledgers.ENTERPRISES.kind().cast(Sources.with(written, source));
    }
    draft.put(written);
    boolean changed = !written.equals(before);
    for (String segment : segmentNames) {
      changed |= participation(row, key, written.id(), segmentNamed(row, segment), adding, changes);
    }
    return RowResult.of(written.id(), added, changed, changes);
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

  private boolean participation(
      ImportedRow row,
      String key,
      Id enterprise,
      Id segment,
      boolean adding,
      List<FieldChange> changes) {
    Pair pair = new Pair(enterprise, segment);
    Id known = participations.get(pair);
    Participation before =
        known == null
            ? Participation.of(draft.fresh(Ids.PARTICIPATION), enterprise, segment)
            : draft.find(Participation.class, known).orElseThrow();
    participates(pair, before.id());
    Id source = sources.of(row);
    Figure share = before.share();
    Participation written =
        fields.write(
            Ledgers.PARTICIPATIONS,
            before,
            row,
            key + "|" + NameKey.of(segmentName(segment)).text(),
            known == null,
            Set.of(TableField.NOTES),
            source,
            changes);
    Double more = row.number(TableField.SHARE);
    if (adding && share != null && more != null) {
      written = written.withShare(share.withValue(Math.min(100, share.value() + more)));
    }
    draft.put(written);
    return known == null || !written.equals(before);
  }

  private String segmentName(Id segment) {
    return draft.find(Segment.class, segment).map(s -> s.name().text()).orElse(segment.value());
  }

  /** A row of a segment, with the enterprises it names. */
  RowResult segment(ImportedRow row, String key) throws Doubtful {
    String name = row.text(TableField.SEGMENT);
    if (name == null) {
      return RowResult.leftOut(Message.of("ledger.missing", TableField.SEGMENT.label()));
    }
    Id known = identities.segment(name);
    List<String> names = row.names(TableField.MAIN_ENTERPRISES);
    for (String enterprise : names) {
      identities.enterprise(enterprise, null);
    }
    List<FieldChange> changes = new ArrayList<>();
    Id source = sources.of(row);
    Id id = segmentNamed(row, name);
    Segment before = draft.find(Segment.class, id).orElseThrow();
    Segment written =
        fields.write(
            Ledgers.SEGMENTS,
            before,
            row,
            key,
            known == null,
            Set.of(TableField.SEGMENT),
            source,
            changes);
    written = Ledgers.SEGMENTS.kind().cast(Sources.with(written, source));
    draft.put(written);
    boolean changed = !written.equals(before) | stages.named(row, written.stage());
    for (String enterprise : names) {
      Id of = identities.enterprise(enterprise, null);
      if (of == null) {
        of = draft.fresh(Ids.ENTERPRISE);
        draft.put(Enterprise.of(of, enterprise));
        identities.made(Enterprise.class, of, enterprise, null);
      }
      changed |= bare(of, id);
    }
    return RowResult.of(id, known == null, changed, changes);
  }

  /** Puts an enterprise into a segment, and nothing more. */
  boolean bare(Id enterprise, Id segment) {
    Pair pair = new Pair(enterprise, segment);
    if (participations.containsKey(pair)) {
      return false;
    }
    Id id = draft.fresh(Ids.PARTICIPATION);
    participates(pair, id);
    draft.put(Participation.of(id, enterprise, segment));
    return true;
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

  /** Finds a segment by name, or makes it in the stage that the row names. */
  Id segmentNamed(ImportedRow row, String name) throws Doubtful {
    Id known = identities.segment(name);
    if (known != null) {
      stages.place(known, row);
      return known;
    }
    Id id = draft.fresh(Ids.SEGMENT);
    draft.put(stages.segment(id, name, row));
    identities.made(Segment.class, id, name, null);
    return id;
  }
}
