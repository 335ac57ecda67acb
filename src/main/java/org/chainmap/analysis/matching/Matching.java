package org.chainmap.analysis.matching;

import java.util.List;
import java.util.stream.Stream;

/**
 * What matching proposes.
 *
 * @param mode what was sought
 * @param threshold the least similarity at which a pair is proposed
 * @param proposals the pairs of the best pairing, locked ones first, then the most alike
 * @param aside pairs that people decided on and that are not in it: rejected ones, and accepted
 *     ones for which a better pairing was found
 * @param unmet the own document's needs that found no offer, in the order of their ids
 * @param unused the own document's offers that serve no need, in the order of their ids
 */
public record Matching(
    Mode mode,
    double threshold,
    List<Proposal> proposals,
    List<Proposal> aside,
    List<Unmet> unmet,
    List<MarketEntry> unused) {

  public Matching {
    proposals = List.copyOf(proposals);
    aside = List.copyOf(aside);
    unmet = List.copyOf(unmet);
    unused = List.copyOf(unused);
  }

  /** The sum of the similarities of all pairs. */
  public double total() {
    return proposals.stream().mapToDouble(Proposal::similarity).sum();
  }

  /** All pairs, those aside last. */
  public Stream<Proposal> pairs() {
    return Stream.concat(proposals.stream(), aside.stream());
  }
}
