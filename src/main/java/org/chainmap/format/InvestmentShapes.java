package org.chainmap.format;

import static org.chainmap.format.Codecs.ID;
import static org.chainmap.format.Codecs.TEXT;
import static org.chainmap.format.Codecs.choice;
import static org.chainmap.format.ElementFields.remarks;
import static org.chainmap.format.ValueCodecs.REGION;

import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Resource;
import org.chainmap.model.kind.AdministrativeLevel;
import org.chainmap.model.kind.ContactState;
import org.chainmap.model.kind.Rating;
import org.chainmap.model.kind.ResourceKind;
import org.chainmap.model.value.TargetFacts;

/** The fields in files of investment targets and of the resources that places offer. */
final class InvestmentShapes {

  private static final Fields<TargetFacts> FACTS =
      Fields.<TargetFacts>ofPart()
          .optional(
              "priority", choice(Rating.values()), TargetFacts::priority, TargetFacts::withPriority)
          .optional("fit", choice(Rating.values()), TargetFacts::fit, TargetFacts::withFit)
          .optional("mainBusiness", TEXT, TargetFacts::mainBusiness, TargetFacts::withMainBusiness)
          .optional(
              "contactState",
              choice(ContactState.values()),
              TargetFacts::contactState,
              TargetFacts::withContactState)
          .optional("progressNote", TEXT, TargetFacts::progressNote, TargetFacts::withProgressNote);

  static final Shape<InvestmentTarget> TARGETS =
      new Shape<>(
          "investmentTargets",
          InvestmentTarget.class,
          id -> InvestmentTarget.of(id, Shapes.UNNAMED.text()),
          remarks(
              ElementFields.<InvestmentTarget>fields()
                  .names("name", InvestmentTarget::name, InvestmentTarget::withName)
                  .optional(
                      "enterprise",
                      ID,
                      InvestmentTarget::enterprise,
                      InvestmentTarget::withEnterprise)
                  .optional("segment", ID, InvestmentTarget::segment, InvestmentTarget::withSegment)
                  .optional(
                      "region", REGION, InvestmentTarget::region, InvestmentTarget::withRegion)
                  .part(InvestmentTarget::facts, InvestmentTarget::withFacts, FACTS)),
          false);

  static final Shape<Resource> RESOURCES =
      new Shape<>(
          "resources",
          Resource.class,
          id -> Resource.of(id, Shapes.UNNAMED.text(), ResourceKind.POLICY),
          remarks(
              ElementFields.<Resource>fields()
                  .names("name", Resource::name, Resource::withName)
                  .required(
                      "kind", choice(ResourceKind.values()), Resource::kind, Resource::withKind)
                  .optional(
                      "level",
                      choice(AdministrativeLevel.values()),
                      Resource::level,
                      Resource::withLevel)
                  .optional("region", REGION, Resource::region, Resource::withRegion)
                  .list("segments", ID, Resource::segments, Resource::withSegments)
                  .optional("summary", TEXT, Resource::summary, Resource::withSummary)),
          false);

  private InvestmentShapes() {}
}
