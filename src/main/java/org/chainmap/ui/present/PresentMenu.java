package org.chainmap.ui.present;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.chainmap.model.SavedView;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;

/** The menu of a right click on a page. */
record PresentMenu(
    Language language,
    Consumer<WalkStep> steps,
    IntConsumer pages,
    Supplier<List<SavedView>> views) {

  ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    Menu go = new Menu();
    go.textProperty().bind(language.text(Message.of("present.go")));
    menu.getItems()
        .addAll(
            item("next", WalkStep.NEXT),
            item("back", WalkStep.BACK),
            go,
            new SeparatorMenuItem(),
            item("black", WalkStep.BLACK),
            item("white", WalkStep.WHITE),
            item("laser", WalkStep.LASER),
            item("frame", WalkStep.FRAME),
            new SeparatorMenuItem(),
            item("speaker", WalkStep.SPEAKER),
            item("keys", WalkStep.KEYS),
            new SeparatorMenuItem(),
            item("end", WalkStep.END));
    menu.setOnShowing(event -> fill(go));
    fill(go);
    return menu;
  }

  private void fill(Menu go) {
    go.getItems().clear();
    List<SavedView> all = views.get();
    for (int i = 0; i < all.size(); i++) {
      int page = i;
      MenuItem item = new MenuItem(i + 1 + "  " + all.get(i).name().in(language.get()));
      item.setMnemonicParsing(false);
      item.setOnAction(event -> pages.accept(page));
      go.getItems().add(item);
    }
    go.setDisable(all.isEmpty());
  }

  private MenuItem item(String key, WalkStep step) {
    MenuItem item = new MenuItem();
    item.setMnemonicParsing(false);
    item.textProperty().bind(language.text(Message.of("present.key." + key)));
    item.setOnAction(event -> steps.accept(step));
    return item;
  }
}
