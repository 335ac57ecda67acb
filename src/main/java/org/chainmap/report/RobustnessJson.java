package org.chainmap.report;

import org.chainmap.analysis.score.Robustness;
import org.chainmap.text.Lang;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The robustness of a chain, as {@code samples/findings.schema.json} says. */
final class RobustnessJson {

  private RobustnessJson() {}

  static void put(ObjectNode out, Robustness robustness, Lang lang) {
    out.put("segments", robustness.segments());
    out.put("randomOrders", Robustness.RANDOM_ORDERS);
    for (Robustness.Curve curve : robustness.curves()) {
      ObjectNode each = out.putObject(curve.order().key());
      each.put("r", curve.r());
      each.put("halved", curve.halved());
      ArrayNode part = each.putArray("largestPart");
      curve.part().forEach(part::add);
    }
    out.put("sentence", robustness.sentence().in(lang));
  }
}
