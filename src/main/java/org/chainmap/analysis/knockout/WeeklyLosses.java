package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.analysis.cascade.DirectLoss;
import org.chainmap.analysis.cascade.LeontiefNetwork;
import org.chainmap.analysis.cascade.LossCourse;
import org.chainmap.analysis.cascade.Reading;
import org.chainmap.analysis.cascade.StockedNetwork;
import org.chainmap.analysis.cascade.SupplyLosses;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Computes the impact of a loss week by week: which week each segment makes less, stops and
 * recovers, while its customers live on stocks of its product and until what is lost is back
 * ({@link StockedNetwork}; times to survive and to recover after D. Simchi-Levi et al., Interfaces
 * 45(5):375, 2015). Readings, shares and essential inputs are those of {@link Knockout}, whose
 * losses these are where there are no stocks and nothing comes back.
 *
 * <p>The customers of a segment have stocks of its product for its time to survive; where that is
 * not stated, for its stock divided by its demand in a week; where neither is, they have none.
 *
 * <p>One object serves many scenarios of one map, on any thread. An impact costs O((segments +
 * links) · (stocks used up + times)).
 */
public final class WeeklyLosses {

  /** The fewest and the most weeks that {@link #weeks} proposes. */
  private static final int FEW = 8;

  private static final int HALF_A_YEAR = 26;
  private static final int TWO_YEARS = 104;

  /** The most weeks that are followed. */
  public static final int MOST = 520;

  private final ChainMap map;
  private final SupplyLosses losses;
  private final WeeklyText text;

  public WeeklyLosses(ChainMap map) {
    this(map, SupplyView.of(map));
  }

  private WeeklyLosses(ChainMap map, SupplyView supply) {
    this(map, supply, new SupplyLosses(map, supply));
  }

  WeeklyLosses(ChainMap map, SupplyView supply, SupplyLosses losses) {
    this.map = map;
    this.losses = losses;
    text = new WeeklyText(map, supply, losses);
  }

  /**
   * Returns how many weeks show the whole course of a scenario: until all is back, and one more;
   * half a year or more where it is not stated when something is back.
   */
  public int weeks(Scenario scenario) {
    Outages outages = Outages.of(map, Loss.of(map, scenario));
    double last = Arrays.stream(outages.times()).max().orElse(0);
    int least = outages.unknown().isEmpty() ? FEW : HALF_A_YEAR;
    return (int) Math.clamp(Math.ceil(last) + 2, least, TWO_YEARS);
  }

  /**
   * Returns the impact of one scenario.
   *
   * @param weeks how many weeks are followed
   * @throws IllegalArgumentException if weeks are not 1 to {@link #MOST}
   */
  public WeeklyImpact impact(Scenario scenario, int weeks) {
    if (weeks < 1 || weeks > MOST) {
      throw new IllegalArgumentException("weeks " + weeks);
    }
    Loss loss = Loss.of(map, scenario);
    Outages outages = Outages.of(map, loss);
    List<Segment> all = losses.segments().stream().map(this::segment).toList();
    double[] cover =
        all.stream()
            .mapToDouble(segment -> Objects.requireNonNullElse(StockedNetwork.cover(segment), 0.0))
            .toArray();
    Map<Reading, LossCourse> courses = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      courses.put(reading, StockedNetwork.course(phases(outages, weeks, reading), cover, weeks));
    }
    List<WeeklySegment> segments = new ArrayList<>();
    for (int v = 0; v < all.size(); v++) {
      if (of(courses, Reading.MOST).reduced(v).isPresent()) {
        segments.add(segment(all.get(v), courses, v));
      }
    }
    segments.sort(
        Comparator.comparingDouble((WeeklySegment s) -> or(s.reduced(), Outages.ENDLESS))
            .thenComparingDouble(s -> -s.total().expected())
            .thenComparing(WeeklySegment::id));
    Set<Id> ends =
        IntStream.of(losses.ends()).mapToObj(losses.segments()::get).collect(Collectors.toSet());
    WeeklyImpact impact =
        new WeeklyImpact(
            scenario,
            loss,
            weeks,
            segments,
            ends.isEmpty() ? null : byWeek(of(courses, Reading.EXPECTED), this::products),
            ends.isEmpty() ? null : Band.of(reading -> products(of(courses, reading))),
            segments.stream().filter(segment -> ends.contains(segment.id())).toList(),
            List.of(),
            List.of());
    return impact.saying(text.sentences(impact, outages), text.assumed(impact, outages));
  }

  private Segment segment(Id id) {
    return map.find(Segment.class, id).orElseThrow();
  }

  private List<StockedNetwork.Phase> phases(Outages outages, int weeks, Reading reading) {
    List<StockedNetwork.Phase> phases = new ArrayList<>();
    phases.add(phase(outages, 0, reading));
    for (double time : outages.times()) {
      if (time < weeks) {
        phases.add(phase(outages, time, reading));
      }
    }
    return phases;
  }

  private StockedNetwork.Phase phase(Outages outages, double from, Reading reading) {
    double[] lost = new double[losses.segments().size()];
    outages
        .suppliers()
        .forEach(
            (segment, suppliers) ->
                DirectLoss.of(map, segment, id -> suppliers.getOrDefault(id, 0.0) > from)
                    .ifPresent(
                        direct -> lost[losses.at(segment)] = direct.entire() ? 1 : direct.part()));
    outages
        .segments()
        .forEach((id, time) -> lost[losses.at(id)] = time > from ? 1 : lost[losses.at(id)]);
    Set<Id> links = new HashSet<>();
    outages.links().forEach((id, time) -> links.addAll(time > from ? Set.of(id) : Set.of()));
    LeontiefNetwork network = Objects.requireNonNull(losses.without(links).get(reading));
    return new StockedNetwork.Phase(from, network, v -> lost[v]);
  }

  private static LossCourse of(Map<Reading, LossCourse> courses, Reading reading) {
    return Objects.requireNonNull(courses.get(reading));
  }

  private interface Week {
    double lost(LossCourse course, int week);
  }

  private static List<Double> byWeek(LossCourse course, Week week) {
    return IntStream.rangeClosed(1, course.weeks())
        .mapToObj(w -> (Double) week.lost(course, w))
        .toList();
  }

  private double products(LossCourse course, int week) {
    return IntStream.of(losses.ends())
        .mapToDouble(v -> course.missing(week, v))
        .average()
        .orElse(0);
  }

  private double products(LossCourse course) {
    return IntStream.of(losses.ends()).mapToDouble(course::total).average().orElse(0);
  }

  private static WeeklySegment segment(Segment segment, Map<Reading, LossCourse> courses, int v) {
    LossCourse expected = of(courses, Reading.EXPECTED);
    return new WeeklySegment(
        segment.id(),
        StockedNetwork.cover(segment),
        byWeek(expected, (course, week) -> course.missing(week, v)),
        orNull(expected.reduced(v)),
        orNull(expected.stopped(v)),
        orNull(expected.recovered(v)),
        Band.of(reading -> of(courses, reading).total(v)));
  }

  private static double or(@Nullable Double time, double other) {
    return time == null ? other : time;
  }

  private static @Nullable Double orNull(OptionalDouble time) {
    return time.isPresent() ? (Double) time.getAsDouble() : null;
  }
}
