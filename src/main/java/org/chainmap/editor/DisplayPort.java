package org.chainmap.editor;

import java.util.Set;
import java.util.function.Consumer;
import org.chainmap.geom.Geometry;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.Overlay;
import org.chainmap.task.Subscription;
import org.chainmap.text.Lang;

/** A document as canvases draw it: what is to be painted, and when it changes. */
public interface DisplayPort {

  /** Returns the map as committed. */
  ChainMap map();

  /** Returns where everything on the committed map lies. */
  Geometry geometry();

  /** Returns the map to paint: as committed, or with the change being tried out. */
  ChainMap shownMap();

  /** Returns where everything on the map to paint lies. */
  Geometry shownGeometry();

  /** Returns what is laid over the map. */
  Overlay overlay();

  /** Returns the language in which the map is painted. */
  Lang lang();

  /** Calls back with what changed, after it changed. */
  Subscription onChange(Consumer<Set<Aspect>> listener);

  /** Calls back after every step, undo and redo. */
  Subscription onCommitted(Consumer<Committed> listener);
}
