package org.chainmap.report;

import org.chainmap.compare.ChangeKind;
import org.chainmap.compare.ChangeSentences;
import org.chainmap.compare.ElementChange;
import org.chainmap.compare.FieldChange;
import org.chainmap.compare.MapComparison;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.text.Lang;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The differences between two maps as JSON, as {@code samples/comparison.schema.json} says. */
public final class ComparisonJson {

  private ComparisonJson() {}

  /** The text, ending with a line break. O(differences). */
  public static String of(MapComparison comparison, Lang lang) {
    ObjectNode root = Json.object();
    root.put("format", "chain-map-comparison");
    root.put("formatVersion", 1);
    root.put("before", comparison.before().info().title().in(lang));
    root.put("after", comparison.after().info().title().in(lang));
    ObjectNode counts = root.putObject("counts");
    for (ChangeKind kind : ChangeKind.values()) {
      counts.put(kind.key(), comparison.count(kind));
    }
    ArrayNode changes = root.putArray("changes");
    comparison.changes().forEach(change -> put(changes.addObject(), comparison, change, lang));
    return Json.text(root);
  }

  private static void put(
      ObjectNode out, MapComparison comparison, ElementChange change, Lang lang) {
    ChainMap map = change.after() == null ? comparison.before() : comparison.after();
    out.put("change", change.changeKind().key());
    out.put("element", change.id().value());
    out.put("kind", Json.kind(change.element()));
    out.put("name", Names.of(map, change.id(), lang));
    Json.said(out.putArray("sentences"), ChangeSentences.of(comparison, change), lang);
    ArrayNode fields = out.putArray("fields");
    for (FieldChange each : change.fields()) {
      ObjectNode field = fields.addObject();
      field.put("field", each.field().toString());
      field.put("label", each.field().label().in(lang));
      field.set("before", ValueJson.of(each.before()));
      field.set("after", ValueJson.of(each.after()));
    }
  }
}
