package org.chainmap.ui.export;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.jspecify.annotations.Nullable;

/** Where an export is written: a path, whose ending follows the format. */
final class TargetRow {

  private final Language language;
  private final Prompter prompter;
  private final List<ExportFormat> formats;
  private final Path place;
  private final TextField target = new TextField();
  private final VBox root;
  private String ending = "";

  /** The file of which the person has said that it may be replaced. */
  private @Nullable Path confirmed;

  /**
   * @param place the suggested path, without extension
   */
  TargetRow(Language language, Prompter prompter, List<ExportFormat> formats, Path place) {
    this.language = language;
    this.prompter = prompter;
    this.formats = formats;
    this.place = place;
    target.setId("export-target");
    Button browse = new Button(language.now("export.browse"));
    browse.setMinWidth(Region.USE_PREF_SIZE);
    browse.setOnAction(event -> browse());
    HBox where = new HBox(8, target, browse);
    HBox.setHgrow(target, Priority.ALWAYS);
    Label label = new Label(language.now("export.target"));
    label.setLabelFor(target);
    root = new VBox(4, label, where);
  }

  Region root() {
    return root;
  }

  /** Gives the path the ending of a format; a suggested name becomes the one for that format. */
  void follow(ExportFormat format) {
    String bare = bare(target.getText());
    boolean suggested =
        bare.isEmpty() || formats.stream().anyMatch(each -> bare.equals(suggested(each)));
    ending = "." + format.extension();
    target.setText((suggested ? suggested(format) : bare) + ending);
  }

  private String suggested(ExportFormat format) {
    return place + format.nameEnding().map(language::now).orElse("");
  }

  /** Returns a path without the ending of the formats; empty where it has none of them. */
  private String bare(String path) {
    return formats.stream()
        .map(each -> "." + each.extension())
        .filter(path::endsWith)
        .map(known -> path.substring(0, path.length() - known.length()))
        .findFirst()
        .orElseGet(
            () -> {
              int dot = path.lastIndexOf('.');
              return dot > path.lastIndexOf(File.separatorChar) ? path.substring(0, dot) : "";
            });
  }

  private void browse() {
    String now = target.getText();
    String name = now.substring(now.lastIndexOf(File.separatorChar) + 1);
    prompter
        .fileToSave(name, ending)
        .ifPresent(
            path -> {
              target.setText(path.toString());
              confirmed = path;
            });
  }

  /** Returns the path; empty where it is none. */
  Optional<Path> named() {
    return NamedFileWriting.named(target.getText());
  }

  /** Returns the format that a path means by its ending: the chosen one where that fits. */
  ExportFormat meant(Path named, ExportFormat chosen) {
    return ExportFormats.of(List.of(chosen), named)
        .or(() -> ExportFormats.of(formats, named))
        .orElse(chosen);
  }

  /** Returns the file of which the person has said that it may be replaced. */
  Optional<Path> agreed() {
    return Optional.ofNullable(confirmed);
  }
}
