package org.chainmap.ui.export;

import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import org.chainmap.export.ExportException;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.Exporter;
import org.chainmap.export.Exporters;
import org.chainmap.export.FirstPage;
import org.chainmap.export.FirstPages;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.UndrawnCharacters;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.kordamp.ikonli.feather.Feather;

/**
 * A picture of lines and texts: SVG, and one that draw.io opens.
 *
 * @param finished whether marks of comments and a watermark can lie over it, and its ground can be
 *     transparent; others are there to be gone on with
 */
record PictureFormat(Exporter exporter, Feather icon, boolean finished) implements ExportFormat {

  @Override
  public boolean commented() {
    return finished;
  }

  @Override
  public boolean stamped() {
    return finished;
  }

  @Override
  public String key() {
    return exporter.extension();
  }

  @Override
  public Message label() {
    return exporter.label();
  }

  @Override
  public Asked ask(ChoiceForm form, ChainMap map) {
    if (!finished) {
      return () -> new Job(exporter, ExportOptions.DEFAULT);
    }
    CheckBox clear = form.tick("transparent", Message.of("ui.copy.transparent"), false, true);
    return () -> new Job(exporter, ExportOptions.DEFAULT.withTransparent(clear.isSelected()));
  }

  private record Job(Exporter exporter, ExportOptions options) implements ExportJob {
    @Override
    public Preview preview(ExportSubject subject, Size room, Progress progress) {
      return drawn(FirstPages.picture(subject.seen(), 1, room));
    }

    @Override
    public Message write(ExportSubject subject, Path file, Progress progress)
        throws ExportException {
      return written(subject, exporter, options, file, progress);
    }
  }

  /** Returns a picture with its size in px. */
  static Preview drawn(FirstPage page) {
    return new Preview.Drawn(
        page, Message.of("ui.export.preview.pixels", (int) page.size().w(), (int) page.size().h()));
  }

  /** Returns the first page of a document with its size in mm, and what is to be remarked of it. */
  static Preview paged(FirstPage page) {
    Message size =
        Message.of(
            "ui.export.preview.pages",
            page.pages(),
            Math.round(page.size().w()),
            Math.round(page.size().h()));
    return new Preview.Drawn(
        page,
        page.remark()
            .map(remark -> Message.of("ui.export.briefing.and", size, remark))
            .orElse(size));
  }

  /** Writes a picture. Returns what is said then. */
  static Message written(
      ExportSubject subject, Exporter exporter, ExportOptions options, Path file, Progress progress)
      throws ExportException {
    Exporters.write(
        subject.drawing(), options.withWatermark(subject.watermark()), exporter, file, progress);
    return done(subject, file);
  }

  /** Says that a file is written, and which characters of it could not be drawn. */
  static Message done(ExportSubject subject, Path file) {
    return UndrawnCharacters.sentence(subject.drawing().map(), subject.drawing().lang())
        .map(sentence -> Message.of("ui.export.undrawn", file.toString(), sentence))
        .orElseGet(() -> Message.of("ui.export.done", file.toString()));
  }
}
