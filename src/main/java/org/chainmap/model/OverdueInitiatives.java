package org.chainmap.model;

import java.time.LocalDate;
import java.util.List;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.value.AsOf;
import org.chainmap.text.Message;

/**
 * Finds the initiatives that are overdue: planned or running, and due before the day of which the
 * map speaks. That day is the first that the map's as-of date can mean, or today where it has none.
 * A due date known to the month or year is its last day, so nothing is overdue that may not be.
 *
 * @param day the day with which due dates are compared
 * @param initiatives in the order of the map
 */
public record OverdueInitiatives(LocalDate day, List<Initiative> initiatives) {

  public OverdueInitiatives {
    initiatives = List.copyOf(initiatives);
  }

  /** Finds the overdue initiatives of a map. O(initiatives). */
  public static OverdueInitiatives of(ChainMap map, LocalDate today) {
    AsOf asOf = map.info().asOf();
    LocalDate day = asOf == null ? today : asOf.start();
    return new OverdueInitiatives(
        day, map.all(Initiative.class).stream().filter(each -> overdue(each, day)).toList());
  }

  private static boolean overdue(Initiative initiative, LocalDate day) {
    AsOf due = initiative.due();
    return !ended(initiative.state()) && due != null && due.end().isBefore(day);
  }

  /** Tells whether nothing more is to come of an initiative in this state. */
  public static boolean ended(InitiativeState state) {
    return switch (state) {
      case PLANNED, RUNNING -> false;
      case DONE, STOPPED -> true;
    };
  }

  public boolean contains(Initiative initiative) {
    return initiatives.contains(initiative);
  }

  /** Returns a warning for each overdue initiative of a map. O(initiatives). */
  public static List<Problem> problems(ChainMap map, LocalDate today) {
    OverdueInitiatives found = of(map, today);
    return found.initiatives.stream()
        .map(
            each ->
                new Problem(
                    Problem.Severity.WARNING,
                    each.id(),
                    "due",
                    Message.of(
                        "model.overdue",
                        Names.message(map, each.id()),
                        String.valueOf(each.due()),
                        found.day.toString(),
                        each.state().label())))
        .toList();
  }
}
