package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.task.Progress;

/**
 * Matches needs with offers (供需对接): hard {@link MatchFilter}s, then the {@link TextSimilarity} of
 * texts as the weight of a pair, then the best pairing ({@link Mode}).
 *
 * <ul>
 *   <li>Where quantities can be compared, an offer is split among needs, and a need is met by
 *       several offers and in part. A need or an offer without a quantity counts whole, in one pair
 *       at most: how far it reaches is not known.
 *   <li>Needs and offers of the same enterprise are never paired.
 *   <li>A pair whose similarity is below the threshold is not proposed.
 *   <li>Locked pairs are kept in every run, regardless of the filters; what they leave of an amount
 *       is matched on. Rejected pairs are never proposed. Accepted pairs are candidates regardless
 *       of the filters and the threshold, and win over equally good ones.
 * </ul>
 *
 * Comparing texts takes O(pairs that share a term), filters O(needs · offers), and the pairing is
 * as costly as {@link Pairing} says.
 */
public final class Matcher {

  /**
   * The default for the least similarity at which a pair is proposed. It is low, for the filters
   * have spoken already: texts of thirty characters reach about 0.03 with a single uncommon word in
   * common, so that only pairs without any are left out.
   */
  public static final double THRESHOLD = 0.02;

  /** The progress reached when the candidates, and then the pairing, are complete. */
  private static final double CANDIDATES = 0.4;

  private static final double PAIRED = 0.9;

  private final MatchingProblem matchingProblem;
  private final LockedPairs lockedPairs;
  private final Progress progress;

  private Matcher(MatchingProblem matchingProblem, Progress progress) {
    this.matchingProblem = matchingProblem;
    this.progress = progress;
    lockedPairs = new LockedPairs(matchingProblem);
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
    List<Allotment> allotments = new ArrayList<>(matcher.lockedPairs.allotments());
    Pairing pairing = Pairing.best(candidatePairs, mode, progress.part(CANDIDATES, PAIRED));
    allotments.addAll(pairing.allotments());
    Set<Decided.Pair> met =
        allotments.stream()
            .map(each -> new Decided.Pair(each.need(), each.offer()))
            .collect(Collectors.toSet());
    List<Proposal> aside =
        matchingProblem.decided().all().keySet().stream()
            .filter(pair -> !met.contains(pair))
            .map(pair -> matchingProblem.proposal(pair.need(), pair.offer()))
            .toList();
    List<Proposal> proposals = new ArrayList<>();
    for (Allotment each : allotments) {
      proposals.add(matchingProblem.proposal(each.need(), each.offer()).meeting(each.share()));
    }
    proposals.sort(
        Comparator.comparing((Proposal p) -> p.decision() != MatchDecision.LOCKED)
            .thenComparing(Proposal::similarity, Comparator.reverseOrder()));
    return new Matching(
        mode,
        threshold,
        proposals,
        aside,
        matcher.unmet(allotments),
        unused(market, proposals),
        pairing.approximations());
  }

  private CandidatePairs candidates() {
    TextSimilarity.Index index = matchingProblem.index();
    int needs = matchingProblem.needs();
    int[][] offer = new int[needs][];
    double[][] weight = new double[needs][];
    boolean[][] preferred = new boolean[needs][];
    boolean[][] compared = new boolean[needs][];
    int[] those = new int[matchingProblem.offers()];
    for (int n = 0; n < needs; n++) {
      progress.check();
      progress.report(CANDIDATES * n / needs);
      double[] alike = index.with(n);
      int size = 0;
      for (int o = 0; o < those.length; o++) {
        if (lockedPairs.leave(n, o) && matchingProblem.candidate(n, o, alike[o])) {
          those[size++] = o;
        }
      }
      offer[n] = Arrays.copyOf(those, size);
      weight[n] = new double[size];
      preferred[n] = new boolean[size];
      compared[n] = new boolean[size];
      for (int k = 0; k < size; k++) {
        weight[n][k] = alike[offer[n][k]];
        compared[n][k] = !Double.isNaN(matchingProblem.use(n, offer[n][k]));
        preferred[n][k] =
            matchingProblem.decided().decision(n, offer[n][k]) == MatchDecision.ACCEPTED;
      }
    }
    return new CandidatePairs(offer, weight, preferred, compared, amounts());
  }

  private CandidatePairs.Amounts amounts() {
    double[] needed = new double[matchingProblem.needs()];
    double[] open = new double[needed.length];
    double[] offered = new double[matchingProblem.offers()];
    for (int n = 0; n < needed.length; n++) {
      needed[n] = matchingProblem.needed(n);
      open[n] = needed[n] * lockedPairs.open(n);
    }
    for (int o = 0; o < offered.length; o++) {
      offered[o] = matchingProblem.offered(o) * lockedPairs.left(o);
    }
    return new CandidatePairs.Amounts(needed, open, offered);
  }

  private List<Unmet> unmet(List<Allotment> allotments) {
    double[] met = new double[matchingProblem.needs()];
    List<List<Integer>> takers = new ArrayList<>();
    for (int o = 0; o < matchingProblem.offers(); o++) {
      takers.add(new ArrayList<>());
    }
    for (Allotment each : allotments) {
      met[each.need()] += each.share();
      takers.get(each.offer()).add(each.need());
    }
    List<Unmet> unmet = new ArrayList<>();
    for (int n = 0; n < met.length; n++) {
      progress.check();
      progress.report(PAIRED + (1 - PAIRED) * n / met.length);
      if (met[n] < Portion.ALL && matchingProblem.need(n).own()) {
        unmet.add(new UnmetNeedSearch(matchingProblem, n, met[n], takers).result());
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
