package org.chainmap.ui.inspector;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Listing;
import org.chainmap.model.Resource;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.AdministrativeLevel;
import org.chainmap.model.kind.ContactState;
import org.chainmap.model.kind.CooperationType;
import org.chainmap.model.kind.FirstOfKind;
import org.chainmap.model.kind.Horizon;
import org.chainmap.model.kind.Rating;
import org.chainmap.model.kind.ResourceKind;
import org.chainmap.model.kind.RiskLevel;
import org.chainmap.model.kind.SubstitutionStage;
import org.chainmap.model.kind.SupplyStatus;
import org.chainmap.model.kind.WeaknessType;
import org.chainmap.model.value.Contact;
import org.chainmap.model.value.InitiativeFacts;
import org.chainmap.model.value.Profile;
import org.chainmap.model.value.Shortfall;
import org.chainmap.model.value.TargetFacts;
import org.chainmap.model.value.Terms;
import org.jspecify.annotations.Nullable;

/** Fields that are columns of the lists teams hand in, in folded sections below the others. */
final class ListForms {

  private ListForms() {}

  static void segment(Form<Segment> form) {
    form.folded(
        "shortfall",
        () ->
            form.beside(
                    () ->
                        form.choiceOrNone(
                                "weaknessType",
                                WeaknessType.values(),
                                s -> s.shortfall().weaknessType(),
                                shortfall(Shortfall::withWeaknessType))
                            .choiceOrNone(
                                "supplyStatus",
                                SupplyStatus.values(),
                                s -> s.shortfall().supplyStatus(),
                                shortfall(Shortfall::withSupplyStatus)))
                .beside(
                    () ->
                        form.choiceOrNone(
                                "substitutionStage",
                                SubstitutionStage.values(),
                                s -> s.shortfall().substitutionStage(),
                                shortfall(Shortfall::withSubstitutionStage))
                            .choiceOrNone(
                                "horizon",
                                Horizon.values(),
                                s -> s.shortfall().horizon(),
                                shortfall(Shortfall::withHorizon)))
                .written(
                    "soleSourceCountry",
                    Countries.FORM,
                    s -> s.shortfall().soleSourceCountry(),
                    shortfall(Shortfall::withSoleSourceCountry))
                .figure(
                    "localSupplyRate",
                    Forms.PERCENT,
                    s -> s.shortfall().localSupplyRate(),
                    shortfall(Shortfall::withLocalSupplyRate))
                .area(
                    "alternatives",
                    s -> s.shortfall().alternatives(),
                    shortfall(Shortfall::withAlternatives))
                .area(
                    "globalManufacturers",
                    s -> s.shortfall().globalManufacturers(),
                    shortfall(Shortfall::withGlobalManufacturers)));
  }

  private static <T> BiFunction<Segment, @Nullable T, Segment> shortfall(
      BiFunction<Shortfall, @Nullable T, Shortfall> with) {
    return (segment, value) -> segment.withShortfall(with.apply(segment.shortfall(), value));
  }

  static void enterprise(Form<Enterprise> form) {
    form.folded(
        "profile",
        () -> {
          profileText(form, "parent", Profile::parent, Profile::withParent);
          profileText(form, "mainProducts", Profile::mainProducts, Profile::withMainProducts);
          form.figure(
              "revenue", Forms.AMOUNT, e -> e.profile().revenue(), profile(Profile::withRevenue));
          form.figure(
              "rdIntensity",
              Forms.PERCENT,
              e -> e.profile().rdIntensity(),
              profile(Profile::withRdIntensity));
          profileText(form, "mainCustomers", Profile::mainCustomers, Profile::withMainCustomers);
          profileText(
              form, "keyTechnologies", Profile::keyTechnologies, Profile::withKeyTechnologies);
          form.choiceOrNone(
              "riskLevel",
              RiskLevel.values(),
              e -> e.profile().riskLevel(),
              profile(Profile::withRiskLevel));
          if (form.single()) {
            form.written(
                "aliases",
                Forms.TEXTS,
                e -> e.profile().aliases(),
                (e, aliases) ->
                    e.withProfile(e.profile().withAliases(aliases == null ? List.of() : aliases)));
            form.text(
                "contact",
                e -> contact(e.profile().contact()),
                (e, text) -> e.withProfile(e.profile().withContact(Contact.orNull(text))));
          }
        });
  }

  private static void profileText(
      Form<Enterprise> form,
      String field,
      Function<Profile, @Nullable String> get,
      BiFunction<Profile, @Nullable String, Profile> with) {
    form.area(field, e -> get.apply(e.profile()), profile(with));
  }

  private static <T> BiFunction<Enterprise, @Nullable T, Enterprise> profile(
      BiFunction<Profile, @Nullable T, Profile> with) {
    return (enterprise, value) -> enterprise.withProfile(with.apply(enterprise.profile(), value));
  }

  private static @Nullable String contact(@Nullable Contact contact) {
    return contact == null ? null : contact.text();
  }

  static void listing(Form<Listing> form) {
    form.folded(
        "terms",
        () -> {
          form.area(
              "specification", l -> l.terms().specification(), terms(Terms::withSpecification));
          form.beside(
              () ->
                  form.written(
                          "budget", Forms.AMOUNT, l -> l.terms().budget(), terms(Terms::withBudget))
                      .choiceOrNone(
                          "cooperation",
                          CooperationType.values(),
                          l -> l.terms().cooperation(),
                          terms(Terms::withCooperation)));
          form.text(
              "contact",
              l -> contact(l.terms().contact()),
              (l, text) -> l.withTerms(l.terms().withContact(Contact.orNull(text))));
        });
  }

  private static <T> BiFunction<Listing, @Nullable T, Listing> terms(
      BiFunction<Terms, @Nullable T, Terms> with) {
    return (listing, value) -> listing.withTerms(with.apply(listing.terms(), value));
  }

  static void initiative(Form<Initiative> form) {
    form.folded(
        "project",
        () -> {
          form.reference(
              "lead",
              Enterprise.class,
              false,
              i -> i.facts().lead(),
              facts(InitiativeFacts::withLead));
          form.area("content", i -> i.facts().content(), facts(InitiativeFacts::withContent));
          form.area("goal", i -> i.facts().goal(), facts(InitiativeFacts::withGoal));
          form.figure(
              "investment",
              Forms.AMOUNT,
              i -> i.facts().investment(),
              facts(InitiativeFacts::withInvestment));
          form.text("funding", i -> i.facts().funding(), facts(InitiativeFacts::withFunding));
          form.text("scale", i -> i.facts().scale(), facts(InitiativeFacts::withScale));
          form.beside(
              () ->
                  form.choiceOrNone(
                          "firstOfKind",
                          FirstOfKind.values(),
                          i -> i.facts().firstOfKind(),
                          facts(InitiativeFacts::withFirstOfKind))
                      .written(
                          "progress",
                          Forms.PERCENT,
                          i -> i.facts().progress(),
                          facts(InitiativeFacts::withProgress)));
          form.area("outcome", i -> i.facts().outcome(), facts(InitiativeFacts::withOutcome));
          form.section("initiativePlace");
          RegionRows.add(form, i -> i.facts().region(), facts(InitiativeFacts::withRegion));
        });
  }

  private static <T> BiFunction<Initiative, @Nullable T, Initiative> facts(
      BiFunction<InitiativeFacts, @Nullable T, InitiativeFacts> with) {
    return (initiative, value) -> initiative.withFacts(with.apply(initiative.facts(), value));
  }

  static void target(Form<InvestmentTarget> form) {
    if (form.single()) {
      form.name(InvestmentTarget::name, InvestmentTarget::withName);
    }
    form.reference(
            "segment",
            Segment.class,
            false,
            InvestmentTarget::segment,
            InvestmentTarget::withSegment)
        .reference(
            "targetEnterprise",
            Enterprise.class,
            false,
            InvestmentTarget::enterprise,
            InvestmentTarget::withEnterprise)
        .beside(
            () ->
                form.choiceOrNone(
                        "priority",
                        Rating.values(),
                        t -> t.facts().priority(),
                        target(TargetFacts::withPriority))
                    .choiceOrNone(
                        "fit", Rating.values(), t -> t.facts().fit(), target(TargetFacts::withFit)))
        .choiceOrNone(
            "contactState",
            ContactState.values(),
            t -> t.facts().contactState(),
            target(TargetFacts::withContactState))
        .area("mainBusiness", t -> t.facts().mainBusiness(), target(TargetFacts::withMainBusiness))
        .area("progressNote", t -> t.facts().progressNote(), target(TargetFacts::withProgressNote));
    RegionRows.add(form, InvestmentTarget::region, InvestmentTarget::withRegion);
    form.remarks();
  }

  private static <T> BiFunction<InvestmentTarget, @Nullable T, InvestmentTarget> target(
      BiFunction<TargetFacts, @Nullable T, TargetFacts> with) {
    return (target, value) -> target.withFacts(with.apply(target.facts(), value));
  }

  static void resource(Form<Resource> form) {
    if (form.single()) {
      form.name(Resource::name, Resource::withName);
    }
    form.beside(
            () ->
                form.choice("kind", ResourceKind.values(), Resource::kind, Resource::withKind)
                    .choiceOrNone(
                        "level",
                        AdministrativeLevel.values(),
                        Resource::level,
                        Resource::withLevel))
        .references("segments", Segment.class, Resource::segments, Resource::withSegments)
        .area("summary", Resource::summary, Resource::withSummary);
    RegionRows.add(form, Resource::region, Resource::withRegion);
    form.remarks();
  }
}
