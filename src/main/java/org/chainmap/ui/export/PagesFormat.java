package org.chainmap.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.DiskException;
import org.chainmap.export.ExportException;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.FirstPages;
import org.chainmap.export.PageSetup;
import org.chainmap.export.PagesExporter;
import org.chainmap.export.Paper;
import org.chainmap.export.PrintPages;
import org.chainmap.export.Tiling;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The map on pages of paper, or on those of a poster. */
record PagesFormat(PagesExporter exporter, Feather icon) implements ExportFormat {

  @Override
  public String key() {
    return exporter.extension();
  }

  @Override
  public Message label() {
    return exporter.label();
  }

  @Override
  public boolean takes(ExportPart part) {
    return true;
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
            exporter,
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

  private record Job(PagesExporter exporter, ExportOptions options) implements ExportJob {
    @Override
    public Preview preview(ExportSubject subject, Size room, Progress progress) {
      return PictureFormat.paged(
          subject.story()
              ? story(subject).preview(0, room)
              : FirstPages.pdf(subject.seen(), options, room));
    }

    /** Returns a page for each view of a story, without the pages that follow a map. */
    private PrintPages story(ExportSubject subject) {
      return subject.printed(PageSetup.of(options.paper(), options.tiling()), false);
    }

    @Override
    public Message write(ExportSubject subject, Path file, Progress progress)
        throws ExportException {
      if (!subject.story()) {
        return PictureFormat.written(subject, exporter, options, file, progress);
      }
      PrintPages pages = story(subject);
      try {
        AtomicFile.write(file, out -> pages.write(exporter, out, progress));
      } catch (DiskException e) {
        throw new ExportException(Message.of("export.cannotWrite", file.toString(), e.reason()), e);
      }
      return PictureFormat.done(subject, file);
    }
  }
}
