package org.chainmap.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes the files of later starts on to the window. A start is answered by the window's thread; as
 * long as there is no window, at once, and its files are kept for it.
 */
final class LaterStarts implements Executor {

  private final Executor owner;
  private final List<List<Path>> waiting = new ArrayList<>();
  private @Nullable Consumer<List<Path>> window;

  /**
   * @param owner the window's thread, used once there is a window
   */
  LaterStarts(Executor owner) {
    this.owner = owner;
  }

  @Override
  public void execute(Runnable work) {
    boolean ready;
    synchronized (this) {
      ready = window != null;
    }
    if (ready) {
      owner.execute(work);
    } else {
      work.run();
    }
  }

  /** Opens files, now or once there is a window. */
  synchronized void open(List<Path> files) {
    if (window == null) {
      waiting.add(files);
    } else {
      window.accept(files);
    }
  }

  /** Names the window: it gets what came before it, and everything from now on. */
  synchronized void to(Consumer<List<Path>> shown) {
    window = shown;
    waiting.forEach(shown);
    waiting.clear();
  }
}
