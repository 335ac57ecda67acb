package org.chainmap.ui.views;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.geom.Id;
import org.chainmap.model.SavedView;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The story: the saved views in their order. A click or Enter shows a view. */
final class ViewList extends VBox {

  /** The height of a row in px: three lines of text beside a picture. */
  private static final double ROW = 58;

  private final ViewDesk desk;
  private final Language language;
  private final Consumer<Optional<SavedView>> chosen;
  private final ListView<SavedView> list = new ListView<>();
  private final List<Button> ofOne;
  private final UpdateGuard guard = new UpdateGuard();
  private @Nullable Id kept;

  /**
   * @param chosen is told which view is chosen
   */
  ViewList(
      ViewDesk desk,
      ViewPictures pictures,
      Language language,
      Consumer<Optional<SavedView>> chosen) {
    this.desk = desk;
    this.language = language;
    this.chosen = chosen;
    Button save = new Button();
    save.setGraphic(Icons.of(Feather.PLUS));
    save.setId("views-save");
    save.getStyleClass().add(Styles.FLAT);
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.textProperty().bind(language.text(Message.of("editor.action.saveView")));
    save.setOnAction(
        event -> {
          desk.save();
          nameMade();
        });
    ofOne =
        List.of(
            icon("show", Feather.EYE, desk::show),
            icon("update", Feather.REFRESH_CW, desk::update),
            icon("rename", Feather.EDIT_2, view -> edit()),
            icon("duplicate", Feather.COPY, this::duplicate),
            icon("up", Feather.ARROW_UP, view -> move(view, -1)),
            icon("down", Feather.ARROW_DOWN, view -> move(view, 1)),
            icon("delete", Feather.TRASH_2, desk::delete));
    Button propose =
        Buttons.icon(language, Feather.FILE_PLUS, Message.of("views.propose"), desk::takeStory);
    propose.setId("views-propose");
    HBox bar = new HBox(2, save, propose);
    bar.getChildren().addAll(ofOne);
    bar.getStyleClass().add("scenario-bar");
    list.setId("views");
    list.setFixedCellSize(ROW);
    list.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
    list.accessibleTextProperty().bind(language.text(Message.of("views.list")));
    list.setCellFactory(view -> new ViewCell(desk, pictures, language));
    list.setOnEditCancel(
        event -> {
          list.setEditable(false);
          Platform.runLater(this::refresh); // what was to be shown while a name was written
        });
    list.getSelectionModel().selectedItemProperty().subscribe((before, now) -> chosen(now));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    list.setContextMenu(menu());
    list.setPlaceholder(nothingYet());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(bar, list);
    refresh();
  }

  private Button icon(String key, Feather icon, Consumer<SavedView> action) {
    Button button =
        Buttons.icon(
            language, icon, Message.of("views." + key), () -> selected().ifPresent(action));
    button.setId("views-" + key);
    return button;
  }

  /** What is said and offered where there are no views. */
  private Region nothingYet() {
    Label words = new Label();
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.textProperty().bind(language.text(Message.of("views.none")));
    Button take = new Button();
    take.setId("views-take");
    take.textProperty().bind(language.text(Message.of("views.take")));
    take.setOnAction(event -> desk.takeStory());
    take.setMinHeight(Region.USE_PREF_SIZE);
    VBox both = new VBox(8, words, take);
    both.getStyleClass().add("views-none");
    return both;
  }

  private ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .addAll(
            item("show", desk::show),
            item("update", desk::update),
            new SeparatorMenuItem(),
            item("rename", view -> edit()),
            item("duplicate", this::duplicate),
            item("up", view -> move(view, -1)),
            item("down", view -> move(view, 1)),
            new SeparatorMenuItem(),
            item("delete", desk::delete));
    List<MenuItem> ofOneItem = List.copyOf(menu.getItems());
    MenuItem propose = new MenuItem();
    propose.setId("views-menu-propose");
    propose.textProperty().bind(language.text(Message.of("views.propose")));
    propose.setOnAction(event -> desk.takeStory());
    menu.getItems().addAll(new SeparatorMenuItem(), propose);
    menu.setOnShowing(event -> ofOneItem.forEach(item -> item.setDisable(selected().isEmpty())));
    return menu;
  }

  private MenuItem item(String key, Consumer<SavedView> action) {
    MenuItem item = new MenuItem();
    item.setId("views-menu-" + key);
    item.textProperty().bind(language.text(Message.of("views." + key)));
    item.setOnAction(event -> selected().ifPresent(action));
    return item;
  }

  Optional<SavedView> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void chosen(@Nullable SavedView view) {
    if (!guard.updating()) {
      kept = view == null ? null : view.id();
      tell();
    }
  }

  private void tell() {
    boolean none = selected().isEmpty();
    ofOne.forEach(button -> button.setDisable(none));
    chosen.accept(selected());
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.isStillSincePress()
        && list.getEditingIndex() < 0) {
      if (event.getClickCount() == 1) {
        selected().ifPresent(desk::show);
      } else {
        edit();
      }
    }
  }

  private void pressed(KeyEvent event) {
    Optional<SavedView> view = selected();
    if (list.getEditingIndex() >= 0) {
      return;
    }
    boolean alt = event.isAltDown() && !event.isShortcutDown();
    boolean plain = !event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown();
    boolean copies = event.isShortcutDown() && event.getCode() == KeyCode.D && !alt;
    KeyCode code = event.getCode();
    boolean taken = view.isPresent();
    if (taken && alt && code == KeyCode.UP) {
      move(view.get(), -1);
    } else if (taken && alt && code == KeyCode.DOWN) {
      move(view.get(), 1);
    } else if (taken && copies) {
      duplicate(view.get());
    } else if (taken && plain && code == KeyCode.ENTER) {
      desk.show(view.get());
    } else if (taken && plain && code == KeyCode.F2) {
      edit();
    } else if (taken && plain && (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE)) {
      desk.delete(view.get());
    } else if (plain && code == KeyCode.ESCAPE && desk.shown().isPresent()) {
      desk.leave();
    } else {
      return;
    }
    event.consume();
  }

  private void move(SavedView view, int by) {
    int to = desk.all().indexOf(view) + by;
    if (to >= 0 && to < desk.all().size()) {
      desk.move(view, to);
    }
  }

  private void duplicate(SavedView view) {
    desk.duplicate(view);
    nameMade();
  }

  /** Lets the person name the view that the last step made. */
  void nameMade() {
    desk.made()
        .ifPresent(
            made -> {
              kept = made;
              refresh();
              list.requestFocus();
              edit();
            });
  }

  private void edit() {
    int index = list.getSelectionModel().getSelectedIndex();
    if (index >= 0) {
      list.scrollTo(index);
      list.layout();
      list.setEditable(true);
      list.edit(index);
    }
  }

  /** Selects the view that is shown, wherever it was asked for. */
  void follow() {
    desk.shown().ifPresent(shown -> kept = shown.id());
    refresh();
  }

  /** Shows the views as they are now; while a name is written, only what it would not disturb. */
  void refresh() {
    if (list.getEditingIndex() >= 0 && list.getItems().equals(desk.all())) {
      return;
    }
    guard.update(
        () -> {
          List<SavedView> now = desk.all();
          int before = list.getSelectionModel().getSelectedIndex();
          if (!list.getItems().equals(now)) {
            list.getSelectionModel().clearSelection();
            list.getItems().setAll(now);
          }
          select(now, before);
        });
    list.refresh();
    tell();
  }

  /** Selects the view selected before, or where that is gone the one in its place. */
  private void select(List<SavedView> now, int before) {
    int index = -1;
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i).id().equals(kept)) {
        index = i;
      }
    }
    if (index < 0 && kept != null && !now.isEmpty()) {
      index = Math.clamp(before, 0, now.size() - 1);
      kept = now.get(index).id();
    }
    if (index >= 0) {
      list.getSelectionModel().clearAndSelect(index);
      list.getFocusModel().focus(index);
    } else {
      list.getSelectionModel().clearSelection();
    }
  }
}
