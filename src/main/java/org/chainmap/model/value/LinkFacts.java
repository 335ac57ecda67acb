package org.chainmap.model.value;

import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a link; unknown values are null, never 0.
 *
 * @param share the part of the target's use that it covers, percent 0–100
 * @param volume the amount that the source sells to the target, 0 or more: the W of the economic
 *     systemic risk index (交易额)
 * @param dependence the target's dependence on it
 * @param coefficient input of the source's product per unit of the target's output, 0 or more: the
 *     a of input-output analysis (直接消耗系数)
 * @param evidence what is known of the supply between the named enterprises (供货证据), or null
 */
public record LinkFacts(
    @Nullable Figure share,
    @Nullable Figure volume,
    @Nullable Dependence dependence,
    @Nullable Figure coefficient,
    @Nullable Evidence evidence) {

  public static final LinkFacts UNKNOWN = new LinkFacts(null, null, null, null, null);

  public LinkFacts withShare(@Nullable Figure changed) {
    return new LinkFacts(changed, volume, dependence, coefficient, evidence);
  }

  public LinkFacts withVolume(@Nullable Figure changed) {
    return new LinkFacts(share, changed, dependence, coefficient, evidence);
  }

  public LinkFacts withDependence(@Nullable Dependence changed) {
    return new LinkFacts(share, volume, changed, coefficient, evidence);
  }

  public LinkFacts withCoefficient(@Nullable Figure changed) {
    return new LinkFacts(share, volume, dependence, changed, evidence);
  }

  public LinkFacts withEvidence(@Nullable Evidence changed) {
    return new LinkFacts(share, volume, dependence, coefficient, changed);
  }
}
