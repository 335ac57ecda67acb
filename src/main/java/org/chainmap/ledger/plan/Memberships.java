package org.chainmap.ledger.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledgers;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Ids;
import org.chainmap.model.Participation;
import org.jspecify.annotations.Nullable;

/** Which enterprises take part in which segments, by the map and the rows so far. */
final class Memberships {

  private record Pair(Id enterprise, Id segment) {}

  private final ChangeBuilder draft;
  private final RowFields fields;
  private final Map<Pair, Id> all = new HashMap<>();
  private final Map<Id, Set<Id>> segmentsOf = new HashMap<>();

  Memberships(ChainMap map, ChangeBuilder draft, RowFields fields) {
    this.draft = draft;
    this.fields = fields;
    map.participations().forEach(each -> add(each.enterprise(), each.segment(), each.id()));
  }

  private void add(Id enterprise, Id segment, Id participation) {
    all.put(new Pair(enterprise, segment), participation);
    segmentsOf.computeIfAbsent(enterprise, each -> new TreeSet<>()).add(segment);
  }

  /** Returns the segments that an enterprise takes part in. */
  Set<Id> segmentsOf(Id enterprise) {
    return segmentsOf.getOrDefault(enterprise, Set.of());
  }

  /** Returns the participation of an enterprise in a segment; null for none. */
  @Nullable Id of(Id enterprise, Id segment) {
    return all.get(new Pair(enterprise, segment));
  }

  /** Puts an enterprise into a segment, and nothing more. */
  boolean bare(Id enterprise, Id segment) {
    if (of(enterprise, segment) != null) {
      return false;
    }
    Id id = draft.fresh(Ids.PARTICIPATION);
    add(enterprise, segment, id);
    draft.put(Participation.of(id, enterprise, segment));
    return true;
  }

  /**
   * Writes what a row says of an enterprise in a segment.
   *
   * @param joins whether it joins the segment where it is not in it
   */
  boolean written(RowTask task, Id enterprise, Id segment, boolean joins) {
    Id known = of(enterprise, segment);
    if (known == null && !joins) {
      return false;
    }
    Participation before =
        known == null
            ? Participation.of(draft.fresh(Ids.PARTICIPATION), enterprise, segment)
            : draft.find(Participation.class, known).orElseThrow();
    add(enterprise, segment, before.id());
    Participation written =
        fields.write(
            Ledgers.PARTICIPATIONS,
            before,
            task,
            draft.isNew(before.id()),
            Set.of(TableField.NOTES));
    draft.put(written);
    return known == null || !written.equals(before);
  }
}
