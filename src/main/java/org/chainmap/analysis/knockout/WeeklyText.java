package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainmap.analysis.Phrases;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.analysis.cascade.Reading;
import org.chainmap.analysis.cascade.StockedNetwork;
import org.chainmap.analysis.cascade.SupplyLosses;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Describes in short sentences what happens in which week, and what is assumed. */
final class WeeklyText {

  private static final int NAMED = 3;
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final ChainMap map;
  private final SupplyView supply;
  private final SupplyLosses losses;
  private final Phrases phrases;

  WeeklyText(ChainMap map, SupplyView supply, SupplyLosses losses) {
    this.map = map;
    this.supply = supply;
    this.losses = losses;
    phrases = new Phrases(map, supply);
  }

  List<Message> sentences(WeeklyImpact impact, Outages outages) {
    if (impact.loss().isEmpty()) {
      return List.of(Message.of("scenario.said.nothing"));
    }
    List<Message> said = new ArrayList<>();
    back(said, impact, outages);
    products(said, impact);
    segments(said, impact);
    return said;
  }

  private static void back(List<Message> said, WeeklyImpact impact, Outages outages) {
    double[] times = outages.times();
    if (times.length == 0) {
      return;
    }
    int first = WeeklySegment.weekOf(times[0]);
    int last = WeeklySegment.weekOf(times[times.length - 1]);
    said.add(
        last > impact.weeks()
            ? Message.of("weeks.back.late", last, impact.weeks())
            : outages.unknown().isEmpty()
                ? Message.of("weeks.back", first, last, last - first)
                : Message.of("weeks.back.some", first, last, last - first));
  }

  private void products(List<Message> said, WeeklyImpact impact) {
    Band total = impact.total();
    if (total == null) {
      return;
    }
    List<WeeklySegment> hit =
        impact.endProducts().stream().filter(s -> s.reduced() != null).toList();
    if (hit.isEmpty()) {
      said.add(
          impact.endProducts().isEmpty()
              ? Message.of("weeks.products.none", impact.weeks())
              : Message.of("weeks.products.maybe", impact.weeks(), total.most()));
      return;
    }
    hit.stream().limit(NAMED).map(segment -> course(segment, impact)).forEach(said::add);
    if (hit.size() > NAMED) {
      said.add(Message.of("weeks.products.more", hit.size()));
    }
    said.add(
        total.least() == total.most()
            ? Message.of("weeks.products.total", impact.weeks(), total.expected())
            : Message.of(
                "weeks.products.total.range",
                impact.weeks(),
                total.expected(),
                total.least(),
                total.most()));
  }

  /** Returns what happens to a segment: "第 3 周起「整车」停产，第 9 周恢复；库存只够 2 周。" */
  private Message course(WeeklySegment segment, WeeklyImpact impact) {
    Integer reduced = WeeklySegment.week(segment.reduced());
    Integer stopped = WeeklySegment.week(segment.stopped());
    Message name = phrases.name(segment.id());
    Message when =
        stopped == null
            ? Message.of("weeks.reduced", name, or(reduced), Impact.percent(segment.worst()))
            : stopped.equals(reduced)
                ? Message.of("weeks.stopped", name, stopped)
                : Message.of("weeks.reducedThenStopped", name, or(reduced), stopped);
    Integer recovered = WeeklySegment.week(segment.recovered());
    Message back =
        recovered == null
            ? Message.of("weeks.notRecovered", impact.weeks())
            : Message.of("weeks.recovered", recovered);
    Double lasted = segment.reduced();
    return lasted == null || lasted == 0
        ? Message.of("weeks.course", when, back)
        : Message.of("weeks.course.stock", when, back, lasted);
  }

  private static double start(WeeklySegment segment) {
    return Objects.requireNonNullElse(segment.reduced(), NEVER);
  }

  private static int or(@Nullable Integer week) {
    return week == null ? 1 : week;
  }

  /** Says which segment is hit before all end products, and when most are hit. */
  private void segments(List<Message> said, WeeklyImpact impact) {
    double ends = impact.endProducts().stream().mapToDouble(WeeklyText::start).min().orElse(NEVER);
    impact.segments().stream()
        .filter(segment -> start(segment) > 0 && start(segment) < ends)
        .findFirst()
        .ifPresent(
            first ->
                said.add(
                    Message.of(
                        "weeks.first",
                        phrases.name(first.id()),
                        or(WeeklySegment.week(first.reduced())))));
    int worst =
        IntStream.rangeClosed(1, impact.weeks())
            .boxed()
            .max(
                Comparator.comparingInt((Integer week) -> impact.hitIn(week).size())
                    .thenComparing(Comparator.reverseOrder()))
            .orElse(1);
    int most = impact.hitIn(worst).size();
    if (most > 0) {
      said.add(Message.of("weeks.most", worst, most));
    }
  }

  List<Message> assumed(WeeklyImpact impact, Outages outages) {
    List<Message> said = new ArrayList<>();
    if (!outages.unknown().isEmpty()) {
      said.add(
          Message.of(
              "weeks.assumed.recovery", phrases.elements(outages.unknown()), impact.weeks()));
    }
    if (!outages.bySegment().isEmpty()) {
      said.add(Message.of("weeks.assumed.bySegment", phrases.enterprises(outages.bySegment())));
    }
    List<Segment> drawn = drawn(impact);
    List<Id> without =
        drawn.stream().filter(s -> StockedNetwork.cover(s) == null).map(Segment::id).toList();
    if (!without.isEmpty()) {
      said.add(Message.of("weeks.assumed.stock", phrases.list(without)));
    }
    List<Figure> figures =
        Stream.concat(outages.used().stream(), drawn.stream().flatMap(WeeklyText::stock)).toList();
    long illustrative = count(figures, Standing.ILLUSTRATIVE);
    long unverified = count(figures, Standing.UNVERIFIED);
    if (illustrative + unverified > 0) {
      said.add(Message.of("weeks.assumed.standing", figures.size(), illustrative, unverified));
    }
    return said;
  }

  private static long count(List<Figure> figures, Standing standing) {
    return figures.stream().filter(figure -> figure.standing() == standing).count();
  }

  private static Stream<Figure> stock(Segment segment) {
    Figure survive = segment.facts().timeToSurvive();
    return survive != null
        ? Stream.of(survive)
        : Stream.of(segment.flows().stock(), segment.flows().demand()).flatMap(Stream::ofNullable);
  }

  /** Returns the segments of whose product some customer lacks an essential part. */
  private List<Segment> drawn(WeeklyImpact impact) {
    Set<Id> less = new HashSet<>(impact.segments().stream().map(WeeklySegment::id).toList());
    Set<Id> lost = Set.copyOf(impact.loss().links());
    return supply.links().stream()
        .filter(link -> less.contains(link.from()) || lost.contains(link.id()))
        .filter(link -> losses.goods().essential(Reading.MOST, link))
        .map(Link::from)
        .distinct()
        .sorted()
        .flatMap(id -> map.find(Segment.class, id).stream())
        .toList();
  }
}
