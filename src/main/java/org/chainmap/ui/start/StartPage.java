package org.chainmap.ui.start;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.canvas.Painters;
import org.chainmap.canvas.Thumbnail;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.format.FormatException;
import org.chainmap.format.SampleMaps;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.kordamp.ikonli.feather.Feather;

/** The start page: create a map, open a recent file, or open a sample. */
public final class StartPage extends HBox {

  /** The actions offered on the page. */
  public record Doors(
      Runnable create, Runnable open, Consumer<Path> recent, Consumer<String> sample) {}

  private final Language language;
  private final Doors doors;
  private final Supplier<List<Path>> recent;
  private final Painters painters;
  private final Tasks tasks;
  private final VBox files = new VBox(2);
  private final FlowPane samples = new FlowPane(16, 16);

  public StartPage(
      Language language, Doors doors, Supplier<List<Path>> recent, Painters painters, Tasks tasks) {
    this.language = language;
    this.doors = doors;
    this.recent = recent;
    this.painters = painters;
    this.tasks = tasks;
    getStyleClass().add("start");
    samples.setId("samples");
    ScrollPane scroll = new ScrollPane(new VBox(14, head("start.samples"), samples));
    scroll.getContent().getStyleClass().add("start-main");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(side(), scroll);
    SampleMaps.ALL.forEach(this::sample);
    language.follow(this::refresh);
  }

  private Node side() {
    ImageView icon = new ImageView(Icons.image(128));
    icon.setFitWidth(64);
    icon.setFitHeight(64);
    Label title = new Label();
    title.getStyleClass().add("start-title");
    title.textProperty().bind(language.text("app.name"));
    Label about = new Label();
    about.getStyleClass().add("muted");
    about.setWrapText(true);
    about.textProperty().bind(language.text("start.about"));
    Button create = door("start.new", Feather.FILE_PLUS, doors.create());
    create.getStyleClass().add(Styles.ACCENT);
    Button open = door("start.open", Feather.FOLDER, doors.open());
    VBox side = new VBox(icon, title, about, create, open, head("start.recent"), files);
    VBox.setMargin(create, new javafx.geometry.Insets(12, 0, 0, 0));
    VBox.setMargin(side.getChildren().get(5), new javafx.geometry.Insets(16, 0, 0, 0));
    side.getStyleClass().add("start-side");
    side.setMinWidth(Region.USE_PREF_SIZE);
    return side;
  }

  private Button door(String key, Feather icon, Runnable action) {
    Button button = new Button();
    button.setId(key.replace('.', '-'));
    button.setGraphic(Icons.of(icon));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAlignment(Pos.CENTER_LEFT);
    button.textProperty().bind(language.text(key));
    button.setOnAction(event -> action.run());
    return button;
  }

  private Label head(String key) {
    Label label = new Label();
    label.getStyleClass().add("start-head");
    label.textProperty().bind(language.text(key));
    return label;
  }

  /** Updates the list of recent files. */
  public void refresh() {
    files.getChildren().clear();
    for (Path path : recent.get()) {
      Hyperlink link = new Hyperlink(String.valueOf(path.getFileName()));
      link.getStyleClass().add("recent");
      link.setMaxWidth(280);
      link.setTooltip(new Tooltip(path.toString()));
      link.setOnAction(event -> doors.recent().accept(path));
      files.getChildren().add(link);
    }
    if (files.getChildren().isEmpty()) {
      Label none = new Label(language.now("start.noRecent"));
      none.getStyleClass().add("muted");
      none.setWrapText(true);
      files.getChildren().add(none);
    }
  }

  /** Adds a card for a sample; its picture appears once the sample is read and drawn. */
  private void sample(String name) {
    Thumbnail picture = new Thumbnail(painters, 264, 150);
    Label title = new Label();
    title.getStyleClass().add("name");
    Label about = new Label();
    about.getStyleClass().add("about");
    VBox words = new VBox(2, title, about);
    words.setPadding(new javafx.geometry.Insets(8, 12, 10, 12));
    Button card = new Button();
    card.setId("sample-" + name.substring(0, name.indexOf('.')));
    card.setGraphic(new VBox(picture, words));
    card.getStyleClass().add("start-card");
    card.setOnAction(event -> doors.sample().accept(name));
    samples.getChildren().add(card);
    language.follow(() -> read(name, picture, map -> describe(map, title, about, card), card));
  }

  /** Reads a sample and lays it out in the background, in the current language. */
  private void read(String name, Thumbnail picture, Consumer<ChainMap> described, Node card) {
    Lang lang = language.get();
    tasks.start(
        Message.of("ui.start.reading"),
        progress -> LaidOutMap.of(load(name), lang, painters, progress),
        laidOutMap -> {
          if (lang == language.get()) {
            described.accept(laidOutMap.map());
            picture.show(laidOutMap);
          }
        },
        problem -> samples.getChildren().remove(card));
  }

  /** Reads a sample shipped with the program. */
  public static ChainMap load(String name) {
    try {
      return SampleMaps.load(name);
    } catch (FormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private void describe(ChainMap map, Label title, Label about, Button card) {
    title.setText(map.info().title().in(language.get()));
    card.setAccessibleText(title.getText());
    about.setText(
        language.now(
            "start.counts", map.stages().size(), map.segments().size(), map.enterprises().size()));
  }
}
