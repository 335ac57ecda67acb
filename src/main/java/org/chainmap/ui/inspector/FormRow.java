package org.chainmap.ui.inspector;

import javafx.scene.Node;

/** One field of a form: what is shown, and reading it anew from the map. */
interface FormRow {

  Node node();

  /** Shows what the map holds now, unless a person is just changing it. */
  void refresh();
}
