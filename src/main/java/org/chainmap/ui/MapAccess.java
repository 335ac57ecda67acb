package org.chainmap.ui;

import java.util.Collection;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chainmap.editor.Drafts;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Scope;
import org.chainmap.task.Subscription;
import org.chainmap.text.Message;

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

  /**
   * Starts making a large step in the background, where small ones are committed at once: the
   * window stays alive, the work is shown with its progress and can be cancelled.
   *
   * @param name what the work is called while it runs
   * @param make makes the result of a map; called on other threads, again if the map moves on
   * @param change returns what a result changes, which becomes one step
   * @param done receives the result once its step is taken, on the window's thread
   */
  <T> RunningTask commitLater(
      Message name,
      BiFunction<ChainMap, Progress, T> make,
      Function<T, Change> change,
      Consumer<T> done);

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
