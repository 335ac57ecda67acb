package org.chainmap.ui.scenario;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.kordamp.ikonli.feather.Feather;

/**
 * Factory methods for the panel's buttons and menu items, each with its name as tooltip and for
 * screen readers.
 */
record ScenarioControls(Language language) {

  /** Creates an icon button. */
  Button icon(String name, Feather icon, Runnable action) {
    Button button = Buttons.icon(language, icon, Message.of("scenario.ui." + name), action);
    button.setId("scenario-" + name);
    return button;
  }

  /** Creates a button with a menu that is filled each time it opens. */
  MenuButton menu(String name, Feather icon, Consumer<MenuButton> fill) {
    MenuButton button = new MenuButton();
    button.setGraphic(Icons.of(icon));
    button.setId("scenario-" + name);
    button.getStyleClass().add(Styles.FLAT);
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
