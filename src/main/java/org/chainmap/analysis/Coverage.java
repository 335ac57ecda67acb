package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Message;

/** Counts of the segments that state the data the analyses need, by stage and in the whole map. */
final class Coverage {

  static final Metric SEGMENTS = Metric.of("coverageSegments", Metric.Unit.COUNT, Datum.SEGMENTS);

  /** The metric that counts the segments stating a datum, for each datum of segments. */
  static final Map<Datum, Metric> BY_DATUM =
      Datum.ofSegments().stream()
          .collect(
              Collectors.toMap(
                  datum -> datum,
                  Coverage::counted,
                  (one, other) -> one,
                  () -> new EnumMap<>(Datum.class)));

  /** The number of segments, and the metrics of {@link #BY_DATUM}. */
  static final List<Metric> METRICS =
      Stream.concat(Stream.of(SEGMENTS), BY_DATUM.values().stream()).toList();

  private Coverage() {}

  private static Metric counted(Datum datum) {
    return Metric.of("coverage" + capitalised(datum.key()), Metric.Unit.COUNT, Datum.SEGMENTS);
  }

  private static String capitalised(String key) {
    return Character.toUpperCase(key.charAt(0)) + key.substring(1);
  }

  /** Counts, and adds one message if some segments do not state some datum. O(segments). */
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
    for (Datum datum : BY_DATUM.keySet()) {
      long count = datum.count(map, map.segments());
      lacking |= count < map.segments().size();
      counts.add(Message.of("analysis.coverage.item", datum.label(), count));
    }
    if (lacking) {
      findingsBuilder.unjudged(Message.of("analysis.coverage", map.segments().size(), counts));
    }
  }

  private static void numbers(FindingsBuilder findingsBuilder, Id subject, List<Segment> segments) {
    findingsBuilder.number(SEGMENTS, subject, segments.size());
    BY_DATUM.forEach(
        (datum, metric) ->
            findingsBuilder.number(metric, subject, datum.count(findingsBuilder.map(), segments)));
  }
}
