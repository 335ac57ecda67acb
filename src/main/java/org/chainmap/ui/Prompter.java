package org.chainmap.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Questions to the person at the screen; tests answer them without one. */
public interface Prompter {

  /** What to do with work that is not saved. */
  enum Unsaved {
    SAVE,
    DISCARD,
    CANCEL
  }

  /** The files to open; empty where none was chosen. */
  List<Path> filesToOpen();

  /** Where to save, its name ending with {@code ending}; the system asks before overwriting. */
  Optional<Path> fileToSave(String suggested, String ending);

  /** Whether to save a document by this name before it is closed. */
  Unsaved unsaved(String name);

  /** Shows a text with a title until it is closed. */
  void tell(String title, String text);
}
