package org.chainmap.ui;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import org.chainmap.text.Message;
import org.chainmap.text.Term;
import org.kordamp.ikonli.feather.Feather;

/** Buttons that show an icon only, and the tooltips that name them. */
public final class Buttons {

  /** The width of an explanation, in px. */
  private static final double EXPLANATION = 480;

  private Buttons() {}

  /**
   * A flat button of an icon.
   *
   * @param name what it is called, in its tooltip and for screen readers
   */
  public static Button icon(Language language, Feather icon, Message name, Runnable action) {
    Button button = new Button();
    button.setGraphic(Icons.of(icon));
    button.getStyleClass().add(Styles.FLAT);
    button.setOnAction(event -> action.run());
    name(button, language, name);
    return button;
  }

  /** Names a control that shows no text: in its tooltip and for screen readers. */
  public static void name(Control control, Language language, Message name) {
    control.accessibleTextProperty().bind(language.text(name));
    control.setTooltip(tooltip(language, name));
  }

  /** A tooltip that follows the language. */
  public static Tooltip tooltip(Language language, Message text) {
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(language.text(text));
    return tooltip;
  }

  /** Explains the terms of the field that a control's text has, where it has any. */
  public static void explain(Control control, Language language, Message text) {
    if (!Term.explained(language.get(), text).isEmpty()) {
      Tooltip tooltip = wrapped(EXPLANATION);
      tooltip.textProperty().bind(language.explained(text));
      control.setTooltip(tooltip);
    }
  }

  /** An empty tooltip for sentences, which are wrapped at this width (px). */
  public static Tooltip wrapped(double width) {
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(width);
    return tooltip;
  }
}
