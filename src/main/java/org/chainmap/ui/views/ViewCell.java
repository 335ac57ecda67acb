package org.chainmap.ui.views;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainmap.geom.Id;
import org.chainmap.model.SavedView;
import org.chainmap.model.value.Name;
import org.chainmap.paint.DrawnText;
import org.chainmap.story.ViewWords;
import org.chainmap.text.Message;
import org.chainmap.text.ShownText;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/** A saved view in the list: number, picture, name, and what it shows in words. */
final class ViewCell extends ListCell<SavedView> {

  /** What is dragged: the id of a view. */
  private static final DataFormat DRAGGED = new DataFormat("application/x-chainmap-view");

  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
  private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");

  private final ViewDesk desk;
  private final ViewPictures pictures;
  private final Language language;
  private final Label number = new Label();
  private final ImageView picture = new ImageView();
  private final Label name = new Label();
  private final TextField field = new TextField();
  private final Label words = new Label();
  private final Label gone = new Label();
  private final VBox texts = new VBox(1, name, words, gone);
  private final HBox row;

  ViewCell(ViewDesk desk, ViewPictures pictures, Language language) {
    this.desk = desk;
    this.pictures = pictures;
    this.language = language;
    getStyleClass().add("view-cell");
    number.getStyleClass().add("number");
    number.setMinWidth(22);
    name.getStyleClass().add("name");
    words.getStyleClass().addAll("about", "muted");
    gone.getStyleClass().addAll("about", "gone");
    gone.managedProperty().bind(gone.visibleProperty());
    picture.setFitWidth(ViewPictures.SIZE.w());
    picture.setFitHeight(ViewPictures.SIZE.h());
    picture.setPreserveRatio(true);
    StackPane frame = new StackPane(picture);
    frame.getStyleClass().add("view-picture");
    frame.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    frame.setPrefSize(ViewPictures.SIZE.w() + 2, ViewPictures.SIZE.h() + 2);
    texts.setAlignment(Pos.CENTER_LEFT);
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    row = new HBox(8, number, frame, texts);
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    field
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (!focused && isEditing()) {
                take();
              }
            });
    dragged();
  }

  private void typed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      take();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      cancelEdit();
      event.consume();
    }
  }

  private void take() {
    SavedView view = getItem();
    String text = field.getText().strip();
    cancelEdit();
    if (view != null && !text.isEmpty() && !text.equals(shownName(view))) {
      Name name = view.name();
      boolean fresh = desk.made().filter(view.id()::equals).isPresent();
      desk.rename(view, fresh ? Name.of(text) : name.with(language.get(), text));
    }
  }

  @Override
  public void startEdit() {
    SavedView view = getItem();
    super.startEdit();
    if (isEditing() && view != null) {
      field.setText(shownName(view));
      field.accessibleTextProperty().bind(language.text(Message.of("field.name")));
      texts.getChildren().set(0, field);
      field.requestFocus();
      field.selectAll();
    }
  }

  @Override
  public void cancelEdit() {
    boolean focused = field.isFocused();
    super.cancelEdit();
    texts.getChildren().set(0, name);
    if (focused) {
      getListView().requestFocus();
    }
  }

  @Override
  protected void updateItem(@Nullable SavedView view, boolean empty) {
    super.updateItem(view, empty);
    pseudoClassStateChanged(SHOWN, false);
    if (empty || view == null) {
      setGraphic(null);
      setAccessibleText(null);
      setTooltip(null);
      return;
    }
    boolean shown = desk.shown().filter(now -> now.id().equals(view.id())).isPresent();
    pseudoClassStateChanged(SHOWN, shown);
    ViewPictures.Drawn drawn = pictures.of(view.id()).orElse(null);
    number.setText(String.valueOf(getIndex() + 1));
    picture.setImage(drawn == null ? null : drawn.image());
    name.setText(shownName(view));
    words.setText(said(ViewWords.of(view, desk.map())));
    List<Message> dropped = drawn == null ? List.of() : drawn.dropped();
    gone.setText(said(dropped));
    gone.setVisible(!dropped.isEmpty());
    Tooltip whole = Buttons.wrapped(420);
    setTooltip(whole);
    whole.setText(String.join("\n", lines(name.getText(), words.getText(), gone.getText())));
    setAccessibleText(
        language.now(
            Message.of(
                shown ? "views.cell.shown" : "views.cell",
                getIndex() + 1,
                name.getText(),
                String.join(
                    language.now(Message.of("views.and")),
                    lines(words.getText(), gone.getText())))));
    setGraphic(row);
  }

  private static List<String> lines(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).toList();
  }

  private String shownName(SavedView view) {
    return DrawnText.shown(ShownText.line(view.name().in(language.get())));
  }

  private String said(List<Message> sentences) {
    return String.join(
        language.now(Message.of("views.and")), sentences.stream().map(language::now).toList());
  }

  // Reordering by drag.

  private void dragged() {
    setOnDragDetected(
        event -> {
          SavedView view = getItem();
          if (view != null && !isEditing()) {
            Dragboard board = startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.put(DRAGGED, view.id().value());
            board.setContent(content);
            board.setDragView(row.snapshot(null, null), event.getX(), event.getY());
            event.consume();
          }
        });
    setOnDragOver(
        event -> {
          if (over(event).isPresent()) {
            event.acceptTransferModes(TransferMode.MOVE);
            boolean below = below(event);
            pseudoClassStateChanged(ABOVE, !below && getItem() != null);
            pseudoClassStateChanged(BELOW, below && getItem() != null);
            event.consume();
          }
        });
    setOnDragExited(event -> unmark());
    setOnDragDropped(
        event -> {
          Optional<SavedView> moved = over(event);
          unmark();
          moved.ifPresent(view -> drop(view, below(event)));
          event.setDropCompleted(moved.isPresent());
          event.consume();
        });
  }

  private void unmark() {
    pseudoClassStateChanged(ABOVE, false);
    pseudoClassStateChanged(BELOW, false);
  }

  private boolean below(DragEvent event) {
    return event.getY() > getHeight() / 2;
  }

  private Optional<SavedView> over(DragEvent event) {
    return event.getDragboard().getContent(DRAGGED) instanceof String id
        ? desk.view(Id.of(id))
        : Optional.empty();
  }

  private void drop(SavedView moved, boolean below) {
    List<SavedView> views = desk.all();
    int from = views.indexOf(moved);
    int to = getItem() == null ? views.size() : getIndex() + (below ? 1 : 0);
    desk.move(moved, to > from ? to - 1 : to);
  }
}
