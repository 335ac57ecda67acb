package org.chainmap.report;

import java.util.List;
import org.chainmap.analysis.matching.Approximation;
import org.chainmap.analysis.matching.Check;
import org.chainmap.analysis.matching.MarketEntry;
import org.chainmap.analysis.matching.Matching;
import org.chainmap.analysis.matching.Portion;
import org.chainmap.analysis.matching.Proposal;
import org.chainmap.analysis.matching.Unmet;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A matching as JSON, as {@code samples/match.schema.json} says. A listing is named by its id and
 * the number of its document among {@code documents}, 0 for the one that was matched.
 */
public final class MatchJson {

  private final List<ChainMap> maps;
  private final Lang lang;

  private MatchJson(List<ChainMap> maps, Lang lang) {
    this.maps = maps;
    this.lang = lang;
  }

  /** The text, ending with a line break; the map that was matched comes first. */
  public static String of(List<ChainMap> maps, Matching matching, Lang lang) {
    ObjectNode root = Json.object();
    new MatchJson(maps, lang).write(root, matching);
    return Json.text(root);
  }

  private void write(ObjectNode root, Matching matching) {
    ArrayNode documents = root.putArray("documents");
    maps.forEach(map -> documents.add(map.info().title().in(lang)));
    root.put("mode", matching.mode().key());
    root.put("threshold", matching.threshold());
    root.put("totalSimilarity", matching.total());
    root.put("cover", matching.cover());
    ArrayNode proposals = root.putArray("proposals");
    matching.proposals().forEach(pair -> pair(proposals.addObject(), pair));
    ArrayNode aside = root.putArray("aside");
    matching.aside().forEach(pair -> pair(aside.addObject(), pair));
    ArrayNode unmet = root.putArray("unmet");
    matching.unmet().forEach(each -> unmet(unmet.addObject(), each, matching.threshold()));
    ArrayNode unused = root.putArray("unusedOffers");
    matching.unused().forEach(offer -> entry(unused.addObject(), offer));
    ArrayNode approximations = root.putArray("approximations");
    matching.approximations().forEach(each -> approximation(approximations.addObject(), each));
  }

  private static void approximation(ObjectNode out, Approximation approximation) {
    out.put("needs", approximation.needs());
    out.put("offers", approximation.offers());
    out.put("reached", approximation.reached());
    out.put("bound", approximation.bound());
  }

  private void pair(ObjectNode out, Proposal pair) {
    entry(out.putObject("need"), pair.need());
    entry(out.putObject("offer"), pair.offer());
    out.put("share", pair.share());
    amount(out, "amount", pair.met());
    out.put("similarity", pair.similarity());
    ObjectNode filters = out.putObject("filters");
    for (Check check : pair.checks()) {
      filters.put(check.matchFilter().key(), check.outcome().key());
    }
    ArrayNode shared = out.putArray("shared");
    pair.shared(lang).forEach(shared::add);
    Integer distance = pair.distance();
    if (distance != null) {
      out.put("distance", distance);
    }
    if (pair.decided() != null) {
      out.put("decision", pair.decided().decision().key());
    }
    out.put("reason", pair.reason().in(lang));
  }

  private void unmet(ObjectNode out, Unmet unmet, double threshold) {
    entry(out.putObject("need"), unmet.need());
    out.put("state", unmet.partly() ? "partly" : "unmet");
    out.put("met", unmet.met());
    amount(out, "amount", unmet.portion());
    amount(out, "lacking", unmet.lacking());
    out.put("offered", unmet.offered());
    ArrayNode used = out.putArray("used");
    for (Unmet.Used each : unmet.used()) {
      ObjectNode one = used.addObject();
      entry(one.putObject("offer"), each.offer());
      entry(one.putObject("by"), each.by());
    }
    ObjectNode refused = out.putObject("refused");
    unmet.refused().forEach(each -> refused.put(each.matchFilter().key(), each.count()));
    out.put("unlike", unmet.unlike());
    out.put("rejected", unmet.rejected());
    Proposal closest = unmet.closest();
    if (closest != null) {
      ObjectNode nearest = out.putObject("closest");
      entry(nearest, closest.offer());
      nearest.put("similarity", closest.similarity());
    }
    if (unmet.neighbour() != null) {
      entry(out.putObject("neighbour"), unmet.neighbour());
    }
    out.put("reason", unmet.reason(threshold).in(lang));
  }

  private void entry(ObjectNode out, MarketEntry marketEntry) {
    out.put("id", marketEntry.id().value());
    out.put("document", document(marketEntry));
    out.put("text", marketEntry.listing().text().in(lang));
    out.put("enterprise", marketEntry.enterprise().id().value());
    out.put("enterpriseName", marketEntry.enterprise().name().in(lang));
    if (marketEntry.segment() != null) {
      out.put("segment", marketEntry.segment().id().value());
    }
  }

  private static void amount(ObjectNode out, String name, Portion portion) {
    Double amount = portion.amount();
    if (amount != null) {
      out.put(name, amount);
      String unit = portion.need().listing().unit();
      if (unit != null) {
        out.put("unit", unit);
      }
    }
  }

  private int document(MarketEntry marketEntry) {
    for (int i = 0; i < maps.size(); i++) {
      if (maps.get(i) == marketEntry.home()) {
        return i;
      }
    }
    throw new IllegalArgumentException("of no document: " + marketEntry.id());
  }
}
