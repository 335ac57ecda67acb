package org.chainmap.task;

import org.chainmap.text.Message;

/** A running task, with its progress and methods to end it. */
public final class RunningTask implements Progress {

  /** The smallest change of progress, as a fraction of the whole, that is reported. */
  private static final double STEP = 0.01;

  private final Message name;
  private final Runnable changed;
  private volatile double done;
  private volatile boolean cancelled;
  private final boolean search;
  private volatile boolean enough;

  RunningTask(Message name, boolean search, Runnable changed) {
    this.name = name;
    this.search = search;
    this.changed = changed;
  }

  public Message name() {
    return name;
  }

  /** Returns the fraction done, between 0 and 1. */
  public double done() {
    return done;
  }

  @Override
  public void report(double part) {
    double now = Math.clamp(part, 0, 1);
    if (now - done >= STEP || now == 1) {
      done = now;
      changed.run();
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public boolean enough() {
    return enough;
  }

  /** Tells whether it is a search with ever better results, which {@link #settle} can end. */
  public boolean canSettle() {
    return search && !enough;
  }

  /** Asks a search to stop and to return its best result. */
  public void settle() {
    enough = true;
    changed.run();
  }

  public void cancel() {
    cancelled = true;
    changed.run();
  }
}
