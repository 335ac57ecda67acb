package org.chainmap.ui.start;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.canvas.Painters;
import org.chainmap.format.FormatException;
import org.chainmap.format.SampleMaps;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.chainmap.ui.RecentFiles;
import org.kordamp.ikonli.feather.Feather;

/** The start page: create a map, begin with a template, open a recent file or a sample. */
public final class StartPage extends HBox {

  /**
   * The actions offered on the page.
   *
   * @param fromLists asks for a file of lists and makes a map of them
   * @param begin makes a map of a template
   * @param removes asks whether the template of this name is to be deleted
   * @param refuse says why something cannot be done
   */
  public record Doors(
      Runnable create,
      Runnable fromLists,
      Runnable open,
      Consumer<Path> recent,
      Consumer<String> sample,
      Consumer<ChainMap> begin,
      Predicate<String> removes,
      Consumer<Message> refuse) {}

  private final Language language;
  private final Doors doors;
  private final Tasks tasks;
  private final RecentList files;
  private final TemplateCards templates;
  private final CardGrid samples = new CardGrid();
  private final Map<String, SampleCard> cards = new HashMap<>();
  private final Map<String, ChainMap> read = new HashMap<>();
  private boolean seen;

  /**
   * @param pictures the folder that keeps the pictures of maps
   */
  public StartPage(
      Language language,
      Doors doors,
      RecentFiles recentFiles,
      Templates own,
      Path pictures,
      Painters painters,
      Tasks tasks) {
    this.language = language;
    this.doors = doors;
    this.tasks = tasks;
    MapThumbnails thumbnails = new MapThumbnails(pictures, painters, tasks);
    this.files = new RecentList(language, recentFiles, tasks, thumbnails, doors.recent());
    this.templates =
        new TemplateCards(
            language, tasks, own, doors.create(), doors.begin(), doors.removes(), doors.refuse());
    getStyleClass().add("start");
    samples.setId("samples");
    for (String name : SampleMaps.ALL) {
      SampleCard card = new SampleCard(language, thumbnails, name, doors.sample());
      cards.put(name, card);
      samples.getChildren().add(card);
    }
    VBox main = new VBox(14, head("start.templates"), templates, head("start.samples"), samples);
    VBox.setMargin(main.getChildren().get(2), new Insets(14, 0, 0, 0));
    main.getStyleClass().add("start-main");
    ScrollPane scroll = scrolling(main);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(side(), scroll);
    language.follow(this::refresh);
    painters.whenThemeChanges(this::refresh);
  }

  private static ScrollPane scrolling(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
    return scroll;
  }

  private Node side() {
    ImageView icon = new ImageView(Icons.image(128));
    icon.setFitWidth(48);
    icon.setFitHeight(48);
    Label title = new Label();
    title.getStyleClass().add("start-title");
    title.textProperty().bind(language.text("app.name"));
    Label about = new Label();
    about.getStyleClass().add("muted");
    about.setWrapText(true);
    about.textProperty().bind(language.text("start.about"));
    HBox name = new HBox(14, icon, new VBox(title, about));
    name.setAlignment(Pos.CENTER_LEFT);
    Button create = door("start.new", Feather.FILE_PLUS, doors.create());
    create.getStyleClass().add(Styles.ACCENT);
    Button open = door("start.open", Feather.FOLDER, doors.open());
    Button fromLists = door("start.fromLists", Feather.GRID, doors.fromLists());
    HBox buttons = new HBox(10, create, open);
    HBox.setHgrow(create, Priority.ALWAYS);
    HBox.setHgrow(open, Priority.ALWAYS);
    ScrollPane recent = scrolling(files);
    VBox.setVgrow(recent, Priority.ALWAYS);
    VBox side = new VBox(name, buttons, fromLists, head("start.recent"), recent);
    VBox.setMargin(buttons, new Insets(10, 0, 0, 0));
    VBox.setMargin(side.getChildren().get(3), new Insets(14, 0, 0, 0));
    side.getStyleClass().add("start-side");
    side.setMinWidth(Region.USE_PREF_SIZE);
    return side;
  }

  private Button door(String key, Feather icon, Runnable action) {
    Button button = new Button();
    button.setId(key.replace('.', '-'));
    button.setGraphic(Icons.of(icon));
    button.setMaxWidth(Double.MAX_VALUE);
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

  /**
   * Fills the page when it first comes to the front, so that nothing is drawn in vain, and looks
   * again for files and templates whenever it does.
   */
  public void show() {
    if (seen) {
      filesChanged();
    } else {
      seen = true;
      refresh();
    }
  }

  /** Updates recent files and templates; does nothing before they were first seen. */
  public void filesChanged() {
    if (seen) {
      files.refresh();
      templates.refresh();
    }
  }

  /** Shows everything in the language and theme in use. */
  private void refresh() {
    if (seen) {
      filesChanged();
      SampleMaps.ALL.forEach(this::sample);
    }
  }

  /** Reads a sample in the background, once, and shows it in the language and theme in use. */
  private void sample(String name) {
    ChainMap known = read.get(name);
    if (known != null) {
      show(name, known);
      return;
    }
    tasks.start(
        Message.of("ui.start.reading"),
        progress -> load(name),
        map -> {
          read.put(name, map);
          show(name, map);
        },
        problem -> samples.getChildren().remove(cards.get(name)));
  }

  private void show(String name, ChainMap map) {
    SampleCard card = cards.get(name);
    if (card != null) {
      card.show(map);
    }
    templates.offer(name, map);
  }

  /** Reads a sample shipped with the program. */
  public static ChainMap load(String name) {
    try {
      return SampleMaps.load(name);
    } catch (FormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
