package org.chainmap.ledger.plan;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.ledger.CellTexts;
import org.chainmap.ledger.Value;
import org.chainmap.report.Json;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What lists change in a map as JSON, as {@code samples/refresh.schema.json} says. */
public final class PlanJson {

  private PlanJson() {}

  /**
   * Returns the text, ending with a line break. O(rows).
   *
   * @param unread the sheets that could not be read, and why
   */
  public static String of(PlanText said, List<Message> unread) {
    ObjectNode root = Json.object();
    root.put("format", "chain-map-refresh");
    root.put("formatVersion", 1);
    root.put("map", said.before().info().title().in(said.lang()));
    ObjectNode counts = root.putObject("counts");
    for (PlannedRow.Outcome outcome : PlannedRow.Outcome.values()) {
      counts.put(outcome.key(), said.plan().count(outcome));
    }
    ArrayNode without = root.putArray("unread");
    unread.forEach(message -> without.add(message.in(said.lang())));
    ArrayNode rows = root.putArray("rows");
    for (PlannedRow row : said.plan().rows()) {
      if (row.outcome() != PlannedRow.Outcome.UNCHANGED) {
        put(rows.addObject(), row, said);
      }
    }
    return Json.text(root);
  }

  private static void put(ObjectNode out, PlannedRow row, PlanText said) {
    Lang lang = said.lang();
    out.put("outcome", row.outcome().key());
    out.put("applied", row.applied());
    out.put("sheet", row.place().sheet());
    out.put("cell", row.place().a1());
    Id element = row.element();
    if (element != null) {
      out.put("element", element.value());
    }
    out.put("name", said.name(row));
    row.told(said.before(), lang).ifPresent(why -> out.put("reason", why.in(lang)));
    ArrayNode made = out.putArray("made");
    row.made().forEach(id -> made.add(id.value()));
    ArrayNode fields = out.putArray("fields");
    for (FieldChange change : row.changes()) {
      ObjectNode field = fields.addObject();
      field.put("element", change.element().value());
      field.put("field", change.column().key());
      field.put("label", change.column().heading().in(lang));
      field.put("cell", change.cell().a1());
      field.put("before", text(change, change.before(), said));
      if (change.last() != null) {
        field.put("last", text(change, change.last(), said));
      }
      field.put("after", text(change, change.after(), said));
      field.put("conflict", change.byHand());
      field.put("applied", change.applied());
    }
  }

  private static String text(FieldChange change, @Nullable Value value, PlanText said) {
    return value == null
        ? ""
        : CellTexts.shown(value, change.column().type(), said.after(), said.lang());
  }
}
