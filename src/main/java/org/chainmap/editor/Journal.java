package org.chainmap.editor;

import java.util.Optional;
import org.chainmap.editor.change.Changes;
import org.chainmap.model.Change;
import org.jspecify.annotations.Nullable;

/**
 * The unlimited undo and redo history of a document.
 *
 * <p>Each step knows the one before it. "Unsaved" compares the current step with the saved one by
 * identity: undoing back to the saved step counts as saved, reaching an equal map by other steps
 * does not.
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
  private Step saved = at;

  /** Adds a step; undone steps can no longer be redone. */
  public void commit(Change change) {
    Step step = new Step(at, change);
    at.next = step;
    at = step;
  }

  /**
   * Merges this change into the last step if both have the same name and that step may grow: it is
   * the newest and not the saved one.
   */
  public void extend(Change change) {
    Change last = at.change;
    if (last != null && last.name().equals(change.name())) {
      amend(change);
    } else {
      commit(change);
    }
  }

  /** Merges this change into the last step, which keeps its name, if that step may grow. */
  public void amend(Change change) {
    Step previous = at.previous;
    Change last = at.change;
    if (previous == null || last == null || at.next != null || at == saved) {
      commit(change);
      return;
    }
    Step step = new Step(previous, Changes.then(last.name(), last, change));
    previous.next = step;
    at = step;
  }

  /** Steps back and returns the change to apply, or nothing at the start. */
  public Optional<Change> undo() {
    Change change = at.change;
    Step previous = at.previous;
    if (change == null || previous == null) {
      return Optional.empty();
    }
    at = previous;
    return Optional.of(change.inverted());
  }

  /** Steps forward and returns the change to apply, or nothing at the end. */
  public Optional<Change> redo() {
    Step next = at.next;
    if (next == null) {
      return Optional.empty();
    }
    at = next;
    return Optional.ofNullable(next.change);
  }

  /** The change that undo would revert. */
  public Optional<Change> undoable() {
    return Optional.ofNullable(at.change);
  }

  /** The change that redo would repeat. */
  public Optional<Change> redoable() {
    Step next = at.next;
    return next == null ? Optional.empty() : Optional.ofNullable(next.change);
  }

  public boolean unsaved() {
    return at != saved;
  }

  /**
   * The current position, compared by identity: a save in progress uses it afterwards to tell which
   * step it saved.
   */
  public Object position() {
    return at;
  }

  /** Marks every state as unsaved, also that at the beginning, until one is saved. */
  public void markUnsaved() {
    saved = new Step(null, null);
  }

  /** Marks the document's state at {@code position} as saved. */
  public void markSaved(Object position) {
    saved = (Step) position;
  }
}
