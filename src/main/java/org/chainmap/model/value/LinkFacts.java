package org.chainmap.model.value;

import org.chainmap.model.kind.Dependence;
import org.jspecify.annotations.Nullable;

/**
 * What is known of what goes over a link; every unknown is null, never 0.
 *
 * @param share what part of the target's use it covers, percent 0–100
 * @param volume how much the source sells to the target, 0 or more: the W of the economic systemic
 *     risk index (交易额)
 * @param dependence how much the target needs it
 * @param coefficient input of the source's product per unit of the target's output, 0 or more: the
 *     a of input-output analysis (直接消耗系数)
 */
public record LinkFacts(
    @Nullable Figure share,
    @Nullable Figure volume,
    @Nullable Dependence dependence,
    @Nullable Figure coefficient) {

  public static final LinkFacts UNKNOWN = new LinkFacts(null, null, null, null);

  public LinkFacts withShare(@Nullable Figure changed) {
    return new LinkFacts(changed, volume, dependence, coefficient);
  }

  public LinkFacts withVolume(@Nullable Figure changed) {
    return new LinkFacts(share, changed, dependence, coefficient);
  }

  public LinkFacts withDependence(@Nullable Dependence changed) {
    return new LinkFacts(share, volume, changed, coefficient);
  }

  public LinkFacts withCoefficient(@Nullable Figure changed) {
    return new LinkFacts(share, volume, dependence, changed);
  }
}
