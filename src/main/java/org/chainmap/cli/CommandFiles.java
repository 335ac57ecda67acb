package org.chainmap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;

/** Checks, reads and writes the files of commands. */
final class CommandFiles {

  /**
   * The character Java substitutes for a byte of an argument that is invalid in the machine's
   * encoding.
   */
  private static final char UNREADABLE = '\uFFFD';

  private CommandFiles() {}

  static ChainMap load(String file) throws Refusal {
    try {
      return ChainMapFile.load(path(file));
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
  }

  /** Converts a file argument to a path. */
  static Path path(String file) throws Refusal {
    if (file.indexOf(UNREADABLE) >= 0) {
      throw new Refusal(Message.of("cli.locale"));
    }
    if (file.isBlank()) {
      throw new Refusal(Message.of("cli.badPath", file));
    }
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new Refusal(Message.of("cli.badPath", file));
    }
  }

  /** Tells whether two paths denote the same existing file. */
  static boolean same(Path a, Path b) {
    try {
      return Files.exists(b) && Files.isSameFile(a, b);
    } catch (IOException e) {
      return alike(a, b);
    }
  }

  /** Tells whether two paths denote the same file, existing or not. */
  static boolean one(Path a, Path b) {
    return alike(a, b) || same(a, b);
  }

  private static boolean alike(Path a, Path b) {
    return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
  }
}
