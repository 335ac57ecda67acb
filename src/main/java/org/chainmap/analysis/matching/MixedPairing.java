package org.chainmap.analysis.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.chainmap.task.Progress;

/**
 * The best allotments of a connected component in which some pairs compare amounts and others count
 * whole, by branch and bound (A. H. Land, A. G. Doig, <i>An automatic method of solving discrete
 * programming problems</i>, Econometrica 28:497, 1960).
 *
 * <p>A need or offer that has pairs of both kinds either counts whole or is split. Once that is
 * settled for all, a maximum-weight matching of the one kind and a {@link Transportation} of the
 * other are the optimum. So branches settle one need or offer, the {@link Relaxation} bounds what a
 * branch can reach, and its shares, each need and offer put to the side where it has more, give a
 * solution at every branch. The first solution is at least as good as the best pairing in which
 * each need and offer is in one pair at most.
 *
 * <p>It ends after a limited amount of work, with the best solution so far and the bound that is
 * proved for all.
 */
final class MixedPairing {

  /** The work on linear programmes that bounds the time to some seconds. */
  private static final long WORK = 10_000_000;

  /** What likeness counts beside cover where branches are bounded for the greatest cover. */
  private static final double LIKENESS = 1e-5;

  /** A share below it is none. */
  private static final double NOTHING = 1e-9;

  private static final byte WHOLE = 1;
  private static final byte SPLIT = 2;

  /** By need, then by offer, whether it is settled to count whole or to be split. */
  private static final class Branch {

    private final byte[] side;
    private final double bound;

    Branch(byte[] side, double bound) {
      this.side = side;
      this.bound = bound;
    }
  }

  /** The best solution found, and how good one could be. */
  static final class Found {

    private final double[] share;
    private final double value;
    private final double bound;

    /**
     * @param share by pair
     * @param value what it is worth
     * @param bound what no solution exceeds
     */
    Found(double[] share, double value, double bound) {
      this.share = share;
      this.value = value;
      this.bound = bound;
    }

    double[] share() {
      return share;
    }

    double value() {
      return value;
    }

    double bound() {
      return bound;
    }
  }

  private final Component component;
  private final Mode mode;
  private final Progress progress;
  private final Progress silent;
  private final double[] weight;
  private final boolean[] both;
  private final Relaxation relaxation;
  private final boolean[] worthwhile;
  private double[] best;
  private double value = -1;
  private double cover = -1;
  private double proved;

  private MixedPairing(Component component, Mode mode, Progress progress) {
    this.component = component;
    this.mode = mode;
    this.progress = progress;
    silent = unreported(progress);
    weight =
        IntStream.range(0, component.size())
            .mapToDouble(component::likeness)
            .map(like -> mode == Mode.WEIGHT ? like : 1 + LIKENESS * like)
            .toArray();
    int nodes = component.needs() + component.offers();
    boolean[] whole = new boolean[nodes];
    boolean[] split = new boolean[nodes];
    for (int pair = 0; pair < weight.length; pair++) {
      boolean[] kind = component.whole()[pair] ? whole : split;
      kind[component.from()[pair]] = true;
      kind[component.needs() + component.to()[pair]] = true;
    }
    both = new boolean[nodes];
    for (int node = 0; node < nodes; node++) {
      both[node] = whole[node] && split[node];
    }
    relaxation = new Relaxation(component, weight);
    worthwhile = component.all();
    best = new double[weight.length];
  }

  /**
   * Returns the best shares found.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static Found best(Component component, Mode mode, Progress progress) {
    return new MixedPairing(component, mode, progress).solve();
  }

  private Found solve() {
    byte[] free = new byte[both.length];
    settle(inPairs());
    byte[] split = free.clone();
    Arrays.fill(split, SPLIT);
    settle(split);
    settle(free);
    PriorityQueue<Branch> open =
        new PriorityQueue<>(Comparator.comparingDouble((Branch b) -> -b.bound));
    open.add(new Branch(free, Double.POSITIVE_INFINITY));
    while (!open.isEmpty() && open.peek().bound > enough()) {
      progress.check();
      if (relaxation.work() > WORK) {
        proved = Math.max(proved, open.peek().bound);
        break;
      }
      progress.report(Math.min(1, (double) relaxation.work() / WORK));
      branch(open.remove().side, open);
    }
    return new Found(best, value, Math.max(value, proved));
  }

  /** Returns the bound at which nothing better is worth seeking. */
  private double enough() {
    return value * (1 + relaxation.tolerance()) + NOTHING;
  }

  /** Bounds a branch, tries the solution next to its bound, and parts it in two. */
  private void branch(byte[] side, PriorityQueue<Branch> open) {
    boolean[] allowed = new boolean[weight.length];
    for (int pair = 0; pair < allowed.length; pair++) {
      allowed[pair] = worthwhile[pair] && allows(side, pair);
    }
    Relaxation.Bound bound = relaxation.bound(allowed, WORK, progress);
    double[] whole = new double[both.length];
    double[] split = new double[both.length];
    for (int pair = 0; pair < allowed.length; pair++) {
      double[] kind = component.whole()[pair] ? whole : split;
      kind[component.from()[pair]] += bound.share()[pair];
      kind[component.needs() + component.to()[pair]] += component.use(pair) * bound.share()[pair];
    }
    byte[] rounded = side.clone();
    int undecided = -1;
    double most = NOTHING;
    for (int node = 0; node < both.length; node++) {
      if (both[node] && side[node] == 0) {
        rounded[node] = whole[node] > split[node] ? WHOLE : SPLIT;
        if (Math.min(whole[node], split[node]) > most) {
          most = Math.min(whole[node], split[node]);
          undecided = node;
        }
      }
    }
    settle(rounded);
    if (IntStream.range(0, side.length).allMatch(node -> side[node] == 0)) {
      keepWorthwhile(bound);
    }
    if (bound.value() <= enough()) {
      return;
    }
    if (undecided < 0) {
      // The bound was cut short: the branch is not ruled out.
      proved = Math.max(proved, bound.value());
    } else {
      for (byte one : new byte[] {WHOLE, SPLIT}) {
        byte[] next = side.clone();
        next[undecided] = one;
        open.add(new Branch(next, bound.value()));
      }
    }
  }

  /** Keeps the pairs without which no solution is better than the best so far: by their prices. */
  private void keepWorthwhile(Relaxation.Bound bound) {
    for (int pair = 0; pair < weight.length; pair++) {
      double lost =
          bound.price()[component.from()[pair]]
              + component.use(pair) * bound.price()[component.needs() + component.to()[pair]]
              - weight[pair];
      // A split pair may be worth a small share, however much a whole one would cost.
      worthwhile[pair] = !component.whole()[pair] || bound.priced() - lost > value - NOTHING;
    }
  }

  private boolean allows(byte[] side, int pair) {
    byte not = component.whole()[pair] ? SPLIT : WHOLE;
    return side[component.from()[pair]] != not
        && side[component.needs() + component.to()[pair]] != not;
  }

  /** Tries the best solution in which some needs and offers count whole and some are split. */
  private void settle(byte[] side) {
    boolean[] taken = new boolean[both.length];
    double[] share = new double[weight.length];
    match(share, taken, side);
    boolean[] allowed = new boolean[weight.length];
    for (int pair = 0; pair < allowed.length; pair++) {
      allowed[pair] = free(taken, pair);
    }
    double[] parts = Transportation.shares(component, allowed, mode, silent);
    for (int pair = 0; pair < parts.length; pair++) {
      if (parts[pair] > 0) {
        share[pair] = parts[pair];
        take(taken, pair);
      }
    }
    match(share, taken, new byte[both.length]);
    double sum = Arrays.stream(share).sum();
    double worth = IntStream.range(0, share.length).mapToDouble(k -> weight[k] * share[k]).sum();
    double more = mode == Mode.WEIGHT ? 0 : sum - cover;
    if (more > NOTHING || more > -NOTHING && worth > value) {
      value = worth;
      cover = sum;
      best = share;
    }
  }

  /** Adds the best pairs that count whole among the needs and offers that are still free. */
  private void match(double[] share, boolean[] taken, byte[] side) {
    boolean[] allowed = new boolean[weight.length];
    for (int pair = 0; pair < allowed.length; pair++) {
      allowed[pair] = component.whole()[pair] && free(taken, pair) && allows(side, pair);
    }
    int[] partner =
        AugmentingPaths.heaviest(
            IntegerWeights.of(component, component.weight(), allowed, mode), silent);
    for (int pair = 0; pair < allowed.length; pair++) {
      if (allowed[pair] && partner[component.from()[pair]] == component.to()[pair]) {
        share[pair] = 1;
        take(taken, pair);
      }
    }
  }

  private boolean free(boolean[] taken, int pair) {
    return !taken[component.from()[pair]] && !taken[component.needs() + component.to()[pair]];
  }

  private void take(boolean[] taken, int pair) {
    taken[component.from()[pair]] = true;
    taken[component.needs() + component.to()[pair]] = true;
  }

  /** Returns the sides of the best pairing in which each is in one pair at most. */
  private byte[] inPairs() {
    double[] worth =
        IntStream.range(0, weight.length)
            .mapToDouble(k -> weight[k] / 2 / Math.max(1, component.use(k)))
            .toArray();
    int[] partner =
        AugmentingPaths.heaviest(
            IntegerWeights.of(component, worth, component.all(), Mode.WEIGHT), silent);
    byte[] side = new byte[both.length];
    Arrays.fill(side, SPLIT);
    for (int node = 0; node < both.length; node++) {
      side[node] = both[node] ? SPLIT : 0;
    }
    for (int pair = 0; pair < weight.length; pair++) {
      if (component.whole()[pair] && partner[component.from()[pair]] == component.to()[pair]) {
        side[component.from()[pair]] = WHOLE;
        side[component.needs() + component.to()[pair]] = WHOLE;
      }
    }
    return side;
  }

  /** Returns a progress of steps that are cancelled with the whole, and not told one by one. */
  private static Progress unreported(Progress whole) {
    return new Progress() {
      @Override
      public void report(double done) {}

      @Override
      public boolean cancelled() {
        return whole.cancelled();
      }
    };
  }
}
