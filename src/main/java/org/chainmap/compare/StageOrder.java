package org.chainmap.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Stage;

/** The order of the stages as one field: which comes before which, whatever their numbers. */
final class StageOrder {

  private StageOrder() {}

  static List<Id> of(ChainMap map) {
    return map.stages().stream().map(Stage::id).toList();
  }

  /** Returns how the order of the stages that both maps have differs; empty where it does not. */
  static Optional<FieldChange> change(ChainMap before, ChainMap after) {
    List<Id> a = only(of(before), of(after));
    List<Id> b = only(of(after), of(before));
    return a.equals(b)
        ? Optional.empty()
        : Optional.of(new FieldChange(FieldPath.STAGE_ORDER, a, b));
  }

  private static List<Id> only(List<Id> order, Collection<Id> those) {
    Set<Id> wanted = Set.copyOf(those);
    return order.stream().filter(wanted::contains).toList();
  }

  /**
   * Joins the orders of two sides.
   *
   * @param kept the stages of the result
   * @param decided the side whose order holds where both changed it, each in its own way
   */
  static List<Id> joined(
      ChainMap base, ChainMap ours, ChainMap theirs, Collection<Id> kept, MergeSide decided) {
    List<Id> o = only(of(ours), kept);
    List<Id> t = only(of(theirs), kept);
    List<Id> lead = lead(base, ours, theirs, decided) == MergeSide.OURS ? o : t;
    List<Id> other = lead == o ? t : o;
    List<Id> both = only(lead, other);
    Map<Id, List<List<Id>>> runs = new HashMap<>();
    List<List<Id>> first = new ArrayList<>();
    for (List<Id> side : List.of(o, t)) {
      runs(side, Set.copyOf(both), runs, first);
    }
    Set<Id> joined = new LinkedHashSet<>();
    append(joined, first);
    for (Id id : both) {
      joined.add(id);
      append(joined, runs.getOrDefault(id, List.of()));
    }
    return List.copyOf(joined);
  }

  /** Sorts the stages that only this side has into runs, each after a stage that both have. */
  private static void runs(
      List<Id> side, Set<Id> both, Map<Id, List<List<Id>>> runs, List<List<Id>> first) {
    List<Id> run = new ArrayList<>();
    first.add(run);
    for (Id id : side) {
      if (both.contains(id)) {
        run = new ArrayList<>();
        runs.computeIfAbsent(id, each -> new ArrayList<>()).add(run);
      } else {
        run.add(id);
      }
    }
  }

  private static void append(Set<Id> joined, List<List<Id>> runs) {
    runs.stream()
        .filter(run -> !run.isEmpty())
        .sorted(Comparator.comparing(List<Id>::getFirst))
        .forEach(joined::addAll);
  }

  /** Tells whether both sides changed the order of their common stages, each in its own way. */
  static boolean contested(ChainMap base, ChainMap ours, ChainMap theirs) {
    List<Id> o = common(ours, base, theirs);
    List<Id> t = common(theirs, base, ours);
    List<Id> b = common(base, ours, theirs);
    return !o.equals(t) && !o.equals(b) && !t.equals(b);
  }

  private static MergeSide lead(ChainMap base, ChainMap ours, ChainMap theirs, MergeSide decided) {
    if (contested(base, ours, theirs)) {
      return decided;
    }
    boolean theirsKept = common(theirs, base, ours).equals(common(base, ours, theirs));
    return theirsKept ? MergeSide.OURS : MergeSide.THEIRS;
  }

  private static List<Id> common(ChainMap of, ChainMap other, ChainMap third) {
    return only(only(of(of), of(other)), of(third));
  }

  /**
   * Numbers the stages in this order. The numbers that the sides gave them stay where these make
   * the same order, without two alike that no side has alike; else they are counted from 0.
   */
  static List<Stage> numbered(
      List<Id> order, ChainMap base, ChainMap ours, ChainMap theirs, Map<Id, Stage> stages) {
    Map<Id, Integer> given = new TreeMap<>();
    for (Id id : order) {
      number(id, base, ours, theirs).ifPresent(number -> given.put(id, number));
    }
    boolean stay = given.size() == order.size();
    for (int i = 1; stay && i < order.size(); i++) {
      Id last = order.get(i - 1);
      Id next = order.get(i);
      int step = given.getOrDefault(next, 0) - given.getOrDefault(last, 0);
      stay = step > 0 || step == 0 && last.compareTo(next) < 0 && alike(last, next, ours, theirs);
    }
    List<Stage> numbered = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Stage stage = stages.get(order.get(i));
      if (stage != null) {
        numbered.add(stage.withOrder(stay ? given.getOrDefault(stage.id(), i) : i));
      }
    }
    return numbered;
  }

  /** Returns the number of a stage by the side that changed it; none where both did, unlike. */
  private static Optional<Integer> number(Id id, ChainMap base, ChainMap ours, ChainMap theirs) {
    Optional<Integer> b = base.find(Stage.class, id).map(Stage::order);
    Optional<Integer> o = ours.find(Stage.class, id).map(Stage::order);
    Optional<Integer> t = theirs.find(Stage.class, id).map(Stage::order);
    return o.isEmpty() || o.equals(b) && t.isPresent()
        ? t
        : t.isEmpty() || t.equals(b) || t.equals(o) ? o : Optional.empty();
  }

  private static boolean alike(Id a, Id b, ChainMap ours, ChainMap theirs) {
    return alike(a, b, ours) || alike(a, b, theirs);
  }

  private static boolean alike(Id a, Id b, ChainMap map) {
    Optional<Integer> number = map.find(Stage.class, a).map(Stage::order);
    return number.isPresent() && number.equals(map.find(Stage.class, b).map(Stage::order));
  }
}
