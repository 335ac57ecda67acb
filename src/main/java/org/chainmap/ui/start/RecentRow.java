package org.chainmap.ui.start;

import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainmap.format.ChainMapFile;
import org.chainmap.paint.Theme;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.chainmap.ui.completeness.CompletenessWords;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A recent file: its picture, name, folder and date, and what can be done with it. A file that is
 * gone is grey and says so; whether it is there is found out in the background.
 */
final class RecentRow extends HBox {

  private static final double PICTURE = 0.32;
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

  private final Path file;
  private final Language language;
  private final Tasks tasks;
  private final MapThumbnails thumbnails;
  private final MapPicture picture = new MapPicture(PICTURE);
  private final Label date = new Label(" ");
  private final Label filled = new Label();
  private final Button button = new Button();
  private final ToggleButton pin = new ToggleButton();

  /** What the picture shows. */
  private record Drawn(Optional<Instant> changed, Theme theme, Lang lang) {}

  private @Nullable Drawn drawn;

  /** The actions offered for a file. */
  interface Doors {
    void open(Path file);

    void pin(Path file, boolean pinned);

    void remove(Path file);
  }

  RecentRow(Path file, Language language, Tasks tasks, MapThumbnails thumbnails, Doors doors) {
    this.file = file;
    this.language = language;
    this.tasks = tasks;
    this.thumbnails = thumbnails;
    getStyleClass().add("recent-row");
    String fileName = String.valueOf(file.getFileName());
    Label name = new Label(fileName.replace(ChainMapFile.EXTENSION, ""));
    name.getStyleClass().add("name");
    Label folder = new Label(shortened(file.getParent()));
    folder.getStyleClass().add("about");
    folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    date.getStyleClass().add("about");
    filled.getStyleClass().add("about");
    filled.setMinWidth(USE_PREF_SIZE);
    VBox words = new VBox(name, folder, new HBox(10, date, filled));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox content = new HBox(10, picture, words);
    content.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    button.setGraphic(content);
    button.getStyleClass().add("recent");
    button.setMinWidth(0);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(fileName);
    button.setTooltip(new Tooltip(file.toString()));
    button.setOnAction(event -> doors.open(file));
    content.maxWidthProperty().bind(button.widthProperty().subtract(16));
    HBox.setHgrow(button, Priority.ALWAYS);
    pin.setGraphic(Icons.of(Feather.MAP_PIN));
    pin.getStyleClass().addAll(Styles.FLAT, "recent-pin");
    pin.setOnAction(event -> doors.pin(file, pin.isSelected()));
    Button remove =
        Buttons.icon(language, Feather.X, Message.of("ui.start.forget"), () -> doors.remove(file));
    remove.getStyleClass().add("recent-remove");
    button.setContextMenu(menu(doors));
    getChildren().addAll(button, pin, remove);
    setAlignment(Pos.CENTER_LEFT);
  }

  private ContextMenu menu(Doors doors) {
    MenuItem open = item("ui.start.openIt", () -> doors.open(file));
    open.disableProperty().bind(button.disabledProperty());
    return new ContextMenu(
        open,
        item("ui.start.pinIt", () -> doors.pin(file, !pin.isSelected())),
        item("ui.start.forget", () -> doors.remove(file)));
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(language.text(Message.of(key)));
    item.setOnAction(event -> action.run());
    return item;
  }

  private static String shortened(@Nullable Path folder) {
    String home = System.getProperty("user.home");
    String whole = folder == null ? "" : folder.toString();
    return whole.startsWith(home) ? "~" + whole.substring(home.length()) : whole;
  }

  /** Shows the file as it is now. */
  void refresh(boolean pinned) {
    pin.setSelected(pinned);
    Buttons.name(
        pin, language, pinned ? Message.of("ui.start.unpin") : Message.of("ui.start.pinIt"));
    tasks
        .onDisk()
        .start(Message.of("ui.start.looking"), progress -> changed(), this::found, problem -> {});
  }

  private Optional<Instant> changed() {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.getLastModifiedTime(file).toInstant())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void found(Optional<Instant> changed) {
    button.setDisable(changed.isEmpty());
    pseudoClassStateChanged(MISSING, changed.isEmpty());
    if (changed.isEmpty()) {
      filled.setText("");
    }
    date.setText(changed.map(this::said).orElseGet(() -> language.now("start.missing")));
    Drawn now = new Drawn(changed, thumbnails.theme(), language.get());
    if (changed.isPresent() && !now.equals(drawn)) {
      drawn = now;
      thumbnails.ofFile(file, language.get(), this::show);
    }
  }

  private void show(MapThumbnails.Thumbnail thumbnail) {
    picture.show(thumbnail.image());
    filled.setText(
        thumbnail.filled().needed() == 0
            ? ""
            : language.now(CompletenessWords.filled(thumbnail.filled())));
  }

  private String said(Instant changed) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(language.get().locale())
        .format(changed.atZone(ZoneId.systemDefault()));
  }
}
