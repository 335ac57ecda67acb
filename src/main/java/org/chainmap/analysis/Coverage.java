package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** How many segments state what the analyses ask for, by stage and in the whole map. */
final class Coverage {

  /**
   * Something that analyses ask of a segment.
   *
   * @param key its number is {@code coverage<Key>}
   */
  private record Asked(String key, BiPredicate<ChainMap, Segment> stated) {

    long count(ChainMap map, List<Segment> segments) {
      return segments.stream().filter(segment -> stated.test(map, segment)).count();
    }
  }

  private static final List<Asked> ALL =
      List.of(
          new Asked("State", (map, s) -> s.state() != null),
          new Asked("Suppliers", (map, s) -> !Suppliers.of(map, s.id()).all().isEmpty()),
          new Asked("Shares", (map, s) -> Shares.of(map, s.id()).usable()),
          new Asked("DomesticRate", (map, s) -> s.facts().domesticRate() != null),
          new Asked("ImportDependence", (map, s) -> s.facts().importDependence() != null),
          new Asked(
              "Trade",
              (map, s) ->
                  known(
                      s.trade().importHhi(), s.trade().exportHhi(), s.trade().importsToExports())),
          new Asked("Substitutability", (map, s) -> s.facts().substitutability() != null),
          new Asked("TimeToRecover", (map, s) -> s.facts().timeToRecover() != null),
          new Asked("TimeToSurvive", (map, s) -> s.facts().timeToSurvive() != null),
          new Asked(
              "Flows", (map, s) -> known(s.flows().demand(), s.flows().stock(), s.flows().loss())),
          new Asked("Output", (map, s) -> s.flows().output() != null));

  private Coverage() {}

  private static boolean known(@Nullable Object... figures) {
    return Stream.of(figures).allMatch(Objects::nonNull);
  }

  /** Counts, and says once where not all segments state something. O(segments). */
  static void count(FindingsBuilder findingsBuilder) {
    ChainMap map = findingsBuilder.map();
    if (map.segments().isEmpty()) {
      return;
    }
    for (Stage stage : map.stages()) {
      numbers(findingsBuilder, stage.id(), map.segmentsIn(stage.id()));
    }
    numbers(findingsBuilder, MapInfo.ID, map.segments());
    List<Message> counts = new ArrayList<>();
    boolean lacking = false;
    for (Asked asked : ALL) {
      long count = asked.count(map, map.segments());
      lacking |= count < map.segments().size();
      counts.add(
          Message.of(
              "analysis.coverage.item",
              Message.of("analysis.coverage." + asked.key),
              String.valueOf(count)));
    }
    if (lacking) {
      findingsBuilder.unjudged(
          Message.of("analysis.coverage", String.valueOf(map.segments().size()), counts));
    }
  }

  private static void numbers(FindingsBuilder findingsBuilder, Id subject, List<Segment> segments) {
    findingsBuilder.number("coverageSegments", subject, segments.size());
    for (Asked asked : ALL) {
      findingsBuilder.number(
          "coverage" + asked.key, subject, asked.count(findingsBuilder.map(), segments));
    }
  }
}
