package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.editor.view.Camera;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moves one of two linked views moves the other the same. */
class LinkedViewsTest {

  private static final Point POINTER = new Point(300, 200);

  private final ViewState one = new ViewState(aspect -> this.linkedViews().changed());
  private final ViewState other = new ViewState(aspect -> this.linkedViews().changed());
  private final LinkedViews linked = new LinkedViews(one, other);

  private LinkedViews linkedViews() {
    return linked;
  }

  @BeforeEach
  void twoViewsOfOtherPlaces() {
    one.resizeViewport(new Size(600, 400));
    other.resizeViewport(new Size(600, 400));
    linked.move(
        () -> {
          one.look(new Camera(new Point(10, 20), 1));
          other.look(new Camera(new Point(500, 40), 1));
        });
  }

  @Test
  void bothPanAndZoomTogetherWhicheverIsMoved() {
    Point there = other.camera().toMap(POINTER);
    one.look(one.camera().zoomedBy(POINTER, 1.5));
    assertThat(other.camera().zoom()).isEqualTo(1.5);
    assertThat(other.camera().toMap(POINTER).distance(there)).isLessThan(1e-9);

    Point here = one.camera().toMap(POINTER);
    other.look(other.camera().panned(40, -25));
    assertThat(one.camera().toScreen(here).distance(POINTER.plus(40, -25))).isLessThan(1e-9);
  }

  @Test
  void atTheLimitsOfTheZoomNeitherRunsAway() {
    Point way = other.camera().origin().minus(one.camera().origin());
    for (int i = 0; i < 60; i++) {
      one.look(one.camera().zoomedBy(POINTER, 1.4));
    }
    for (int i = 0; i < 90; i++) {
      other.look(other.camera().zoomedBy(POINTER, 0.7));
    }
    assertThat(one.camera().zoom()).isEqualTo(Camera.MIN_ZOOM).isEqualTo(other.camera().zoom());
    assertThat(other.camera().origin().minus(one.camera().origin()).distance(way)).isLessThan(1e-3);
  }

  @Test
  void unlinkedEachMovesAloneAndLinkedAgainTheyHaveOneZoom() {
    linked.link(false);
    Camera stays = other.camera();
    one.look(one.camera().zoomedBy(POINTER, 2));
    assertThat(other.camera()).isEqualTo(stays);

    Point middle = stays.toMap(new Point(300, 200));
    linked.link(true);
    assertThat(other.camera().zoom()).isEqualTo(2);
    assertThat(other.camera().toMap(new Point(300, 200)).distance(middle)).isLessThan(1e-9);
    one.look(one.camera().panned(5, 5));
    assertThat(other.camera().toScreen(middle).distance(new Point(305, 205))).isLessThan(1e-9);
  }

  @Test
  void bothCanBeSentToPlacesOfTheirOwn() {
    Camera a = new Camera(new Point(1, 2), 0.5);
    Camera b = new Camera(new Point(3, 4), 0.5);
    linked.move(
        () -> {
          one.look(a);
          other.look(b);
        });
    assertThat(one.camera()).isEqualTo(a);
    assertThat(other.camera()).isEqualTo(b);
    linked.changed();
    assertThat(other.camera()).isEqualTo(b);
  }
}
