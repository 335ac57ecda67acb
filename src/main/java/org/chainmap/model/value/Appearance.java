package org.chainmap.model.value;

import org.chainmap.geom.Orientation;
import org.chainmap.model.kind.LinkShape;

/**
 * How a map is drawn.
 *
 * @param orientation where its stages follow one another
 * @param linkShape how its links run
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
