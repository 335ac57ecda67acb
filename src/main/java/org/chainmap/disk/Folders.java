package org.chainmap.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Creates folders, and says why where that fails. */
public final class Folders {

  private Folders() {}

  /**
   * Creates a folder with its parents; one that exists stays as it is.
   *
   * @throws DiskException if it cannot be created
   */
  public static void create(Path folder) throws DiskException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw DiskException.creating(folder, e);
    }
  }
}
