package org.chainmap.ui.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chainmap.export.Drawing;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * Exports of one picture, e.g. of a comparison.
 *
 * @param drawings returns it, with comments or without
 * @param said what it shows
 */
public record PictureSource(Function<Boolean, Drawing> drawings, Message said)
    implements ExportSource {

  @Override
  public ChainMap map() {
    return drawings.apply(false).map();
  }

  @Override
  public Lang lang() {
    return drawings.apply(false).lang();
  }

  @Override
  public List<ExportPart> parts() {
    return List.of(ExportPart.WHOLE);
  }

  @Override
  public boolean redacts() {
    return false;
  }

  @Override
  public ExportSubject subject(Wanted wanted, Progress progress) {
    Drawing drawing = drawings.apply(wanted.comments());
    return new ExportSubject(
        drawing.map(),
        drawing.title(),
        drawing,
        List.of(new ExportSubject.Page(drawing.title(), drawing, List.of())),
        null,
        null,
        file -> Optional.empty(),
        wanted.watermark(),
        List.of(said),
        List.of(Included.sensitivity(drawing.map())));
  }
}
