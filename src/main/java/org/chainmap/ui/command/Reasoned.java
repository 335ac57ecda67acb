package org.chainmap.ui.command;

import java.util.Optional;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;

/**
 * A frame around a control that says in a tooltip, and to screen readers, why the control is grey:
 * a disabled control gets no mouse events and shows no tooltip itself.
 */
final class Reasoned extends StackPane {

  private final Control control;
  private final Language language;
  private final Tooltip tooltip = new Tooltip();
  private Optional<Message> obstacle = Optional.empty();

  Reasoned(Control control, Language language) {
    super(control);
    this.control = control;
    this.language = language;
    language.follow(this::say);
  }

  /** Disables the control while there is an obstacle. */
  void show(Optional<Message> now) {
    if (now.isPresent() != obstacle.isPresent()) {
      if (now.isPresent()) {
        Tooltip.install(this, tooltip);
      } else {
        Tooltip.uninstall(this, tooltip);
        tooltip.hide();
      }
    }
    obstacle = now;
    control.setDisable(now.isPresent());
    say();
  }

  private void say() {
    String reason = obstacle.map(language::now).orElse(null);
    control.setAccessibleHelp(reason);
    Tooltip name = control.getTooltip();
    tooltip.setText(reason == null || name == null ? reason : name.getText() + "\n" + reason);
  }
}
