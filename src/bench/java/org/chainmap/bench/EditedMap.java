package org.chainmap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.chainmap.editor.CardMeasure;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.testing.SyntheticChains;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** A laid-out chain in an editor, and the moves of single cards by a few px. */
final class EditedMap {

  static final CardMeasure MEASURE =
      new CardMeasure() {
        private final MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);

        @Override
        public Size card(ChainMap map, Segment segment, Lang lang) {
          return painter.cardSize(map, segment);
        }

        @Override
        public @Nullable Size label(Link link, Lang lang) {
          return painter.labelSize(link);
        }
      };

  private final Editor editor;
  private final Random random = new Random(1);

  private EditedMap(Editor editor) {
    this.editor = editor;
  }

  /** A chain of six stages in which every card was placed by the quick layout. */
  static LaidOutMap chain(int segments) {
    return placed(SyntheticChains.chain(segments, 6, segments > 1000 ? 1 : 1.5, 1));
  }

  /** A map whose document places every card where the quick layout puts it. */
  static LaidOutMap placed(ChainMap map) {
    LaidOutMap found = LaidOutMap.of(map, Lang.ZH, MEASURE, Progress.NONE);
    List<Element> elements = new ArrayList<>();
    for (Element element : map.elements().values()) {
      elements.add(
          element instanceof Segment segment
              ? segment.at(Objects.requireNonNull(found.placed().get(segment.id())))
              : element);
    }
    return LaidOutMap.of(ChainMap.of(elements), Lang.ZH, MEASURE, Progress.NONE);
  }

  /** An editor whose background work is never done. */
  static EditedMap open(LaidOutMap laidOutMap) {
    Tasks never = new Tasks(work -> {}, Runnable::run);
    return new EditedMap(new Editor(laidOutMap, MEASURE, never, new Clipboard()));
  }

  Editor editor() {
    return editor;
  }

  /** A move of one card, another each time. */
  Change move() {
    List<Segment> segments = editor.map().segments();
    Id id = segments.get(random.nextInt(segments.size())).id();
    return Cards.moved(
        editor.map(),
        editor.geometry(),
        List.of(id),
        1 + random.nextInt(40),
        random.nextInt(80) - 40);
  }
}
