package org.chainmap.ui.inspector;

import javafx.scene.Node;

/** A field of a form: a node, and its update from the map. */
interface FormRow {

  Node node();

  /** Shows the map's current value, unless the person is editing the field. */
  void refresh();
}
