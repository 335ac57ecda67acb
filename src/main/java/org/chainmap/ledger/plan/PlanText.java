package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.ledger.CellTexts;
import org.chainmap.ledger.Value;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Names;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Says what a plan changes, in one sentence for each field, row and element.
 *
 * @param before the map before
 * @param after the map as the plan leaves it
 */
public record PlanText(ChainMap before, ChainMap after, ImportPlan plan, Lang lang) {

  /** How many enterprises without a segment are named. */
  private static final int NAMED = 10;

  public static PlanText of(ChainMap map, ImportPlan plan, Lang lang) {
    return new PlanText(map, map.with(plan.change()), plan, lang);
  }

  /** Returns the sentences, in the order of the rows. O(rows). */
  public List<Message> lines() {
    List<Message> lines = new ArrayList<>();
    for (PlannedRow row : plan.rows()) {
      switch (row.outcome()) {
        case ADDED -> lines.add(added(row));
        case GONE ->
            lines.add(
                Message.of(row.applied() ? "ledger.line.removed" : "ledger.line.gone", name(row)));
        case DOUBTFUL, LEFT_OUT -> row.told(before, lang).ifPresent(lines::add);
        case CHANGED -> row.changes().forEach(change -> lines.add(field(change)));
        case UNCHANGED -> {}
      }
      row.made().forEach(id -> lines.add(made(id)));
    }
    return lines;
  }

  private Message added(PlannedRow row) {
    return Message.of(
        row.applied() ? "ledger.line.added" : "ledger.line.notAdded", name(row), place(row));
  }

  private static String place(PlannedRow row) {
    return row.place().sheet() + " " + row.place().a1();
  }

  private Message made(Id id) {
    return Message.of("ledger.line.made", kind(after, id), Names.of(after, id, lang));
  }

  /** Returns what kind of element an id is of. */
  public static Message kind(ChainMap map, Id id) {
    return map.find(id)
        .map(each -> Message.of("label.element." + each.getClass().getSimpleName()))
        .orElse(Message.verbatim(""));
  }

  /** Returns the name of what a row is about. */
  public String name(PlannedRow row) {
    Id element = row.element();
    if (element == null) {
      return row.written();
    }
    ChainMap map = after.elements().containsKey(element) ? after : before;
    return Names.of(map, element, lang);
  }

  /** Says what becomes of a field. */
  public Message field(FieldChange change) {
    String of =
        Names.of(
            after.elements().containsKey(change.element()) ? after : before,
            change.element(),
            lang);
    Object field = change.column().heading();
    String place = change.cell().sheet() + " " + change.cell().a1();
    if (change.applied()) {
      return Message.of(
          "ledger.line.field",
          of,
          field,
          text(change, change.before()),
          text(change, change.after()),
          place);
    }
    return Message.of(
        change.byHand() ? "ledger.line.conflict" : "ledger.line.kept",
        of,
        field,
        text(change, change.before()),
        text(change, change.last()),
        text(change, change.after()),
        place);
  }

  private Object text(FieldChange change, @Nullable Value value) {
    String text = value == null ? "" : CellTexts.shown(value, change.column().type(), after, lang);
    return text.isEmpty()
        ? Message.of("ledger.line.nothing")
        : value instanceof Value.Number
            ? NumberUnits.said(change.column().type(), text, lang)
            : text;
  }

  /** Returns the fields that a person changed too, and that stay unless a person says otherwise. */
  public static List<FieldChange> conflicts(ImportPlan plan) {
    return plan.rows().stream()
        .flatMap(row -> row.changes().stream())
        .filter(change -> change.byHand() && !change.applied())
        .toList();
  }

  /**
   * Says which enterprises the lists bring or change that are in no segment then; empty where there
   * are none. O(rows).
   */
  public Optional<Message> unplaced() {
    List<String> names = new ArrayList<>();
    for (PlannedRow row : plan.rows()) {
      Id id = row.element();
      if (row.outcome() == PlannedRow.Outcome.ADDED
          && id != null
          && after.find(Enterprise.class, id).isPresent()
          && after.participationsOf(id).isEmpty()) {
        names.add(Names.of(after, id, lang));
      }
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "ledger.plan.noSegment",
                names.size(),
                names.subList(0, Math.min(NAMED, names.size())),
                names.size() - Math.min(NAMED, names.size())));
  }

  /** Tells whether anything is proposed, or waits for a person. */
  public static boolean proposes(ImportPlan plan) {
    return plan.rows().stream()
        .anyMatch(
            row ->
                switch (row.outcome()) {
                  case ADDED, CHANGED, GONE, DOUBTFUL -> true;
                  case UNCHANGED, LEFT_OUT -> false;
                });
  }
}
