package org.chainmap.model.value;

import org.jspecify.annotations.Nullable;

/**
 * Demand, stock, loss and output of a segment's product; unknown values are null, never 0, and no
 * value is negative.
 *
 * @param demand units used per week (周需求量)
 * @param stock units in stock (库存)
 * @param loss the cost of one lacking unit, in money (断供损失)
 * @param output the production per year, in units or money: the x of input-output analysis (年产出)
 */
public record Flows(
    @Nullable Figure demand,
    @Nullable Figure stock,
    @Nullable Figure loss,
    @Nullable Figure output) {

  public static final Flows UNKNOWN = new Flows(null, null, null, null);

  public Flows withDemand(@Nullable Figure changed) {
    return new Flows(changed, stock, loss, output);
  }

  public Flows withStock(@Nullable Figure changed) {
    return new Flows(demand, changed, loss, output);
  }

  public Flows withLoss(@Nullable Figure changed) {
    return new Flows(demand, stock, changed, output);
  }

  public Flows withOutput(@Nullable Figure changed) {
    return new Flows(demand, stock, loss, changed);
  }
}
