package org.chainmap.canvas;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.value.ObservableValue;
import org.chainmap.editor.CardMeasure;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.NotePainter;
import org.chainmap.paint.Theme;
import org.chainmap.task.Subscription;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** The painters of each theme and language, created once and shared by all documents. */
public final class Painters implements CardMeasure {

  private final ObservableValue<Theme> theme;
  private final Map<Lang, MapPainter> light = new ConcurrentHashMap<>(new EnumMap<>(Lang.class));
  private final Map<Lang, MapPainter> dark = new ConcurrentHashMap<>(new EnumMap<>(Lang.class));

  /**
   * @param theme the theme in use
   */
  public Painters(ObservableValue<Theme> theme) {
    this.theme = theme;
  }

  public Theme theme() {
    return theme.getValue();
  }

  /** The painter of the theme in use. */
  public MapPainter painter(Lang lang) {
    return of(theme(), lang);
  }

  /** The painter of one theme. */
  public MapPainter of(Theme wanted, Lang lang) {
    return (wanted.dark() ? dark : light)
        .computeIfAbsent(lang, l -> new MapPainter(wanted.dark() ? Theme.DARK : Theme.LIGHT, l));
  }

  /** Returns the background of the map. */
  Mark paper(Box box) {
    return new Mark.Shape(Outline.rect(box), theme().paper(), null);
  }

  /** Runs a listener whenever another theme is used. */
  public Subscription whenThemeChanges(Runnable listener) {
    return theme.subscribe((before, after) -> listener.run())::unsubscribe;
  }

  @Override
  public Size card(ChainMap map, Segment segment, Lang lang) {
    return of(Theme.LIGHT, lang).cardSize(map, segment);
  }

  @Override
  public Box note(Note note) {
    return NotePainter.box(note);
  }

  @Override
  public @Nullable Size label(Link link, Lang lang) {
    return of(Theme.LIGHT, lang).labelSize(link);
  }
}
