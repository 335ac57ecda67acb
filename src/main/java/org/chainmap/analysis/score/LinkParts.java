package org.chainmap.analysis.score;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Message;

/**
 * The parts of a supply link's score. Losses do not spread over links of other kinds, so these have
 * no parts.
 *
 * <ul>
 *   <li>Sourcing, imports: of the supplier it names, as {@link EnterpriseParts} reads them; without
 *       one, of the segment at its start.
 *   <li>Substitution: of the segment at its start. Concentration: the part of the target's use that
 *       it covers.
 *   <li>Consequence: see {@link Consequences}.
 * </ul>
 */
final class LinkParts {

  private final ScoreInputs scoreInputs;
  private final Consequences consequences;

  LinkParts(ScoreInputs scoreInputs) {
    this.scoreInputs = scoreInputs;
    this.consequences = new Consequences(scoreInputs);
  }

  List<PartScore> of(Link link) {
    Segment start = scoreInputs.map().find(Segment.class, link.from()).orElseThrow();
    Id supplier = link.supplier();
    boolean listed = supplier != null && scoreInputs.suppliers(start.id()).all().contains(supplier);
    return List.of(
        supplier != null && listed
            ? EnterpriseParts.sourcing(scoreInputs, supplier, start.id())
            : SegmentParts.sourcing(scoreInputs, start),
        supplier != null
            ? EnterpriseParts.imports(scoreInputs, supplier)
            : SegmentImports.of(scoreInputs, start),
        SegmentParts.substitution(start),
        concentration(link),
        consequences.of(link));
  }

  private PartScore concentration(Link link) {
    Figure share = link.share();
    return share == null
        ? PartScore.unknown(Part.CONCENTRATION, Message.of("score.says.linkShare.unknown"))
        : PartScore.of(
            Part.CONCENTRATION,
            share.value() / 100,
            scoreInputs.trust(share),
            scoreInputs.figure("score.says.linkShare", share));
  }
}
