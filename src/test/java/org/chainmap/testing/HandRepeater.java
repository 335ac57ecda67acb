package org.chainmap.testing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chainmap.task.Repeater;
import org.chainmap.task.Subscription;

/** A repeater whose time a test moves on: work runs when it is added and at every tick. */
public final class HandRepeater implements Repeater {

  private final List<Runnable> works = new CopyOnWriteArrayList<>();

  @Override
  public Subscription every(Duration pause, Runnable work) {
    works.add(work);
    work.run();
    return () -> works.remove(work);
  }

  /** Runs all work once. */
  public void tick() {
    works.forEach(Runnable::run);
  }

  /** How much work is repeated. */
  public int size() {
    return works.size();
  }
}
