package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The window is always within a screen. */
class WindowBoundsTest {

  private static final Rectangle2D LARGE = new Rectangle2D(0, 0, 1920, 1040);
  private static final Rectangle2D SMALL = new Rectangle2D(0, 24, 1366, 744);
  private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1920, 1080);

  private static Rectangle2D in(Rectangle2D screen, @Nullable Rectangle2D saved) {
    return WindowBounds.within(saved, List.of(screen), screen);
  }

  @Test
  void theFirstTimeItHasRoomAroundIt() {
    assertThat(in(SMALL, null)).isEqualTo(new Rectangle2D(40, 64, 1286, 664));
    assertThat(in(new Rectangle2D(0, 0, 1600, 1000), null))
        .isEqualTo(new Rectangle2D(40, 40, 1520, 920));
    assertThat(in(LARGE, null)).isEqualTo(new Rectangle2D(160, 40, 1600, 960));
  }

  @Test
  void itComesBackWhereItWas() {
    Rectangle2D saved = new Rectangle2D(100, 50, 1200, 800);
    assertThat(in(LARGE, saved)).isEqualTo(saved);
    Rectangle2D right = new Rectangle2D(2000, 50, 1200, 800);
    assertThat(WindowBounds.within(right, List.of(LARGE, RIGHT), LARGE)).isEqualTo(right);
  }

  @Test
  void aTitleBarAboveTheScreenComesDown() {
    assertThat(in(LARGE, new Rectangle2D(100, -30, 1200, 800)))
        .isEqualTo(new Rectangle2D(100, 0, 1200, 800));
  }

  @Test
  void onASmallerScreenItShrinks() {
    assertThat(in(SMALL, new Rectangle2D(100, 50, 1800, 1000))).isEqualTo(SMALL);
  }

  @Test
  void fromAScreenThatIsGoneItComesToTheFirst() {
    assertThat(in(LARGE, new Rectangle2D(2000, 50, 1200, 800)))
        .isEqualTo(new Rectangle2D(360, 120, 1200, 800));
  }
}
