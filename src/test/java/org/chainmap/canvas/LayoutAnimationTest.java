package org.chainmap.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.editor.view.Camera;
import org.chainmap.geom.Geometry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class LayoutAnimationTest {

  private static final long MILLISECOND = 1_000_000;

  private static LayoutAnimation started(FxRobot robot) {
    LayoutAnimation layoutAnimation = new LayoutAnimation();
    robot.interact(() -> layoutAnimation.start(Geometry.EMPTY, Camera.START, 10));
    assertThat(layoutAnimation.moving()).isTrue();
    return layoutAnimation;
  }

  @Test
  void takesItsTimeFromTheFirstPictureOn(FxRobot robot) {
    LayoutAnimation layoutAnimation = started(robot);
    long now = 5_000 * MILLISECOND;
    layoutAnimation.advance(now);
    for (long passed = 10; passed < LayoutAnimation.MILLISECONDS; passed += 10) {
      layoutAnimation.advance(now + passed * MILLISECOND);
      assertThat(layoutAnimation.moving()).as("after %d ms", passed).isTrue();
    }
    layoutAnimation.advance(now + LayoutAnimation.MILLISECONDS * MILLISECOND);
    assertThat(layoutAnimation.moving()).isFalse();
  }

  @Test
  void onABusyMachineSomePicturesAreSeenOnTheWay(FxRobot robot) {
    LayoutAnimation layoutAnimation = started(robot);
    int pictures = 0;
    for (long now = MILLISECOND; layoutAnimation.moving(); now += 900 * MILLISECOND) {
      layoutAnimation.advance(now);
      pictures++;
    }
    assertThat(pictures).isBetween(5, 8);
  }
}
