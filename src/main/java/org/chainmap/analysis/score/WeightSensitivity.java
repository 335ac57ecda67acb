package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.value.Weights;
import org.chainmap.text.Message;

/**
 * The sensitivity of the top ranks to the weights: each weight alone is changed by {@link #STEP} up
 * and down.
 *
 * @param top the number of top ranks
 * @param first the elements on these ranks under the map's own weights, by rank
 * @param shifts one for each weight that counts and direction, in the order of parts, up first
 */
public record WeightSensitivity(int top, List<Id> first, List<Shift> shifts) {

  /** The fraction by which each weight is changed. */
  public static final double STEP = 0.2;

  private static final int TOP = 10;
  private static final int NAMED = 3;

  /**
   * The effect of changing one weight.
   *
   * @param up whether the weight is raised rather than lowered
   * @param entered the elements that enter the top ranks, by their new rank
   * @param left the elements that leave them, by their old rank
   * @param moved the other elements whose rank changes, by their new rank
   */
  public record Shift(Part part, boolean up, List<Id> entered, List<Id> left, List<Move> moved) {
    public Shift {
      entered = List.copyOf(entered);
      left = List.copyOf(left);
      moved = List.copyOf(moved);
    }

    /** By what the weight is multiplied. */
    public double factor() {
      return up ? 1 + STEP : 1 - STEP;
    }
  }

  /** An element's rank before and after, from 1. */
  public record Move(Id element, int from, int to) {}

  public WeightSensitivity {
    first = List.copyOf(first);
    shifts = List.copyOf(shifts);
  }

  /** Computes the sensitivity of the first ten ranks. O(parts · scores). */
  public static WeightSensitivity of(Scores scores) {
    List<Id> first = scores.first(TOP).stream().map(Score::element).toList();
    List<Shift> shifts = new ArrayList<>();
    Set<Part> counting = new HashSet<>();
    for (Score score : scores.ranked()) {
      for (Score.Share share : score.parts()) {
        if (share.weight() > 0) {
          counting.add(share.partScore().part());
        }
      }
    }
    for (Part part : Part.values()) {
      if (counting.contains(part)) {
        shifts.add(shift(scores, first, part, true));
        shifts.add(shift(scores, first, part, false));
      }
    }
    return new WeightSensitivity(first.size(), first, shifts);
  }

  private static Shift shift(Scores scores, List<Id> first, Part part, boolean up) {
    double weight = part.weight(scores.weights()) * (up ? 1 + STEP : 1 - STEP);
    Weights changed = scores.weights().with(part.key(), weight);
    List<Id> now = first(scores, changed);
    Map<Id, Integer> ranks = new HashMap<>();
    first.forEach(id -> ranks.put(id, ranks.size() + 1));
    List<Id> entered = new ArrayList<>();
    List<Move> moved = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      Integer from = ranks.get(now.get(i));
      if (from == null) {
        entered.add(now.get(i));
      } else if (from != i + 1) {
        moved.add(new Move(now.get(i), from, i + 1));
      }
    }
    Set<Id> kept = new HashSet<>(now);
    return new Shift(
        part, up, entered, first.stream().filter(id -> !kept.contains(id)).toList(), moved);
  }

  /** Returns the first elements under other weights. */
  private static List<Id> first(Scores scores, Weights weights) {
    return scores.ranked().stream()
        .flatMap(score -> score.with(weights).stream())
        .sorted(Scores.HIGHEST_FIRST)
        .limit(TOP)
        .map(Score::element)
        .toList();
  }

  /** Returns the elements that stay among the first whichever weight changes, by rank. */
  public List<Id> always() {
    Set<Id> out = new HashSet<>();
    shifts.forEach(shift -> out.addAll(shift.left()));
    return first.stream().filter(id -> !out.contains(id)).toList();
  }

  /** Returns the result in one sentence. */
  public Message summary() {
    long changing = shifts.stream().filter(shift -> !shift.entered().isEmpty()).count();
    return changing == 0
        ? Message.of("score.sensitivity.stable", top)
        : Message.of("score.sensitivity.changes", top, shifts.size(), changing, always().size());
  }

  /** Describes the shifts that change any rank. */
  public List<Message> changes(ChainMap map) {
    return shifts.stream()
        .filter(shift -> !shift.entered().isEmpty() || !shift.moved().isEmpty())
        .map(shift -> says(shift, map))
        .toList();
  }

  /** Describes one shift. */
  public Message says(Shift shift, ChainMap map) {
    Message what =
        Message.of(
            shift.up() ? "score.sensitivity.up" : "score.sensitivity.down", shift.part().label());
    int ranks = top;
    List<Message> moves =
        shift.moved().stream()
            .limit(NAMED)
            .map(
                move ->
                    Message.of(
                        "score.sensitivity.move",
                        Names.message(map, move.element()),
                        move.from(),
                        move.to()))
            .toList();
    if (shift.entered().isEmpty()) {
      return moves.isEmpty()
          ? Message.of("score.sensitivity.same", what, ranks)
          : Message.of("score.sensitivity.order", what, ranks, moves);
    }
    List<Message> entered = quoted(shift.entered(), map);
    List<Message> left = quoted(shift.left(), map);
    return moves.isEmpty()
        ? Message.of("score.sensitivity.members", what, entered, left, ranks)
        : Message.of("score.sensitivity.membersAndOrder", what, entered, left, ranks, moves);
  }

  private static List<Message> quoted(List<Id> ids, ChainMap map) {
    return ids.stream()
        .map(id -> Message.of("score.sensitivity.quoted", Names.message(map, id)))
        .toList();
  }
}
