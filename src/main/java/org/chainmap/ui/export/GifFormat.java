package org.chainmap.ui.export;

import java.nio.file.Path;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.DiskException;
import org.chainmap.export.ExportException;
import org.chainmap.export.SpreadAnimation;
import org.chainmap.export.SpreadStep;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.overlay.ScenarioLens;
import org.chainmap.paint.MapPainter;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.kordamp.ikonli.feather.Feather;

/** How the loss of the scenario that is shown spreads, step by step or week by week. */
record GifFormat() implements ExportFormat {

  @Override
  public String key() {
    return SpreadAnimation.EXTENSION;
  }

  @Override
  public Message label() {
    return Message.of("export.kind.gif");
  }

  @Override
  public Feather icon() {
    return Feather.FILM;
  }

  @Override
  public boolean commented() {
    return false;
  }

  @Override
  public boolean takes(ExportPart part) {
    return part instanceof ExportPart.Whole;
  }

  @Override
  public Asked ask(ChoiceForm form, ChainMap map) {
    return Job::new;
  }

  private record Job() implements ExportJob {

    @Override
    public Preview preview(ExportSubject subject, Size room, Progress progress)
        throws ExportException {
      return PictureFormat.drawn(animation(subject).last());
    }

    @Override
    public Message write(ExportSubject subject, Path file, Progress progress)
        throws ExportException {
      SpreadAnimation animation = animation(subject);
      try {
        AtomicFile.writeOrStream(file, out -> animation.write(out, progress));
      } catch (DiskException e) {
        throw new ExportException(Message.of("export.cannotWrite", file.toString(), e.reason()), e);
      }
      return PictureFormat.done(subject, file);
    }

    private static SpreadAnimation animation(ExportSubject subject) throws ExportException {
      ScenarioLens running = subject.running();
      if (running == null) {
        throw new ExportException(Message.of("ui.export.noScenario"));
      }
      return new SpreadAnimation(
          subject.map(),
          subject.drawing().geometry().get(),
          SpreadStep.of(running),
          new MapPainter(subject.drawing().theme(), subject.drawing().lang()),
          subject.watermark());
    }
  }
}
