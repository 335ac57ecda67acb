package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledgers;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Ids;
import org.chainmap.model.Participation;
import org.chainmap.model.kind.Role;
import org.chainmap.model.value.Figure;
import org.jspecify.annotations.Nullable;

/** Which enterprises take part in which segments, by the map and the rows so far. */
final class Memberships {

  /** An enterprise and a segment it takes part in. */
  record Pair(Id enterprise, Id segment) {}

  private final ChangeBuilder draft;
  private final RowFields fields;
  private final Sources sources;
  private final Map<Pair, List<Id>> all = new HashMap<>();
  private final Map<Id, Set<Id>> segmentsOf = new HashMap<>();

  Memberships(ChainMap map, ChangeBuilder draft, RowFields fields, Sources sources) {
    this.draft = draft;
    this.fields = fields;
    this.sources = sources;
    map.participations().forEach(each -> add(each.enterprise(), each.segment(), each.id()));
  }

  private void add(Id enterprise, Id segment, Id participation) {
    List<Id> known = all.computeIfAbsent(new Pair(enterprise, segment), each -> new ArrayList<>());
    if (!known.contains(participation)) {
      known.add(participation);
    }
    segmentsOf.computeIfAbsent(enterprise, each -> new TreeSet<>()).add(segment);
  }

  /** Returns the segments that an enterprise takes part in. */
  Set<Id> segmentsOf(Id enterprise) {
    return segmentsOf.getOrDefault(enterprise, Set.of());
  }

  /** Returns the first participation of an enterprise in a segment; null for none. */
  @Nullable Id of(Id enterprise, Id segment) {
    List<Id> known = all.getOrDefault(new Pair(enterprise, segment), List.of());
    return known.isEmpty() ? null : known.getFirst();
  }

  /** Returns the participation of a pair; of several the one in the role that a row says. */
  private @Nullable Id of(Id enterprise, Id segment, @Nullable Role role) {
    List<Id> known = all.getOrDefault(new Pair(enterprise, segment), List.of());
    return known.stream()
        .filter(id -> draft.find(Participation.class, id).filter(p -> p.role() == role).isPresent())
        .findFirst()
        .orElse(of(enterprise, segment));
  }

  /**
   * Returns the fields that one cell cannot say of an enterprise in several segments at once, since
   * they differ among them on the map.
   *
   * @param bare whether the table says nothing but who takes part where, so that a row of one
   *     segment is one participation
   */
  Set<TableField> ofNoneInParticular(List<Pair> pairs, boolean bare) {
    Set<TableField> fields = EnumSet.noneOf(TableField.class);
    if (bare && pairs.size() < 2) {
      return fields;
    }
    List<Participation> known =
        pairs.stream()
            .flatMap(pair -> all.getOrDefault(pair, List.of()).stream())
            .flatMap(id -> draft.find(Participation.class, id).stream())
            .toList();
    if (known.stream().map(Participation::role).distinct().count() > 1) {
      fields.add(TableField.ROLE);
    }
    Stream<Optional<Double>> shares =
        known.stream().map(each -> Optional.ofNullable(each.share()).map(Figure::value));
    if (shares.distinct().count() > 1) {
      fields.add(TableField.SHARE);
    }
    return fields;
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
   * @param except the fields that are not those of participations
   */
  boolean written(RowTask task, Pair pair, boolean joins, Set<TableField> except) {
    Id enterprise = pair.enterprise();
    Id segment = pair.segment();
    Id known = of(enterprise, segment, task.row().choice(TableField.ROLE, Role.class));
    if (known == null && !joins) {
      return false;
    }
    Participation before =
        known == null
            ? Participation.of(draft.fresh(Ids.PARTICIPATION), enterprise, segment)
            : draft.find(Participation.class, known).orElseThrow();
    add(enterprise, segment, before.id());
    Participation written =
        fields.write(Ledgers.PARTICIPATIONS, before, task, draft.isNew(before.id()), except);
    if (!except.contains(TableField.NOTES)) {
      written = sources.cited(Ledgers.PARTICIPATIONS, written, task);
    }
    draft.put(written);
    return known == null || !written.equals(before);
  }
}
