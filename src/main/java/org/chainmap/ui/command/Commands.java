package org.chainmap.ui.command;

import java.util.Optional;
import org.chainmap.editor.Editor;

/** What the window itself can do: what its own actions are made of. */
public interface Commands {

  /** The editor of the document in front, if one is. */
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

  /** Shows what follows if what is selected is lost. */
  void whatIf();

  void fullScreen();

  void showKeys();

  void about();

  /** Writes what was copied to the system's clipboard. */
  void copied();

  /** Takes over what another program or document left on the system's clipboard. */
  void beforePaste();

  /** Whether there is something to paste. */
  boolean pastable();
}
