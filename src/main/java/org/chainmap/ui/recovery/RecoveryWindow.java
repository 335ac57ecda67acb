package org.chainmap.ui.recovery;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.chainmap.format.RecoveredMap;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.Language;
import org.chainmap.ui.compare.MapDesk;
import org.chainmap.ui.compare.TitledMap;
import org.jspecify.annotations.Nullable;

/**
 * The window that offers unsaved work of programs that were killed. Closing it decides nothing: the
 * work is offered again at the next start and in the file menu.
 */
public final class RecoveryWindow {

  private final UnsavedWork recovery;
  private final MapDesk desk;
  private final Language language;
  private final Stage stage;
  private final Label intro = new Label();
  private final ListView<FoundWork> works = new ListView<>();
  private final WorkDetails details;
  private final CheckBox discarded = new CheckBox();
  private final Button recover;
  private final Button compare;
  private final Button discard;
  private final Button all;
  private final HBox sure = new HBox(8);
  private final Button agree;

  private RecoveryWindow(UnsavedWork recovery, MapDesk desk) {
    this.recovery = recovery;
    this.desk = desk;
    this.language = desk.language();
    this.details = new WorkDetails(language);
    this.recover = button("recover", Message.of("recovery.recover"));
    this.compare = button("compare", Message.of("recovery.compare"));
    this.discard = button("discard", Message.of("recovery.discard"));
    this.all = button("all", Message.of("recovery.recoverAll"));
    this.agree = button("discard-sure", Message.of("recovery.discardIt"));
    Button later = button("later", Message.of("recovery.later"));
    later.setCancelButton(true);
    stage = DialogWindow.over(desk.owner(), "", content(later), desk.themeSwitch());
    stage.addEventFilter(KeyEvent.KEY_PRESSED, this::cancelQuestion);
    stage.titleProperty().bind(language.text(Message.of("recovery.title")));
    later.setOnAction(event -> stage.hide());
  }

  private Button button(String id, Message text) {
    Button button = new Button();
    button.setId("recovery-" + id);
    button.textProperty().bind(language.text(text));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** Opens the window if there is unsaved work; at the start of the program. */
  public static void offer(UnsavedWork recovery, MapDesk desk) {
    recovery.tidy();
    recovery.find(
        false,
        found -> {
          if (!found.isEmpty()) {
            new RecoveryWindow(recovery, desk).show(found);
          }
        });
  }

  /** Opens the window, with what was given up if nothing else is there. */
  public static void open(UnsavedWork recovery, MapDesk desk) {
    RecoveryWindow window = new RecoveryWindow(recovery, desk);
    recovery.find(
        true,
        found -> {
          window.discarded.setSelected(found.stream().allMatch(FoundWork::discarded));
          window.show(
              found.stream()
                  .filter(work -> window.discarded.isSelected() || !work.discarded())
                  .toList());
        });
  }

  private VBox content(Button later) {
    intro.setWrapText(true);
    intro.setMinHeight(Region.USE_PREF_SIZE);
    intro.setId("recovery-intro");
    works.setId("recovery-works");
    works.accessibleTextProperty().bind(language.text(Message.of("recovery.works")));
    works.setCellFactory(list -> new WorkCell(language));
    works.setPrefSize(260, 300);
    works.setMinWidth(220);
    works.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    // A list takes the key for itself.
    works.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            recover.fire();
          }
        });
    HBox.setHgrow(details, Priority.ALWAYS);
    HBox both = new HBox(14, works, details);
    VBox.setVgrow(both, Priority.ALWAYS);
    discarded.setId("recovery-discarded");
    discarded.textProperty().bind(language.text(Message.of("recovery.showDiscarded")));
    discarded.setOnAction(event -> reload());
    recover.getStyleClass().add(Styles.ACCENT);
    recover.setDefaultButton(true);
    recover.setOnAction(event -> recover(works.getSelectionModel().getSelectedItem()));
    all.setOnAction(event -> List.copyOf(works.getItems()).forEach(this::recover));
    compare.setOnAction(event -> compare(works.getSelectionModel().getSelectedItem()));
    discard.setOnAction(event -> ask(true));
    agree.setOnAction(event -> discard(works.getSelectionModel().getSelectedItem()));
    agree.getStyleClass().add(Styles.DANGER);
    Label question = new Label();
    question.setWrapText(true);
    question.textProperty().bind(language.text(Message.of("recovery.discardSure")));
    HBox.setHgrow(question, Priority.ALWAYS);
    question.setMaxWidth(Double.MAX_VALUE);
    Button keep = button("discard-not", Message.of("recovery.keep"));
    keep.setOnAction(event -> ask(false));
    sure.getChildren().addAll(question, agree, keep);
    sure.getStyleClass().add("banner");
    ask(false);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox buttons = new HBox(8, discarded, space, compare, discard, all, recover, later);
    buttons.setStyle("-fx-alignment: center-left");
    VBox content = new VBox(12, intro, both, sure, buttons);
    content.setPadding(new Insets(20));
    content.setPrefSize(820, 500);
    return content;
  }

  private void show(List<FoundWork> found) {
    fill(found);
    stage.show();
    works.requestFocus();
  }

  private void reload() {
    boolean with = discarded.isSelected();
    recovery.find(with, this::fill);
  }

  private void fill(List<FoundWork> found) {
    works.getItems().setAll(found);
    works.getSelectionModel().selectFirst();
    chosen(works.getSelectionModel().getSelectedItem());
    told();
  }

  private void told() {
    long waiting = works.getItems().stream().filter(work -> !work.discarded()).count();
    intro.textProperty().unbind();
    intro
        .textProperty()
        .bind(
            language.text(
                waiting > 0
                    ? Message.of("recovery.intro", waiting)
                    : Message.of("recovery.nothing")));
  }

  private void chosen(@Nullable FoundWork work) {
    ask(false);
    details.show(work);
    recover.setDisable(work == null || work.recovered() == null);
    compare.setDisable(work == null || work.recovered() == null || work.saved() == null);
    discard.setDisable(work == null || work.discarded());
    boolean several =
        works.getItems().stream().filter(each -> each.recovered() != null).count() > 1
            && works.getItems().stream().noneMatch(FoundWork::discarded);
    all.setVisible(several);
    all.setManaged(several);
  }

  /** Escape answers a question first, and closes the window only where none is asked. */
  private void cancelQuestion(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && sure.isVisible()) {
      event.consume();
      ask(false);
      discard.requestFocus();
    }
  }

  /** Shows what recovering would change in the file. */
  private void compare(@Nullable FoundWork work) {
    RecoveredMap recovered = work == null ? null : work.recovered();
    ChainMap saved = work == null ? null : work.saved();
    if (work != null && recovered != null && saved != null) {
      desk.over(stage)
          .compare(
              side("recovery.side.file", work, saved),
              side(
                  "recovery.side.recovered",
                  work,
                  recovered.withDrafts().withDocumentId(saved.info().documentId())));
    }
  }

  private TitledMap side(String title, FoundWork work, ChainMap map) {
    return new TitledMap(language.now(Message.of(title, work.name())), map);
  }

  private void ask(boolean asks) {
    sure.setVisible(asks);
    sure.setManaged(asks);
    if (asks) {
      agree.requestFocus();
    }
  }

  private void recover(@Nullable FoundWork work) {
    if (work != null) {
      recovery.recover(work, () -> decided(work));
    }
  }

  private void discard(@Nullable FoundWork work) {
    if (work != null) {
      recovery.discard(work);
      decided(work);
    }
  }

  /** Takes off the list what was decided on; with the last of it the window closes. */
  private void decided(FoundWork work) {
    works.getItems().remove(work);
    if (works.getItems().isEmpty()) {
      stage.hide();
    } else {
      told();
      chosen(works.getSelectionModel().getSelectedItem());
    }
  }
}
