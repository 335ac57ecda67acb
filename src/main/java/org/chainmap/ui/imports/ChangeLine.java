package org.chainmap.ui.imports;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.ledger.CellTexts;
import org.chainmap.ledger.plan.FieldChange;
import org.chainmap.ledger.plan.PlannedRow;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.text.Lang;
import org.chainmap.text.Lists;
import org.jspecify.annotations.Nullable;

/**
 * A line of what an import changes: a row of a table, or one field of it that an element of the map
 * has otherwise.
 *
 * @param field the field, or null for the whole row
 */
record ChangeLine(PlannedRow row, @Nullable FieldChange field) {

  /** Returns the lines of a plan: rows that change nothing are left out. */
  static List<ChangeLine> of(Planned planned) {
    List<ChangeLine> lines = new ArrayList<>();
    for (PlannedRow row : planned.plan().rows()) {
      switch (row.outcome()) {
        case ADDED, DOUBTFUL, LEFT_OUT -> lines.add(new ChangeLine(row, null));
        case CHANGED -> {
          row.changes().forEach(change -> lines.add(new ChangeLine(row, change)));
          if (row.changes().isEmpty()) {
            lines.add(new ChangeLine(row, null));
          }
        }
        case UNCHANGED -> {}
      }
    }
    return lines;
  }

  String place() {
    return row.place().sheet() + " " + (field == null ? row.place() : field.cell()).a1();
  }

  String name(ChainMap after, Lang lang) {
    Id element = row.element();
    PlannedRow.Question question = row.question();
    return element != null
        ? Names.of(after, element, lang)
        : question != null ? question.written() : "";
  }

  String fieldName(Lang lang) {
    return field == null ? "" : field.column().heading().in(lang);
  }

  String before(ChainMap map, Lang lang) {
    return field == null ? "" : CellTexts.shown(field.before(), field.column().type(), map, lang);
  }

  /** What the table says, why the row is not taken, or the fields of a new element. */
  String after(ChainMap map, Lang lang) {
    if (field != null) {
      return CellTexts.shown(field.after(), field.column().type(), map, lang);
    }
    PlannedRow.Question question = row.question();
    if (question != null) {
      return question.why().in(lang);
    }
    if (row.reason() != null) {
      return row.reason().in(lang);
    }
    return Lists.joined(
        lang,
        row.changes().stream()
            .map(
                each ->
                    each.column().heading().in(lang)
                        + " "
                        + CellTexts.shown(each.after(), each.column().type(), map, lang))
            .toList());
  }
}
