package org.chainmap.analysis.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Time to recover and time to survive: the cost of being without a supplier until it recovers, and
 * how long the other suppliers and the stock last without loss.
 *
 * <p>D. Simchi-Levi et al., <i>Identifying risks and mitigating disruptions in the automotive
 * supply chain</i>, Interfaces 45(5):375, 2015. With y<sub>ij</sub> the amount of product j that
 * supplier i makes and l<sub>j</sub> the amount of it that is lacking in t weeks:
 *
 * <pre>
 * min Σ_j f_j·l_j    with  Σ_i y_ij + l_j ≥ d_j·t − s_j,   Σ_j y_ij ≤ c_i·t,   y, l ≥ 0
 * </pre>
 *
 * y = 0 for the supplier that failed. The time to survive is the largest t with l = 0, at most
 * {@link #LONGEST}. Products that share no supplier, directly or through others, are solved
 * separately, which does not change the result. One object serves one thread.
 */
public final class Recovery {

  /** The time to survive, in weeks, where supply lasts indefinitely. */
  public static final double LONGEST = 999;

  private final double[] capacity;
  private final double[] demand;
  private final double[] stock;
  private final double[] loss;
  private final int[] partOf;
  private final List<Part> parts;
  private final Map<Integer, OptionalDouble> survivals = new HashMap<>();
  private final Map<Integer, Map<Double, OptionalDouble>> losses = new HashMap<>();

  /** Products that share suppliers: the suppliers of each product. */
  private record Part(Map<Integer, List<Integer>> suppliers) {}

  /**
   * @param capacity by supplier, units per week, 0 or more
   * @param demand by product, units per week, 0 or more
   * @param stock by product, units, 0 or more
   * @param loss by product, the cost of a lacking unit, 0 or more
   * @param suppliers by product, the suppliers that can make it, each once
   */
  public Recovery(
      double[] capacity, double[] demand, double[] stock, double[] loss, int[][] suppliers) {
    this.capacity = capacity;
    this.demand = demand;
    this.stock = stock;
    this.loss = loss;
    int[] root = new int[capacity.length];
    Arrays.setAll(root, i -> i);
    for (int[] makers : suppliers) {
      for (int maker : makers) {
        root[find(root, maker)] = find(root, makers[0]);
      }
    }
    Map<Integer, Map<Integer, List<Integer>>> byRoot = new TreeMap<>();
    for (int j = 0; j < suppliers.length; j++) {
      int key = suppliers[j].length == 0 ? -1 - j : find(root, suppliers[j][0]);
      byRoot
          .computeIfAbsent(key, k -> new TreeMap<>())
          .put(j, Arrays.stream(suppliers[j]).boxed().toList());
    }
    parts = new ArrayList<>();
    partOf = new int[capacity.length];
    Arrays.fill(partOf, -1);
    for (Map<Integer, List<Integer>> products : byRoot.values()) {
      products.values().forEach(makers -> makers.forEach(i -> partOf[i] = parts.size()));
      parts.add(new Part(products));
    }
  }

  private static int find(int[] root, int i) {
    int at = i;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  /**
   * Returns the least loss over all products in a number of weeks without a supplier; empty where
   * the solver finds no optimum.
   *
   * @param failed the supplier, or −1 for none
   */
  public OptionalDouble loss(int failed, double weeks) {
    double sum = 0;
    for (int p = 0; p < parts.size(); p++) {
      OptionalDouble part =
          failed >= 0 && partOf[failed] == p ? least(p, failed, weeks) : base(p, weeks);
      if (part.isEmpty()) {
        return part;
      }
      sum += part.getAsDouble();
    }
    return OptionalDouble.of(sum);
  }

  /**
   * Returns the number of weeks without any loss while a supplier is out, or with all suppliers for
   * −1.
   */
  public OptionalDouble survival(int failed) {
    double shortest = LONGEST;
    for (int p = 0; p < parts.size(); p++) {
      OptionalDouble part = failed >= 0 && partOf[failed] == p ? longest(p, failed) : base(p);
      if (part.isEmpty()) {
        return part;
      }
      shortest = Math.min(shortest, part.getAsDouble());
    }
    return OptionalDouble.of(shortest);
  }

  private OptionalDouble base(int part) {
    OptionalDouble known = survivals.get(part);
    if (known == null) {
      known = longest(part, -1);
      survivals.put(part, known);
    }
    return known;
  }

  private OptionalDouble base(int part, double weeks) {
    OptionalDouble survival = base(part);
    if (survival.isPresent() && weeks <= survival.getAsDouble()) {
      return OptionalDouble.of(0);
    }
    Map<Double, OptionalDouble> known = losses.computeIfAbsent(part, p -> new HashMap<>());
    OptionalDouble value = known.get(weeks);
    if (value == null) {
      value = least(part, -1, weeks);
      known.put(weeks, value);
    }
    return value;
  }

  private OptionalDouble least(int part, int failed, double weeks) {
    return solved(() -> leastLoss(part, failed, weeks));
  }

  private Optimisation.Result leastLoss(int part, int failed, double weeks) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<Integer, Expression> made = new TreeMap<>();
    parts
        .get(part)
        .suppliers
        .forEach(
            (j, makers) -> {
              Expression covered =
                  model.newExpression("demand" + j).lower(demand[j] * weeks - stock[j]);
              covered.set(model.newVariable("lacking" + j).lower(0).weight(loss[j]), 1);
              for (int i : makers) {
                if (i != failed) {
                  Variable y = model.newVariable("made" + i + "of" + j).lower(0);
                  covered.set(y, 1);
                  made.computeIfAbsent(
                          i, k -> model.newExpression("capacity" + k).upper(capacity[k] * weeks))
                      .set(y, 1);
                }
              }
            });
    return model.minimise();
  }

  private OptionalDouble longest(int part, int failed) {
    return solved(() -> longestTime(part, failed));
  }

  private Optimisation.Result longestTime(int part, int failed) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable weeks = model.newVariable("weeks").lower(0).upper(LONGEST).weight(1);
    Map<Integer, Expression> made = new TreeMap<>();
    parts
        .get(part)
        .suppliers
        .forEach(
            (j, makers) -> {
              Expression covered =
                  model.newExpression("demand" + j).upper(stock[j]).set(weeks, demand[j]);
              for (int i : makers) {
                if (i != failed) {
                  Variable y = model.newVariable("made" + i + "of" + j).lower(0);
                  covered.set(y, -1);
                  made.computeIfAbsent(
                          i,
                          k ->
                              model.newExpression("capacity" + k).upper(0).set(weeks, -capacity[k]))
                      .set(y, 1);
                }
              }
            });
    return model.maximise();
  }

  private interface Solver {
    Optimisation.Result solve();
  }

  /**
   * Runs the solver. It throws various exceptions on numbers it cannot handle; the result is then
   * empty.
   */
  private static OptionalDouble solved(Solver solver) {
    try {
      Optimisation.Result result = solver.solve();
      return result.getState().isOptimal() && Double.isFinite(result.getValue())
          ? OptionalDouble.of(Math.max(0, result.getValue()))
          : OptionalDouble.empty();
    } catch (RuntimeException e) {
      return OptionalDouble.empty();
    }
  }
}
