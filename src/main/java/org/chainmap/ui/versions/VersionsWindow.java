package org.chainmap.ui.versions;

import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.Language;
import org.chainmap.ui.compare.MapDesk;
import org.chainmap.ui.compare.TitledMap;
import org.chainmap.ui.document.OpenMap;
import org.chainmap.ui.start.MapThumbnails;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a document: a list and a slider through time, a picture, what changed in
 * sentences; restores one as a change that can be undone, or names it.
 */
public final class VersionsWindow {

  private final OpenMap open;
  private final MapDesk desk;
  private final Versions versions;
  private final Language language;
  private final Tasks tasks;
  private final Consumer<Message> told;
  private final ListView<VersionEntry> list = new ListView<>();
  private final Slider slider = new Slider();
  private final VersionDetails details;
  private final NamingForm naming;
  private final Button compare = new Button();
  private final Button restore = new Button();
  private final Stage stage;

  private VersionsWindow(
      OpenMap open,
      Versions versions,
      MapThumbnails thumbnails,
      MapDesk desk,
      Consumer<Message> told) {
    this.open = open;
    this.desk = desk;
    this.versions = versions;
    this.language = desk.language();
    this.tasks = desk.tasks();
    this.told = told;
    this.details = new VersionDetails(language, tasks, thumbnails);
    this.naming = new NamingForm(language, tasks, desk.prompter()::replaces, this::fill);
    Button close = new Button();
    close.setId("versions-close");
    close.textProperty().bind(language.text("dialog.close"));
    close.setCancelButton(true);
    stage = DialogWindow.over(desk.owner(), "", content(close), desk.themeSwitch());
    stage.titleProperty().bind(language.text(Message.of("versions.title", open.name().get())));
    close.setOnAction(event -> stage.hide());
  }

  /**
   * Opens the window over another one.
   *
   * @param desk compares a version with the map in the window
   * @param told receives what happened, for the person
   */
  public static void open(
      OpenMap open,
      Versions versions,
      MapThumbnails thumbnails,
      MapDesk desk,
      Consumer<Message> told) {
    VersionsWindow window = new VersionsWindow(open, versions, thumbnails, desk, told);
    window.fill();
    window.stage.show();
    window.list.requestFocus();
  }

  private HBox content(Button close) {
    list.setId("versions");
    list.accessibleTextProperty().bind(language.text(Message.of("versions.list")));
    list.setCellFactory(view -> new VersionCell(language));
    list.getSelectionModel().selectedIndexProperty().subscribe(index -> chosen(index.intValue()));
    list.setPrefSize(250, 200);
    list.setMinWidth(220);
    VBox.setVgrow(list, Priority.ALWAYS);
    slider.setId("versions-slider");
    slider.accessibleTextProperty().bind(language.text(Message.of("versions.slider")));
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider
        .valueProperty()
        .subscribe(
            value ->
                list.getSelectionModel()
                    .select(count() - 1 - (int) Math.round(value.doubleValue())));
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox time =
        new HBox(8, end(Message.of("versions.oldest")), slider, end(Message.of("versions.latest")));
    time.setAlignment(Pos.CENTER);
    compare.setId("version-compare");
    compare.textProperty().bind(language.text(Message.of("versions.compare")));
    compare.setOnAction(event -> compare());
    restore.setId("version-restore");
    restore.textProperty().bind(language.text(Message.of("versions.restore")));
    restore.getStyleClass().add(Styles.ACCENT);
    restore.setOnAction(event -> restore());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox buttons = new HBox(8, space, compare, restore, close);
    VBox left = new VBox(10, list, naming);
    left.setPrefWidth(320);
    left.setMinWidth(280);
    VBox.setVgrow(details, Priority.ALWAYS);
    VBox right = new VBox(10, time, details, buttons);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox content = new HBox(16, left, right);
    content.setPadding(new Insets(16));
    content.setPrefSize(930, 620);
    return content;
  }

  private Label end(Message text) {
    Label label = new Label();
    label.getStyleClass().add("field-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.textProperty().bind(language.text(text));
    return label;
  }

  private int count() {
    return list.getItems().size();
  }

  private void fill() {
    Versions.Subject subject = Versions.Subject.of(open);
    naming.offer(subject.named(), null, Instant.EPOCH);
    tasks.start(
        Message.of("versions.task.list"),
        progress -> listed(subject),
        this::show,
        problem -> told.accept(Message.of("versions.notListed")));
  }

  private Versions.Listed listed(Versions.Subject subject) {
    try {
      return versions.of(subject);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void show(Versions.Listed listed) {
    List<VersionEntry> entries = listed.entries();
    naming.folderIsThere(listed.folder());
    list.getItems().setAll(entries);
    slider.setMax(Math.max(1, entries.size() - 1));
    slider.setDisable(entries.size() < 2);
    list.getSelectionModel().select(0);
    chosen(0);
  }

  private void chosen(int index) {
    if (index < 0 || index >= count()) {
      return;
    }
    slider.setValue(count() - 1 - index);
    VersionEntry entry = list.getItems().get(index);
    VersionEntry older = index + 1 < count() ? list.getItems().get(index + 1) : null;
    restore.setDisable(true);
    compare.setDisable(true);
    naming.offer(Versions.Subject.of(open).named(), null, entry.at());
    details.show(entry, older, () -> ready(entry));
  }

  private void ready(VersionEntry entry) {
    ChainMap map = details.map(entry);
    naming.offer(Versions.Subject.of(open).named(), map, entry.at());
    boolean same = map == null || changed(entry, map).isEmpty();
    restore.setDisable(same);
    compare.setDisable(same);
  }

  private Change changed(VersionEntry entry, ChainMap map) {
    ChainMap current = open.map();
    return Change.between(
        Message.of("versions.change", VersionCell.title(entry, language)), current, ofThis(map));
  }

  /** Returns a version as a map of the document in the window. */
  private ChainMap ofThis(ChainMap map) {
    return map.withDocumentId(open.map().info().documentId());
  }

  /** Shows what differs between a version and the map in the window. */
  private void compare() {
    VersionEntry entry = list.getSelectionModel().getSelectedItem();
    @Nullable ChainMap map = entry == null ? null : details.map(entry);
    if (entry != null && map != null) {
      desk.over(stage)
          .compare(
              new TitledMap(language.now(VersionCell.title(entry, language)), ofThis(map)),
              new TitledMap(
                  language.now(Message.of("ui.file.side.window", open.name().get())), open.map()));
    }
  }

  private void restore() {
    VersionEntry entry = list.getSelectionModel().getSelectedItem();
    @Nullable ChainMap map = entry == null ? null : details.map(entry);
    if (entry != null && map != null) {
      open.commit(changed(entry, map));
      stage.hide();
      told.accept(Message.of("versions.restored", VersionCell.title(entry, language)));
    }
  }
}
