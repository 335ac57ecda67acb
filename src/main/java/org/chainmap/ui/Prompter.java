package org.chainmap.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Questions to the person at the screen; tests answer them without one. */
public interface Prompter {

  /** The answers to the question about unsaved work. */
  enum Unsaved {
    SAVE,
    DISCARD,
    CANCEL
  }

  /** The answers to the question about a file that someone else changed. */
  enum ChangedOnDisk {
    /** Merge what is in the window with what the file holds, to be looked at before saving. */
    MERGE,
    /** See what differs first; nothing is saved. */
    COMPARE,
    /** Save under another name; both stay. */
    SAVE_AS,
    /** Write over what the other one wrote. */
    OVERWRITE,
    /** Take over what the file holds now. */
    RELOAD,
    CANCEL
  }

  /** What another map is wanted for. */
  enum OtherMap {
    TO_COMPARE,
    TO_MERGE,
    /** The version from which both maps of a merge started. */
    COMMON_START
  }

  /** Asks for files to open; empty if none was chosen. */
  List<Path> filesToOpen();

  /** Asks for a file of lists to import; empty if none was chosen. */
  Optional<Path> listsToImport();

  /** Asks for another map for a purpose; empty if none was chosen. */
  Optional<Path> otherMap(OtherMap purpose);

  /** Asks for pictures to insert; empty if none was chosen. */
  List<Path> picturesToInsert();

  /**
   * Asks for a file to save to, with a name ending in {@code ending}, and before another file is
   * overwritten.
   */
  Optional<Path> fileToSave(String suggested, String ending);

  /** Asks for a folder to write into; empty if none was chosen. */
  default Optional<Path> folderToWrite() {
    return Optional.empty();
  }

  /** Asks whether an existing file is to be replaced. */
  boolean replaces(Path file);

  /** Asks whether the template of this name is to be deleted, which cannot be undone. */
  boolean removes(String template);

  /**
   * Asks whether to save the document of this name before it is closed.
   *
   * @param scenarios how many scenarios would be added to it by saving
   * @param comments how many comments are written and not sent, which saving would send
   */
  Unsaved unsaved(String name, int scenarios, int comments);

  /**
   * Asks what to do before saving over the file of this name, which someone else changed.
   *
   * @param unsaved whether the window holds changes that the file lacks
   */
  ChangedOnDisk changedOnDisk(String name, boolean unsaved);

  /** Opens a file or folder with the program that the system has for it. */
  void open(Path file);

  /** Shows a text with a title until it is closed. */
  void tell(String title, String text);
}
