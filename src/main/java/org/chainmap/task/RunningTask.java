package org.chainmap.task;

import org.chainmap.text.Message;

/** A piece of work under way: how far it is, and the switch to end it. */
public final class RunningTask implements Progress {

  /** News of progress finer than this part of the whole is not passed on. */
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

  /** The part done, between 0 and 1. */
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

  /** Whether it searches for something better and better, so that {@link #settle} serves. */
  public boolean canSettle() {
    return search && !enough;
  }

  /** Asks a search to stop and to return the best it has. */
  public void settle() {
    enough = true;
    changed.run();
  }

  public void cancel() {
    cancelled = true;
    changed.run();
  }
}
