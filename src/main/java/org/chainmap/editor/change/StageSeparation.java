package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;

/**
 * Keeps the stages apart: placed cards never overlap the extent of an earlier stage, and cards of
 * later stages are shifted to make room.
 *
 * <p>Stages that were closer or even overlapped before the change are left as they were: only
 * stages that the change itself would bring too near are separated.
 */
final class StageSeparation {

  /** The room kept for a stage without cards, in px. */
  private static final double EMPTY = 120 + Spacing.BAND_GAP;

  /** The distance kept between cards of neighbouring stages that are not nearer already, in px. */
  static final double APART = 2 * Spacing.BAND_PADDING + Spacing.BAND_GAP;

  private StageSeparation() {}

  /**
   * Returns the boxes of all cards that have to move. O(segments).
   *
   * @param cards where all cards of {@code map} lie
   * @param wanted the wanted places of some of them and of new cards
   * @param stages the stages of the cards in {@code wanted}
   */
  static Map<Id, Box> made(
      ChainMap map, Map<Id, Box> cards, Map<Id, Box> wanted, Map<Id, Id> stages) {
    Orientation orientation = map.info().orientation();
    List<Row> rows = rows(map, cards, wanted, stages);
    Map<Id, Box> result = new LinkedHashMap<>(wanted);
    double shift = 0;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      int before = previous(rows, i);
      double bound =
          before < 0
              ? Double.NEGATIVE_INFINITY
              : rows.get(before).end + apart(orientation, rows, before, i);
      double clear =
          row.coming.isEmpty() ? 0 : Math.max(0, bound - orientation.start(row.arrival()));
      for (Id id : row.coming.keySet()) {
        result.compute(id, (k, box) -> box == null ? null : orientation.moved(box, clear));
      }
      if (!row.staying.isEmpty()) {
        shift = Math.max(shift, Math.max(0, bound - orientation.start(row.rest())));
        for (Map.Entry<Id, Box> card : row.staying.entrySet()) {
          if (shift > 0) {
            result.put(card.getKey(), orientation.moved(card.getValue(), shift));
          }
        }
      }
      row.end =
          Math.max(
              row.coming.isEmpty()
                  ? Double.NEGATIVE_INFINITY
                  : orientation.end(row.arrival()) + clear,
              row.staying.isEmpty()
                  ? Double.NEGATIVE_INFINITY
                  : orientation.end(row.rest()) + shift);
    }
    return result;
  }

  /**
   * Returns the room along the flow that cards of a stage can take without any other card's having
   * to move, in flow coordinates; its end may lie before its start where there is none.
   * O(segments).
   *
   * @param cards where all cards of {@code map} lie
   * @param moving those of them that are being moved
   */
  static Room room(ChainMap map, Map<Id, Box> cards, Set<Id> moving, Id stage) {
    Orientation orientation = map.info().orientation();
    Map<Id, Box> wanted = new LinkedHashMap<>(cards);
    wanted.keySet().retainAll(moving);
    List<Row> rows = rows(map, cards, wanted, Map.of());
    int i = map.stages().stream().map(Stage::id).toList().indexOf(stage);
    int before = previous(rows, i);
    int after = i + 1;
    while (after < rows.size() && rows.get(after).isEmpty()) {
      after++;
    }
    return new Room(
        i < 0 || before < 0
            ? Double.NEGATIVE_INFINITY
            : orientation.end(rows.get(before).rest()) + apart(orientation, rows, before, i),
        i < 0 || after >= rows.size()
            ? Double.POSITIVE_INFINITY
            : orientation.start(rows.get(after).rest()) - apart(orientation, rows, i, after));
  }

  /** A stretch along the flow, from its start to its end. */
  record Room(double from, double to) {}

  /** The cards of one stage: those before the change, those staying, and those arriving. */
  private static final class Row {
    final List<Box> before = new ArrayList<>();
    final Map<Id, Box> staying = new LinkedHashMap<>();
    final Map<Id, Box> coming = new LinkedHashMap<>();
    double end;

    boolean isEmpty() {
      return staying.isEmpty() && coming.isEmpty();
    }

    Box rest() {
      return Box.around(staying.values());
    }

    Box arrival() {
      return Box.around(coming.values());
    }
  }

  private static List<Row> rows(
      ChainMap map, Map<Id, Box> cards, Map<Id, Box> wanted, Map<Id, Id> stages) {
    Map<Id, Row> rows = new LinkedHashMap<>();
    for (Stage stage : map.stages()) {
      Row row = new Row();
      for (Segment segment : map.segmentsIn(stage.id())) {
        Box box = cards.get(segment.id());
        if (box != null) {
          row.before.add(box);
          if (!wanted.containsKey(segment.id())) {
            row.staying.put(segment.id(), box);
          }
        }
      }
      rows.put(stage.id(), row);
    }
    Map<Id, Row> byStage = new HashMap<>(rows);
    wanted.forEach(
        (id, box) -> {
          Id stage = stages.get(id);
          Row row = stage == null ? null : byStage.get(stage);
          if (row != null) {
            row.coming.put(id, box);
          }
        });
    return List.copyOf(rows.values());
  }

  private static int previous(List<Row> rows, int i) {
    int before = i - 1;
    while (before >= 0 && rows.get(before).isEmpty()) {
      before--;
    }
    return before;
  }

  private static double apart(Orientation orientation, List<Row> rows, int a, int b) {
    double wanted = APART + (b - a - 1) * EMPTY;
    List<Box> before = rows.get(a).before;
    List<Box> after = rows.get(b).before;
    return before.isEmpty() || after.isEmpty()
        ? wanted
        : Math.min(
            wanted, orientation.start(Box.around(after)) - orientation.end(Box.around(before)));
  }
}
