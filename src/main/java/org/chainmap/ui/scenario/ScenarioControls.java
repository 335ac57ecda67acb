package org.chainmap.ui.scenario;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.chainmap.text.Message;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.kordamp.ikonli.feather.Feather;

/** Buttons and menu items as this panel has them: each with its name as tooltip and for readers. */
record ScenarioControls(Language language) {

  /** A button of an icon. */
  Button icon(String name, Feather icon, Runnable action) {
    Button button = new Button();
    button.setGraphic(Icons.of(icon));
    button.setId("scenario-" + name);
    button.getStyleClass().add("flat");
    Message label = Message.of("scenario.ui." + name);
    button.accessibleTextProperty().bind(language.text(label));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(language.text(label));
    button.setTooltip(tooltip);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A button that offers choices, which are made anew each time it opens. */
  MenuButton menu(String name, Feather icon, Consumer<MenuButton> fill) {
    MenuButton button = new MenuButton();
    button.setGraphic(Icons.of(icon));
    button.setId("scenario-" + name);
    button.getStyleClass().add("flat");
    button.textProperty().bind(language.text(Message.of("scenario.ui." + name)));
    button.setOnShowing(
        event -> {
          button.getItems().clear();
          fill.accept(button);
        });
    button.getItems().add(new MenuItem());
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  MenuItem item(Message name, boolean enabled, Runnable action) {
    MenuItem item = new MenuItem(language.now(name));
    item.setMnemonicParsing(false);
    item.setDisable(!enabled);
    item.setOnAction(event -> action.run());
    return item;
  }
}
