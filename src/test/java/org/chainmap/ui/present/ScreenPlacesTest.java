package org.chainmap.ui.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.junit.jupiter.api.Test;

/** On which screen the audience looks, and on which the speaker. */
class ScreenPlacesTest {

  private static final Box LAPTOP = new Box(0, 0, 1366, 768);
  private static final Box PROJECTOR = new Box(1366, 0, 1920, 1080);
  private static final Point ON_LAPTOP = new Point(600, 400);

  @Test
  void theSpeakerKeepsTheScreenOfTheEditor() {
    assertThat(ScreenPlaces.of(List.of(LAPTOP, PROJECTOR), ON_LAPTOP))
        .isEqualTo(new ScreenPlaces(PROJECTOR, LAPTOP));
    assertThat(ScreenPlaces.of(List.of(LAPTOP, PROJECTOR), PROJECTOR.center()))
        .isEqualTo(new ScreenPlaces(LAPTOP, PROJECTOR));
    assertThat(ScreenPlaces.of(List.of(PROJECTOR, LAPTOP), ON_LAPTOP).swapped())
        .isEqualTo(new ScreenPlaces(LAPTOP, PROJECTOR));
  }

  @Test
  void oneScreenIsTheAudiences() {
    ScreenPlaces alone = ScreenPlaces.of(List.of(LAPTOP), ON_LAPTOP);
    assertThat(alone).isEqualTo(new ScreenPlaces(LAPTOP, null));
    assertThat(alone.swapped()).isEqualTo(alone);
  }

  @Test
  void screensThatShowTheSameCountAsOne() {
    Box mirrored = new Box(0, 0, 1920, 1080);
    assertThat(ScreenPlaces.of(List.of(LAPTOP, mirrored), ON_LAPTOP).speaker()).isNull();
  }

  @Test
  void aWindowOutsideAllScreensIsOnTheFirst() {
    assertThat(ScreenPlaces.of(List.of(LAPTOP, PROJECTOR), new Point(-500, 5000)))
        .isEqualTo(new ScreenPlaces(PROJECTOR, LAPTOP));
  }
}
