package org.chainmap.ui.window;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.io.File;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.task.Scope;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.Language;
import org.chainmap.ui.MessageCell;
import org.chainmap.ui.Settings;
import org.chainmap.ui.ThemeSwitch;
import org.jspecify.annotations.Nullable;

/** The window of all settings; each takes effect at once. */
final class SettingsWindow {

  private static final double FIELD = 320;

  private final Window owner;
  private final Language language;
  private final OneAtATime asking = new OneAtATime();
  private final Settings settings;
  private final Scope scope = new Scope();
  private final GridPane grid = new GridPane(16, 8);
  private int row;

  private SettingsWindow(
      Window owner, Language language, ThemeSwitch themeSwitch, Settings settings) {
    this.owner = owner;
    this.language = language;
    this.settings = settings;
    grid.setPadding(new Insets(14, 24, 10, 24));
    head("settings.looks");
    ComboBox<Lang> languages = choice("settings.language", "language");
    languages.getItems().setAll(Lang.values());
    MessageCell.nameItems(
        languages, language, lang -> Message.verbatim(lang == Lang.ZH ? "中文" : "English"));
    scope.add(language.property().subscribe(languages::setValue)::unsubscribe);
    languages.valueProperty().subscribe((before, now) -> language.set(now));
    ComboBox<ThemeSwitch.Choice> themes = choice("settings.theme", "theme");
    themes.getItems().setAll(ThemeSwitch.Choice.values());
    MessageCell.nameItems(themes, language, theme -> Message.of("ui.theme." + theme.key()));
    bind(themes.valueProperty(), themeSwitch.choice());
    ComboBox<Integer> sizes = choice("settings.textSize", "text-size");
    sizes.getItems().setAll(Settings.TEXT_SIZES);
    MessageCell.nameItems(sizes, language, size -> Message.of("ui.settings.percent", size));
    bind(sizes.valueProperty(), themeSwitch.textSize());
    head("settings.person");
    text("settings.author", "author", Settings.Text.AUTHOR);
    text("settings.organisation", "organisation", Settings.Text.ORGANISATION);
    note("settings.personNote");
    head("settings.files");
    folder();
    note("settings.folderNote");
    locks();
    head("settings.versions");
    limit("settings.versionCount", Settings.VersionLimit.COUNT);
    limit("settings.versionDays", Settings.VersionLimit.DAYS);
    limit("settings.versionMegabytes", Settings.VersionLimit.MEGABYTES);
    note("settings.versionsNote");
    head("settings.atStart");
    atStart();
  }

  private <T> void bind(Property<T> shown, Property<T> value) {
    shown.bindBidirectional(value);
    scope.add(() -> shown.unbindBidirectional(value));
  }

  /** Opens the window over another one. */
  static void open(Window owner, Language language, ThemeSwitch themeSwitch, Settings settings) {
    SettingsWindow window = new SettingsWindow(owner, language, themeSwitch, settings);
    ScrollPane scroll = new ScrollPane(window.grid);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button close = new Button();
    close.setId("settings-close");
    close.textProperty().bind(language.text("dialog.close"));
    close.getStyleClass().add(Styles.ACCENT);
    close.setDefaultButton(true);
    ButtonBar bar = new ButtonBar();
    bar.getButtons().add(close);
    bar.setPadding(new Insets(12, 24, 16, 24));
    VBox content = new VBox(scroll, bar);
    Stage stage = DialogWindow.over(owner, "", content, themeSwitch);
    // A scroll pane does not ask how high its content is at its width, where notes break.
    content.applyCss();
    scroll.setPrefViewportHeight(window.grid.prefHeight(window.grid.prefWidth(-1)));
    stage.titleProperty().bind(language.text("settings.title"));
    close.setOnAction(event -> stage.hide());
    stage.setOnHidden(event -> window.scope.close());
    stage.show();
  }

  private void head(String key) {
    Label label = label(key);
    label.getStyleClass().add("start-head");
    GridPane.setMargin(label, new Insets(row == 0 ? 0 : 8, 0, 0, 0));
    grid.add(label, 0, row++, 2, 1);
  }

  private void note(String key) {
    Label label = label(key);
    label.getStyleClass().add("field-label");
    label.setWrapText(true);
    label.setPrefWidth(FIELD);
    label.setMinHeight(Region.USE_PREF_SIZE);
    grid.add(label, 1, row++);
  }

  private Label label(String key) {
    Label label = new Label();
    label.textProperty().bind(language.text(key));
    return label;
  }

  private void add(String key, String id, Node control, Node shown) {
    Label label = label(key);
    label.setLabelFor(control);
    label.setMinWidth(Region.USE_PREF_SIZE);
    control.setId("settings-" + id);
    grid.addRow(row++, label, shown);
  }

  private <T> ComboBox<T> choice(String key, String id) {
    ComboBox<T> box = new ComboBox<>();
    box.setPrefWidth(FIELD);
    box.setMaxWidth(Double.MAX_VALUE);
    add(key, id, box, box);
    return box;
  }

  private void limit(String key, Settings.VersionLimit limit) {
    String what = limit.name().toLowerCase(Locale.ROOT);
    ComboBox<Integer> box = choice(key, "versions-" + what);
    box.getItems().setAll(limit.offered());
    MessageCell.nameItems(
        box, language, value -> Message.of("ui.settings.versions." + what, value));
    box.setValue(settings.versions(limit));
    box.valueProperty().subscribe((before, now) -> settings.versions(limit, now));
  }

  private TextField field(Settings.Text which) {
    TextField field = new TextField(settings.text(which));
    field.setPrefWidth(FIELD);
    field.textProperty().subscribe((before, now) -> settings.text(which, now));
    return field;
  }

  private void text(String key, String id, Settings.Text which) {
    TextField field = field(which);
    add(key, id, field, field);
  }

  private void folder() {
    TextField field = field(Settings.Text.FOLDER);
    HBox.setHgrow(field, Priority.ALWAYS);
    Button browse = new Button();
    browse.setMinWidth(Region.USE_PREF_SIZE);
    browse.textProperty().bind(language.text("export.browse"));
    browse.setOnAction(
        event -> {
          DirectoryChooser chooser = new DirectoryChooser();
          chooser.setTitle(language.now("settings.folder"));
          settings.folder().ifPresent(at -> chooser.setInitialDirectory(at.toFile()));
          @Nullable File chosen = asking.<@Nullable File>ask(() -> chooser.showDialog(owner), null);
          if (chosen != null) {
            field.setText(chosen.getPath());
          }
        });
    add("settings.folder", "folder", field, new HBox(8, field, browse));
  }

  private void locks() {
    CheckBox box = new CheckBox();
    box.setId("settings-locks");
    box.textProperty().bind(language.text("settings.locks"));
    box.setSelected(settings.locksFiles());
    box.setOnAction(event -> settings.locksFiles(box.isSelected()));
    grid.add(box, 1, row++);
    note("settings.locksNote");
  }

  private void atStart() {
    ToggleGroup group = new ToggleGroup();
    for (boolean restores : new boolean[] {true, false}) {
      RadioButton button = new RadioButton();
      button.setId(restores ? "settings-restore" : "settings-start-page");
      button
          .textProperty()
          .bind(language.text(restores ? "settings.restoreTabs" : "settings.startPage"));
      button.setToggleGroup(group);
      button.setSelected(settings.restoresTabs() == restores);
      button.setOnAction(event -> settings.restoresTabs(restores));
      grid.add(button, 0, row++, 2, 1);
    }
  }
}
