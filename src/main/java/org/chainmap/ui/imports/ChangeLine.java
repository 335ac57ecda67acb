package org.chainmap.ui.imports;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.ledger.CellTexts;
import org.chainmap.ledger.Value;
import org.chainmap.ledger.plan.FieldChange;
import org.chainmap.ledger.plan.ImportDecisions;
import org.chainmap.ledger.plan.NumberUnits;
import org.chainmap.ledger.plan.PlanText;
import org.chainmap.ledger.plan.PlannedRow;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.text.Lang;
import org.chainmap.text.Lists;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A line of what lists change: a row of a table, one field of it that an element of the map has
 * otherwise, or an element that it makes besides.
 *
 * @param field the field, or null for the whole row
 * @param made the element that the row makes besides, or null
 */
record ChangeLine(PlannedRow row, @Nullable FieldChange field, @Nullable Id made) {

  /** Returns the lines of a plan: rows that change nothing are left out. */
  static List<ChangeLine> of(Planned planned) {
    List<ChangeLine> lines = new ArrayList<>();
    for (PlannedRow row : planned.plan().rows()) {
      switch (row.outcome()) {
        case ADDED, DOUBTFUL, LEFT_OUT, GONE -> lines.add(new ChangeLine(row, null, null));
        case CHANGED ->
            row.changes().forEach(change -> lines.add(new ChangeLine(row, change, null)));
        case UNCHANGED -> {}
      }
      row.made().forEach(id -> lines.add(new ChangeLine(row, null, id)));
    }
    return lines;
  }

  /** Tells whether it belongs to what has an outcome. */
  boolean shownAmong(PlannedRow.Outcome outcome) {
    return made != null ? outcome == PlannedRow.Outcome.ADDED : row.outcome() == outcome;
  }

  /** Tells whether it can be ticked: whether a person decides about it. */
  boolean decidable() {
    return field != null
        || made == null
            && switch (row.outcome()) {
              case ADDED, GONE -> true;
              case CHANGED, UNCHANGED, DOUBTFUL, LEFT_OUT -> false;
            };
  }

  /** Tells whether something comes of it. */
  boolean applied() {
    return field == null ? row.applied() : field.applied();
  }

  /** Returns decisions with this line taken or not. */
  ImportDecisions decided(ImportDecisions before, boolean taken) {
    if (field != null) {
      return before.withField(field, taken);
    }
    ImportDecisions.RowOf of = row.row();
    Id element = row.element();
    return row.outcome() == PlannedRow.Outcome.GONE && element != null
        ? before.withRemoved(element, taken)
        : of == null ? before : before.withRow(of, taken);
  }

  /** Says what becomes of it. */
  Message outcome() {
    return field != null && field.byHand()
        ? Message.of("imports.conflict")
        : made != null ? PlannedRow.Outcome.ADDED.label() : row.outcome().label();
  }

  String place() {
    return row.place().sheet() + " " + (field == null ? row.place() : field.cell()).a1();
  }

  /** Names what it is about. */
  String name(Planned planned, Lang lang) {
    Id element = made != null ? made : field != null ? field.element() : row.element();
    ChainMap map =
        element != null && planned.after().elements().containsKey(element)
            ? planned.after()
            : planned.before();
    return element != null ? Names.of(map, element, lang) : row.written();
  }

  String fieldName(Planned planned, Lang lang) {
    return field != null
        ? field.column().heading().in(lang)
        : made != null ? PlanText.kind(planned.after(), made).in(lang) : "";
  }

  String before(ChainMap map, Lang lang) {
    return field == null ? "" : shown(field.before(), map, lang);
  }

  String last(ChainMap map, Lang lang) {
    return field == null || field.last() == null ? "" : shown(field.last(), map, lang);
  }

  private String shown(Value value, ChainMap map, Lang lang) {
    return field == null ? "" : shown(field, value, map, lang);
  }

  /** Says a value with its unit, where that is not plain. */
  private static String shown(FieldChange field, Value value, ChainMap map, Lang lang) {
    String text = CellTexts.shown(value, field.column().type(), map, lang);
    return text.isEmpty() || !(value instanceof Value.Number)
        ? text
        : NumberUnits.said(field.column().type(), text, lang);
  }

  /** What the table says, why the row is not taken, or the fields of a new element. */
  String after(ChainMap map, Lang lang) {
    if (field != null) {
      return field.after() instanceof Value.Unknown
          ? Message.of("imports.cleared").in(lang)
          : shown(field.after(), map, lang);
    }
    if (made != null) {
      return Message.of("imports.madeBy", row.written()).in(lang);
    }
    PlannedRow.Question question = row.question();
    if (question != null) {
      return question.why().in(lang);
    }
    if (row.reason() != null) {
      return row.reason().in(lang);
    }
    if (row.outcome() == PlannedRow.Outcome.GONE) {
      return Message.of("imports.gone").in(lang);
    }
    if (row.outcome() == PlannedRow.Outcome.ADDED && row.element() == null) {
      return Message.of("imports.notThere").in(lang);
    }
    return Lists.joined(
        lang,
        row.changes().stream()
            .map(
                each ->
                    each.column().heading().in(lang) + " " + shown(each, each.after(), map, lang))
            .toList());
  }
}
