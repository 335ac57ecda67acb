package org.chainmap.editor.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.junit.jupiter.api.Test;

class DrawingAidsTest {

  private static final Box MOVING = new Box(101, 203, 160, 64);
  private static final List<Box> OTHERS = List.of(new Box(99, 500, 160, 64));

  private static Guides.Snap snap(boolean guides, boolean grid) {
    return new DrawingAids(guides, grid, false).snap(MOVING, OTHERS, 6);
  }

  @Test
  void withoutAidsACardLiesWhereItIsDropped() {
    assertThat(snap(false, false).offset()).isEqualTo(Point.ZERO);
    assertThat(snap(false, false).lines()).isEmpty();
  }

  @Test
  void guidesAlignWithOtherCards() {
    assertThat(snap(true, false).offset()).isEqualTo(new Point(-2, 0));
    assertThat(snap(true, false).lines()).isNotEmpty();
  }

  @Test
  void theGridTakesTheCornerToTheNearestPlace() {
    assertThat(snap(false, true).offset()).isEqualTo(new Point(3, -3));
  }

  @Test
  void aGuideGoesBeforeTheGridOnItsAxis() {
    assertThat(snap(true, true).offset()).isEqualTo(new Point(-2, -3));
  }
}
