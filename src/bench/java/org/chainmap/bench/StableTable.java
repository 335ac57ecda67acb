package org.chainmap.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.layout.LayeredMapLayout;
import org.chainmap.layout.LayoutOptions;
import org.chainmap.layout.LayoutTask;
import org.chainmap.layout.Layouts;
import org.chainmap.layout.Routing;
import org.chainmap.layout.layered.interactive.Stability;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.testing.SmallEdit;
import org.chainmap.testing.SyntheticChains;

/**
 * Measures interactive layout after small edits for several values of {@link Stability}: the part
 * of the picture that it keeps, and its crossings as a fraction of those of a fresh layout of the
 * edited maps.
 */
final class StableTable {

  private static final LayoutOptions STABLE = LayoutOptions.QUICK.withStable(true);

  private final Map<Stability, Sums> sums = new LinkedHashMap<>();
  private long straightAnew;
  private long routedAnew;

  /** The measurements for one value. */
  private static final class Sums {
    private final List<Double> swapped = new ArrayList<>();
    private final List<Double> moved = new ArrayList<>();
    private long straight;
    private long routed;
    private double millis;
  }

  private StableTable() {}

  /**
   * Prints the table.
   *
   * @param args {@code cards=80}, {@code seeds=4} chains with {@code suppliers=2}, or {@code
   *     graphs=FOLDER} for its graphs of that many cards; {@code edits=2} of each kind; {@code
   *     swapped=0.01,0.02} and {@code fair=1,1.05}
   */
  static void run(List<String> args, PrintStream out) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (String arg : args) {
      String[] parts = arg.split("=", 2);
      options.put(parts[0], parts[1]);
    }
    StableTable table = new StableTable();
    for (double swapped : numbers(options, "swapped", Stability.USUAL.swapped())) {
      for (double fair : numbers(options, "fair", Stability.USUAL.fair())) {
        table.sums.put(new Stability(swapped, fair), new Sums());
      }
    }
    int cards = (int) numbers(options, "cards", 80)[0];
    int edits = (int) numbers(options, "edits", 2)[0];
    String graphs = options.get("graphs");
    if (graphs == null) {
      for (int seed = 1; seed <= numbers(options, "seeds", 4)[0]; seed++) {
        double suppliers = numbers(options, "suppliers", 2)[0];
        table.measure(
            Chain.of("chain", SyntheticChains.chain(cards, 3, suppliers, 1000 + seed)), edits);
      }
    } else {
      for (Chain chain : GraphFiles.chains(Path.of(graphs))) {
        if (chain.cards() == cards) {
          table.measure(chain, edits);
        }
      }
    }
    table.print(out);
  }

  private static double[] numbers(Map<String, String> options, String name, double usual) {
    String value = options.get(name);
    return value == null
        ? new double[] {usual}
        : Arrays.stream(value.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  private void measure(Chain chain, int edits) {
    Map<Id, Size> sizes = new HashMap<>();
    List<Segment> segments = chain.map().segments();
    for (int v = 0; v < chain.cards(); v++) {
      sizes.put(segments.get(v).id(), new Size(chain.w()[v], chain.h()[v]));
    }
    LayoutTask task = LayoutTask.all(chain.map(), sizes, Map.of());
    Map<Id, Point> before = Layouts.tidy().place(task, Progress.NONE);
    ChainMap placed = at(chain.map(), before);
    for (SmallEdit kind : SmallEdit.values()) {
      for (int edit = 0; edit < edits; edit++) {
        Map<Id, Size> now = new HashMap<>(sizes);
        ChainMap edited = kind.of(placed, now, new Random(edit));
        LayoutTask next = LayoutTask.all(edited, now, Map.of());
        DrawingScore anew = score(edited, Layouts.tidy().place(next, Progress.NONE), next);
        straightAnew += anew.straight();
        routedAnew += anew.routed();
        sums.forEach((tuning, sum) -> add(sum, tuning, next, before));
      }
    }
  }

  private static void add(Sums sum, Stability tuning, LayoutTask task, Map<Id, Point> before) {
    double start = Peer.cpu();
    Map<Id, Point> after = new LayeredMapLayout(tuning).place(task.with(STABLE), Progress.NONE);
    sum.millis += Peer.cpu() - start;
    DrawingScore score = score(task.map(), after, task);
    sum.straight += score.straight();
    sum.routed += score.routed();
    List<Id> ids = before.keySet().stream().filter(after::containsKey).sorted().toList();
    int pairs = 0;
    int swapped = 0;
    for (Id a : ids) {
      for (Id b : ids) {
        Point here = at(before, a);
        Point there = at(before, b);
        double width = Objects.requireNonNull(task.sizes().get(b)).w();
        if (!a.equals(b) && here.x() >= there.x() && here.x() < there.x() + width) {
          pairs++;
          double now = at(after, a).y() - at(after, b).y();
          swapped += (here.y() - there.y()) * now < 0 ? 1 : 0;
        }
      }
    }
    double[] ways =
        ids.stream().mapToDouble(id -> at(after, id).distance(at(before, id))).sorted().toArray();
    sum.swapped.add((double) swapped / Math.max(1, pairs));
    sum.moved.add(ways[ways.length / 2]);
  }

  private static Point at(Map<Id, Point> places, Id id) {
    return Objects.requireNonNull(places.get(id));
  }

  private static ChainMap at(ChainMap map, Map<Id, Point> places) {
    List<Element> elements = new ArrayList<>();
    for (Element element : map.elements().values()) {
      elements.add(element instanceof Segment s ? s.at(places.get(s.id())) : element);
    }
    return ChainMap.of(elements);
  }

  private static DrawingScore score(ChainMap map, Map<Id, Point> places, LayoutTask task) {
    Map<Id, Box> boxes = Layouts.boxes(places, task);
    Chain chain = Chain.of("edited", map);
    return DrawingScore.of(
        chain, OurLayout.drawn(chain, Routing.geometry(map, boxes, Map.of()), 0));
  }

  private void print(PrintStream out) {
    out.println(
        "| swapped | fair | xStraight ÷ anew | xRouted ÷ anew | most swapped | mean | moved px | ms"
            + " |");
    out.println("|---|---|---|---|---|---|---|---|");
    sums.forEach(
        (tuning, sum) ->
            out.printf(
                Locale.ROOT,
                "| %.4f | %.3f | %.3f | %.3f | %.4f | %.4f | %.1f | %.1f |%n",
                tuning.swapped(),
                tuning.fair(),
                (double) sum.straight / straightAnew,
                (double) sum.routed / routedAnew,
                sum.swapped.stream().mapToDouble(d -> d).max().orElse(0),
                sum.swapped.stream().mapToDouble(d -> d).average().orElse(0),
                sum.moved.stream().mapToDouble(d -> d).average().orElse(0),
                sum.millis / sum.moved.size()));
  }
}
