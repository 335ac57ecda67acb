package org.chainmap.ui;

/**
 * Tells what the program does to a control from what a person does to it: while {@link #update}
 * runs, listeners of the control ask {@link #updating} and pass over the change, as with Qt's
 * {@code QSignalBlocker}. Updates may nest.
 */
public final class UpdateGuard {

  private int depth;

  /** Runs an update of the control. */
  public void update(Runnable change) {
    depth++;
    try {
      change.run();
    } finally {
      depth--;
    }
  }

  /** Tells whether an update is running, so that a change of the control is not a person's. */
  public boolean updating() {
    return depth > 0;
  }
}
