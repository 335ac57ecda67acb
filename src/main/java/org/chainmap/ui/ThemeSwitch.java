package org.chainmap.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.chainmap.canvas.CanvasFonts;
import org.chainmap.canvas.ControlFonts;
import org.chainmap.paint.Theme;
import org.chainmap.task.Scope;

/**
 * The choice of a light or dark theme or that of the system, applied to all windows at once while
 * the program runs.
 */
public final class ThemeSwitch {

  /** The possible choices. */
  public enum Choice {
    SYSTEM,
    LIGHT,
    DARK;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final ObjectProperty<Choice> choice;
  private final ObjectProperty<Integer> textSize;
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

  /** Creates a switch with the choice {@code first}. Must be called on the JavaFX thread. */
  public ThemeSwitch(Choice first) {
    this(first, 100);
  }

  /**
   * Creates a switch. Must be called on the JavaFX thread.
   *
   * @param size the size of the windows' text in percent of the usual one
   */
  public ThemeSwitch(Choice first, int size) {
    CanvasFonts.load();
    this.textSize = new SimpleObjectProperty<>(size);
    this.choice = new SimpleObjectProperty<>(first);
    choice.subscribe(changed -> apply());
  }

  public ObjectProperty<Choice> choice() {
    return choice;
  }

  /** The size of the windows' text in percent of the usual one; maps are not concerned. */
  public ObjectProperty<Integer> textSize() {
    return textSize;
  }

  /** The theme in which maps are painted. */
  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /**
   * Gives a window's scene the program's own styles, light or dark, until it is hidden. The system
   * outlives every switch, so its colours are followed as long as there is a window to show them.
   */
  public void dress(Window window) {
    Scene scene = window.getScene();
    ControlFonts.follow(scene);
    Scope scope = WindowScope.untilHidden(window);
    scope.add(
        Platform.getPreferences().colorSchemeProperty().subscribe(changed -> apply())::unsubscribe);
    scope.add(
        textSize.subscribe(percent -> scene.getStylesheets().setAll(ScaledCss.sheet(percent)))
            ::unsubscribe);
    scope.add(
        theme.subscribe(
                now ->
                    scene.getRoot().pseudoClassStateChanged(DARK, Objects.equals(now, Theme.DARK)))
            ::unsubscribe);
  }

  private void apply() {
    boolean dark =
        switch (choice.get()) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    theme.set(dark ? Theme.DARK : Theme.LIGHT);
  }
}
