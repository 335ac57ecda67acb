package org.chainmap.ui.outline;

import java.util.Optional;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Creation;
import org.chainmap.editor.change.Participations;
import org.chainmap.editor.change.Stages;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Lang;
import org.chainmap.ui.MapAccess;

/** Creates what Enter and Tab add in the outline; the first of its ids is the new line. */
final class KeyboardInsertion {

  private KeyboardInsertion() {}

  /** Creates one of a line's own kind beside it: right after a stage or segment, in its segment. */
  static Optional<Creation> sibling(MapAccess access, OutlineEntry line, Lang lang) {
    ChainMap map = access.map();
    return switch (line.kind()) {
      case STAGE ->
          map.find(Stage.class, line.id())
              .map(
                  stage ->
                      Stages.inserted(
                          map, access.geometry(), lang, map.stages().indexOf(stage) + 1));
      case SEGMENT ->
          map.find(Segment.class, line.id()).map(s -> Cards.unplaced(map, lang, s.stage(), s.id()));
      case ENTERPRISE ->
          map.find(Participation.class, line.id())
              .map(p -> Participations.unnamed(map, lang, p.segment()));
      case ROOT, NOTE -> Optional.empty();
    };
  }

  /**
   * Creates what a line holds: a segment in a stage, an enterprise in a segment. An enterprise
   * holds nothing: one more is added beside it.
   */
  static Optional<Creation> child(MapAccess access, OutlineEntry line, Lang lang) {
    return switch (line.kind()) {
      case STAGE -> Optional.of(Cards.unplaced(access.map(), lang, line.id()));
      case SEGMENT -> Optional.of(Participations.unnamed(access.map(), lang, line.id()));
      case ENTERPRISE -> sibling(access, line, lang);
      case ROOT, NOTE -> Optional.empty();
    };
  }
}
