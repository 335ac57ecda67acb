package org.chainmap.ui.present;

import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.jspecify.annotations.Nullable;

/**
 * The screens of a presentation.
 *
 * @param audience the screen that the audience sees
 * @param speaker the screen of the speaker's window; null where there is no second one
 */
record ScreenPlaces(Box audience, @Nullable Box speaker) {

  /**
   * Chooses the screens: the speaker keeps that of the editor, and the audience sees the first
   * other one, usually the projector. Screens that show the same count as one.
   *
   * @param screens the screens in px, at least one
   * @param editor the middle of the editor's window
   */
  static ScreenPlaces of(List<Box> screens, Point editor) {
    Box own =
        screens.stream()
            .filter(screen -> screen.contains(editor))
            .findFirst()
            .orElse(screens.getFirst());
    return screens.stream()
        .filter(screen -> !screen.overlaps(own))
        .findFirst()
        .map(other -> new ScreenPlaces(other, own))
        .orElse(new ScreenPlaces(own, null));
  }

  /** Returns the same screens the other way round. */
  ScreenPlaces swapped() {
    return speaker == null ? this : new ScreenPlaces(speaker, audience);
  }
}
