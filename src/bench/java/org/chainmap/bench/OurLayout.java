package org.chainmap.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.layout.LayoutOptions;
import org.chainmap.layout.LayoutTask;
import org.chainmap.layout.Layouts;
import org.chainmap.layout.Routing;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;

/** Our own layered layout: the quick one, or the best within a budget. */
record OurLayout(String name, boolean best, double ratio) implements Peer {

  static final OurLayout QUICK = new OurLayout("quick", false, 0);
  static final OurLayout BEST = new OurLayout("best", true, 0);

  @Override
  public int most() {
    return best ? 1_000 : 10_000;
  }

  @Override
  public boolean warms() {
    return true;
  }

  /** Returns the search budget in seconds, by the number of cards. */
  static double budget(int cards) {
    return cards <= 30 ? 0.5 : cards <= 100 ? 1 : cards <= 300 ? 3 : 10;
  }

  @Override
  public Drawn draw(Chain chain) {
    double start = Peer.cpu();
    Geometry geometry = geometry(chain, best ? budget(chain.cards()) : 0, ratio);
    return drawn(chain, geometry, Peer.cpu() - start);
  }

  /** A geometry by the numbers of cards and links. */
  static Drawn drawn(Chain chain, Geometry geometry, double millis) {
    Drawn drawn = Drawn.blank(chain, millis);
    List<Segment> segments = chain.map().segments();
    for (int v = 0; v < chain.cards(); v++) {
      Box box = Objects.requireNonNull(geometry.cards().get(segments.get(v).id()));
      drawn.x()[v] = box.center().x();
      drawn.y()[v] = box.center().y();
    }
    List<Link> links = chain.map().links();
    for (int e = 0; e < links.size(); e++) {
      Polyline route = geometry.routes().get(links.get(e).id());
      if (route != null) {
        drawn.way()[e] = route.points().stream().flatMapToDouble(p -> doubles(p)).toArray();
      }
    }
    return drawn;
  }

  private static java.util.stream.DoubleStream doubles(Point p) {
    return java.util.stream.DoubleStream.of(p.x(), p.y());
  }

  /** Runs only placing and routing. */
  static Geometry geometry(Chain chain, double budget, double ratio) {
    Map<Id, Size> sizes = new HashMap<>();
    for (int v = 0; v < chain.cards(); v++) {
      sizes.put(chain.map().segments().get(v).id(), new Size(chain.w()[v], chain.h()[v]));
    }
    LayoutTask task =
        LayoutTask.all(chain.map(), sizes, Map.of())
            .with(LayoutOptions.QUICK.withBudget(budget).withRatio(ratio));
    Map<Id, Point> places = Layouts.tidy().place(task, Progress.NONE);
    return Routing.geometry(chain.map(), Layouts.boxes(places, task), Map.of());
  }
}
