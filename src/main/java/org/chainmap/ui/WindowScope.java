package org.chainmap.ui;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.chainmap.task.Scope;

/**
 * The lifetime of a window: what is on the screen from when it is shown until it is hidden. What
 * listens for the window to anything that lives longer, the stage itself included, belongs in it.
 */
public final class WindowScope {

  private WindowScope() {}

  /** Returns a scope that is closed when the window is hidden the next time. */
  public static Scope untilHidden(Window window) {
    Scope scope = new Scope();
    EventHandler<WindowEvent> hidden = event -> scope.close();
    window.addEventHandler(WindowEvent.WINDOW_HIDDEN, hidden);
    scope.add(() -> window.removeEventHandler(WindowEvent.WINDOW_HIDDEN, hidden));
    return scope;
  }

  /** Lets a filter see a window's events, before its scene does, until the scope is closed. */
  public static <E extends Event> void filter(
      Window window, EventType<E> type, EventHandler<? super E> filter, Scope scope) {
    window.addEventFilter(type, filter);
    scope.add(() -> window.removeEventFilter(type, filter));
  }
}
