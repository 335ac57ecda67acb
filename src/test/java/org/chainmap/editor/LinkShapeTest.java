package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.editor.action.Actions;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Transition;
import org.chainmap.model.ChainMap;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.LinkShape;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.paint.View;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shape of links as a person chooses it, sees it and grasps it. */
class LinkShapeTest {

  private static final Id LINK = Id.of("l-4");

  private final EditorDriver driver = EditorDriver.on(SmallChain.map());

  private Geometry geometry() {
    return driver.editor().shownGeometry();
  }

  private static Outline line(Geometry geometry) {
    return Objects.requireNonNull(geometry.line(LINK));
  }

  @Test
  void choosingAShapeIsOneStepAndShowsAtOnce() {
    ChainMap before = driver.map();
    Set<Outline> seen = new HashSet<>();
    for (LinkShape shape : List.of(LinkShape.CURVED, LinkShape.STRAIGHT, LinkShape.ORTHOGONAL)) {
      String action = "linkShape." + shape.key();
      ChainMap last = driver.map();
      assertThat(Actions.named(action).enabled(driver.editor())).isTrue();
      driver.act(action);
      assertThat(driver.map().info().linkShape()).isEqualTo(shape);
      assertThat(Actions.named(action).enabled(driver.editor())).isFalse();
      seen.add(line(geometry()));
      if (shape != LinkShape.ORTHOGONAL) {
        driver.assertOneStepFrom(last);
      }
    }
    assertThat(seen).hasSize(3);
    assertThat(driver.map()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(LinkShape.class)
  void theFileKeepsTheShape(LinkShape shape) throws Exception {
    driver.act("linkShape." + shape.key());
    String text = ChainMapFile.toJson(driver.map());
    assertThat(ChainMapFile.read(text, "a").info().linkShape()).isEqualTo(shape);
    assertThat(text.contains("linkShape")).isEqualTo(shape != LinkShape.ORTHOGONAL);
  }

  @ParameterizedTest
  @EnumSource(LinkShape.class)
  void aLinkIsGraspedWhereItIsDrawn(LinkShape shape) {
    driver.act("linkShape." + shape.key());
    Polyline course = Objects.requireNonNull(geometry().course(LINK));
    for (double part = 0.25; part < 0.75; part += 0.1) {
      Point p = course.pointAt(part * course.length());
      driver.select().click(p.x(), p.y()).assertSelected(LINK.value());
    }
    Point corner = driver.route(LINK.value()).points().get(1);
    boolean there = course.distanceTo(corner) < 8;
    driver.select().click(corner.x(), corner.y());
    assertThat(driver.editor().selection().ids().contains(LINK)).isEqualTo(there);
    assertThat(there).isEqualTo(shape == LinkShape.ORTHOGONAL);
  }

  @ParameterizedTest
  @EnumSource(LinkShape.class)
  void aDragShowsTheSameShape(LinkShape shape) {
    driver.act("linkShape." + shape.key());
    driver.press(driver.middle("s-4")).move(driver.middle("s-4").plus(8, 60));
    Set<Id> links = geometry().routes().keySet();
    assertThat(geometry().lines().keySet())
        .isEqualTo(shape == LinkShape.ORTHOGONAL ? Set.of() : links);
    driver.release();
    assertThat(line(geometry()).flat().first()).isEqualTo(driver.route("l-4").first());
  }

  @ParameterizedTest
  @EnumSource(LinkShape.class)
  void theHeadFollowsTheLineAndTheDashIsTheKinds(LinkShape shape) {
    driver.select(LINK.value()).act("linkKind.technology").act("linkShape." + shape.key());
    MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);
    for (Overlay overlay : List.of(Overlay.NONE, critical())) {
      Mark.Group group =
          painter.paint(driver.map(), geometry(), overlay, View.ALL).stream()
              .filter(m -> m instanceof Mark.Group g && LINK.equals(g.id()))
              .map(Mark.Group.class::cast)
              .findFirst()
              .orElseThrow();
      List<Mark.Shape> shapes = group.marks().stream().map(Mark.Shape.class::cast).toList();
      var pen = Objects.requireNonNull(shapes.get(1).pen());
      assertThat(pen.dash()).isEqualTo(Theme.LIGHT.link(LinkKind.TECHNOLOGY).dash());
      List<Point> head = shapes.getLast().outline().flat().points();
      List<Point> drawn = line(geometry()).flat().points();
      assertThat(head.getFirst()).isEqualTo(drawn.getLast());
      Point base = head.get(1).plus(head.get(2)).times(0.5);
      Point along = head.getFirst().minus(base);
      Point last = drawn.getLast().minus(drawn.get(drawn.size() - 2));
      assertThat(along.x() * last.y() - along.y() * last.x()).isBetween(-1e-6, 1e-6);
      assertThat(along.x() * last.x() + along.y() * last.y()).isPositive();
      List<Point> stroke = shapes.get(1).outline().flat().points();
      assertThat(stroke.getFirst()).isEqualTo(drawn.getFirst());
      assertThat(stroke.getLast().distance(base)).isLessThan(2.5);
    }
  }

  private static Overlay critical() {
    return new Overlay(
        Map.of(LINK, new Overlay.Emphasis(Overlay.Hue.CRITICAL, 1, null)),
        List.of(),
        true,
        List.of());
  }

  @ParameterizedTest
  @EnumSource(LinkShape.class)
  void onTheWayToAnotherPlaceLinesStayOnTheirCards(LinkShape shape) {
    driver.act("linkShape." + shape.key());
    Geometry before = geometry();
    driver.drag("s-4", 0, 120);
    Transition transition = new Transition(before, geometry());
    assertThat(transition.at(1)).isEqualTo(geometry());
    Geometry half = transition.at(0.5);
    Point first = Objects.requireNonNull(half.course(LINK)).first();
    assertThat(first).isEqualTo(Objects.requireNonNull(half.routes().get(LINK)).first());
    assertThat(half.lines().keySet()).isEqualTo(geometry().lines().keySet());
  }
}
