package org.chainmap.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.LinkSides;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.testing.RandomMaps;

/** Maps and sizes for the tests of layouts. */
final class TestMaps {

  private TestMaps() {}

  /** Segments s-0, s-1 … in the given stages, and links between them by index. */
  static ChainMap of(Orientation orientation, int stages, int[] stageOf, int[][] links) {
    List<Element> elements = new ArrayList<>();
    elements.add(MapInfo.titled("map").withOrientation(orientation));
    for (int i = 0; i < stages; i++) {
      elements.add(new Stage(Id.of("st-" + i), Name.of("stage " + i), i, null, Remarks.NONE));
    }
    for (int i = 0; i < stageOf.length; i++) {
      elements.add(Segment.of(Id.of("s-" + i), "segment " + i, Id.of("st-" + stageOf[i])));
    }
    for (int i = 0; i < links.length; i++) {
      Id from = Id.of("s-" + links[i][0]);
      elements.add(Link.of(Id.of("l-" + i), from, Id.of("s-" + links[i][1])));
    }
    return ChainMap.of(elements);
  }

  /** A star: one card, and leaves that all feed it, in two stages. */
  static ChainMap star(int leaves) {
    int[] stageOf = new int[leaves + 1];
    stageOf[leaves] = 1;
    int[][] links = new int[leaves][];
    for (int i = 0; i < leaves; i++) {
      links[i] = new int[] {i, leaves};
    }
    return of(Orientation.LEFT_RIGHT, 2, stageOf, links);
  }

  static ChainMap path(int length) {
    int[] stageOf = new int[length];
    int[][] links = new int[length - 1][];
    for (int i = 0; i < length - 1; i++) {
      links[i] = new int[] {i, i + 1};
    }
    return of(Orientation.LEFT_RIGHT, 1, stageOf, links);
  }

  static ChainMap bipartite(int each) {
    int[] stageOf = new int[2 * each];
    int[][] links = new int[each * each][];
    for (int i = 0; i < each; i++) {
      stageOf[each + i] = 1;
      for (int j = 0; j < each; j++) {
        links[i * each + j] = new int[] {i, each + j};
      }
    }
    return of(Orientation.LEFT_RIGHT, 2, stageOf, links);
  }

  /** The map as before any layout: without placement, and with no link held to sides. */
  static ChainMap unplaced(ChainMap map) {
    List<Element> elements = new ArrayList<>();
    for (Element element : map.elements().values()) {
      elements.add(
          switch (element) {
            case Segment segment -> segment.withPlacement(org.chainmap.model.value.Placement.NONE);
            case Link link -> link.withSides(LinkSides.NONE);
            default -> element;
          });
    }
    return ChainMap.of(elements);
  }

  /** The map with its flow in the other direction. */
  static ChainMap turned(ChainMap map) {
    Orientation other =
        map.info().orientation() == Orientation.LEFT_RIGHT
            ? Orientation.TOP_DOWN
            : Orientation.LEFT_RIGHT;
    List<Element> elements = new ArrayList<>();
    for (Element element : map.elements().values()) {
      elements.add(element instanceof MapInfo info ? info.withOrientation(other) : element);
    }
    return ChainMap.of(elements);
  }

  static ChainMap random(long seed) {
    return seed % 3 == 0 ? RandomMaps.map(seed, 4, 60, 0) : RandomMaps.map(seed);
  }

  /** Sizes like those of real cards, the same for the same seed. */
  static Map<Id, Size> sizes(ChainMap map, long seed) {
    Random random = new Random(seed);
    Map<Id, Size> sizes = new HashMap<>();
    for (Segment segment : map.segments()) {
      sizes.put(segment.id(), new Size(96 + random.nextInt(6) * 8, 54 + random.nextInt(4) * 17));
    }
    return sizes;
  }

  static Map<Id, Size> labels(ChainMap map) {
    Map<Id, Size> sizes = new HashMap<>();
    for (Link link : map.links()) {
      if (link.label() != null) {
        sizes.put(link.id(), new Size(64, 17));
      }
    }
    return sizes;
  }

  static LayoutTask task(ChainMap map, long seed) {
    return LayoutTask.all(map, sizes(map, seed), labels(map));
  }

  /** What must be there. */
  static <V> V at(Map<Id, V> map, Id id) {
    return Objects.requireNonNull(map.get(id), id::value);
  }
}
