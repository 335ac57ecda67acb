package org.chainmap.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;

/** Small maps and graphs for tests of the graph. */
public final class Nets {

  private Nets() {}

  /** The oracle of the domain: sources A and B, sink G. */
  public static ChainMap oracle() {
    return map("A>C", "B>C", "C>D", "C>E", "D>F", "E>F", "F>G", "B>H", "H>G");
  }

  /**
   * A map of one stage with the supply links written as {@code A>B}; a name alone is a segment
   * without links. The n-th link has the id {@code l-n}, from 1.
   */
  public static ChainMap map(String... links) {
    return ChainMap.of(elements(links));
  }

  /** The elements of {@link #map}. */
  public static List<Element> elements(String... links) {
    List<Element> elements = new ArrayList<>();
    elements.add(MapInfo.titled("图"));
    Id stage = Id.of("st-1");
    elements.add(new Stage(stage, Name.of("阶段"), 0, null, Remarks.NONE));
    Set<String> segments = new TreeSet<>();
    int n = 0;
    for (String link : links) {
      String[] ends = link.split(">");
      segments.addAll(List.of(ends));
      if (ends.length == 2) {
        elements.add(Link.of(Id.of("l-" + ++n), Id.of(ends[0]), Id.of(ends[1])));
      }
    }
    segments.forEach(name -> elements.add(Segment.of(Id.of(name), name, stage)));
    return elements;
  }

  /** A map like those of {@link #map} in which a name ends with the number of its stage, 1 to 9. */
  public static ChainMap staged(String... links) {
    List<Element> elements = elements(links);
    for (int order = 2; order <= 9; order++) {
      elements.add(
          new Stage(Id.of("st-" + order), Name.of("阶段" + order), order, null, Remarks.NONE));
    }
    elements.replaceAll(
        e ->
            e instanceof Segment s
                ? s.withStage(Id.of("st-" + s.id().value().charAt(s.id().value().length() - 1)))
                : e);
    return ChainMap.of(elements);
  }

  public static List<Id> ids(String... ids) {
    return Arrays.stream(ids).map(Id::of).toList();
  }

  /** A sparse random graph with cycles, arcs to itself and double arcs. */
  public static Arcs random(long seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(14);
    int m = random.nextInt(2 * n + 1);
    return new Arcs(n, random.ints(m, 0, n).toArray(), random.ints(m, 0, n).toArray());
  }

  /** A path of so many vertices. */
  public static Arcs path(int n) {
    return new Arcs(n, IntStream.range(0, n - 1).toArray(), IntStream.range(1, n).toArray());
  }
}
