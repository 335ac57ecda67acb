package org.chainmap.testing;

import org.chainmap.task.Progress;

/** The progress of a task that is cancelled before it begins. */
public final class Cancelled implements Progress {

  @Override
  public void report(double done) {}

  @Override
  public boolean cancelled() {
    return true;
  }
}
