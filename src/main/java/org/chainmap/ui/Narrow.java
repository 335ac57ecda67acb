package org.chainmap.ui;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** Rearranges panels that become too narrow to hold their parts side by side. */
public final class Narrow {

  /** The width below which parts go below each other (px). */
  private static final double WIDTH = 640;

  private Narrow() {}

  /** Calls {@code arrange} at once and whenever the panel becomes narrow, or wide again. */
  public static void follow(Region panel, Consumer<Boolean> arrange) {
    arrange.accept(false);
    panel
        .widthProperty()
        .map(width -> width.doubleValue() > 0 && width.doubleValue() < WIDTH)
        .subscribe(
            (before, now) -> {
              if (!now.equals(before)) {
                // not now: the width changes while the window is laid out
                Platform.runLater(() -> arrange.accept(now));
              }
            });
  }

  /** Puts the parts of a split pane below each other while it is narrow. */
  public static void stack(SplitPane panel) {
    follow(
        panel,
        narrow -> panel.setOrientation(narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL));
  }
}
