package org.chainmap.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.chainmap.export.ExportException;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.FirstPages;
import org.chainmap.export.Paper;
import org.chainmap.export.PdfExporter;
import org.chainmap.export.Tiling;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The map on pages of paper, or on those of a poster. */
record PdfFormat() implements ExportFormat {

  private static final PdfExporter EXPORTER = new PdfExporter();

  @Override
  public String key() {
    return EXPORTER.extension();
  }

  @Override
  public Message label() {
    return EXPORTER.label();
  }

  @Override
  public Feather icon() {
    return Feather.FILE_TEXT;
  }

  @Override
  public Asked ask(ChoiceForm form, ChainMap map) {
    ComboBox<Paper> paper =
        form.choice(
            "paper",
            Message.of("ui.export.paper"),
            List.of(Paper.values()),
            Paper::label,
            Paper.A3);
    TextField tiles =
        form.field("tiles", Message.of("ui.export.tiles"), "", Message.of("ui.export.tilesPrompt"));
    boolean none = map.all(Scenario.class).isEmpty();
    CheckBox scenarios =
        form.tick(
            "scenarios",
            Message.of(none ? "ui.export.noScenarios" : "ui.export.scenarios"),
            false,
            !none);
    CheckBox index =
        form.tick("index", Message.of("ui.export.index"), ExportOptions.indexHelps(map), true);
    return () ->
        new Job(
            ExportOptions.DEFAULT
                .withPaper(paper.getValue())
                .withTiling(tiling(tiles.getText().strip(), paper.getValue()))
                .withScenarios(scenarios.isSelected())
                .withIndex(index.isSelected()));
  }

  private static @Nullable Tiling tiling(String text, Paper paper) throws ExportException {
    if (text.isEmpty()) {
      return null;
    }
    Optional<Tiling> tiling = Tiling.parse(text);
    if (tiling.isEmpty() || paper == Paper.FIT) {
      throw new ExportException(Message.of("ui.export.badTiles"));
    }
    return tiling.get();
  }

  private record Job(ExportOptions options) implements ExportJob {
    @Override
    public Preview preview(ExportSubject subject, Size room, Progress progress) {
      return PictureFormat.paged(FirstPages.pdf(subject.seen(), options, room));
    }

    @Override
    public Message write(ExportSubject subject, Path file, Progress progress)
        throws ExportException {
      return PictureFormat.written(subject, EXPORTER, options, file, progress);
    }
  }
}
