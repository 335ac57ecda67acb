package org.chainmap.model.value;

import org.jspecify.annotations.Nullable;

/**
 * How much of a segment's product is made, used and kept; every unknown is null, never 0, and none
 * is below 0.
 *
 * @param demand units used per week (周需求量)
 * @param stock units kept in store (库存)
 * @param loss what one unit that is lacking costs, in money (断供损失)
 * @param output what is made per year, in units or money: the x of input-output analysis (年产出)
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
