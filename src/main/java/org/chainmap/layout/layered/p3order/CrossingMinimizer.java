package org.chainmap.layout.layered.p3order;

import java.util.Random;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.tuning.PhaseTuning;
import org.chainmap.task.Progress;

/**
 * Orders the nodes of every layer so that links cross little: sweeps by barycentre from several
 * starts, then simulated annealing of the best, then sifting; with effort left over, annealing
 * again and again.
 *
 * <p>Precondition: every edge joins neighbouring layers. Postcondition: each layer holds the same
 * nodes; where there are no groups, there are no more crossings than before; members of a group
 * stand side by side in every layer, and all layers have their groups in one order. The more
 * effort, the fewer crossings, or as many.
 */
public final class CrossingMinimizer {

  private final NodeOrder nodeOrder;
  private final BarycenterSweep barycenterSweep;
  private final SearchBudget searchBudget;
  private final Progress progress;
  private final Random random;

  private CrossingMinimizer(
      LayeredGraph layeredGraph, SearchBudget searchBudget, Progress progress) {
    this.nodeOrder = new NodeOrder(layeredGraph);
    this.barycenterSweep = new BarycenterSweep(nodeOrder);
    this.searchBudget = searchBudget;
    this.progress = progress;
    this.random = new Random(searchBudget.seed());
  }

  /**
   * Orders the layers in place. O(starts · sweeps · edges · log nodes) and the work of the effort.
   *
   * @return how many crossings there are then
   * @throws java.util.concurrent.CancellationException if nobody wants the result any more
   */
  public static long reduce(
      LayeredGraph layeredGraph, SearchBudget searchBudget, Progress progress) {
    return new CrossingMinimizer(layeredGraph, searchBudget, progress).run();
  }

  /** Counts how often the edges between ordered layers cross. O(edges · log nodes). */
  public static long count(LayeredGraph layeredGraph) {
    return new NodeOrder(layeredGraph).count();
  }

  private long run() {
    barycenterSweep.gather();
    long least = nodeOrder.count();
    int[][] best = nodeOrder.copy();
    for (int start = 0; start < PhaseTuning.STARTS && least > 0; start++) {
      if (start > 0) {
        nodeOrder.shuffle(random);
        barycenterSweep.gather();
      }
      least = sweep(least, best);
    }
    nodeOrder.restore(best);
    if (least > 0) {
      least -= new Sifting(nodeOrder).run(PhaseTuning.SIFTINGS);
      least = anneal(least);
      least -= new Sifting(nodeOrder).run(PhaseTuning.SIFTINGS);
    }
    progress.report(1);
    return least;
  }

  /** Sweeps back and forth until that saves no more; keeps the best order come by. */
  private long sweep(long least, int[][] best) {
    long found = least;
    long local = Long.MAX_VALUE;
    int idle = 0;
    for (int k = 0; k < PhaseTuning.SWEEPS && idle < PhaseTuning.IDLE_SWEEPS && found > 0; k++) {
      progress.check();
      barycenterSweep.sweep(k % 2 == 0);
      long now = nodeOrder.count();
      idle = now < local ? 0 : idle + 1;
      local = Math.min(local, now);
      if (now < found) {
        found = now;
        nodeOrder.copyTo(best);
      }
    }
    return found;
  }

  private long anneal(long crossings) {
    CrossingMatrix crossingMatrix = new CrossingMatrix(nodeOrder);
    Annealing annealing = new Annealing(nodeOrder, crossingMatrix, searchBudget.seed());
    long trials = (long) PhaseTuning.ORDER_TRIALS * nodeOrder.layeredGraph.nodes;
    long started = crossingMatrix.work;
    long least = cool(annealing, crossings, PhaseTuning.ORDER_HOT, trials);
    long spent = crossingMatrix.work - started;
    long next = (long) (spent * PhaseTuning.ORDER_LONGER);
    while (least > 0 && spent + next <= searchBudget.work() && !stopped()) {
      progress.report((double) spent / searchBudget.work());
      trials = (long) (trials * PhaseTuning.ORDER_LONGER);
      started = crossingMatrix.work;
      crossingMatrix.recount();
      least = cool(annealing, least, PhaseTuning.ORDER_WARM, trials);
      long cost = crossingMatrix.work - started;
      spent += cost;
      next = (long) (cost * PhaseTuning.ORDER_LONGER);
    }
    return least;
  }

  private long cool(Annealing annealing, long crossings, double hot, long trials) {
    long least = annealing.run(crossings, hot, PhaseTuning.ORDER_COLD, trials, this::stopped);
    nodeOrder.restore(annealing.best());
    return least;
  }

  private boolean stopped() {
    progress.check();
    return progress.enough() || searchBudget.over();
  }
}
