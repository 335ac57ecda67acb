package org.chainmap.ui.guide;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.task.Subscription;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.jspecify.annotations.Nullable;

/**
 * The guide in a window beside the map: contents and search at the left, the text at the right. It
 * comes with the program and needs no network.
 */
public final class GuideWindow {

  private static final String PICTURES = "/org/chainmap/samples/pictures/";
  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
  private static final double TEXT = 620;

  private final Language language;
  private final TextField search = new TextField();
  private final ListView<Guide.Section> contents = new ListView<>();
  private final VBox text = new VBox();
  private final ScrollPane scroll = new ScrollPane(text);
  private final Label none = new Label();
  private final Map<Guide.Section, Node> shown = new LinkedHashMap<>();
  private Guide guide;

  private GuideWindow(Language language) {
    this.language = language;
    this.guide = Guide.in(language.get());
    search.setId("guide-search");
    search.promptTextProperty().bind(language.text("guide.search"));
    search.textProperty().subscribe((before, now) -> find());
    search.addEventHandler(KeyEvent.KEY_PRESSED, this::toContents);
    contents.setId("guide-contents");
    contents.accessibleTextProperty().bind(language.text("guide.contents"));
    contents.addEventFilter(KeyEvent.KEY_PRESSED, this::close);
    contents.setCellFactory(list -> new TitleCell());
    contents.getSelectionModel().selectedItemProperty().subscribe(this::scrollTo);
    VBox.setVgrow(contents, Priority.ALWAYS);
    none.textProperty().bind(language.text("guide.none"));
    none.getStyleClass().add("muted");
    text.getStyleClass().add("guide");
    scroll.setId("guide-text");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(true);
    scroll.accessibleTextProperty().bind(language.text("guide.title"));
  }

  private static final class TitleCell extends ListCell<Guide.Section> {
    @Override
    protected void updateItem(Guide.@Nullable Section section, boolean empty) {
      super.updateItem(section, empty);
      setText(empty || section == null ? "" : section.title());
    }
  }

  /** Opens the guide beside a window, which can be used meanwhile. */
  public static Stage open(Window owner, Language language, ThemeSwitch themeSwitch) {
    GuideWindow window = new GuideWindow(language);
    VBox side = new VBox(8, window.search, window.contents);
    side.setPadding(new Insets(12));
    side.setPrefWidth(240);
    BorderPane root = new BorderPane(window.scroll);
    root.setLeft(side);
    root.setPrefSize(940, 700);
    Stage stage = DialogWindow.over(owner, "", root, themeSwitch);
    stage.initModality(Modality.NONE);
    stage.titleProperty().bind(language.text("guide.title"));
    Subscription following = language.follow(window::translate);
    stage.setOnHidden(
        event -> {
          following.close();
          stage.titleProperty().unbind();
        });
    stage.show();
    window.search.requestFocus();
    return stage;
  }

  private void translate() {
    guide = Guide.in(language.get());
    find();
  }

  /** Shows the sections that hold what is searched for, with the places marked. */
  private void find() {
    String part = search.getText();
    List<Guide.Section> found =
        guide.sections().stream().filter(section -> section.contains(part)).toList();
    shown.clear();
    found.forEach(section -> shown.put(section, node(section, part)));
    text.getChildren().setAll(shown.values());
    if (found.isEmpty()) {
      text.getChildren().add(none);
    }
    contents.getItems().setAll(found);
    scroll.setVvalue(0);
  }

  private Node node(Guide.Section section, String part) {
    VBox box = new VBox();
    box.getStyleClass().add("guide-section");
    Label title = label(section.title(), part);
    title.getStyleClass().add("guide-title");
    box.getChildren().add(title);
    for (Guide.Block block : section.blocks()) {
      switch (block) {
        case Guide.Paragraph paragraph -> box.getChildren().add(label(paragraph.text(), part));
        case Guide.Item item -> {
          Label label = label(item.text(), part);
          label.setMaxWidth(TEXT - 20);
          HBox.setHgrow(label, Priority.ALWAYS);
          box.getChildren().add(new HBox(8, new Label("•"), label));
        }
        case Guide.Figure figure -> {
          picture(figure).ifPresent(box.getChildren()::add);
          Label caption = label(figure.text(), part);
          caption.getStyleClass().add("field-label");
          box.getChildren().add(caption);
        }
      }
    }
    return box;
  }

  private static Label label(String said, String part) {
    Label label = new Label(said);
    label.setWrapText(true);
    label.setMaxWidth(TEXT);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.pseudoClassStateChanged(FOUND, !part.isBlank() && Guide.holds(said, part));
    return label;
  }

  private static Optional<Node> picture(Guide.Figure figure) {
    InputStream in = GuideWindow.class.getResourceAsStream(PICTURES + figure.file());
    if (in == null) {
      return Optional.empty();
    }
    ImageView view = new ImageView(new Image(in, TEXT * 2, 0, true, true));
    view.setFitWidth(TEXT);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setAccessibleText(figure.text());
    return Optional.of(view);
  }

  /** Closes the window: a list keeps Escape for itself. */
  private void close(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      contents.getScene().getWindow().hide();
    }
  }

  /** Goes on from the search field to the sections found. */
  private void toContents(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      contents.requestFocus();
      contents.getSelectionModel().selectFirst();
      event.consume();
    }
  }

  private void scrollTo(Guide.@Nullable Section section) {
    Node node = section == null ? null : shown.get(section);
    if (node != null) {
      Platform.runLater(
          () -> {
            double hidden = text.getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(hidden <= 0 ? 0 : node.getBoundsInParent().getMinY() / hidden);
          });
    }
  }
}
