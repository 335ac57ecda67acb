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
 * The parts of a supply link's score. Over links of other kinds no loss passes, so they have none.
 *
 * <ul>
 *   <li>Sourcing, imports: of the supplier it names, as {@link EnterpriseParts} reads them; without
 *       one, of the segment at its start.
 *   <li>Substitution: essential 1, not essential 0.5, ignored 0; unknown, that of the segment at
 *       its start. Concentration: what part of the target's use it covers.
 *   <li>Cut off, downstream, separated: see {@link Structure}.
 * </ul>
 */
final class LinkParts {

  private static final double NOT_ESSENTIAL = 0.5;

  private final Basis basis;
  private final Structure structure;

  LinkParts(Basis basis) {
    this.basis = basis;
    this.structure = new Structure(basis);
  }

  List<Reading> of(Link link) {
    Segment start = basis.map().find(Segment.class, link.from()).orElseThrow();
    Id supplier = link.supplier();
    List<Reading> out = new ArrayList<>();
    if (supplier != null && basis.suppliers(start.id()).all().contains(supplier)) {
      out.add(EnterpriseParts.sourcing(basis, supplier, start.id()));
    } else {
      out.add(SegmentParts.sourcing(basis, start));
    }
    out.add(
        supplier != null
            ? EnterpriseParts.imports(basis, supplier)
            : SegmentParts.imports(basis, start));
    out.add(substitution(link, start));
    out.add(concentration(link));
    out.addAll(structure.ofLink(link));
    return out;
  }

  private static Reading substitution(Link link, Segment start) {
    Dependence known = link.dependence();
    return known == null
        ? SegmentParts.substitution(start)
        : Reading.of(
            Part.SUBSTITUTION, worth(known), 1, Message.of("score.says.dependence", known.label()));
  }

  private static double worth(Dependence dependence) {
    return switch (dependence) {
      case ESSENTIAL -> 1;
      case NON_ESSENTIAL -> NOT_ESSENTIAL;
      case IGNORED -> 0;
    };
  }

  private Reading concentration(Link link) {
    Figure share = link.share();
    return share == null
        ? Reading.unknown(Part.CONCENTRATION, Message.of("score.says.linkShare.unknown"))
        : Reading.of(
            Part.CONCENTRATION,
            share.value() / 100,
            basis.trust(share),
            basis.figure("score.says.linkShare", share));
  }
}
