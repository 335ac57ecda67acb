package org.chainmap.ui.command;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.chainmap.text.Message;
import org.chainmap.text.Term;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The choice of the lens: the same list in a menu and on the tool strip. */
public final class LensChoice {

  /** The width of explanations, in px. */
  private static final double EXPLANATION = 480;

  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

  private final ActionItems items;
  private final Language language;
  private final MenuButton button = new MenuButton();
  private final Tooltip tooltip = Buttons.wrapped(EXPLANATION);
  private Lens shown = Lenses.PLAIN;

  public LensChoice(ActionItems items, Language language) {
    this.items = items;
    this.language = language;
    button.setId("button-lens");
    button.setGraphic(new FontIcon("fth-layers"));
    button.getItems().addAll(choices());
    button.getItems().forEach(item -> item.setId(item.getId().replace("menu-", "button-")));
    button.setOnShowing(event -> items.refresh());
    button.setOnShown(event -> explain(button.getItems()));
    button.setTooltip(tooltip);
    language.follow(this::name);
  }

  /** Returns the list as a menu. */
  public Menu menu() {
    Menu menu = new Menu();
    menu.setId("menu-lens");
    menu.textProperty().bind(language.text(Message.of("lens.menu")));
    menu.setOnShowing(event -> items.refresh());
    menu.getItems().addAll(choices());
    menu.setOnShown(event -> explain(menu.getItems()));
    return menu;
  }

  /** Returns the list as a button that shows the name of the chosen lens if there is room. */
  MenuButton button() {
    return button;
  }

  private List<MenuItem> choices() {
    return Lenses.ALL.stream()
        .<MenuItem>map(
            lens ->
                items.choice(
                    WindowActions.named("lens." + lens.key()),
                    lens.name(),
                    commands ->
                        commands
                            .editor()
                            .map(e -> e.liveAnalysis().display().lens())
                            .orElse(Lenses.PLAIN)
                            .equals(lens)))
        .toList();
  }

  /** Explains the field's terms at the items of an open menu, which have nodes only then. */
  private void explain(List<MenuItem> shown) {
    for (int i = 0; i < shown.size(); i++) {
      String words = Term.explained(language.get(), Lenses.ALL.get(i).name());
      Node node = shown.get(i).getStyleableNode();
      if (node != null && !words.isEmpty()) {
        Tooltip explanation = Buttons.wrapped(EXPLANATION);
        explanation.setText(words);
        Tooltip.install(node, explanation);
      }
    }
  }

  /** Shows the lens of the map in front, null where there is no map. */
  void show(@Nullable Lens lens) {
    button.setDisable(lens == null);
    shown = lens == null ? Lenses.PLAIN : lens;
    name();
  }

  /** Shows the name of the chosen lens, or only the icon. */
  void name(boolean shown) {
    button.setContentDisplay(shown ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
  }

  private void name() {
    boolean plain = shown.equals(Lenses.PLAIN);
    button.pseudoClassStateChanged(ON, !plain);
    String now = language.now(plain ? Message.of("lens.menu") : shown.name());
    button.setText(now);
    String look = language.now(Message.of("lens.look", shown.name()));
    button.setAccessibleText(look);
    String words = Term.explained(language.get(), shown.name());
    tooltip.setText(
        look + "\n" + (words.isEmpty() ? "" : words + "\n") + language.now(Message.of("lens.tip")));
  }
}
