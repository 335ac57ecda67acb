package org.chainmap.ui.outline;

import org.chainmap.editor.change.Ids;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.jspecify.annotations.Nullable;

/** Creates elements from the keyboard in the outline. */
final class KeyboardInsertion {

  private KeyboardInsertion() {}

  /**
   * Creates a segment after this line in its stage; returns the id of its line, or null if none can
   * be added here.
   */
  static @Nullable Id sibling(MapAccess access, OutlineEntry outlineEntry, Language language) {
    ChainMap map = access.map();
    Id stage =
        switch (outlineEntry.kind()) {
          case STAGE -> outlineEntry.id();
          case SEGMENT ->
              map.find(Segment.class, outlineEntry.id()).map(Segment::stage).orElse(null);
          case ENTERPRISE ->
              map.find(Participation.class, outlineEntry.id())
                  .flatMap(p -> map.find(Segment.class, p.segment()))
                  .map(Segment::stage)
                  .orElse(null);
          case ROOT -> null;
        };
    if (stage == null) {
      return null;
    }
    Id id = Ids.fresh(map, Ids.SEGMENT);
    Segment segment = Segment.of(id, language.now("outline.newSegment"), stage);
    access.commit(Change.of(Message.of("ui.change.addSegment"), Edit.add(segment)));
    return id;
  }

  /**
   * Creates an enterprise in this line's segment; returns the id of its line, or null if none can
   * be added here.
   */
  static @Nullable Id child(MapAccess access, OutlineEntry outlineEntry, Language language) {
    ChainMap map = access.map();
    Id segment =
        switch (outlineEntry.kind()) {
          case SEGMENT -> outlineEntry.id();
          case ENTERPRISE ->
              map.find(Participation.class, outlineEntry.id())
                  .map(Participation::segment)
                  .orElse(null);
          case STAGE, ROOT -> null;
        };
    if (segment == null) {
      return null;
    }
    Id enterprise = Ids.fresh(map, Ids.ENTERPRISE);
    Id id = Ids.fresh(map, Ids.PARTICIPATION);
    access.commit(
        Change.of(
            Message.of("ui.change.addEnterprise"),
            Edit.add(Enterprise.of(enterprise, language.now("outline.newEnterprise"))),
            Edit.add(Participation.of(id, enterprise, segment))));
    return id;
  }
}
