package org.chainmap.ui.inspector;

import javafx.scene.Node;

/** Creates rows from a node and its refresh action. */
final class FormRows {

  private FormRows() {}

  /** Creates a row and refreshes it at once. */
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
