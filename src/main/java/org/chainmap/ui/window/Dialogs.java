package org.chainmap.ui.window;

import atlantafx.base.theme.Tweaks;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.chainmap.format.ChainMapFile;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.ThemeSwitch;
import org.jspecify.annotations.Nullable;

/** A prompter that uses dialogs over the window. */
public final class Dialogs implements Prompter {

  /** The height of a line of text in px. */
  private static final double LINE = 28;

  private final Stage owner;
  private final Language language;
  private final ThemeSwitch themeSwitch;
  private @Nullable File folder;

  public Dialogs(Stage owner, Language language, ThemeSwitch themeSwitch) {
    this.owner = owner;
    this.language = language;
    this.themeSwitch = themeSwitch;
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(language.now(title));
    File at = folder;
    if (at != null && at.isDirectory()) {
      chooser.setInitialDirectory(at);
    }
    return chooser;
  }

  @Override
  public List<Path> filesToOpen() {
    FileChooser chooser = chooser("dialog.open");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                language.now("dialog.maps"), "*" + ChainMapFile.EXTENSION, "*.json"),
            new FileChooser.ExtensionFilter(language.now("dialog.allFiles"), "*.*"));
    List<File> files = chooser.showOpenMultipleDialog(owner);
    if (files == null || files.isEmpty()) {
      return List.of();
    }
    folder = files.getFirst().getParentFile();
    return files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> fileToSave(String suggested, String ending) {
    FileChooser chooser = chooser("dialog.save");
    chooser.setInitialFileName(suggested.endsWith(ending) ? suggested : suggested + ending);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*" + ending, "*" + ending));
    File file = chooser.showSaveDialog(owner);
    if (file == null) {
      return Optional.empty();
    }
    folder = file.getParentFile();
    Path path = file.toPath();
    return Optional.of(
        file.getName().contains(".") ? path : path.resolveSibling(file.getName() + ending));
  }

  @Override
  public Unsaved unsaved(String name) {
    ButtonType save = new ButtonType(language.now("dialog.saveIt"), ButtonBar.ButtonData.YES);
    ButtonType discard = new ButtonType(language.now("dialog.discard"), ButtonBar.ButtonData.NO);
    ButtonType cancel =
        new ButtonType(language.now("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.NONE, "", save, discard, cancel);
    alert.setTitle(language.now("app.name"));
    Label text = new Label(language.now("dialog.unsaved", name));
    text.setWrapText(true);
    text.setPrefWidth(420);
    text.setPadding(new Insets(16));
    alert.getDialogPane().setContent(text);
    alert.initOwner(owner);
    themeSwitch.dress(alert.getDialogPane().getScene().getWindow());
    ButtonType chosen = alert.showAndWait().orElse(cancel);
    return chosen == save ? Unsaved.SAVE : chosen == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
  }

  @Override
  public void tell(String title, String text) {
    ButtonType close =
        new ButtonType(language.now("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.NONE, "", close);
    alert.setTitle(title);
    ScrollPane scroll = new ScrollPane(table(text));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
    scroll.setPrefViewportHeight(
        Math.min(LINE * (text.lines().count() + 2), owner.getHeight() - 240));
    alert.getDialogPane().setContent(scroll);
    alert.initOwner(owner);
    alert.setResizable(true);
    themeSwitch.dress(alert.getDialogPane().getScene().getWindow());
    alert.showAndWait();
  }

  /** Lays out a text line by line, with the part before a tab in a column of its own. */
  private static GridPane table(String text) {
    GridPane grid = new GridPane(20, 6);
    grid.setPadding(new Insets(16));
    int row = 0;
    for (String line : text.split("\n", -1)) {
      int tab = line.indexOf('\t');
      Label said = new Label(line.substring(tab + 1));
      said.setWrapText(true);
      said.setMaxWidth(560);
      if (tab >= 0) {
        Label key = new Label(line.substring(0, tab));
        key.getStyleClass().add("chip");
        grid.add(key, 0, row);
      }
      grid.add(said, tab >= 0 ? 1 : 0, row, tab >= 0 ? 1 : 2, 1);
      row++;
    }
    return grid;
  }
}
