package org.chainmap.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Flows;
import org.chainmap.model.value.Profile;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.model.value.TradeFacts;
import org.jspecify.annotations.Nullable;

/** The figures that elements state, with their field names and allowed values. */
public final class Figures {

  private Figures() {}

  /** The largest amount of a figure: analyses multiply figures, and every result stays finite. */
  public static final double LARGEST = 1e15;

  /** The smallest amount of a figure that is not 0: analyses divide by figures. */
  public static final double SMALLEST = 1e-15;

  /** The unit of a figure, which defines its allowed values. */
  public enum Unit {
    /** 0 to 100. */
    PERCENT("model.notPercent", 100),
    /** 0 to 1. */
    FRACTION("model.notFraction", 1),
    /** 0 to {@link Figures#LARGEST}. */
    WEEKS("model.notWeeks", Figures.LARGEST),
    /** 0 to {@link Figures#LARGEST}, in a unit that the map chooses. */
    AMOUNT("model.notAmount", Figures.LARGEST);

    private final String refusal;
    private final double most;

    Unit(String refusal, double most) {
      this.refusal = refusal;
      this.most = most;
    }

    /**
     * Returns the key of the message that rejects other numbers; its arguments are field name and
     * number.
     */
    String refusal() {
      return refusal;
    }

    /** Tells whether a figure may have this value; false for NaN. */
    public boolean allows(double value) {
      return value >= 0 && value <= most;
    }
  }

  /**
   * A figure that an element states.
   *
   * @param field its name in files
   */
  public record Stated(String field, Unit unit, Figure figure) {}

  private record Field<E>(
      String name,
      Unit unit,
      Function<E, @Nullable Figure> get,
      BiFunction<E, @Nullable Figure, E> with) {}

  private static final List<Field<Segment>> OF_SEGMENTS =
      List.of(
          facts(
              "domesticRate",
              Unit.PERCENT,
              SupplyFacts::domesticRate,
              SupplyFacts::withDomesticRate),
          facts(
              "importDependence",
              Unit.PERCENT,
              SupplyFacts::importDependence,
              SupplyFacts::withImportDependence),
          facts(
              "timeToRecover",
              Unit.WEEKS,
              SupplyFacts::timeToRecover,
              SupplyFacts::withTimeToRecover),
          facts(
              "timeToSurvive",
              Unit.WEEKS,
              SupplyFacts::timeToSurvive,
              SupplyFacts::withTimeToSurvive),
          trade("importHhi", Unit.FRACTION, TradeFacts::importHhi, TradeFacts::withImportHhi),
          trade("exportHhi", Unit.FRACTION, TradeFacts::exportHhi, TradeFacts::withExportHhi),
          trade(
              "importsToExports",
              Unit.AMOUNT,
              TradeFacts::importsToExports,
              TradeFacts::withImportsToExports),
          flows("demand", Flows::demand, Flows::withDemand),
          flows("stock", Flows::stock, Flows::withStock),
          flows("loss", Flows::loss, Flows::withLoss),
          flows("output", Flows::output, Flows::withOutput),
          new Field<>(
              "localSupplyRate",
              Unit.PERCENT,
              s -> s.shortfall().localSupplyRate(),
              (s, f) -> s.withShortfall(s.shortfall().withLocalSupplyRate(f))));

  private static final List<Field<Enterprise>> OF_ENTERPRISES =
      List.of(
          new Field<>("capacity", Unit.AMOUNT, Enterprise::capacity, Enterprise::withCapacity),
          new Field<>(
              "timeToRecover",
              Unit.WEEKS,
              Enterprise::timeToRecover,
              Enterprise::withTimeToRecover),
          profile("revenue", Unit.AMOUNT, Profile::revenue, Profile::withRevenue),
          profile("rdIntensity", Unit.PERCENT, Profile::rdIntensity, Profile::withRdIntensity));

  private static final List<Field<Participation>> OF_PARTICIPATIONS =
      List.of(new Field<>("share", Unit.PERCENT, Participation::share, Participation::withShare));

  private static final List<Field<Link>> OF_LINKS =
      List.of(
          new Field<>("share", Unit.PERCENT, Link::share, Link::withShare),
          new Field<>("volume", Unit.AMOUNT, Link::volume, Link::withVolume),
          new Field<>("coefficient", Unit.AMOUNT, Link::coefficient, Link::withCoefficient));

  private static final List<Field<Initiative>> OF_INITIATIVES =
      List.of(
          new Field<>(
              "investment",
              Unit.AMOUNT,
              i -> i.facts().investment(),
              (i, f) -> i.withFacts(i.facts().withInvestment(f))));

  private static final List<Field<Scenario>> OF_SCENARIOS =
      List.of(
          new Field<>("likelihood", Unit.PERCENT, Scenario::likelihood, Scenario::withLikelihood));

  private static final Map<Class<? extends Element>, List<? extends Field<?>>> OF_KINDS =
      Map.of(
          Segment.class,
          OF_SEGMENTS,
          Enterprise.class,
          OF_ENTERPRISES,
          Participation.class,
          OF_PARTICIPATIONS,
          Link.class,
          OF_LINKS,
          Initiative.class,
          OF_INITIATIVES,
          Scenario.class,
          OF_SCENARIOS);

  private static Field<Segment> facts(
      String name,
      Unit unit,
      Function<SupplyFacts, @Nullable Figure> get,
      BiFunction<SupplyFacts, @Nullable Figure, SupplyFacts> with) {
    return new Field<>(
        name, unit, s -> get.apply(s.facts()), (s, f) -> s.withFacts(with.apply(s.facts(), f)));
  }

  private static Field<Segment> trade(
      String name,
      Unit unit,
      Function<TradeFacts, @Nullable Figure> get,
      BiFunction<TradeFacts, @Nullable Figure, TradeFacts> with) {
    return new Field<>(
        name, unit, s -> get.apply(s.trade()), (s, f) -> s.withTrade(with.apply(s.trade(), f)));
  }

  private static Field<Segment> flows(
      String name,
      Function<Flows, @Nullable Figure> get,
      BiFunction<Flows, @Nullable Figure, Flows> with) {
    return new Field<>(
        name,
        Unit.AMOUNT,
        s -> get.apply(s.flows()),
        (s, f) -> s.withFlows(with.apply(s.flows(), f)));
  }

  private static Field<Enterprise> profile(
      String name,
      Unit unit,
      Function<Profile, @Nullable Figure> get,
      BiFunction<Profile, @Nullable Figure, Profile> with) {
    return new Field<>(
        name,
        unit,
        e -> get.apply(e.profile()),
        (e, f) -> e.withProfile(with.apply(e.profile(), f)));
  }

  /**
   * Returns the figures that an element states, in the order of its fields, without unknown ones.
   */
  public static List<Stated> of(Element element) {
    return switch (element) {
      case Segment s -> stated(s, OF_SEGMENTS);
      case Enterprise e -> stated(e, OF_ENTERPRISES);
      case Participation p -> stated(p, OF_PARTICIPATIONS);
      case Link l -> stated(l, OF_LINKS);
      case MapInfo m -> List.of();
      case Stage s -> List.of();
      case Listing l -> List.of();
      case Match m -> List.of();
      case Initiative i -> stated(i, OF_INITIATIVES);
      case InvestmentTarget t -> List.of();
      case Resource r -> List.of();
      case SavedView v -> List.of();
      case Scenario s -> stated(s, OF_SCENARIOS);
      case Source s -> List.of();
      case Note n -> List.of();
      case Comment c -> List.of();
      case LinkedSheet l -> List.of();
    };
  }

  /** Returns the unit of a figure by its field, or null where no figure is so named. O(fields). */
  public static @Nullable Unit unit(Class<? extends Element> kind, String field) {
    return OF_KINDS.getOrDefault(kind, List.of()).stream()
        .filter(each -> each.name().equals(field))
        .map(Field::unit)
        .findFirst()
        .orElse(null);
  }

  /** Returns the element with one figure that it states replaced, by its field. O(fields). */
  public static Element changed(Element element, String field, Figure figure) {
    Figure before =
        of(element).stream()
            .filter(each -> each.field().equals(field))
            .map(Stated::figure)
            .findFirst()
            .orElseThrow();
    return changed(element, each -> each == before ? figure : each);
  }

  /** Returns the element with every stated figure changed; unknown ones stay unknown. */
  public static Element changed(Element element, UnaryOperator<Figure> change) {
    return switch (element) {
      case Segment s -> changed(s, OF_SEGMENTS, change);
      case Enterprise e -> changed(e, OF_ENTERPRISES, change);
      case Participation p -> changed(p, OF_PARTICIPATIONS, change);
      case Link l -> changed(l, OF_LINKS, change);
      case MapInfo m -> m;
      case Stage s -> s;
      case Listing l -> l;
      case Match m -> m;
      case Initiative i -> changed(i, OF_INITIATIVES, change);
      case InvestmentTarget t -> t;
      case Resource r -> r;
      case SavedView v -> v;
      case Scenario s -> changed(s, OF_SCENARIOS, change);
      case Source s -> s;
      case Note n -> n;
      case Comment c -> c;
      case LinkedSheet l -> l;
    };
  }

  private static <E> List<Stated> stated(E element, List<Field<E>> fields) {
    List<Stated> all = new ArrayList<>();
    for (Field<E> field : fields) {
      Figure figure = field.get().apply(element);
      if (figure != null) {
        all.add(new Stated(field.name(), field.unit(), figure));
      }
    }
    return all;
  }

  private static <E> E changed(E element, List<Field<E>> fields, UnaryOperator<Figure> change) {
    E result = element;
    for (Field<E> field : fields) {
      Figure before = field.get().apply(element);
      if (before != null) {
        Figure after = change.apply(before);
        result = after.equals(before) ? result : field.with().apply(result, after);
      }
    }
    return result;
  }
}
