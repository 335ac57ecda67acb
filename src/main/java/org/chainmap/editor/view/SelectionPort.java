package org.chainmap.editor.view;

import java.util.Optional;
import org.chainmap.geom.Id;
import org.jspecify.annotations.Nullable;

/** The selection, and the text being edited in place. */
public interface SelectionPort {

  Selection selection();

  void select(Selection selection);

  /** Starts editing an element's text in place; does nothing if the element shows none. */
  void edit(Id id);

  /**
   * Starts editing the name of an element that the last step created; the name typed belongs to
   * that step. Moves the view no further than needed to show it, unless it is a stage, whose name
   * is always in view, or the first card, which lies where one clicked.
   */
  void name(Id created);

  /**
   * Ends the naming of what the last step created and undoes that step.
   *
   * @return whether there was one; if not, nothing changes
   */
  boolean giveUpNaming();

  /** The text being edited. */
  Optional<EditRequest> editing();

  /** Takes note of a text that is being edited and not yet confirmed. */
  void typed(String text);

  /** Ends editing in place; {@code text} is committed unless it is null, blank or unchanged. */
  void finishEdit(@Nullable String text);
}
