package org.chainmap.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.testing.SmallEdit;

/**
 * How well tidying after a small edit keeps the picture.
 *
 * @param swapped the part of the pairs of cards within a column whose order changed
 * @param moved the median way in px of the cards that the edit left alone, the largest way of each
 *     along or across the flow
 * @param height the median height of cards in px
 * @param crossings of straight lines between card middles; {@code anew} those of a fresh layout
 */
record TidyStability(double swapped, double moved, double height, long crossings, long anew) {

  /** Lays out, edits, tidies, and compares. */
  static TidyStability of(ChainMap map, Map<Id, Size> sizes, SmallEdit edit, long seed) {
    Map<Id, Point> before = placed(map, sizes, LayoutOptions.QUICK);
    return of(at(map, before), sizes, before, edit, seed);
  }

  static TidyStability of(
      ChainMap map, Map<Id, Size> sizes, Map<Id, Point> before, SmallEdit edit, long seed) {
    Map<Id, Size> now = new HashMap<>(sizes);
    ChainMap edited = edit.of(map, now, new Random(seed));
    Map<Id, Point> after = placed(edited, now, LayoutOptions.QUICK.withStable(true));
    Map<Id, Point> anew = placed(edited, now, LayoutOptions.QUICK);
    Orientation orientation = map.info().orientation();
    return compare(
        edited,
        orientation.transformedBoxes(boxes(before, sizes)),
        orientation.transformedBoxes(boxes(after, now)),
        orientation.transformedBoxes(boxes(anew, now)));
  }

  static Map<Id, Point> placed(ChainMap map, Map<Id, Size> sizes, LayoutOptions options) {
    return Layouts.tidy().place(LayoutTask.all(map, sizes, Map.of()).with(options), Progress.NONE);
  }

  /** The map with these places. */
  static ChainMap at(ChainMap map, Map<Id, Point> places) {
    List<Element> elements = new ArrayList<>();
    for (Element element : map.elements().values()) {
      elements.add(element instanceof Segment s ? s.at(places.get(s.id())) : element);
    }
    return ChainMap.of(elements);
  }

  private static Map<Id, Box> boxes(Map<Id, Point> places, Map<Id, Size> sizes) {
    Map<Id, Box> boxes = new HashMap<>();
    places.forEach((id, at) -> boxes.put(id, Box.of(at, TestMaps.at(sizes, id))));
    return boxes;
  }

  private static TidyStability compare(
      ChainMap map, Map<Id, Box> before, Map<Id, Box> after, Map<Id, Box> anew) {
    List<Id> ids = before.keySet().stream().filter(after::containsKey).sorted().toList();
    int pairs = 0;
    int swapped = 0;
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        Box a = TestMaps.at(before, ids.get(i));
        Box b = TestMaps.at(before, ids.get(j));
        if (a.x() < b.right() && b.x() < a.right()) {
          pairs++;
          double then = a.center().y() - b.center().y();
          double now =
              TestMaps.at(after, ids.get(i)).center().y()
                  - TestMaps.at(after, ids.get(j)).center().y();
          swapped += then * now < 0 ? 1 : 0;
        }
      }
    }
    double[] ways =
        ids.stream()
            .mapToDouble(
                id -> {
                  Box a = TestMaps.at(before, id);
                  Box b = TestMaps.at(after, id);
                  return Math.max(Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
                })
            .sorted()
            .toArray();
    double[] heights = after.values().stream().mapToDouble(Box::h).sorted().toArray();
    return new TidyStability(
        (double) swapped / Math.max(1, pairs),
        ways[ways.length / 2],
        heights[heights.length / 2],
        crossings(map, after),
        crossings(map, anew));
  }

  /** Crossings of straight lines between the middles of cards, links with a common end excepted. */
  static long crossings(ChainMap map, Map<Id, Box> boxes) {
    List<Link> links = map.links();
    double[][] ends =
        links.stream()
            .map(
                link -> {
                  Point a = TestMaps.at(boxes, link.from()).center();
                  Point b = TestMaps.at(boxes, link.to()).center();
                  return new double[] {a.x(), a.y(), b.x(), b.y()};
                })
            .toArray(double[][]::new);
    long count = 0;
    for (int i = 0; i < ends.length; i++) {
      for (int j = i + 1; j < ends.length; j++) {
        Link a = links.get(i);
        Link b = links.get(j);
        boolean apart =
            !Arrays.asList(a.from(), a.to()).contains(b.from())
                && !Arrays.asList(a.from(), a.to()).contains(b.to());
        count += apart && cross(ends[i], ends[j]) ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean cross(double[] a, double[] b) {
    return side(a, b[0], b[1]) * side(a, b[2], b[3]) < 0
        && side(b, a[0], a[1]) * side(b, a[2], a[3]) < 0;
  }

  private static double side(double[] line, double x, double y) {
    return Math.signum((line[2] - line[0]) * (y - line[1]) - (line[3] - line[1]) * (x - line[0]));
  }
}
