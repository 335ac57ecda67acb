package org.chainmap.analysis.cascade;

import java.util.Arrays;
import java.util.List;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Computes over weeks what nodes of a {@link LeontiefNetwork} miss while they still have stocks of
 * the goods they need: buyers hold stocks of each good (S. Hallegatte, <i>An adaptive regional
 * input-output model</i>, Risk Analysis 28:779, 2008, and <i>Modeling the role of inventories</i>,
 * Risk Analysis 34:152, 2014; F. Henriet, S. Hallegatte, L. Tabourier, J. Econ. Dyn. Control
 * 36:150, 2012), and stop when a stock is used up and nothing arrives. With y<sub>i</sub> = 1 −
 * x<sub>i</sub> what node i makes, a<sub>g</sub> what arrives of its good g, and s<sub>g</sub> its
 * stock, in weeks of normal use:
 *
 * <pre>
 * x_i = max(d_i, max over goods g of i with s_g = 0: 1 − a_g)       (the smallest solution)
 * a_g = 1 − min(1, b_g + Σ_j w_gj · x_j),      ds_g/dt = a_g − y_i
 * </pre>
 *
 * <p>Between two events, a stock used up or a loss that ends, all of this is constant, so times are
 * exact and not rounded to weeks. What arrives while its buyer stands still is kept. Nobody makes
 * more than normally, so nothing is caught up.
 *
 * <p>What a node has made up to a time is the minimum, over all earlier times, of what it had then
 * of any good plus what it could make since. So at any time more stock never means that less has
 * been made, nor does losing less or recovering sooner. Where nobody has stocks, this is {@link
 * LeontiefNetwork#missing(double[])} until the loss ends.
 */
public final class StockedNetwork {

  /** Stocks below this, in weeks, are used up; slower changes of a stock are none. */
  private static final double NOTHING = 1e-9;

  /**
   * The shortest time between two events once there were more of them than {@link #MANY} for each
   * good, in weeks. It only matters where circles of goods use up one another's stocks ever faster.
   */
  private static final double SHORT = 1.0 / 64;

  private static final int MANY = 20;

  /**
   * What is lost from a time on, until the next phase.
   *
   * @param from its start, in weeks
   * @param network the goods, the same ones in each phase, without those that are lost in it
   */
  public record Phase(double from, LeontiefNetwork network, NodeLoss lost) {}

  /** Gives the part that each node loses itself, 0–1. */
  public interface NodeLoss {
    double of(int node);
  }

  private StockedNetwork() {}

  /**
   * Returns the weeks for which the customers of a segment have stocks of its product: its time to
   * survive, where that is not stated its stock divided by its demand in a week; null where neither
   * is known.
   */
  public static @Nullable Double cover(Segment segment) {
    Figure survive = segment.facts().timeToSurvive();
    if (survive != null) {
      return survive.value();
    }
    Figure stock = segment.flows().stock();
    Figure demand = segment.flows().demand();
    return stock == null || demand == null || demand.value() == 0
        ? null
        : (Double) (stock.value() / demand.value());
  }

  /**
   * Computes the course of a loss. O((goods + parts) · events), each event a stock used up or a
   * phase.
   *
   * @param phases the first one begins at 0, each later one after the one before
   * @param cover by node, the weeks for which each of its buyers has a stock of its product, 0 or
   *     more
   * @param weeks the number of weeks
   */
  public static LossCourse course(List<Phase> phases, double[] cover, int weeks) {
    int size = cover.length;
    LossCourse course = new LossCourse(weeks, size);
    List<LeontiefNetwork.Good> goods = phases.getFirst().network.goods();
    double[] stock = goods.stream().mapToDouble(good -> cover[good.from()[0]]).toArray();
    boolean[] covered = new boolean[stock.length];
    double[] rate = new double[stock.length];
    int events = 0;
    for (int p = 0; p < phases.size(); p++) {
      Phase phase = phases.get(p);
      LeontiefNetwork network = phase.network;
      double[] lost = new double[size];
      Arrays.setAll(lost, phase.lost::of);
      double end = p + 1 < phases.size() ? Math.min(weeks, phases.get(p + 1).from) : weeks;
      double now = phase.from;
      while (end - now > NOTHING) {
        for (int g = 0; g < stock.length; g++) {
          covered[g] = stock[g] > 0;
        }
        double[] missing = network.missing(lost, covered);
        double step = end - now;
        for (int g = 0; g < stock.length; g++) {
          rate[g] = missing[goods.get(g).of()] - network.shortage(g, missing);
          if (covered[g] && rate[g] < -NOTHING) {
            step = Math.min(step, stock[g] / -rate[g]);
          }
        }
        if (++events > MANY * (stock.length + phases.size())) {
          step = Math.min(end - now, Math.max(step, SHORT));
        }
        course.add(now, now + step, missing);
        for (int g = 0; g < stock.length; g++) {
          double left = Math.abs(rate[g]) < NOTHING ? stock[g] : stock[g] + rate[g] * step;
          stock[g] = left < NOTHING ? 0 : left;
        }
        now += step;
      }
    }
    return course;
  }
}
