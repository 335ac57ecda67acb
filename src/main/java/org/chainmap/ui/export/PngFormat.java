package org.chainmap.ui.export;

import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.chainmap.export.ExportException;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.FirstPages;
import org.chainmap.export.PngExporter;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.kordamp.ikonli.feather.Feather;

/** A picture in pixels. */
record PngFormat() implements ExportFormat {

  private static final PngExporter EXPORTER = new PngExporter();
  private static final double MOST = 1200;

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
    return Feather.IMAGE;
  }

  @Override
  public Asked ask(ChoiceForm form, ChainMap map) {
    TextField dpi = form.field("dpi", Message.of("ui.export.dpi"), "192", null);
    CheckBox clear = form.tick("transparent", Message.of("ui.copy.transparent"), false, true);
    return () ->
        new Job(
            ExportOptions.DEFAULT.withDpi(dots(dpi.getText())).withTransparent(clear.isSelected()));
  }

  private static double dots(String text) throws ExportException {
    try {
      double dots = Double.parseDouble(text.strip());
      if (dots > 0 && dots <= MOST) {
        return dots;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new ExportException(Message.of("ui.export.badDpi"));
  }

  private record Job(ExportOptions options) implements ExportJob {
    @Override
    public Preview preview(ExportSubject subject, Size room, Progress progress)
        throws ExportException {
      return PictureFormat.drawn(FirstPages.png(subject.seen(), options, room));
    }

    @Override
    public Message write(ExportSubject subject, Path file, Progress progress)
        throws ExportException {
      return PictureFormat.written(subject, EXPORTER, options, file, progress);
    }
  }
}
