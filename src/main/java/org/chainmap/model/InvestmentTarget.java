package org.chainmap.model;

import org.chainmap.geom.Id;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.TargetFacts;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that is to be won for the chain (招商目标).
 *
 * @param name its name; it need not be an enterprise of the map
 * @param enterprise the {@link Enterprise} of the map that it is, or null
 * @param segment the {@link Segment} it is wanted for, or null
 * @param region where it sits, or null
 * @param facts what lists state of it besides
 */
public record InvestmentTarget(
    Id id,
    Name name,
    @Nullable Id enterprise,
    @Nullable Id segment,
    @Nullable Region region,
    TargetFacts facts,
    Remarks remarks)
    implements Element {

  public static InvestmentTarget of(Id id, String name) {
    return new InvestmentTarget(
        id, Name.of(name), null, null, null, TargetFacts.UNKNOWN, Remarks.NONE);
  }

  public InvestmentTarget withName(Name changed) {
    return new InvestmentTarget(id, changed, enterprise, segment, region, facts, remarks);
  }

  public InvestmentTarget withEnterprise(@Nullable Id changed) {
    return new InvestmentTarget(id, name, changed, segment, region, facts, remarks);
  }

  public InvestmentTarget withSegment(@Nullable Id changed) {
    return new InvestmentTarget(id, name, enterprise, changed, region, facts, remarks);
  }

  public InvestmentTarget withRegion(@Nullable Region changed) {
    return new InvestmentTarget(id, name, enterprise, segment, changed, facts, remarks);
  }

  public InvestmentTarget withFacts(TargetFacts changed) {
    return new InvestmentTarget(id, name, enterprise, segment, region, changed, remarks);
  }

  @Override
  public InvestmentTarget withRemarks(Remarks changed) {
    return new InvestmentTarget(id, name, enterprise, segment, region, facts, changed);
  }
}
