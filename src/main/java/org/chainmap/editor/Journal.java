package org.chainmap.editor;

import java.util.Optional;
import org.chainmap.editor.change.Changes;
import org.chainmap.model.Change;
import org.jspecify.annotations.Nullable;

/**
 * The undo and redo history of a document. It holds as many steps as fit in its memory; of more,
 * the oldest are let go.
 *
 * <p>Each step knows the one before it. "Unsaved" compares the current step with the saved one by
 * identity: undoing back to the saved step counts as saved, reaching an equal map by other steps
 * does not.
 */
public final class Journal {

  /** The memory of a document's history, in bytes: some ten thousand edits of a card. */
  static final long USUAL = 64L * 1024 * 1024;

  private static final class Step {
    final long bytes;
    @Nullable Step previous;
    @Nullable Change change;
    @Nullable Step next;

    Step(@Nullable Step previous, @Nullable Change change) {
      this.previous = previous;
      this.change = change;
      this.bytes = change == null ? 0 : ChangeSize.bytes(change);
    }
  }

  private final long most;
  private Step at = new Step(null, null);
  private Step oldest = at;
  private Step saved = at;
  private long bytes;
  private boolean letGo;

  /** Creates an empty history of the usual memory. */
  public Journal() {
    this(USUAL);
  }

  /**
   * Creates an empty history.
   *
   * @param most its memory in bytes; the last step stays whatever its size
   */
  Journal(long most) {
    this.most = most;
  }

  /** Adds a step; undone steps can no longer be redone. */
  public void commit(Change change) {
    add(at, change);
  }

  /** Adds a step after another, in place of all that followed that. O(steps that go). */
  private void add(Step previous, Change change) {
    for (Step gone = previous.next; gone != null; gone = gone.next) {
      bytes -= gone.bytes;
    }
    Step step = new Step(previous, change);
    previous.next = step;
    at = step;
    bytes += step.bytes;
    while (bytes > most && oldest.next != at) {
      letGoOldest();
    }
  }

  /** Makes the state after the oldest step the beginning. */
  private void letGoOldest() {
    Step first = oldest.next;
    if (first == null) {
      return;
    }
    oldest.next = null;
    bytes -= first.bytes;
    first.previous = null;
    first.change = null;
    oldest = first;
    letGo = true;
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
    add(previous, Changes.then(last.name(), last, change));
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

  /** Returns whether steps were let go since this was asked last. */
  boolean letGo() {
    boolean answer = letGo;
    letGo = false;
    return answer;
  }

  /** The memory that the steps take, in bytes, estimated. */
  long bytes() {
    return bytes;
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
