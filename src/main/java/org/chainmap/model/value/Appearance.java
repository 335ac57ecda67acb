package org.chainmap.model.value;

import org.chainmap.geom.Orientation;
import org.chainmap.model.kind.LinkShape;

/**
 * The drawing options of a map.
 *
 * @param orientation the direction in which its stages follow one another
 * @param linkShape the shape of its links
 */
public record Appearance(Orientation orientation, LinkShape linkShape) {

  public static final Appearance USUAL =
      new Appearance(Orientation.LEFT_RIGHT, LinkShape.ORTHOGONAL);

  public Appearance withOrientation(Orientation changed) {
    return new Appearance(changed, linkShape);
  }

  public Appearance withLinkShape(LinkShape changed) {
    return new Appearance(orientation, changed);
  }
}
