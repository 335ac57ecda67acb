package org.chainmap.editor.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.junit.jupiter.api.Test;

class CameraTest {

  private static final Size VIEW = new Size(1000, 600);

  @Test
  void screenAndMapAreInversesAndZoomKeepsThePointer() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      Camera camera =
          new Camera(
              new Point(random.nextInt(4000) - 2000, random.nextInt(4000) - 2000),
              0.05 + random.nextDouble() * 3.9);
      Point p = new Point(random.nextInt(1000), random.nextInt(600));
      assertThat(camera.toScreen(camera.toMap(p)).distance(p)).isLessThan(1e-6);
      Camera zoomed = camera.zoomedBy(p, 0.2 + random.nextDouble() * 5);
      assertThat(zoomed.toMap(p).distance(camera.toMap(p))).isLessThan(1e-6);
      assertThat(zoomed.zoom()).isBetween(Camera.MIN_ZOOM, Camera.MAX_ZOOM);
    }
  }

  @Test
  void fittingShowsAllInTheMiddleAndNotTooLarge() {
    Box box = new Box(100, 50, 4000, 900);
    Camera camera = Camera.fitting(box, VIEW, 1);
    assertThat(camera.visible(VIEW).contains(box)).isTrue();
    assertThat(camera.toScreen(box.center()).distance(new Point(500, 300))).isLessThan(1e-6);
    assertThat(Camera.fitting(new Box(0, 0, 10, 10), VIEW, 1).zoom()).isEqualTo(1);
    assertThat(Camera.fitting(new Box(0, 0, 0, 0), new Size(0, 0), 1).zoom())
        .isEqualTo(Camera.MIN_ZOOM);
  }

  @Test
  void revealingMovesNoFurtherThanNeeded() {
    Camera camera = Camera.START;
    assertThat(camera.revealing(new Box(300, 300, 100, 50), VIEW)).isEqualTo(camera);
    Camera right = camera.revealing(new Box(1200, 300, 100, 50), VIEW);
    assertThat(right.origin()).isEqualTo(new Point(332, 0));
    assertThat(camera.revealing(new Box(-50, -60, 20, 20), VIEW).origin())
        .isEqualTo(new Point(-82, -92));
    Box large = new Box(500, 0, 5000, 100);
    assertThat(camera.revealing(large, VIEW).origin().x()).isEqualTo(468);
  }
}
