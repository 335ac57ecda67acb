package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainmap.geom.Box;
import org.chainmap.geom.CardSide;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.LinkSides;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Links leave and enter cards at the sides a person drew them at, around all cards. */
class LinkSidesTest {

  private static final Id A = Id.of("a");
  private static final Id B = Id.of("b");
  private static final Id LINK = Id.of("l");

  static Stream<Arguments> cases() {
    return Stream.of(
            new Point(0, 220), new Point(400, 0), new Point(400, 220), new Point(-400, -220))
        .flatMap(
            offset ->
                Stream.of(CardSide.values())
                    .flatMap(
                        from ->
                            Stream.of(CardSide.values())
                                .flatMap(
                                    to ->
                                        Stream.of(Orientation.values())
                                            .map(
                                                orientation ->
                                                    Arguments.of(offset, from, to, orientation)))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aRouteBeginsAndEndsAtItsSides(
      Point offset, CardSide from, CardSide to, Orientation orientation) {
    Box a = new Box(1000, 1000, 160, 60);
    Box b = a.moved(offset.x(), offset.y());
    Box between = a.moved(offset.x() / 2, offset.y() / 2).grown(-20, -5);
    Map<Id, Box> cards = Map.of(A, a, B, b, Id.of("c"), between);
    Geometry geometry = Routing.geometry(map(orientation, from, to), cards, Map.of());
    Polyline route = Objects.requireNonNull(geometry.routes().get(LINK));
    assertThat(outward(route.points().get(0), route.points().get(1))).isEqualTo(from.outward());
    assertThat(outward(route.last(), route.points().get(route.points().size() - 2)))
        .isEqualTo(to.outward());
    assertThat(a.grown(1e-6).contains(route.first())).isTrue();
    assertThat(b.grown(1e-6).contains(route.last())).isTrue();
    for (int i = 1; i < route.points().size(); i++) {
      Box piece = Box.between(route.points().get(i - 1), route.points().get(i));
      assertThat(List.of(a, b, between))
          .as("cards under %s", route)
          .noneMatch(card -> card.grown(-1e-3).overlaps(piece));
    }
  }

  private static Point outward(Point end, Point next) {
    return new Point(Math.signum(next.x() - end.x()), Math.signum(next.y() - end.y()));
  }

  private static ChainMap map(Orientation orientation, CardSide from, CardSide to) {
    Id stage = Id.of("st");
    return ChainMap.of(
        List.<Element>of(
            MapInfo.titled("图").withOrientation(orientation),
            new Stage(stage, Name.of("阶段"), 0, null, Remarks.NONE),
            Segment.of(A, "甲", stage),
            Segment.of(B, "乙", stage),
            Segment.of(Id.of("c"), "丙", stage),
            Link.of(LINK, A, B).withSides(new LinkSides(from, to))));
  }
}
