package org.chainmap.editor.view;

import java.util.Optional;
import org.chainmap.geom.Id;
import org.jspecify.annotations.Nullable;

/** What is chosen, and which text is being edited in place. */
public interface SelectionPort {

  Selection selection();

  void select(Selection selection);

  /** Asks for an element's text to be edited in place; nothing where it has none to show. */
  void edit(Id id);

  /** The text being edited. */
  Optional<EditRequest> editing();

  /** Ends editing in place; {@code text} is committed unless it is null, blank or unchanged. */
  void finishEdit(@Nullable String text);
}
