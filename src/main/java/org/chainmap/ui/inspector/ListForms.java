package org.chainmap.ui.inspector;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Horizon;
import org.chainmap.model.kind.RiskLevel;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.kind.SubstitutionStage;
import org.chainmap.model.kind.SupplyStatus;
import org.chainmap.model.kind.WeaknessType;
import org.chainmap.model.value.Contact;
import org.chainmap.model.value.Profile;
import org.chainmap.model.value.Shortfall;
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
          form.beside(
              () ->
                  form.choiceOrNone(
                          "riskLevel",
                          RiskLevel.values(),
                          e -> e.profile().riskLevel(),
                          profile(Profile::withRiskLevel))
                      .choiceOrNone(
                          "sensitivity",
                          Sensitivity.values(),
                          e -> e.profile().sensitivity(),
                          profile(Profile::withSensitivity)));
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
}
