package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Message;

/**
 * The parts of a supply link's score. Losses do not spread over links of other kinds, so these have
 * no parts.
 *
 * <ul>
 *   <li>Sourcing, imports: of the supplier it names, as {@link EnterpriseParts} reads them; without
 *       one, of the segment at its start.
 *   <li>Substitution: essential 1, not essential 0.5, ignored 0; unknown, that of the segment at
 *       its start. Concentration: the part of the target's use that it covers.
 *   <li>Cut off, downstream, separated: see {@link StructureParts}.
 * </ul>
 */
final class LinkParts {

  private static final double NOT_ESSENTIAL = 0.5;

  private final ScoreInputs scoreInputs;
  private final StructureParts structureParts;

  LinkParts(ScoreInputs scoreInputs) {
    this.scoreInputs = scoreInputs;
    this.structureParts = new StructureParts(scoreInputs);
  }

  List<PartScore> of(Link link) {
    Segment start = scoreInputs.map().find(Segment.class, link.from()).orElseThrow();
    Id supplier = link.supplier();
    List<PartScore> out = new ArrayList<>();
    if (supplier != null && scoreInputs.suppliers(start.id()).all().contains(supplier)) {
      out.add(EnterpriseParts.sourcing(scoreInputs, supplier, start.id()));
    } else {
      out.add(SegmentParts.sourcing(scoreInputs, start));
    }
    out.add(
        supplier != null
            ? EnterpriseParts.imports(scoreInputs, supplier)
            : SegmentParts.imports(scoreInputs, start));
    out.add(substitution(link, start));
    out.add(concentration(link));
    out.addAll(structureParts.ofLink(link));
    return out;
  }

  private static PartScore substitution(Link link, Segment start) {
    Dependence known = link.dependence();
    return known == null
        ? SegmentParts.substitution(start)
        : PartScore.of(
            Part.SUBSTITUTION, worth(known), 1, Message.of("score.says.dependence", known.label()));
  }

  private static double worth(Dependence dependence) {
    return switch (dependence) {
      case ESSENTIAL -> 1;
      case NON_ESSENTIAL -> NOT_ESSENTIAL;
      case IGNORED -> 0;
    };
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
