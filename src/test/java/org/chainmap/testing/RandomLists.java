package org.chainmap.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.Resource;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.kind.AdministrativeLevel;
import org.chainmap.model.kind.ContactState;
import org.chainmap.model.kind.CooperationType;
import org.chainmap.model.kind.Evidence;
import org.chainmap.model.kind.FirstOfKind;
import org.chainmap.model.kind.Horizon;
import org.chainmap.model.kind.Rating;
import org.chainmap.model.kind.ResourceKind;
import org.chainmap.model.kind.RiskLevel;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.kind.SubstitutionStage;
import org.chainmap.model.kind.SupplyStatus;
import org.chainmap.model.kind.WeaknessType;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Contact;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.InitiativeFacts;
import org.chainmap.model.value.Profile;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.Shortfall;
import org.chainmap.model.value.TargetFacts;
import org.chainmap.model.value.Terms;
import org.chainmap.model.value.Verification;
import org.jspecify.annotations.Nullable;

/**
 * The fields that lists of practice have as columns, added to a random map. It has a random
 * generator of its own, so that the rest of a map does not depend on it.
 */
final class RandomLists {

  private final ChainMap map;
  private final Random random;
  private final List<Id> sources;
  private int profiles;

  RandomLists(ChainMap map, long seed) {
    this.map = map;
    this.random = new Random(seed ^ 0x11575L);
    this.sources = map.all(Source.class).stream().map(Element::id).toList();
  }

  ChainMap added() {
    List<Element> all = new ArrayList<>();
    for (Element element : map.elements().values()) {
      all.add(
          switch (element) {
            case Segment s -> s.withShortfall(shortfall());
            case Enterprise e -> e.withProfile(profile());
            case Link l -> l.withEvidence(maybe(() -> pick(Evidence.values())));
            case Listing l -> l.withTerms(terms(l.terms()));
            case Initiative i -> i.withFacts(facts());
            default -> element;
          });
    }
    targets(all);
    resources(all);
    all.replaceAll(
        element ->
            random.nextInt(12) == 0
                ? element.withRemarks(element.remarks().withVerification(verification()))
                : element);
    all.replaceAll(
        element ->
            random.nextInt(12) == 0
                ? element.withRemarks(element.remarks().withSensitivity(pick(Sensitivity.values())))
                : element);
    return ChainMap.of(all);
  }

  private Shortfall shortfall() {
    return new Shortfall(
        maybe(() -> pick(WeaknessType.values())),
        maybe(() -> pick(SupplyStatus.values())),
        maybe(() -> pick("US", "JP", "DE")),
        figure(100),
        maybe(() -> pick(SubstitutionStage.values())),
        maybe(this::text),
        maybe(this::text),
        maybe(() -> pick(Horizon.values())));
  }

  private Profile profile() {
    return new Profile(
        random.nextInt(4) == 0 ? List.of(text(), text()) : List.of(),
        maybe(this::text),
        figure(100_000),
        figure(100),
        maybe(this::text),
        maybe(this::text),
        maybe(() -> pick(RiskLevel.values())),
        profiles++ % 3 == 0 ? "某集团" : null,
        maybe(() -> Contact.orNull(text())));
  }

  private Terms terms(Terms known) {
    return known
        .withSpecification(maybe(this::text))
        .withBudget(maybe(() -> random.nextInt(9000) / 10.0))
        .withCooperation(maybe(() -> pick(CooperationType.values())))
        .withContact(maybe(() -> Contact.orNull(text())));
  }

  private InitiativeFacts facts() {
    List<Enterprise> enterprises = map.enterprises();
    return new InitiativeFacts(
        enterprises.isEmpty() ? null : maybe(() -> RandomTexts.pick(random, enterprises).id()),
        maybe(this::text),
        maybe(this::text),
        maybe(() -> new Region("CN", text(), null)),
        figure(100_000),
        maybe(this::text),
        maybe(this::text),
        maybe(() -> pick(FirstOfKind.values())),
        maybe(this::text),
        maybe(() -> random.nextInt(1001) / 10.0));
  }

  private void targets(List<Element> all) {
    int count = random.nextInt(4);
    for (int i = 1; i <= count; i++) {
      all.add(
          new InvestmentTarget(
              Id.of("t-" + i),
              RandomTexts.name(random),
              one(map.enterprises()),
              one(map.segments()),
              maybe(() -> new Region("CN", text(), null)),
              new TargetFacts(
                  maybe(() -> pick(Rating.values())),
                  maybe(() -> pick(Rating.values())),
                  maybe(this::text),
                  maybe(() -> pick(ContactState.values())),
                  maybe(this::text)),
              remarks()));
    }
  }

  private void resources(List<Element> all) {
    int count = random.nextInt(4);
    for (int i = 1; i <= count; i++) {
      all.add(
          new Resource(
              Id.of("r-" + i),
              RandomTexts.name(random),
              pick(ResourceKind.values()),
              maybe(() -> pick(AdministrativeLevel.values())),
              maybe(() -> new Region("CN", text(), text())),
              map.segments().stream().map(Segment::id).limit(random.nextInt(4)).toList(),
              maybe(this::text),
              remarks()));
    }
  }

  private @Nullable Id one(List<? extends Element> from) {
    return from.isEmpty() ? null : maybe(() -> RandomTexts.pick(random, from).id());
  }

  private Remarks remarks() {
    return Remarks.NONE
        .withNotes(maybe(this::text))
        .withSources(sources.stream().limit(random.nextInt(2)).toList());
  }

  private Verification verification() {
    return Verification.OPEN
        .withReason(maybe(this::text))
        .withAssignee(maybe(this::text))
        .withExtras(
            random.nextInt(5) > 0
                ? Extras.NONE
                : new Extras(new TreeMap<>(Map.of("x-later", "{\"a\":1}"))));
  }

  private @Nullable Figure figure(int limit) {
    return maybe(
        () ->
            Figure.of(random.nextInt(limit * 10 + 1) / 10.0)
                .withStanding(pick(Standing.values()))
                .withVerification(maybe(this::verification))
                .withAsOf(maybe(() -> new AsOf(2015 + random.nextInt(10), null, null)))
                .withSource(
                    sources.isEmpty() ? null : maybe(() -> RandomTexts.pick(random, sources))));
  }

  private String text() {
    return RandomTexts.text(random);
  }

  private <T> @Nullable T maybe(Supplier<@Nullable T> value) {
    return random.nextInt(3) == 0 ? value.get() : null;
  }

  @SafeVarargs
  private <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }
}
