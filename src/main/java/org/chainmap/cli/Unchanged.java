package org.chainmap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chainmap.disk.FileStamp;
import org.chainmap.text.Message;

/**
 * A file that is written over at the end of long work, as it was at its beginning; absent if there
 * was none.
 */
record Unchanged(Path file, Optional<FileStamp> before) {

  /** Remembers a file before the work begins. */
  static Unchanged now(Path file) {
    try {
      return new Unchanged(
          file, Optional.of(FileStamp.of(Files.readAllBytes(file), FileStamp.modified(file))));
    } catch (IOException e) {
      return new Unchanged(file, Optional.empty());
    }
  }

  /** Refuses to write if someone else wrote the file meanwhile. */
  void check() throws Refusal {
    boolean changed =
        before.isPresent()
            ? before.get().stateOf(file) == FileStamp.State.CHANGED
            : Files.exists(file);
    if (changed) {
      throw new Refusal(Message.of("cli.changedMeanwhile", file.toString()));
    }
  }
}
