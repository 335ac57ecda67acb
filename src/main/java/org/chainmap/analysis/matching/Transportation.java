package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chainmap.task.Progress;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The transportation problem of one connected component with quantities: x<sub>no</sub> is the
 * share of need n that offer o meets, u<sub>no</sub> the part of the offer that meeting all of the
 * need takes.
 *
 * <pre>max Σ w_no · x_no,   Σ_o x_no ≤ 1,   Σ_n u_no · x_no ≤ 1,   0 ≤ x_no ≤ 1</pre>
 *
 * <p>F. L. Hitchcock, <i>The distribution of a product from several sources to numerous
 * localities</i>, Journal of Mathematics and Physics 20:224, 1941; here with the shares of needs as
 * unknowns, so that needs of different units stand beside each other. A pair without comparable
 * quantities has u = 1 and x = 0 or 1. For the greatest cover, Σ x is maximised first and then
 * held. Solved by ojAlgo's linear and mixed-integer solvers.
 */
final class Transportation {

  /** Shares below it are none, and cover may fall short by it when likeness is sought. */
  private static final double NONE = 1e-7;

  /** What a preferred pair weighs more: less than similarities can differ visibly. */
  private static final double PREFERRED = 1e-6;

  private record Cell(int need, int offer, double weight, double use) {}

  private final List<Cell> cells = new ArrayList<>();
  private final Progress progress;

  private Transportation(CandidatePairs candidatePairs, List<Integer> part, Progress progress) {
    this.progress = progress;
    for (int need : part) {
      for (int k = 0; k < candidatePairs.offer()[need].length; k++) {
        double extra = candidatePairs.preferred()[need][k] ? PREFERRED : 0;
        cells.add(
            new Cell(
                need,
                candidatePairs.offer()[need][k],
                candidatePairs.weight()[need][k] + extra,
                candidatePairs.use()[need][k]));
      }
    }
  }

  /**
   * Returns the best allotments among some needs.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static List<Allotment> best(
      CandidatePairs candidatePairs, List<Integer> part, Mode mode, Progress progress) {
    return new Transportation(candidatePairs, part, progress).best(mode);
  }

  private List<Allotment> best(Mode mode) {
    Optimisation.Result result =
        mode == Mode.WEIGHT ? solved(false, 0) : solved(false, solved(true, 0).getValue());
    List<Allotment> allotments = new ArrayList<>();
    for (int k = 0; k < cells.size(); k++) {
      double share = Math.min(1, result.doubleValue(k));
      if (share > NONE) {
        Cell cell = cells.get(k);
        allotments.add(new Allotment(cell.need, cell.offer, share > 1 - NONE ? 1 : share));
      }
    }
    return allotments;
  }

  /**
   * @param cover whether the cover is maximised, else the likeness
   * @param least the least cover
   */
  private Optimisation.Result solved(boolean cover, double least) {
    progress.check();
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<Integer, Expression> needs = new TreeMap<>();
    Map<Integer, Expression> offers = new TreeMap<>();
    Expression all = model.newExpression("cover").lower(least - NONE);
    for (int k = 0; k < cells.size(); k++) {
      Cell cell = cells.get(k);
      boolean whole = Double.isNaN(cell.use);
      Variable x = model.newVariable("x" + k).lower(0).upper(1).integer(whole);
      x.weight(cover ? 1 : cell.weight);
      all.set(x, 1);
      needs.computeIfAbsent(cell.need, n -> model.newExpression("need" + n).upper(1)).set(x, 1);
      offers
          .computeIfAbsent(cell.offer, o -> model.newExpression("offer" + o).upper(1))
          .set(x, whole ? 1 : cell.use);
    }
    Optimisation.Result result = model.maximise();
    if (!result.getState().isFeasible()) {
      throw new IllegalStateException("no shares found: " + result.getState());
    }
    return result;
  }
}
