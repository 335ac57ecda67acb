package org.chainmap.ui.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainmap.disk.DiskException;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.format.SampleMaps;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.kordamp.ikonli.feather.Feather;

/** The templates: an empty map of three stages, the structure of every sample, one's own. */
final class TemplateCards extends CardGrid {

  /** What borders and padding take of the width of a card, in px. */
  private static final double PADDING = 26;

  private final Language language;
  private final Tasks tasks;
  private final Templates templates;
  private final Consumer<ChainMap> begin;
  private final Predicate<String> removes;
  private final Consumer<Message> refuse;
  private final Node blank;
  private final Map<String, Button> samples = new LinkedHashMap<>();
  private final List<Node> own = new ArrayList<>();

  /**
   * @param create makes an empty map
   * @param begin makes a map of a template
   * @param removes asks whether the template of this name is to be deleted
   * @param refuse says why something cannot be done
   */
  TemplateCards(
      Language language,
      Tasks tasks,
      Templates templates,
      Runnable create,
      Consumer<ChainMap> begin,
      Predicate<String> removes,
      Consumer<Message> refuse) {
    this.language = language;
    this.tasks = tasks;
    this.templates = templates;
    this.begin = begin;
    this.removes = removes;
    this.refuse = refuse;
    setId("templates");
    Button empty = card(Feather.COLUMNS, create);
    empty.setId("template-blank");
    blank = empty;
    language.follow(
        () -> name(empty, language.now("start.blank"), language.now("start.blankStages")));
    for (String sample : SampleMaps.ALL) {
      Button card = card(Feather.LAYOUT, () -> {});
      card.setId("template-" + sample.substring(0, sample.indexOf('.')));
      card.setDisable(true);
      samples.put(sample, card);
    }
    arrange();
  }

  private void arrange() {
    List<Node> cards = new ArrayList<>();
    cards.add(blank);
    cards.addAll(own);
    cards.addAll(samples.values());
    getChildren().setAll(cards);
  }

  /** Offers the structure of a sample, whose card has its place before. */
  void offer(String sample, ChainMap map) {
    Button card = samples.get(sample);
    if (card == null) {
      return;
    }
    card.setOnAction(event -> begin.accept(Templates.structure(map)));
    card.setDisable(false);
    name(
        card,
        map.info().title().in(language.get()),
        language.now("start.structure", map.stages().size(), map.segments().size()));
  }

  /** Looks for one's own templates in the background. */
  void refresh() {
    tasks.start(
        Message.of("ui.start.looking"),
        progress -> {
          Map<Path, ChainMap> found = new LinkedHashMap<>();
          for (Path file : templates.own()) {
            try {
              found.put(file, ChainMapFile.load(file));
            } catch (FormatException e) {
              // a file that is no map is no template
            }
          }
          return found;
        },
        this::show,
        problem -> {});
  }

  private void show(Map<Path, ChainMap> found) {
    own.clear();
    found.forEach((file, map) -> own.add(own(file, map)));
    arrange();
  }

  private Button own(Path file, ChainMap map) {
    Button card = card(Feather.BOOKMARK, () -> begin.accept(map));
    String name = String.valueOf(file.getFileName()).replace(ChainMapFile.EXTENSION, "");
    name(
        card,
        name,
        language.now(
            "start.counts", map.stages().size(), map.segments().size(), map.enterprises().size()));
    MenuItem delete = new MenuItem(language.now("start.deleteTemplate"));
    delete.setOnAction(event -> delete(file, name));
    card.setContextMenu(new ContextMenu(delete));
    card.setOnKeyPressed(
        event -> {
          if (event.getCode() == javafx.scene.input.KeyCode.DELETE) {
            delete(file, name);
          }
        });
    return card;
  }

  private void delete(Path file, String name) {
    if (removes.test(name)) {
      tasks
          .onDisk()
          .<Optional<Message>>start(
              Message.of("ui.start.looking"),
              progress -> deleted(file),
              problem -> {
                problem.ifPresent(
                    reason -> refuse.accept(Message.of("ui.error.template", name, reason)));
                refresh();
              },
              problem -> refresh());
    }
  }

  /** Deletes a template, and returns why that is not possible. */
  private static Optional<Message> deleted(Path file) {
    try {
      Templates.delete(file);
      return Optional.empty();
    } catch (DiskException e) {
      return Optional.of(e.reason());
    }
  }

  private static Button card(Feather icon, Runnable action) {
    Label title = new Label();
    title.getStyleClass().add("name");
    twoLines(title);
    Label about = new Label();
    about.getStyleClass().add("about");
    about.setWrapText(true);
    VBox words = new VBox(1, title, about);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox content = new HBox(10, Icons.of(icon), words);
    content.setAlignment(Pos.CENTER_LEFT);
    Button card = new Button();
    card.setGraphic(content);
    card.getStyleClass().addAll("start-card", "template");
    card.setAlignment(Pos.CENTER_LEFT);
    fit(card, content, PADDING);
    card.setOnAction(event -> action.run());
    return card;
  }

  private static void name(Button card, String title, String about) {
    HBox content = (HBox) card.getGraphic();
    VBox words = (VBox) content.getChildren().getLast();
    ((Label) words.getChildren().getFirst()).setText(title);
    ((Label) words.getChildren().getLast()).setText(about);
    card.setAccessibleText(title + " " + about);
  }
}
