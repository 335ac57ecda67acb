package org.chainmap.ui.initiatives;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Enterprise;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Initiative;
import org.chainmap.model.OverdueInitiatives;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.value.AsOf;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * The initiatives of a map by due date: what is due first comes first, what has no date last.
 *
 * @param entries every initiative
 */
record Agenda(List<Entry> entries) {

  static final Agenda NONE = new Agenda(List.of());

  /**
   * An initiative.
   *
   * @param overdue whether it should have ended by the date of the map
   * @param lead who carries it out: the enterprise, or else the one who follows up
   */
  record Entry(Initiative initiative, boolean overdue, Optional<Message> lead) {

    Id id() {
      return initiative.id();
    }

    InitiativeState state() {
      return initiative.state();
    }
  }

  Agenda {
    entries = List.copyOf(entries);
  }

  /** Sorts the initiatives of a map. O(n log n). */
  static Agenda of(ChainMap map, LocalDate today) {
    OverdueInitiatives overdue = OverdueInitiatives.of(map, today);
    return new Agenda(
        map.all(Initiative.class).stream()
            .sorted(Comparator.comparing(Agenda::last).thenComparing(Initiative::id))
            .map(each -> new Entry(each, overdue.contains(each), lead(map, each)))
            .toList());
  }

  private static LocalDate last(Initiative initiative) {
    AsOf due = initiative.due();
    return due == null ? LocalDate.MAX : due.end();
  }

  private static Optional<Message> lead(ChainMap map, Initiative initiative) {
    Id lead = initiative.facts().lead();
    Optional<Enterprise> carries =
        lead == null ? Optional.empty() : map.find(Enterprise.class, lead);
    if (carries.isPresent()) {
      return carries.map(
          each -> Message.of("label.name", each.cardName(Lang.ZH), each.cardName(Lang.EN)));
    }
    String owner = initiative.owner().in(Lang.ZH);
    return owner == null || owner.isBlank()
        ? Optional.empty()
        : Optional.of(
            Message.of("label.name", owner, String.valueOf(initiative.owner().in(Lang.EN))));
  }

  /** Returns the initiatives in a state. */
  List<Entry> in(InitiativeState state) {
    return entries.stream().filter(entry -> entry.state() == state).toList();
  }

  int overdue() {
    return (int) entries.stream().filter(Entry::overdue).count();
  }

  /** Returns the change that puts an initiative into a state; empty where it is there or gone. */
  static Optional<Change> moved(ChainMap map, Id initiative, InitiativeState state) {
    return map.find(Initiative.class, initiative)
        .filter(now -> now.state() != state)
        .map(
            now ->
                Change.of(
                    Message.of("ui.change.field", FieldNames.of("initiativeState")),
                    Edit.update(now, now.withState(state))));
  }
}
