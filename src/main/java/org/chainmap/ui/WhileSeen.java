package org.chainmap.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Has a panel rest while nobody sees it: what it is asked to show meanwhile it shows once, as soon
 * as it can be seen. A panel can be seen if it lies in a window and neither it nor anything around
 * it is hidden, such as the content of a tab behind others.
 */
public final class WhileSeen {

  private final Runnable refresh;
  private boolean seen;
  private boolean stale;

  /**
   * @param refresh shows the panel's content as it is then
   */
  public WhileSeen(Node panel, Runnable refresh) {
    this(of(panel), refresh);
  }

  /**
   * @param seen whether anybody can see what {@code refresh} shows
   */
  public WhileSeen(ObservableValue<Boolean> seen, Runnable refresh) {
    this.refresh = refresh;
    seen.subscribe(this::turned);
  }

  private void turned(boolean now) {
    seen = now;
    if (now && stale) {
      now();
    }
  }

  /** Shows the content at once if it can be seen, else when it is seen next. */
  public void ask() {
    if (seen) {
      now();
    } else {
      stale = true;
    }
  }

  /**
   * Shows the content that it was asked for and is still to show; does nothing if there is none.
   */
  public void catchUp() {
    if (stale) {
      now();
    }
  }

  private void now() {
    stale = false;
    refresh.run();
  }

  /** Tells whether a node can be seen, as a value that is followed. */
  public static ObservableValue<Boolean> of(Node node) {
    return node.sceneProperty().flatMap(scene -> shown(node)).orElse(false);
  }

  private static ObservableValue<Boolean> shown(Node node) {
    ObservableValue<Boolean> around = node.parentProperty().flatMap(WhileSeen::shown).orElse(true);
    return node.visibleProperty().flatMap(visible -> visible ? around : node.visibleProperty());
  }
}
