package org.chainmap.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Pen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FxSurfaceTest {

  private static final Ink RED = Ink.of(0xff0000);
  private static final Ink BLUE = Ink.of(0x0000ff);

  private static WritableImage drawn(FxRobot robot, Mark... marks) {
    AtomicReference<WritableImage> image = new AtomicReference<>();
    robot.interact(
        () -> {
          Canvas canvas = new Canvas(100, 100);
          new FxSurface(canvas.getGraphicsContext2D()).draw(List.of(marks));
          image.set(canvas.snapshot(null, null));
        });
    return image.get();
  }

  private static Color at(WritableImage image, int x, int y) {
    return image.getPixelReader().getColor(x, y);
  }

  @Test
  void shapesAreFilledAndStrokedWhereTheyLie(FxRobot robot) {
    WritableImage image =
        drawn(
            robot,
            new Mark.Shape(Outline.rect(new Box(20, 20, 40, 40)), RED, Pen.solid(BLUE, 4)),
            new Mark.Group(
                null,
                "",
                List.of(new Mark.Shape(Outline.circle(new Point(80, 80), 8), BLUE, null))));
    assertThat(at(image, 40, 40)).isEqualTo(Color.RED);
    assertThat(at(image, 20, 40)).isEqualTo(Color.BLUE);
    assertThat(at(image, 80, 80)).isEqualTo(Color.BLUE);
    assertThat(at(image, 80, 40)).isEqualTo(Color.WHITE);
  }

  @Test
  void dashesLeaveGapsAndDoNotStick(FxRobot robot) {
    Outline line = Outline.rounded(Polyline.of(new Point(0, 50), new Point(100, 50)), 0);
    Outline other = Outline.rounded(Polyline.of(new Point(0, 80), new Point(100, 80)), 0);
    WritableImage image =
        drawn(
            robot,
            new Mark.Shape(line, null, new Pen(RED, 4, List.of(10.0, 20.0))),
            new Mark.Shape(other, null, Pen.solid(RED, 4)));
    assertThat(at(image, 5, 50)).isEqualTo(Color.RED);
    assertThat(at(image, 20, 50)).isEqualTo(Color.WHITE);
    assertThat(at(image, 20, 80)).isEqualTo(Color.RED);
  }

  @Test
  void textEndsWhereItIsAnchored(FxRobot robot) {
    WritableImage image =
        drawn(robot, new Mark.Text("链图", new Point(90, 50), 20, true, RED, Mark.Anchor.END));
    assertThat(inked(image, 50, 90)).isGreaterThan(80);
    assertThat(inked(image, 91, 99)).isZero();
    assertThat(inked(image, 0, 48)).isZero();
  }

  private static int inked(WritableImage image, int fromX, int toX) {
    int count = 0;
    for (int x = fromX; x <= toX; x++) {
      for (int y = 25; y < 60; y++) {
        if (at(image, x, y).getGreen() < 0.6) {
          count++;
        }
      }
    }
    return count;
  }
}
