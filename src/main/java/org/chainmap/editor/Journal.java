package org.chainmap.editor;

import java.util.Optional;
import org.chainmap.editor.change.Changes;
import org.chainmap.model.Change;
import org.jspecify.annotations.Nullable;

/**
 * The steps taken on a document, without limit: what can be undone and redone.
 *
 * <p>Each step knows the one before it. "Unsaved" compares the step stood on with the one saved by
 * identity: undoing back to the saved step is saved again, and reaching an equal map another way is
 * not.
 */
public final class Journal {

  private static final class Step {
    final @Nullable Step previous;
    final @Nullable Change change;
    @Nullable Step next;

    Step(@Nullable Step previous, @Nullable Change change) {
      this.previous = previous;
      this.change = change;
    }
  }

  private Step at = new Step(null, null);
  private @Nullable Step saved = at;

  /** Takes a step; what was undone can no longer be redone. */
  public void commit(Change change) {
    Step step = new Step(at, change);
    at.next = step;
    at = step;
  }

  /** Makes the last step and this change one step if they bear one name and the last may grow. */
  public void extend(Change change) {
    Step previous = at.previous;
    Change last = at.change;
    if (previous == null || last == null || !canExtend(change)) {
      commit(change);
      return;
    }
    Step step = new Step(previous, Changes.then(last.name(), last, change));
    previous.next = step;
    at = step;
  }

  /** A step may grow while it is the newest, and not what was saved. */
  private boolean canExtend(Change change) {
    return at.change != null
        && at.change.name().equals(change.name())
        && at.next == null
        && at != saved;
  }

  /** Steps back; the change to apply, or nothing at the start. */
  public Optional<Change> undo() {
    Change change = at.change;
    Step previous = at.previous;
    if (change == null || previous == null) {
      return Optional.empty();
    }
    at = previous;
    return Optional.of(change.inverted());
  }

  /** Steps forward again; the change to apply, or nothing at the end. */
  public Optional<Change> redo() {
    Step next = at.next;
    if (next == null) {
      return Optional.empty();
    }
    at = next;
    return Optional.ofNullable(next.change);
  }

  /** What undoing would take back. */
  public Optional<Change> undoable() {
    return Optional.ofNullable(at.change);
  }

  /** What redoing would do again. */
  public Optional<Change> redoable() {
    Step next = at.next;
    return next == null ? Optional.empty() : Optional.ofNullable(next.change);
  }

  /** Remembers that the document as it is now is saved. */
  public void markSaved() {
    saved = at;
  }

  /** Remembers that nothing is saved, e.g. of a recovered or imported document. */
  public void markUnsaved() {
    saved = null;
  }

  public boolean unsaved() {
    return at != saved;
  }

  /**
   * Where the journal stands: compared by identity, so that a save under way can tell afterwards
   * what it saved.
   */
  public Object position() {
    return at;
  }

  /** Remembers that the document as it was at {@code position} is saved. */
  public void markSaved(Object position) {
    saved = (Step) position;
  }
}
