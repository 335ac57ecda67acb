package org.chainmap.ui.inspector;

import javafx.scene.Node;

/** Rows made of a node and what refreshes it. */
final class FormRows {

  private FormRows() {}

  /** The row, refreshed at once. */
  static FormRow of(Node node, Runnable refresh) {
    refresh.run();
    return new FormRow() {
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
