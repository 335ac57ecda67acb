package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chainmap.analysis.GeoDep;
import org.chainmap.analysis.Suppliers;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Role;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads how far a segment's product is imported: the greatest of what its rates, its trade and the
 * shares of its foreign suppliers say, so that one more datum never lowers it.
 */
final class SegmentImports {

  private SegmentImports() {}

  /** Returns the part for imports of a segment's product; links from the segment use it too. */
  static PartScore of(ScoreInputs scoreInputs, Segment segment) {
    List<PartScore> stated = new ArrayList<>();
    Figure imported = segment.facts().importDependence();
    if (imported != null) {
      stated.add(
          PartScore.of(
              Part.IMPORTS,
              imported.value() / 100,
              scoreInputs.trust(imported),
              scoreInputs.figure("score.says.imports.dependence", imported)));
    }
    Figure domestic = segment.facts().domesticRate();
    if (domestic != null) {
      stated.add(
          PartScore.of(
              Part.IMPORTS,
              1 - domestic.value() / 100,
              scoreInputs.trust(domestic),
              scoreInputs.figure("score.says.imports.domestic", domestic)));
    }
    GeoDep trade = GeoDep.of(segment.trade());
    if (trade != null) {
      stated.add(byTrade(scoreInputs, trade));
    }
    PartScore byShares = byShares(scoreInputs, segment);
    if (stated.isEmpty()) {
      return byShares != null
          ? byShares
          : PartScore.unknown(Part.IMPORTS, Message.of("score.says.imports.unknown"));
    }
    PartScore most = stated.stream().max(Comparator.comparingDouble(PartScore::low)).orElseThrow();
    return byShares == null || byShares.low() <= most.low()
        ? most
        : new PartScore(
            Part.IMPORTS, byShares.low(), byShares.low(), most.trust(), byShares.says());
  }

  private static PartScore byTrade(ScoreInputs scoreInputs, GeoDep trade) {
    Figure imports = trade.importHhi();
    Figure exports = trade.exportHhi();
    Figure ratio = trade.importsToExports();
    boolean met = trade.dependent();
    return PartScore.of(
        Part.IMPORTS,
        met ? 1 : 0,
        Math.min(
            scoreInputs.trust(imports),
            Math.min(scoreInputs.trust(exports), scoreInputs.trust(ratio))),
        Message.of(
            met ? "score.says.imports.geodep" : "score.says.imports.noGeodep",
            imports.value(),
            exports.value(),
            ratio.value()));
  }

  /** Returns what the shares of its suppliers say; null where none is known. */
  private static @Nullable PartScore byShares(ScoreInputs scoreInputs, Segment segment) {
    Suppliers suppliers = scoreInputs.suppliers(segment.id());
    double foreign = 0;
    double domestic = 0;
    double trust = 1;
    boolean any = false;
    for (Participation p : scoreInputs.map().participationsIn(segment.id())) {
      Figure share = p.share();
      if (p.role() == Role.SUPPLIER && share != null && share.value() > 0) {
        any = true;
        trust = Math.min(trust, scoreInputs.trust(share));
        foreign += suppliers.foreign().contains(p.enterprise()) ? share.value() : 0;
        domestic += suppliers.domestic().contains(p.enterprise()) ? share.value() : 0;
      }
    }
    if (!any) {
      return null;
    }
    double least = Math.min(1, foreign / 100);
    double most = Math.max(least, 1 - domestic / 100);
    Message says = Message.of("score.says.imports.shares", 100 * least);
    return most - least < 0.01
        ? PartScore.of(Part.IMPORTS, least, trust, says)
        : PartScore.between(Part.IMPORTS, least, most, says);
  }
}
