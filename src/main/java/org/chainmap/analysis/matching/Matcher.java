package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.task.Progress;

/**
 * Matches needs with offers (供需对接): hard {@link MatchFilter}s, then the {@link TextSimilarity} of
 * texts as the weight of a pair, then the best pairing ({@link Mode}).
 *
 * <ul>
 *   <li>A need is paired with at most one offer and an offer with at most one need, whatever their
 *       quantities.
 *   <li>Needs and offers of the same enterprise are never paired.
 *   <li>A pair whose similarity is below the threshold is not proposed.
 *   <li>Locked pairs are kept in every run, regardless of the filters, and their two sides are not
 *       paired again. Rejected pairs are never proposed. Accepted pairs are candidates regardless
 *       of the filters and the threshold, and win over equally good ones.
 * </ul>
 *
 * Comparing texts takes O(pairs that share a term), filters O(needs · offers), and the pairing is
 * as costly as {@link Pairing} says.
 */
public final class Matcher {

  /** The default for the least similarity at which a pair is proposed. */
  public static final double THRESHOLD = 0.02;

  /** The progress reached when the candidates, and then the pairing, are complete. */
  private static final double CANDIDATES = 0.4;

  private static final double PAIRED = 0.9;

  private final MatchingProblem matchingProblem;
  private final Progress progress;

  private Matcher(MatchingProblem matchingProblem, Progress progress) {
    this.matchingProblem = matchingProblem;
    this.progress = progress;
  }

  /**
   * Computes the best pairing.
   *
   * @param threshold the least similarity at which a pair is proposed, 0–1
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Matching run(Market market, Mode mode, double threshold, Progress progress) {
    progress.check();
    MatchingProblem matchingProblem = new MatchingProblem(market, threshold);
    Matcher matcher = new Matcher(matchingProblem, progress);
    CandidatePairs candidatePairs = matcher.candidates();
    int[] partner = Pairing.best(candidatePairs, mode, progress.part(CANDIDATES, PAIRED));
    List<Proposal> proposals = new ArrayList<>();
    List<Proposal> aside = new ArrayList<>();
    for (int n = 0; n < partner.length; n++) {
      if (partner[n] >= 0) {
        proposals.add(matchingProblem.proposal(n, partner[n]));
      }
    }
    matchingProblem
        .decided()
        .all()
        .forEach(
            (pair, match) -> {
              if (match.decision() == MatchDecision.LOCKED) {
                partner[pair.need()] = pair.offer();
                proposals.add(matchingProblem.proposal(pair.need(), pair.offer()));
              } else if (partner[pair.need()] != pair.offer()) {
                aside.add(matchingProblem.proposal(pair.need(), pair.offer()));
              }
            });
    proposals.sort(
        Comparator.comparing((Proposal p) -> p.decision() != MatchDecision.LOCKED)
            .thenComparing(Proposal::similarity, Comparator.reverseOrder()));
    return new Matching(
        mode, threshold, proposals, aside, matcher.unmet(partner), unused(market, proposals));
  }

  private CandidatePairs candidates() {
    TextSimilarity.Index index = matchingProblem.index();
    int needs = matchingProblem.needs();
    int[][] offer = new int[needs][];
    double[][] weight = new double[needs][];
    boolean[][] preferred = new boolean[needs][];
    int[] those = new int[matchingProblem.offers()];
    for (int n = 0; n < needs; n++) {
      progress.check();
      progress.report(CANDIDATES * n / needs);
      double[] alike = index.with(n);
      int size = 0;
      for (int o = 0; o < those.length; o++) {
        if (matchingProblem.candidate(n, o, alike[o])) {
          those[size++] = o;
        }
      }
      offer[n] = Arrays.copyOf(those, size);
      weight[n] = new double[size];
      preferred[n] = new boolean[size];
      for (int k = 0; k < size; k++) {
        weight[n][k] = alike[offer[n][k]];
        preferred[n][k] =
            matchingProblem.decided().decision(n, offer[n][k]) == MatchDecision.ACCEPTED;
      }
    }
    return new CandidatePairs(matchingProblem.offers(), offer, weight, preferred);
  }

  private List<Unmet> unmet(int[] partner) {
    int[] taker = new int[matchingProblem.offers()];
    Arrays.fill(taker, -1);
    for (int n = 0; n < partner.length; n++) {
      if (partner[n] >= 0) {
        taker[partner[n]] = n;
      }
    }
    List<Unmet> unmet = new ArrayList<>();
    for (int n = 0; n < partner.length; n++) {
      progress.check();
      progress.report(PAIRED + (1 - PAIRED) * n / partner.length);
      if (partner[n] < 0 && matchingProblem.need(n).own()) {
        unmet.add(new UnmetNeedSearch(matchingProblem, n, taker).result());
      }
    }
    return unmet;
  }

  private static List<MarketEntry> unused(Market market, List<Proposal> proposals) {
    // Compares by identity, because hashing an entry would hash its whole document.
    Set<MarketEntry> used = Collections.newSetFromMap(new IdentityHashMap<>());
    proposals.forEach(pair -> used.add(pair.offer()));
    return market.offers().stream().filter(e -> e.own() && !used.contains(e)).toList();
  }
}
