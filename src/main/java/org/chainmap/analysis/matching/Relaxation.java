package org.chainmap.analysis.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.chainmap.task.Abandonable;
import org.chainmap.task.Progress;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.matrix.store.SparseStore;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * The linear relaxation of a component in which some pairs count whole: they too may meet a share.
 * Its optimum is never below that of the component.
 *
 * <pre>max Σ w_k · x_k,   Σ_k∈n x_k ≤ open_n,   Σ_k∈o u_k · x_k ≤ 1,   x ≥ 0</pre>
 *
 * <p>Solved by ojAlgo's simplex method, with column generation where there are many pairs: it
 * starts with the heaviest of each need and offer and adds those that the prices of needs and
 * offers (the dual solution) show to be worth more. The bound is read from the prices, raised until
 * they cover every pair, so it holds even where the search for pairs to add is cut short.
 */
final class Relaxation {

  /** The number of pairs up to which all are taken at once. */
  private static final int FEW = 2000;

  /** How many pairs of each need or offer come first, and join where they are worth more. */
  private static final int AT_ONCE = 6;

  /** Pairs times rows below which a linear programme takes some milliseconds. */
  private static final int QUICK = 200_000;

  private static final double NOTHING = 1e-9;

  /**
   * What many pairs weigh more at random, relatively, so that the simplex method does not stall
   * among equals; the bound is higher by as much.
   */
  private static final double NOISE = 1e-9;

  /** What no solution exceeds, with the relaxed optimum and its prices. */
  static final class Bound {

    private final double value;
    private final double priced;
    private final double[] share;
    private final double[] price;

    /**
     * @param value what no solution exceeds
     * @param priced the same from the prices alone, 0 or more above it
     * @param share by pair the share of the relaxed optimum
     * @param price by need, then by offer
     */
    Bound(double value, double priced, double[] share, double[] price) {
      this.value = value;
      this.priced = priced;
      this.share = share;
      this.price = price;
    }

    double value() {
      return value;
    }

    double priced() {
      return priced;
    }

    double[] share() {
      return share;
    }

    double[] price() {
      return price;
    }
  }

  private final Component component;
  private final double[] weight;
  private final double[] capacity;
  private final boolean[] pool;
  private double[] share = {};
  private double[] price = {};
  private long work;

  /**
   * @param given by pair what meeting all of the need gains
   */
  Relaxation(Component component, double[] given) {
    this.component = component;
    weight = given.clone();
    pool = new boolean[weight.length];
    capacity = new double[component.needs() + component.offers()];
    Arrays.fill(capacity, 1);
    for (int need = 0; need < component.needs(); need++) {
      double open = component.amounts().open()[need] / component.amounts().needed()[need];
      capacity[need] = Double.isNaN(open) ? 1 : open;
    }
    if (weight.length <= FEW) {
      Arrays.fill(pool, true);
      return;
    }
    Random random = new Random(1);
    for (int pair = 0; pair < weight.length; pair++) {
      weight[pair] *= 1 + NOISE * random.nextDouble();
    }
    int[] all = IntStream.range(0, weight.length).toArray();
    take(all, k -> weight[k], component.from());
    take(all, k -> weight[k] / Math.max(component.use(k), NOTHING), component.to());
  }

  /** Returns the relative difference below which bounds and solutions count as equal. */
  double tolerance() {
    return weight.length <= FEW ? 0 : 2 * NOISE;
  }

  /** Returns the work so far: pairs times rows of all linear programmes, some 10⁷ a second. */
  long work() {
    return work;
  }

  /**
   * Returns the relaxed optimum over some pairs, or a looser bound where that costs more than the
   * work that is allowed.
   *
   * @param allowed by pair whether it may be chosen
   * @param most the work in all at which no more linear programmes are begun, the first excepted
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  Bound bound(boolean[] allowed, long most, Progress progress) {
    int[] pairs = IntStream.range(0, weight.length).filter(k -> allowed[k]).toArray();
    while (true) {
      progress.check();
      solve(IntStream.of(pairs).filter(k -> pool[k]).toArray(), progress);
      int[] more = IntStream.of(pairs).filter(k -> !pool[k] && worth(k) > NOTHING).toArray();
      if (more.length == 0 || work > most) {
        double heaviest = raise(pairs);
        double priced =
            IntStream.range(0, price.length).mapToDouble(i -> price[i] * capacity[i]).sum();
        return new Bound(Math.min(heaviest, priced), priced, share, price);
      }
      take(more, this::worth, component.from());
    }
  }

  /** Takes the first pairs of each need or offer by some value into the pool. */
  private void take(int[] pairs, IntToDoubleFunction value, int[] side) {
    int[] count = new int[capacity.length];
    IntStream.of(pairs)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> -value.applyAsDouble(k)))
        .filter(k -> count[side[k]]++ < AT_ONCE)
        .forEach(k -> pool[k] = true);
  }

  /** Returns what a pair gains above the prices of its sides. */
  private double worth(int pair) {
    return weight[pair]
        - price[component.from()[pair]]
        - component.use(pair) * price[component.needs() + component.to()[pair]];
  }

  private void solve(int[] pairs, Progress progress) {
    share = new double[weight.length];
    price = new double[capacity.length];
    work += (long) pairs.length * capacity.length;
    if (pairs.length == 0) {
      return;
    }
    SparseStore<Double> body = SparseStore.R064.make(capacity.length, pairs.length);
    double[] cost = new double[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      int pair = pairs[i];
      cost[i] = -weight[pair];
      body.set(component.from()[pair], i, 1);
      body.set(component.needs() + component.to()[pair], i, component.use(pair));
    }
    LinearSolver solver =
        LinearSolver.newBuilder(cost)
            .inequalities(body, R064Store.FACTORY.column(capacity))
            .lower(0)
            .build();
    boolean quick = (long) pairs.length * capacity.length < QUICK;
    Optimisation.Result result =
        quick ? solver.solve() : Abandonable.await(solver::solve, progress);
    // The prices are raised to a bound whatever they are; without any, the bound is a loose one.
    for (int i = 0; i < pairs.length; i++) {
      share[pairs[i]] = result.doubleValue(i);
    }
    result
        .getMultipliers()
        .ifPresent(
            prices -> {
              for (int i = 0; i < price.length; i++) {
                price[i] = Math.abs(prices.doubleValue(i));
              }
            });
  }

  /**
   * Raises the prices of needs until no pair is worth more; returns what the heaviest pair of each
   * need would gain in all.
   */
  private double raise(int[] pairs) {
    double[] heaviest = new double[component.needs()];
    for (int pair : pairs) {
      int need = component.from()[pair];
      price[need] += Math.max(0, worth(pair));
      heaviest[need] = Math.max(heaviest[need], weight[pair]);
    }
    return IntStream.range(0, heaviest.length).mapToDouble(n -> heaviest[n] * capacity[n]).sum();
  }
}
