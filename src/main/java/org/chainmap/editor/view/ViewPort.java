package org.chainmap.editor.view;

import org.chainmap.geom.Size;

/** What part of the map is looked at, and what is drawn on top of it. */
public interface ViewPort {

  Camera camera();

  void look(Camera camera);

  /** The size of the window's view in screen px. */
  Size viewport();

  void show(Feedback feedback);
}
