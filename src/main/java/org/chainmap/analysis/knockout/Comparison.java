package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.analysis.cascade.Reading;
import org.chainmap.geom.Id;
import org.chainmap.text.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of scenarios, with a column for each.
 *
 * @param impacts the impact of each scenario, in the order of the columns
 * @param totals for each measure its value in each column, null where it cannot be judged
 * @param segments every segment that is hit in any column, the largest difference first
 */
public record Comparison(
    List<Impact> impacts, Map<Measure, List<@Nullable Double>> totals, List<Row> segments) {

  /** The measures by which whole scenarios are compared. */
  public enum Measure implements Keyed {
    /** Lost percentage of the end products, as expected. */
    ENDS("ends"),
    /** The smallest and the largest percentage that it can be. */
    ENDS_LEAST("endsLeast"),
    ENDS_MOST("endsMost"),
    /** Lost percentage of all supply between segments. */
    TOTAL("total"),
    /** Percentage of all supply whose sellers lose their customers. */
    CUSTOMERS("customers"),
    /** Lost percentage of all sales between enterprises. */
    TRADE("trade"),
    ENTERPRISES("enterprises"),
    LOST("lost"),
    CUT_OFF("cutOff"),
    STARVED("starved"),
    UNSOLD("unsold"),
    PRODUCTS("products");

    private final String key;

    Measure(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }

    @Override
    public String family() {
      return "measure";
    }

    /** Tells whether it is a percentage, not a count. */
    public boolean percent() {
      return switch (this) {
        case ENDS, ENDS_LEAST, ENDS_MOST, TOTAL, CUSTOMERS, TRADE -> true;
        case ENTERPRISES, LOST, CUT_OFF, STARVED, UNSOLD, PRODUCTS -> false;
      };
    }

    @Nullable Double of(Impact impact) {
      return switch (this) {
        case ENDS -> percent(impact.totals().ends(), Reading.EXPECTED);
        case ENDS_LEAST -> percent(impact.totals().ends(), Reading.LEAST);
        case ENDS_MOST -> percent(impact.totals().ends(), Reading.MOST);
        case TOTAL -> percent(impact.totals().segments(), Reading.EXPECTED);
        case CUSTOMERS -> percent(impact.totals().customers());
        case TRADE -> percent(impact.totals().enterprises(), Reading.EXPECTED);
        case ENTERPRISES -> (double) impact.loss().enterprises().size();
        case LOST -> (double) impact.of(Fate.LOST).size();
        case CUT_OFF -> (double) impact.of(Fate.CUT_OFF).size();
        case STARVED -> (double) impact.of(Fate.STARVED).size();
        case UNSOLD -> (double) impact.of(Fate.UNSOLD).size();
        case PRODUCTS -> (double) impact.endProducts().size();
      };
    }

    private static @Nullable Double percent(@Nullable Band part, Reading reading) {
      return part == null ? null : (Double) (100 * part.of(reading));
    }

    private static @Nullable Double percent(@Nullable Double part) {
      return part == null ? null : 100 * part;
    }
  }

  /**
   * One segment in every scenario.
   *
   * @param hits its impact in each column, null where it is not hit
   */
  public record Row(Id segment, List<@Nullable ElementImpact> hits) {

    /** Returns the largest part left in any column minus the smallest, 0–1. */
    public double difference() {
      double most = hits.stream().mapToDouble(Row::left).max().orElse(1);
      double least = hits.stream().mapToDouble(Row::left).min().orElse(1);
      return most - least;
    }

    private double least() {
      return hits.stream().mapToDouble(Row::left).min().orElse(1);
    }

    private static double left(@Nullable ElementImpact elementImpact) {
      return elementImpact == null ? 1 : elementImpact.left();
    }
  }

  /** Returns a measure's value in each column, null where it cannot be judged. */
  public List<@Nullable Double> values(Measure measure) {
    return totals.getOrDefault(measure, List.of());
  }

  /** Compares impacts on the same map. O(segments hit · impacts). */
  public static Comparison of(List<Impact> impacts) {
    Map<Measure, List<@Nullable Double>> totals = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      List<@Nullable Double> values = new ArrayList<>();
      impacts.forEach(impact -> values.add(measure.of(impact)));
      totals.put(measure, values);
    }
    List<Map<Id, ElementImpact>> columns = impacts.stream().map(Impact::segmentsById).toList();
    TreeSet<Id> hit = new TreeSet<>();
    columns.forEach(column -> hit.addAll(column.keySet()));
    List<Row> rows = new ArrayList<>();
    for (Id id : hit) {
      List<@Nullable ElementImpact> hits = new ArrayList<>();
      columns.forEach(column -> hits.add(column.get(id)));
      rows.add(new Row(id, hits));
    }
    rows.sort(
        Comparator.comparingDouble((Row row) -> -row.difference())
            .thenComparingDouble(Row::least)
            .thenComparing(Row::segment));
    return new Comparison(List.copyOf(impacts), totals, rows);
  }
}
