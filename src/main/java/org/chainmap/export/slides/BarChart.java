package org.chainmap.export.slides;

import java.util.List;
import org.chainmap.paint.Ink;
import org.jspecify.annotations.Nullable;

/**
 * A chart of bars on a slide.
 *
 * @param categories the names along its axis
 * @param series what is shown of each category; stacked where there are several
 * @param unit what is counted, written at the axis
 * @param lying whether bars lie, for many categories or long names
 * @param most the largest value of the axis; null for as large as needed
 */
public record BarChart(
    String title,
    List<String> categories,
    List<Series> series,
    String unit,
    boolean lying,
    @Nullable Double most) {

  public BarChart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    for (Series each : series) {
      if (each.values().size() != categories.size()) {
        throw new IllegalArgumentException(each.values().size() + " values of " + each.name());
      }
    }
  }

  /**
   * A series.
   *
   * @param values one for each category
   */
  public record Series(String name, Ink ink, List<Double> values) {
    public Series {
      values = List.copyOf(values);
    }
  }
}
