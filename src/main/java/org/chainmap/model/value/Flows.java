package org.chainmap.model.value;

import org.jspecify.annotations.Nullable;

/**
 * Demand, stock, loss and output of a segment's product, and whether it is an end product; unknown
 * values are null, never 0, and no value is negative.
 *
 * @param demand units used per week (周需求量)
 * @param stock units in stock (库存)
 * @param loss the cost of one lacking unit, in money (断供损失)
 * @param output the production per year, in units or money: the x of input-output analysis (年产出)
 * @param endProduct whether it is an end product of the map (终端产品), or null where the rule of the
 *     map's graph decides
 */
public record Flows(
    @Nullable Figure demand,
    @Nullable Figure stock,
    @Nullable Figure loss,
    @Nullable Figure output,
    @Nullable Boolean endProduct) {

  public static final Flows UNKNOWN = new Flows(null, null, null, null, null);

  public Flows withDemand(@Nullable Figure changed) {
    return new Flows(changed, stock, loss, output, endProduct);
  }

  public Flows withStock(@Nullable Figure changed) {
    return new Flows(demand, changed, loss, output, endProduct);
  }

  public Flows withLoss(@Nullable Figure changed) {
    return new Flows(demand, stock, changed, output, endProduct);
  }

  public Flows withOutput(@Nullable Figure changed) {
    return new Flows(demand, stock, loss, changed, endProduct);
  }

  public Flows withEndProduct(@Nullable Boolean changed) {
    return new Flows(demand, stock, loss, output, changed);
  }
}
