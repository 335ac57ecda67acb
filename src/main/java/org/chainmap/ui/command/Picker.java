package org.chainmap.ui.command;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.jspecify.annotations.Nullable;

/** A search field over the window that finds an element or an action by a part of its name. */
final class Picker {

  /**
   * An entry that can be found.
   *
   * @param name the name by which it is found
   * @param hint further information, shown at the right
   * @param also other texts by which it is found
   * @param obstacle why it cannot be chosen now; empty if it can
   * @param chosen runs when it is chosen
   */
  record Entry(String name, String hint, String also, Optional<String> obstacle, Runnable chosen) {

    /** Tells how well it meets what was typed. */
    Closeness closeness(String typed) {
      return Closeness.of(name, also, typed);
    }

    boolean matches(String typed) {
      return closeness(typed) != Closeness.NONE;
    }

    /** Its name and, where there is one, the obstacle, as one text. */
    String spoken(Language language) {
      return obstacle.map(why -> language.now("picker.cannot", name, why)).orElse(name);
    }
  }

  /**
   * The text in the field.
   *
   * @param first what it holds at first
   * @param said is told every text that is typed
   */
  record Typed(String first, Consumer<String> said) {

    static final Typed NOTHING = new Typed("", text -> {});
  }

  private static final int MOST = 200;

  /** The length up to which a hint, such as keys, is never cut. */
  private static final int SHORT = 24;

  private static final String STYLE = "picker";

  private final Popup popup = new Popup();
  private final TextField field = new TextField();
  private final ListView<Entry> list = new ListView<>();
  private final Label none = new Label();
  private final Language language;
  private final List<Entry> offers;
  private boolean composing;

  private Picker(Language language, String prompt, List<Entry> offers, ThemeSwitch themeSwitch) {
    this.language = language;
    this.offers = offers;
    field.setPromptText(language.now(prompt));
    none.setId("picker-none");
    none.setWrapText(true);
    list.setPlaceholder(none);
    field.setId("picker");
    list.setId("picker-list");
    list.setFocusTraversable(false);
    list.getStyleClass().add(Styles.DENSE);
    list.setPrefHeight(320);
    list.setCellFactory(view -> cell());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            entry ->
                field.setAccessibleHelp(entry == null ? none.getText() : entry.spoken(language)));
    VBox box = new VBox(6, field, list);
    box.getStyleClass().addAll(STYLE);
    box.setPrefWidth(520);
    popup.getContent().add(box);
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    themeSwitch.dress(popup);
    field.textProperty().subscribe(text -> filter());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field.addEventHandler(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::composed);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose());
  }

  /**
   * Opens it over a window.
   *
   * @param prompt the message, without its {@code ui.}, in the empty field
   * @param offers all entries, collected once: asking while the person types whether an action is
   *     enabled may wait for the system clipboard, and letters typed meanwhile would arrive out of
   *     order
   */
  static void open(
      Window owner,
      Language language,
      String prompt,
      List<Entry> offers,
      ThemeSwitch themeSwitch,
      Typed typed) {
    // Keys that open one are heard while another is open.
    List.copyOf(Window.getWindows()).stream().filter(Picker::isOpen).forEach(Window::hide);
    Picker picker = new Picker(language, prompt, offers, themeSwitch);
    picker.field.setText(typed.first());
    picker.field.selectAll();
    picker.filter();
    picker.field.textProperty().subscribe((before, text) -> typed.said().accept(text.strip()));
    picker.popup.show(owner, owner.getX() + (owner.getWidth() - 520) / 2, owner.getY() + 90);
    picker.field.requestFocus();
  }

  private static boolean isOpen(Window window) {
    return window instanceof Popup popup
        && popup.getContent().stream().anyMatch(node -> node.getStyleClass().contains(STYLE));
  }

  private ListCell<Entry> cell() {
    return new ListCell<>() {
      {
        setPrefWidth(0); // as wide as the list, which never scrolls to the side
      }

      @Override
      protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
          setGraphic(null);
          setAccessibleText(null);
          return;
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label name = new Label(entry.name());
        Label hint = muted(entry.hint());
        hint.setMinWidth(entry.hint().length() > SHORT ? 0 : Region.USE_PREF_SIZE);
        name.setMinWidth(entry.hint().length() > SHORT ? Region.USE_PREF_SIZE : 0);
        Label why = muted(entry.obstacle().orElse(""));
        if (entry.obstacle().isPresent()) {
          name.getStyleClass().add("muted");
        }
        setAccessibleText(entry.spoken(language));
        setGraphic(new HBox(12, name, space, why, hint));
      }
    };
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    return label;
  }

  private void filter() {
    String typed = field.getText().strip();
    none.setText(language.now("picker.none", typed));
    list.getItems().setAll(found(offers, typed));
    if (!list.getItems().isEmpty()) {
      list.getSelectionModel().select(0);
    }
  }

  /**
   * Keeps what an input method writes in the field: a popup takes it from the window below, where
   * the field that had the keyboard before would write it as well unless it is consumed.
   */
  private void composed(InputMethodEvent event) {
    composing = !event.getComposed().isEmpty();
    event.consume();
  }

  /**
   * Returns the entries that meet what was typed: the one called just so, then the others called
   * so, then those that mean it; of these, what can be chosen now and the closest first. In the
   * order of the offers where nothing was typed.
   */
  static List<Entry> found(List<Entry> offers, String typed) {
    if (typed.isEmpty()) {
      return offers.stream().limit(MOST).toList();
    }
    record Found(Entry entry, Closeness closeness, int at) {}
    String wanted = typed.toLowerCase(Locale.ROOT);
    return offers.stream()
        .map(
            entry ->
                new Found(
                    entry,
                    entry.closeness(typed),
                    entry.name().toLowerCase(Locale.ROOT).indexOf(wanted)))
        .filter(found -> found.closeness != Closeness.NONE)
        .sorted(
            Comparator.comparing((Found found) -> found.closeness != Closeness.EXACT)
                .thenComparingInt(found -> found.closeness.level())
                .thenComparing(found -> found.entry.obstacle().isPresent())
                .thenComparing(Found::closeness)
                .thenComparingInt(found -> found.closeness == Closeness.WORD ? found.at : 0))
        .map(Found::entry)
        .limit(MOST)
        .toList();
  }

  private void key(KeyEvent event) {
    if (composing) {
      return;
    }
    int at = list.getSelectionModel().getSelectedIndex();
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      int next = at + (event.getCode() == KeyCode.DOWN ? 1 : -1);
      if (next >= 0 && next < list.getItems().size()) {
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 4));
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      choose();
      event.consume();
    }
  }

  private void choose() {
    Entry entry = list.getSelectionModel().getSelectedItem();
    if (entry != null && entry.obstacle().isEmpty()) {
      popup.hide();
      entry.chosen().run();
    }
  }
}
