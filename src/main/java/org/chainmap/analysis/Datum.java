package org.chainmap.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Figures;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** A kind of data that a map may state and that results need. */
public enum Datum {
  STATE("state", (map, s) -> s.state() != null),
  SUPPLIERS("suppliers", (map, s) -> !Suppliers.of(map, s.id()).all().isEmpty()),
  /** Supply shares of a segment, which may leave part of the supply unstated. */
  SHARES("shares", (map, s) -> Shares.of(map, s.id()).bounded()),
  DOMESTIC_RATE("domesticRate", (map, s) -> s.facts().domesticRate() != null),
  IMPORT_DEPENDENCE("importDependence", (map, s) -> s.facts().importDependence() != null),
  /** The three trade figures of a segment. */
  TRADE(
      "trade",
      (map, s) ->
          known(s.trade().importHhi(), s.trade().exportHhi(), s.trade().importsToExports())),
  SUBSTITUTABILITY("substitutability", (map, s) -> s.facts().substitutability() != null),
  TIME_TO_RECOVER("timeToRecover", (map, s) -> s.facts().timeToRecover() != null),
  TIME_TO_SURVIVE("timeToSurvive", (map, s) -> s.facts().timeToSurvive() != null),
  /** Demand, stock and loss of a segment. */
  FLOWS("flows", (map, s) -> known(s.flows().demand(), s.flows().stock(), s.flows().loss())),
  OUTPUT("output", (map, s) -> s.flows().output() != null),
  /** The countries that segments are imported from, or how few they are. */
  IMPORT_COUNTRIES(
      "importCountries",
      map -> map.segments().stream().anyMatch(s -> CountryConcentration.index(s) != null)),
  SEGMENTS("segments", map -> !map.segments().isEmpty()),
  SUPPLY_LINKS(
      "supplyLinks", map -> map.links().stream().anyMatch(l -> l.kind() == LinkKind.SUPPLY)),
  /** Input coefficients of links. */
  COEFFICIENTS(
      "coefficients",
      map -> map.links().stream().map(Link::coefficient).anyMatch(Objects::nonNull)),
  /** Capacities of enterprises. */
  CAPACITIES(
      "capacities",
      map -> map.enterprises().stream().map(Enterprise::capacity).anyMatch(Objects::nonNull)),
  /** Times to recover of enterprises. */
  ENTERPRISE_RECOVERY(
      "enterpriseRecovery",
      map -> map.enterprises().stream().map(Enterprise::timeToRecover).anyMatch(Objects::nonNull)),
  /** Needs and offers. */
  LISTINGS("listings", map -> !map.all(Listing.class).isEmpty()),
  /** Any figure. */
  FIGURES(
      "figures", map -> map.elements().values().stream().anyMatch(e -> !Figures.of(e).isEmpty()));

  private final String key;
  private final @Nullable BiPredicate<ChainMap, Segment> bySegment;
  private final Predicate<ChainMap> somewhere;

  Datum(String key, BiPredicate<ChainMap, Segment> bySegment) {
    this.key = key;
    this.bySegment = bySegment;
    this.somewhere = map -> map.segments().stream().anyMatch(s -> bySegment.test(map, s));
  }

  Datum(String key, Predicate<ChainMap> somewhere) {
    this.key = key;
    this.bySegment = null;
    this.somewhere = somewhere;
  }

  private static boolean known(@Nullable Object... figures) {
    return Stream.of(figures).allMatch(Objects::nonNull);
  }

  /** Returns its stable name. */
  public String key() {
    return key;
  }

  /** Returns its label among the data of segments. */
  Message label() {
    return Message.of("analysis.datum." + key);
  }

  /** Tells whether a map states it anywhere. O(elements). */
  public boolean in(ChainMap map) {
    return somewhere.test(map);
  }

  /** Returns the data that single segments state, in the order in which they are counted. */
  static List<Datum> ofSegments() {
    return Arrays.stream(values()).filter(datum -> datum.bySegment != null).toList();
  }

  /** Returns the number of these segments that state it; 0 for data that segments do not state. */
  long count(ChainMap map, List<Segment> segments) {
    return bySegment == null
        ? 0
        : segments.stream().filter(segment -> bySegment.test(map, segment)).count();
  }
}
