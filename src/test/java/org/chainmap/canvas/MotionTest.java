package org.chainmap.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.editor.view.Camera;
import org.chainmap.geom.Geometry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class MotionTest {

  private static final long MILLISECOND = 1_000_000;

  private static Motion started(FxRobot robot) {
    Motion motion = new Motion();
    robot.interact(() -> motion.start(Geometry.EMPTY, Camera.START, 10));
    assertThat(motion.moving()).isTrue();
    return motion;
  }

  @Test
  void takesItsTimeFromTheFirstPictureOn(FxRobot robot) {
    Motion motion = started(robot);
    long now = 5_000 * MILLISECOND;
    motion.advance(now);
    for (long passed = 10; passed < Motion.MILLISECONDS; passed += 10) {
      motion.advance(now + passed * MILLISECOND);
      assertThat(motion.moving()).as("after %d ms", passed).isTrue();
    }
    motion.advance(now + Motion.MILLISECONDS * MILLISECOND);
    assertThat(motion.moving()).isFalse();
  }

  @Test
  void onABusyMachineSomePicturesAreSeenOnTheWay(FxRobot robot) {
    Motion motion = started(robot);
    int pictures = 0;
    for (long now = MILLISECOND; motion.moving(); now += 900 * MILLISECOND) {
      motion.advance(now);
      pictures++;
    }
    assertThat(pictures).isBetween(5, 8);
  }
}
