package org.chainmap.ui.inspector;

import javafx.scene.Node;

/** Rows made of a node and what refreshes it. */
final class Rows {

  private Rows() {}

  /** The row, refreshed at once. */
  static Row of(Node node, Runnable refresh) {
    refresh.run();
    return new Row() {
      @Override
      public Node node() {
        return node;
      }

      @Override
      public void refresh() {
        refresh.run();
      }
    };
  }
}
