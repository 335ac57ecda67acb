package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.chainmap.geom.BandHeader;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.layout.label.LabelPlacement;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels of links cover nothing that is to be read. */
class LabelPlacementTest {

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void labelsCoverNoCardNoNameAndNoOtherLabel(long seed) {
    ChainMap map = GroupFramesTest.grouped(seed);
    Map<Id, Size> labels = labels(map, new Random(seed));
    LayoutTask task = LayoutTask.all(map, TestMaps.sizes(map, seed), labels);
    Map<Id, Box> cards = Layouts.boxes(Layouts.tidy().place(task, Progress.NONE), task);
    Geometry geometry = Routing.geometry(map, cards, labels);
    assertThat(geometry.labels().keySet()).isEqualTo(labels.keySet());
    assertReadable(map, geometry);
    Id moved = map.segments().get((int) (seed % map.segments().size())).id();
    Map<Id, Box> after = new HashMap<>(cards);
    after.put(moved, TestMaps.at(cards, moved).moved(40, 24));
    assertReadable(map, Routing.rerouted(geometry, map, after, labels, Set.of(moved)));
  }

  /** The middle of the longest part of the link is crossed by another, a shorter part is not. */
  @Test
  void aLabelLiesWhereNoOtherLinkRunsIfThereIsSuchAPlace() {
    Polyline link =
        Polyline.of(new Point(0, 0), new Point(300, 0), new Point(300, 60), new Point(440, 60));
    List<Polyline> all = new ArrayList<>(List.of(link));
    for (int x = 0; x <= 300; x += 20) {
      all.add(Polyline.of(new Point(x, -40), new Point(x, 40)));
    }
    Box label = new LabelPlacement(List.of(), all).place(link, new Size(60, 17));
    assertThat(all.subList(1, all.size()))
        .noneMatch(other -> other.bounds().grown(1).overlaps(label));
    assertThat(link.distanceTo(label.center())).isLessThan(1e-9);
  }

  /** Where others cross all of the link it lies along it, so that all of them are seen. */
  @Test
  void whereThereIsNoneItLiesAlongItsLink() {
    Polyline link = Polyline.of(new Point(0, 0), new Point(200, 0));
    Polyline beside = Polyline.of(new Point(0, 6), new Point(200, 6));
    Box label = new LabelPlacement(List.of(), List.of(link, beside)).place(link, new Size(60, 17));
    assertThat(beside.bounds().grown(1).overlaps(label)).isFalse();
    assertThat(link.distanceTo(label.center())).isLessThan(10);
  }

  private static Map<Id, Size> labels(ChainMap map, Random random) {
    Map<Id, Size> sizes = new HashMap<>();
    map.links().stream()
        .filter(link -> random.nextInt(3) > 0)
        .forEach(link -> sizes.put(link.id(), new Size(30 + random.nextInt(80), 17)));
    return sizes;
  }

  private static void assertReadable(ChainMap map, Geometry geometry) {
    List<Box> read = new ArrayList<>(geometry.cards().values());
    geometry.frames().values().forEach(frame -> read.add(Frames.title(frame)));
    geometry
        .bands()
        .values()
        .forEach(band -> read.add(BandHeader.of(band, map.info().orientation())));
    geometry
        .labels()
        .forEach(
            (link, label) -> {
              assertThat(read).as("%s %s", link, label).noneMatch(label.grown(-1e-6)::overlaps);
              read.add(label);
            });
  }
}
