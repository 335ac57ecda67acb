package org.chainmap.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chainmap.disk.DiskException;
import org.chainmap.export.slides.SlideDeck;
import org.chainmap.export.slides.SlideStamp;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.PageInfo;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Begins decks of slides, and adds drawings to them. */
public final class SlideDecks {

  /** The width ÷ height of the room that a slide has for a picture, about. */
  public static final double RATIO = 2.1;

  private SlideDecks() {}

  /**
   * Returns what stands on every slide about a map.
   *
   * @param watermark a phrase repeated aslant over each slide; empty for none
   */
  public static SlideStamp stamp(ChainMap map, Lang lang, String watermark) {
    return new SlideStamp(map.info().marking().in(lang), watermark);
  }

  /** Returns an empty plain deck. */
  public static SlideDeck plain(SlideStamp stamp) {
    return SlideDeck.plain(stamp, PicturePixels::of);
  }

  /**
   * Returns an empty deck in the layouts, fonts and colours of a template; its own slides are left
   * out.
   *
   * @param template a .pptx or .potx file
   * @throws ExportException if it cannot be read
   */
  public static SlideDeck in(Path template, SlideStamp stamp) throws ExportException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(template);
    } catch (IOException e) {
      throw new ExportException(DiskException.reading(template, e).reason(), e);
    }
    try {
      return SlideDeck.in(new ByteArrayInputStream(bytes), stamp, PicturePixels::of);
    } catch (IOException e) {
      throw new ExportException(
          Message.of("export.slides.template", String.valueOf(template.getFileName())), e);
    }
  }

  /**
   * Adds a slide that shows a drawing.
   *
   * @param title the title of the slide; it is drawn, and named in outlines and by screen readers
   * @param notes what is to be said; empty for none
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static void add(
      SlideDeck deck,
      String title,
      Drawing drawing,
      PageInfo page,
      List<String> notes,
      Progress progress) {
    deck.add(
        title,
        drawing.map(),
        drawing.geometry().get(),
        room -> drawing.fitted().apply(room, page),
        notes,
        progress);
  }

  /** Adds the cover of a deck about a map: its title, organisation, author and date. */
  public static void cover(SlideDeck deck, ChainMap map, Lang lang) {
    String date =
        map.info().asOf() == null
            ? ""
            : Message.of("paint.asOf", map.info().asOf().toString()).in(lang);
    deck.cover(
        map.info().title().in(lang),
        Stream.of(map.info().organisation().in(lang), map.info().author().in(lang), date)
            .filter(line -> !line.isBlank())
            .toList());
  }
}
