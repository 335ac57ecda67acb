package org.chainmap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.FileStamp;
import org.chainmap.text.Message;

/**
 * A file that is written over at the end of long work, as it was at its beginning.
 *
 * @param before what it was; empty if there was none
 * @param watched whether it is a file; a pipe or device holds nothing that could be lost
 */
record Unchanged(Path file, Optional<FileStamp> before, boolean watched) {

  /** Remembers a file before the work begins. */
  static Unchanged now(Path file) {
    if (AtomicFile.isStream(file)) {
      return new Unchanged(file, Optional.empty(), false);
    }
    try {
      return new Unchanged(
          file,
          Optional.of(FileStamp.of(Files.readAllBytes(file), FileStamp.modified(file))),
          true);
    } catch (IOException e) {
      return new Unchanged(file, Optional.empty(), true);
    }
  }

  /** Refuses to write if someone else wrote the file meanwhile. */
  void check() throws Refusal {
    boolean changed =
        before.isPresent()
            ? before.get().stateOf(file) == FileStamp.State.CHANGED
            : Files.exists(file);
    if (watched && changed) {
      throw new Refusal(Message.of("cli.changedMeanwhile", file.toString()));
    }
  }
}
