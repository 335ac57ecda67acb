package org.chainmap.ui.document;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.task.Scope;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;

/** The lists with a switch in their corner that puts them below the map, beside it, or over it. */
final class ListsArea extends HBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final PanelLayout panelLayout;
  private final Map<ListsPlace, Button> buttons = new EnumMap<>(ListsPlace.class);

  ListsArea(BottomPanels panels, PanelLayout panelLayout, Language language, Scope scope) {
    this.panelLayout = panelLayout;
    VBox corner = new VBox();
    corner.getStyleClass().add("lists-corner");
    for (ListsPlace each : ListsPlace.values()) {
      Button button =
          Buttons.icon(language, each.icon(), each.label(), () -> panelLayout.putLists(each));
      button.setId("lists-" + each.key());
      button.getGraphic().setRotate(each.turned());
      buttons.put(each, button);
      corner.getChildren().add(button);
    }
    corner.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(panels, Priority.ALWAYS);
    getChildren().addAll(panels, corner);
    setMinSize(0, 0);
    scope.add(panelLayout.listsPlace.subscribe(now -> mark())::unsubscribe);
  }

  private void mark() {
    buttons.forEach(
        (each, button) ->
            button.pseudoClassStateChanged(CHOSEN, each == panelLayout.listsPlace.get()));
  }
}
