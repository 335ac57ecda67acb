package org.chainmap.editor.change;

import java.util.Optional;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Tint;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The appearance of an element, which can be applied to others of its type. The kinds of segments
 * and links and the states of segments are no appearance, although they are seen: they are what the
 * map says of the chain.
 */
public sealed interface Style {

  /** The size of a card, null where it follows its text. */
  record OfSegment(@Nullable Size size) implements Style {}

  /** The appearance of a band. */
  record OfStage(Tint tint) implements Style {}

  /** The colour of a free note. */
  record OfNote(@Nullable Tint tint) implements Style {}

  /** Returns the style of the first selected element that has one. */
  static Optional<Style> of(ChainMap map, Selection selection) {
    for (Id id : selection.ids()) {
      Style style =
          switch (map.find(id).orElse(null)) {
            case Segment s -> new OfSegment(s.placement().size());
            case Stage s -> new OfStage(map.tint(s));
            case Note n -> new OfNote(n.tint());
            case null, default -> null;
          };
      if (style != null) {
        return Optional.of(style);
      }
    }
    return Optional.empty();
  }

  /** Applies it to the selected elements of its type. */
  default Change onto(ChainMap map, Selection selection) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    switch (this) {
      case OfSegment style -> {
        for (Segment s : selection.all(map, Segment.class)) {
          changeBuilder.put(s.withPlacement(s.placement().withSize(style.size())));
        }
      }
      case OfStage style ->
          selection.all(map, Stage.class).forEach(s -> changeBuilder.put(s.withTint(style.tint())));
      case OfNote style ->
          selection.all(map, Note.class).forEach(n -> changeBuilder.put(n.withTint(style.tint())));
    }
    return changeBuilder.change(Message.of("editor.change.style"));
  }
}
