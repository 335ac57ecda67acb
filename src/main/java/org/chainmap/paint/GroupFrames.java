package org.chainmap.paint;

import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Tint;
import org.chainmap.text.Lang;

/** Reads the frames of groups by their ids, which are those of a stage and a group in it. */
final class GroupFrames {

  private GroupFrames() {}

  /** Returns the stage of a frame. */
  static Id stage(Id frame) {
    return Id.of(frame.value().substring(0, frame.value().indexOf('/')));
  }

  /** Returns the name of a frame's group. */
  static String name(ChainMap map, Id frame, Lang lang) {
    return Names.group(map, frame.value().substring(frame.value().indexOf('/') + 1), lang);
  }

  /** Returns the colours of a frame, those of its stage. O(stages). */
  static Theme.Band band(Theme theme, ChainMap map, Id frame) {
    return map.stages().stream()
        .filter(stage -> frame.value().startsWith(stage.id().value() + "/"))
        .findFirst()
        .map(stage -> theme.band(map.tint(stage)))
        .orElse(theme.band(Tint.GREY));
  }

  /** Tells whether a card lies in a frame. */
  static boolean holds(Geometry geometry, Segment segment) {
    String group = segment.group();
    return group != null
        && geometry.frames().containsKey(Id.of(segment.stage().value() + "/" + group));
  }
}
