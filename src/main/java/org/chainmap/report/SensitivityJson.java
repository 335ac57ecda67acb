package org.chainmap.report;

import org.chainmap.analysis.score.Scores;
import org.chainmap.analysis.score.WeightSensitivity;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sensitivity of the top ranks to the weights, as {@code samples/findings.schema.json} says. */
final class SensitivityJson {

  private SensitivityJson() {}

  static void put(ObjectNode out, ChainMap map, Scores scores, Lang lang) {
    WeightSensitivity sensitivity = WeightSensitivity.of(scores);
    out.put("top", sensitivity.top());
    out.put("change", WeightSensitivity.STEP);
    Json.ids(out.putArray("first"), sensitivity.first());
    Json.ids(out.putArray("always"), sensitivity.always());
    ArrayNode shifts = out.putArray("shifts");
    for (WeightSensitivity.Shift shift : sensitivity.shifts()) {
      ObjectNode each = shifts.addObject();
      each.put("part", shift.part().key());
      each.put("factor", shift.factor());
      Json.ids(each.putArray("entered"), shift.entered());
      Json.ids(each.putArray("left"), shift.left());
      ArrayNode moved = each.putArray("moved");
      for (WeightSensitivity.Move move : shift.moved()) {
        ObjectNode one = moved.addObject();
        one.put("element", move.element().value());
        one.put("from", move.from());
        one.put("to", move.to());
      }
      each.put("sentence", sensitivity.says(shift, map).in(lang));
    }
    out.put("sentence", sensitivity.summary().in(lang));
  }
}
