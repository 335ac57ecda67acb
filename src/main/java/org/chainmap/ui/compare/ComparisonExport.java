package org.chainmap.ui.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.chainmap.compare.MapComparison;
import org.chainmap.exchange.ExcelFile;
import org.chainmap.export.Drawing;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FormatException;
import org.chainmap.report.ComparisonJson;
import org.chainmap.report.ComparisonTables;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.export.ExportDialog;
import org.chainmap.ui.export.ExportFormats;
import org.chainmap.ui.export.PictureSource;

/**
 * Writes a comparison as a picture, a table or data.
 *
 * @param pictures returns the picture of what is seen of it, with comments or without
 * @param name the name of the later map
 */
record ComparisonExport(
    MapDesk desk, MapComparison comparison, Function<Boolean, Drawing> pictures, String name) {

  private interface Writing {
    void write(Path target, Lang lang) throws FormatException;
  }

  /** Returns a button with a menu of what can be written. */
  MenuButton button(Supplier<Window> over) {
    MenuButton button = new MenuButton();
    button.setId("compare-export");
    button.textProperty().bind(desk.language().text(Message.of("compare.ui.export")));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getItems().add(item("picture", () -> picture(over.get())));
    button.getItems().add(item("excel", () -> write(".xlsx", this::table)));
    button.getItems().add(item("json", () -> write(".json", this::data)));
    return button;
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId("compare-export-" + key);
    item.textProperty().bind(desk.language().text(Message.of("compare.ui.export." + key)));
    item.setOnAction(event -> action.run());
    return item;
  }

  private String suggested() {
    String bare = name.replaceFirst("(\\.chainmap)?\\.json$", "");
    return desk.language().now(Message.of("compare.ui.fileName", bare));
  }

  private void picture(Window owner) {
    Path folder = Path.of(System.getProperty("user.home"));
    new ExportDialog(
            owner,
            desk.language(),
            desk.themeSwitch(),
            desk.tasks(),
            desk.prompter(),
            new PictureSource(pictures, Message.of("ui.export.included.comparison")),
            ExportFormats.pictures(),
            folder.resolve(suggested().replaceAll("[\\\\/:*?\"<>|]", " ")))
        .show((said, file) -> tell(said), this::tell, desk.unforeseen());
  }

  private void tell(Message said) {
    desk.prompter()
        .tell(desk.language().now(Message.of("compare.ui.export")), desk.language().now(said));
  }

  private void table(Path target, Lang lang) throws FormatException {
    ExcelFile.save(
        target,
        ComparisonTables.marking(comparison, lang),
        List.of(ComparisonTables.of(comparison, lang)));
  }

  private void data(Path target, Lang lang) throws FormatException {
    byte[] json = ComparisonJson.of(comparison, lang).getBytes(UTF_8);
    FileBytes.writeReport(target, out -> out.write(json));
  }

  private void write(String ending, Writing writing) {
    desk.prompter()
        .fileToSave(suggested(), ending)
        .ifPresent(target -> write(target, desk.language().get(), writing));
  }

  private void write(Path target, Lang lang, Writing writing) {
    String file = String.valueOf(target.getFileName());
    desk.tasks()
        .<Optional<Message>>start(
            Message.of("ui.export.task", file),
            progress -> {
              try {
                writing.write(target, lang);
                return Optional.empty();
              } catch (FormatException e) {
                return Optional.of(e.spoken());
              }
            },
            problem ->
                tell(
                    problem
                        .map(reason -> Message.of("ui.export.failed", file, reason))
                        .orElse(Message.of("ui.export.done", target.toString()))),
            problem ->
                desk.unforeseen()
                    .accept(Message.of("compare.ui.failed", MapDesk.words(problem)), problem));
  }
}
