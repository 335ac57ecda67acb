package org.chainmap.ui;

import java.util.Collection;
import java.util.Set;
import org.chainmap.editor.Drafts;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.task.Scope;
import org.chainmap.task.Subscription;

/** The operations that a panel may perform on the open document. */
public interface MapAccess {

  ChainMap map();

  /** Returns where cards and bands lie. */
  Geometry geometry();

  /** The selected elements, of any kind. */
  Set<Id> selection();

  void select(Set<Id> chosen);

  /** Selects an element and brings it, or the segments it concerns, into view. */
  void show(Id element);

  /** Commits a change as one step; an empty change does nothing. */
  void commit(Change change);

  /** Deletes elements with everything that depends on them, as one step. */
  void delete(Collection<Id> ids);

  /** Commits the naming of what the last step created, as part of that step. */
  void name(Change naming);

  /** What is typed into fields of the document and not yet confirmed. */
  Drafts drafts();

  /** Calls {@code listener} after every change of the map. */
  Subscription whenMapChanges(Runnable listener);

  /** Calls {@code listener} after every change of the selection. */
  Subscription whenSelectionChanges(Runnable listener);

  /**
   * Ends when the document is closed. A panel puts into it what it hears of things that outlive the
   * document, such as the language.
   */
  Scope scope();
}
