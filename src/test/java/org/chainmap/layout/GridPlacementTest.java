package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cards of a map too large to wait for a layout. */
class GridPlacementTest {

  private static ChainMap network(int segments, int links, int stages, Orientation orientation) {
    Random random = new Random(3);
    List<Element> all = new ArrayList<>();
    all.add(MapInfo.titled("网络").withOrientation(orientation));
    for (int i = 0; i < stages; i++) {
      all.add(new Stage(Id.of("st-" + i), Name.of("阶段" + i), i, null, Remarks.NONE));
    }
    for (int i = 0; i < segments; i++) {
      Id stage = Id.of("st-" + random.nextInt(Math.max(1, stages - 1)));
      all.add(Segment.of(Id.of("s-" + i), "节点" + i, stage));
    }
    for (int i = 0; i < links; i++) {
      Id from = Id.of("s-" + random.nextInt(segments));
      all.add(Link.of(Id.of("l-" + i), from, Id.of("s-" + random.nextInt(segments))));
    }
    return ChainMap.of(all);
  }

  private static LayoutTask task(ChainMap map) {
    Random random = new Random(5);
    Map<Id, Size> sizes = new HashMap<>();
    map.segments()
        .forEach(
            s -> sizes.put(s.id(), new Size(120.5 + random.nextInt(90), 40 + random.nextInt(70))));
    return LayoutTask.all(map, sizes, Map.of());
  }

  private static Map<Id, Box> boxes(LayoutTask task, Map<Id, Point> places) {
    assertThat(places).hasSize(task.sizes().size());
    return Layouts.boxes(places, task);
  }

  private static void assertApart(Map<Id, Box> boxes) {
    List<Box> all = boxes.values().stream().sorted(Comparator.comparingDouble(Box::x)).toList();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size() && all.get(j).x() < all.get(i).right(); j++) {
        assertThat(all.get(i).overlaps(all.get(j))).isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void cardsLieApartAndStagesFollowOneAnother(Orientation orientation) {
    ChainMap map = network(2000, Limits.GRID + 1, 4, orientation);
    LayoutTask task = task(map);
    Map<Id, Box> boxes = boxes(task, Layouts.completed(task, Progress.NONE));
    assertApart(boxes);
    double reach = Double.NEGATIVE_INFINITY;
    for (Stage stage : map.stages()) {
      double most = reach;
      for (Segment segment : map.segmentsIn(stage.id())) {
        Box card = Objects.requireNonNull(boxes.get(segment.id()));
        Box box = orientation == Orientation.TOP_DOWN ? card.transposed() : card;
        assertThat(box.x()).isGreaterThan(reach);
        most = Math.max(most, box.right());
      }
      reach = most;
    }
    Box whole = Box.around(boxes.values());
    assertThat(whole.w() / whole.h()).isBetween(0.1, 10.0);
  }

  @Test
  void linksLeadFromLeftToRightWhereTheyCan() {
    List<Element> all =
        new ArrayList<>(network(200, 0, 1, Orientation.LEFT_RIGHT).elements().values());
    for (int i = 0; i < 199; i++) {
      all.add(Link.of(Id.of("l-" + i), Id.of("s-" + (199 - i)), Id.of("s-" + (198 - i))));
    }
    LayoutTask task = task(ChainMap.of(all));
    Map<Id, Point> places = GridPlacement.of(task, Progress.NONE);
    for (int i = 1; i < 200; i++) {
      Point target = Objects.requireNonNull(places.get(Id.of("s-" + (i - 1))));
      assertThat(target.x()).isGreaterThanOrEqualTo(at(places, "s-" + i).x());
    }
    assertThat(at(places, "s-0").x()).isGreaterThan(at(places, "s-199").x());
  }

  private static Point at(Map<Id, Point> places, String id) {
    return Objects.requireNonNull(places.get(Id.of(id)));
  }

  @Test
  void placedCardsStayAndTheOthersKeepClearOfThem() {
    ChainMap map = network(600, Limits.GRID + 1, 3, Orientation.LEFT_RIGHT);
    LayoutTask task = task(map);
    Map<Id, Point> first = Layouts.completed(task, Progress.NONE);
    ChainMap placed = placed(map, first, 40);
    LayoutTask again = LayoutTask.all(placed, task.sizes(), Map.of());
    Map<Id, Point> second = Layouts.completed(again, Progress.NONE);
    placed.segments().stream()
        .filter(s -> s.placement().position() != null)
        .forEach(s -> assertThat(second.get(s.id())).isEqualTo(s.placement().position()));
    assertApart(boxes(again, second));
  }

  private static ChainMap placed(ChainMap map, Map<Id, Point> places, int every) {
    List<Element> all = new ArrayList<>();
    int i = 0;
    for (Element element : map.elements().values()) {
      boolean open = element instanceof Segment && ++i % every == 0;
      all.add(element instanceof Segment s && !open ? s.at(places.get(s.id())) : element);
    }
    return ChainMap.of(all);
  }

  /** Ten thousand segments and thirty thousand links are opened within seconds. */
  @Test
  void aPublicNetworkIsReadyInAMoment() {
    LayoutTask task = task(network(10_000, 30_000, 2, Orientation.LEFT_RIGHT));
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Map<Id, Box> boxes = boxes(task, Layouts.completed(task, Progress.NONE));
    assertThat(Limits.sideBySide(task.map())).isTrue();
    Geometry geometry = Routing.plain(task.map(), boxes, Map.of());
    assertThat((clock.getCurrentThreadCpuTime() - start) / 1e9).isLessThan(4);
    assertThat(geometry.routes()).hasSize(30_000);
    assertThat(geometry.bands()).hasSize(2);
  }

  @Test
  void theWorkCanBeCancelled() {
    LayoutTask task = task(network(50, 60, 2, Orientation.LEFT_RIGHT));
    Progress cancelled =
        new Progress() {
          @Override
          public void report(double done) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> GridPlacement.of(task, cancelled));
  }
}
