package org.chainmap.overlay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.chainmap.analysis.Metric;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;

/**
 * The classes of a number, from low to high.
 *
 * @param bounds the lower bounds of all classes but the first, ascending; empty for quarters of the
 *     largest value
 * @param hues the hue of each class, or one hue for all that grows stronger from class to class
 * @param said formats a value
 */
record Scale(List<Double> bounds, List<Hue> hues, DoubleFunction<String> said) {

  private static final List<Double> QUARTERS = List.of(0.25, 0.5, 0.75);

  /** Returns a scale of one hue of increasing strength for values in a unit. */
  static Scale heat(Metric.Unit unit, Double... bounds) {
    return new Scale(List.of(bounds), List.of(Hue.VERMILION), said(unit));
  }

  private static DoubleFunction<String> said(Metric.Unit unit) {
    return switch (unit) {
      case COUNT, FLAG, POINTS, HHI -> value -> Numbers.most(value, 0);
      case PATHS, STEPS, WEEKS, AMOUNT -> value -> Numbers.most(value, 1);
      case FRACTION -> value -> Numbers.percent(100 * value);
      case PERCENT -> Numbers::percent;
    };
  }

  /** The classes for given values: their looks and lower bounds. */
  record Classes(List<LegendEntry> looks, List<Double> bounds) {

    LegendEntry of(double value) {
      return looks.get((int) bounds.stream().filter(bound -> value >= bound).count());
    }
  }

  Classes classes(Message name, Collection<Double> values) {
    double largest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<Double> from =
        !bounds.isEmpty()
            ? bounds
            : largest <= 0 ? List.of() : QUARTERS.stream().map(q -> q * largest).toList();
    List<LegendEntry> looks = new ArrayList<>();
    int last = from.size();
    for (int i = 0; i <= last; i++) {
      looks.add(new LegendEntry(hue(i), strength(i, last), meaning(name, from, i)));
    }
    return new Classes(looks, from);
  }

  private Hue hue(int i) {
    return hues.get(Math.min(i, hues.size() - 1));
  }

  private double strength(int i, int last) {
    return hues.size() > 1 || last == 0 ? 1 : 0.1 + 0.9 * i / last;
  }

  private Message meaning(Message name, List<Double> from, int i) {
    List<String> words =
        IntStream.range(0, from.size()).mapToObj(k -> said.apply(from.get(k))).toList();
    if (words.isEmpty()) {
      return Message.of("lens.class.one", name, said.apply(0));
    }
    if (i == 0) {
      return Message.of("lens.class.below", name, words.getFirst());
    }
    return i == words.size()
        ? Message.of("lens.class.from", name, words.getLast())
        : Message.of("lens.class.between", name, words.get(i - 1), words.get(i));
  }
}
