package org.chainmap.editor.view;

import org.chainmap.geom.Size;

/** The visible part of the map, and the drawing on top of it. */
public interface ViewPort {

  Camera camera();

  void look(Camera camera);

  /** The size of the window's view in screen px. */
  Size viewport();

  void show(Feedback feedback);

  /** Returns what helps to place cards by hand. */
  DrawingAids aids();
}
