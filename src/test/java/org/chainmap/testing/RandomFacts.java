package org.chainmap.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Match;
import org.chainmap.model.Removable;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.Side;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Flows;
import org.chainmap.model.value.ImportShares;
import org.chainmap.model.value.Operations;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.TradeFacts;
import org.chainmap.model.value.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The data that analyses need, added to a random map: sectors, trade, flows, volumes, dependences,
 * terms, matches, scenarios, weights. It has a random generator of its own, so that the rest of a
 * map does not depend on it.
 */
final class RandomFacts {

  private static final List<String> SECTORS = List.of("C32", "C39", "M73", "有色金属");
  private static final List<String> CERTIFICATIONS = List.of("ISO 9001", "IATF 16949", "适航");

  private final ChainMap map;
  private final Random random;
  private final List<Id> sources;

  RandomFacts(ChainMap map, long seed) {
    this.map = map;
    this.random = new Random(seed ^ 0x5EED_FACEL);
    this.sources = map.all(Source.class).stream().map(Element::id).toList();
  }

  ChainMap added() {
    List<Element> all = new ArrayList<>();
    for (Element element : map.elements().values()) {
      all.add(
          switch (element) {
            case MapInfo m -> m.withWeights(weights());
            case Segment s ->
                s.withSector(maybe(() -> RandomTexts.pick(random, SECTORS)))
                    .withTrade(new TradeFacts(figure(1), figure(1), figure(9), importShares(s)))
                    .withFlows(
                        new Flows(figure(999), figure(999), figure(9999), figure(9999), true));
            case Enterprise e ->
                e.withOperations(
                    new Operations(
                        maybe(() -> RandomTexts.pick(random, SECTORS)), figure(500), figure(52)));
            case Link l ->
                l.withVolume(figure(1000))
                    .withDependence(maybe(() -> pick(Dependence.values())))
                    .withCoefficient(figure(1));
            case Listing l ->
                l.withRegion(maybe(() -> new Region("CN", RandomTexts.text(random), null)))
                    .withCertifications(some(CERTIFICATIONS));
            default -> element;
          });
    }
    matches(all);
    scenarios(all);
    all.addAll(new RandomViews(ChainMap.of(all), this::remarks, random.nextLong()).views());
    return ChainMap.of(all);
  }

  private static ImportShares importShares(Segment segment) {
    int number = Math.floorMod(segment.id().hashCode(), 40);
    return number < 10
        ? ImportShares.UNKNOWN
        : ImportShares.UNKNOWN.with("US", number).with("JP", number / 2.0);
  }

  private Weights weights() {
    Weights weights = Weights.USUAL;
    for (String part : List.of("structure", "esri", "状态")) {
      weights = weights.with(part, maybe(() -> random.nextInt(40) / 4.0));
    }
    return weights;
  }

  private void matches(List<Element> all) {
    for (Listing need : map.all(Listing.class)) {
      for (Listing offer : map.all(Listing.class)) {
        if (need.side() == Side.NEED && offer.side() == Side.OFFER && random.nextInt(3) == 0) {
          Id id = Id.of("m-" + need.id() + "-" + offer.id());
          MatchDecision decision = pick(MatchDecision.values());
          all.add(new Match(id, need.id(), offer.id(), decision, remarks()));
        }
      }
    }
  }

  private void scenarios(List<Element> all) {
    List<Id> removable =
        map.elements().values().stream()
            .filter(Removable.class::isInstance)
            .map(Element::id)
            .toList();
    int count = random.nextInt(4);
    for (int i = 1; i <= count; i++) {
      all.add(
          new Scenario(
              Id.of("sc-" + i),
              RandomTexts.name(random),
              some(removable),
              some(List.of("CN", "US", "江苏", "上海")),
              some(Arrays.asList(Ownership.values())),
              i == 1 ? Figure.of(7.5) : null,
              remarks()));
    }
  }

  private Remarks remarks() {
    return new Remarks(
        maybe(() -> RandomTexts.text(random)), some(sources), null, null, Extras.NONE);
  }

  private @Nullable Figure figure(int limit) {
    return maybe(
        () ->
            Figure.of(random.nextInt(limit * 10 + 1) / 10.0)
                .withStanding(pick(Standing.values()))
                .withSource(
                    sources.isEmpty() ? null : maybe(() -> RandomTexts.pick(random, sources))));
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? value.get() : null;
  }

  @SafeVarargs
  private <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }

  private <T> List<T> some(List<T> from) {
    List<T> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled.stream().limit(random.nextInt(4)).toList();
  }
}
