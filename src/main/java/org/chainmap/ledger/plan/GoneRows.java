package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableShape;
import org.chainmap.ledger.written.NameLists;
import org.chainmap.model.ChainMap;
import org.chainmap.model.SeenRows;
import org.jspecify.annotations.Nullable;

/** Finds the elements of which a sheet spoke when it was last read, and speaks no more. */
final class GoneRows {

  private final ChainMap map;
  private final TableShape shape;
  private final SheetMemory memory;
  private final Identities identities;
  private final Memberships memberships;

  GoneRows(
      ChainMap map,
      TableShape shape,
      SheetMemory memory,
      Identities identities,
      Memberships memberships) {
    this.map = map;
    this.shape = shape;
    this.memory = memory;
    this.identities = identities;
    this.memberships = memberships;
  }

  /**
   * Returns the elements of rows that are gone, where no other row is about them; of an enterprise
   * that is still in the list, the participations in segments that it is no more listed for.
   */
  List<Id> elements() {
    List<Integer> rows = memory.gone();
    SeenRows last = memory.last();
    // What needs no more check stays what it is.
    if (rows.isEmpty() || last == null || shape == TableShape.UNCHECKED) {
      return List.of();
    }
    Map<String, String> now = memory.elements();
    Set<String> met = new HashSet<>(now.values());
    Set<Id> listed = new HashSet<>();
    if (shape == TableShape.PARTICIPATIONS) {
      now.forEach(
          (key, element) ->
              listed.addAll(memberships(element, memory.says(key, TableField.SEGMENT))));
    }
    List<Id> gone = new ArrayList<>();
    for (int row : rows) {
      Id element = last.element(row);
      if (element == null || !map.elements().containsKey(element)) {
        continue;
      }
      if (!met.contains(element.value())) {
        gone.add(element);
      } else if (shape == TableShape.PARTICIPATIONS) {
        String segments = last.row(row).getOrDefault(TableField.SEGMENT.key(), "");
        memberships(element.value(), segments).stream()
            .filter(id -> !listed.contains(id) && map.elements().containsKey(id))
            .forEach(gone::add);
      }
    }
    return gone.stream().distinct().toList();
  }

  private List<Id> memberships(String enterprise, String segments) {
    return enterprise.isEmpty()
        ? List.of()
        : NameLists.split(segments).stream()
            .map(identities::plainSegment)
            .filter(Objects::nonNull)
            .map(segment -> membership(Id.of(enterprise), segment))
            .filter(Objects::nonNull)
            .toList();
  }

  private @Nullable Id membership(Id enterprise, Id segment) {
    return memberships.of(enterprise, segment);
  }
}
