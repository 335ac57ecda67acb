package org.chainmap.analysis.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.chainmap.text.Message;

/**
 * The result of matching.
 *
 * @param mode the definition of the best pairing
 * @param threshold the least similarity at which a pair is proposed
 * @param proposals the pairs of the best pairing, locked ones first, then the most alike
 * @param aside decided pairs that are not in the best pairing: rejected ones, and accepted ones
 *     where a better pairing was found
 * @param unmet the own document's needs that are not met or met in part, in the order of their ids
 * @param unused the own document's offers that serve no need, in the order of their ids
 * @param approximations the parts for which a better pairing is not ruled out; empty where the
 *     pairing is proved to be the best
 */
public record Matching(
    Mode mode,
    double threshold,
    List<Proposal> proposals,
    List<Proposal> aside,
    List<Unmet> unmet,
    List<MarketEntry> unused,
    List<Approximation> approximations) {

  public Matching {
    proposals = List.copyOf(proposals);
    aside = List.copyOf(aside);
    unmet = List.copyOf(unmet);
    unused = List.copyOf(unused);
    approximations = List.copyOf(approximations);
  }

  /** Returns the sum of the similarities of all pairs, each times the share that is met. */
  public double total() {
    return proposals.stream().mapToDouble(pair -> pair.share() * pair.similarity()).sum();
  }

  /** Returns the sum of the shares of all needs that are met: whole needs, as it were. */
  public double cover() {
    return proposals.stream().mapToDouble(Proposal::share).sum();
  }

  /** Returns the own document's needs of which a part is met. */
  public List<Unmet> partly() {
    return unmet.stream().filter(Unmet::partly).toList();
  }

  /** Returns the own document's needs of which nothing is met. */
  public List<Unmet> unmetAll() {
    return unmet.stream().filter(need -> !need.partly()).toList();
  }

  /** Returns the counts, cover and total similarity in one sentence. */
  public Message words() {
    return Message.of(
        "matching.stand",
        proposals.size(),
        mode.label(),
        BigDecimal.valueOf(cover() + 1e-9).setScale(2, RoundingMode.FLOOR).doubleValue(),
        total(),
        partly().size(),
        unmetAll().size());
  }

  /** Returns all pairs, those aside last. */
  public Stream<Proposal> pairs() {
    return Stream.concat(proposals.stream(), aside.stream());
  }
}
