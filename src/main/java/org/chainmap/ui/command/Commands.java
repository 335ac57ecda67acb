package org.chainmap.ui.command;

import java.util.Optional;
import org.chainmap.editor.Editor;

/** The window's own commands, on which its actions are built. */
public interface Commands {

  /** The editor of the selected tab's document, if any. */
  Optional<Editor> editor();

  void newMap();

  void openFile();

  void save();

  void saveAs();

  void closeDocument();

  void export();

  void quit();

  void fitAll();

  void find();

  void palette();

  /** Shows the impact of losing the selected elements. */
  void whatIf();

  void fullScreen();

  void showKeys();

  void about();

  /** Writes the copied elements to the system's clipboard. */
  void copied();

  /** Reads a part of a map from the system's clipboard before a paste. */
  void beforePaste();

  /** Whether there is something to paste. */
  boolean pastable();
}
