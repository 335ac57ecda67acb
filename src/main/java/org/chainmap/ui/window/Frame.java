package org.chainmap.ui.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.chainmap.ui.Memory;

/** Which panels are open and how large they are: the same for all documents, and remembered. */
final class Frame {

  final BooleanProperty outline = new SimpleBooleanProperty();
  final BooleanProperty inspector = new SimpleBooleanProperty();
  final BooleanProperty lists = new SimpleBooleanProperty();

  /** Whether cards glide to where a layout puts them. */
  final BooleanProperty motion = new SimpleBooleanProperty();

  final DoubleProperty outlineWidth = new SimpleDoubleProperty();
  final DoubleProperty inspectorWidth = new SimpleDoubleProperty();
  final DoubleProperty listsHeight = new SimpleDoubleProperty();

  Frame(Memory memory) {
    outline.set(memory.flag("outline", true));
    inspector.set(memory.flag("inspector", true));
    lists.set(memory.flag("lists", true));
    motion.set(memory.flag("motion", true));
    outlineWidth.set(memory.number("outline.width", 224));
    inspectorWidth.set(memory.number("inspector.width", 328));
    listsHeight.set(memory.number("lists.height", 190));
  }

  void remember(Memory memory) {
    memory.put("outline", outline.get());
    memory.put("inspector", inspector.get());
    memory.put("lists", lists.get());
    memory.put("motion", motion.get());
    memory.put("outline.width", outlineWidth.get());
    memory.put("inspector.width", inspectorWidth.get());
    memory.put("lists.height", listsHeight.get());
  }
}
