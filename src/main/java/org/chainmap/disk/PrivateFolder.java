package org.chainmap.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that only their owner can read, where the system has such permissions. */
final class PrivateFolder {

  private PrivateFolder() {}

  /** Creates a folder with its parents; one that exists becomes private. */
  static Path create(Path folder) throws IOException {
    Files.createDirectories(folder);
    permit(folder, "rwx------");
    return folder;
  }

  /** Lets nobody but the owner read a file. */
  static void hide(Path file) {
    permit(file, "rw-------");
  }

  private static void permit(Path path, String permissions) {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null) {
      try {
        view.setPermissions(PosixFilePermissions.fromString(permissions));
      } catch (IOException e) {
        // A disk without permissions: better there for all to read than lost.
      }
    }
  }
}
