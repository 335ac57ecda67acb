package org.chainmap.editor;

import java.util.Map;
import java.util.Optional;
import org.chainmap.editor.view.HitIndex;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.paint.Furniture;
import org.chainmap.text.Lang;

/** The document as tools and actions access it. */
public interface DocumentPort {

  /** The map as committed. */
  ChainMap map();

  /** The geometry of the committed map. */
  Geometry geometry();

  /** The hit index of the committed map. */
  HitIndex hits();

  /** The title block and legend of the committed map; empty where none are drawn. */
  Optional<Furniture> furniture();

  /**
   * Returns where stages are named in the view other than in their bands' headers, above the cards:
   * at the edge of the view, or far out.
   */
  Map<Id, Box> stageSigns();

  /** Returns where groups are named in the view other than in their frames: far out. */
  Map<Id, Box> groupSigns();

  /** The language in which new elements are named and texts are edited. */
  Lang lang();

  /** The size of the card of a new segment, in px. */
  Size newCard();

  /** Shows the map with a change that is being tried out; nothing is committed. */
  void preview(Change candidate);

  /** Shows the committed map again. */
  void drop();

  /** Takes a step that can be undone. A change without edits is no step. */
  void commit(Change change);

  /** Like {@link #commit}, but merges the change into the last step if that step may still grow. */
  void extend(Change change);
}
