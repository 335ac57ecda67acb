package org.chainmap.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decides which file is written for a name that a person gave: the one with the ending of its kind,
 * and no other file is replaced unasked. Documents, exports and templates all ask here.
 */
public final class SaveTarget {

  private SaveTarget() {}

  /**
   * Tells whether a file may be written without asking. It waits for the disk, so not on the
   * window's thread.
   *
   * @param agreed the file of which the person has agreed already that it may be replaced, as
   *     choosers of the system ask for the very name that was typed
   */
  public static boolean free(Path file, @Nullable Path agreed) {
    return !Files.exists(file) || (agreed != null && same(file, agreed));
  }

  /**
   * Returns the file to write for a name. Adds the ending to a name that has neither it nor its
   * last part: {@code plan} and {@code plan.v2} get {@code .chainmap.json}; {@code plan.json}
   * stays, since such files are maps too.
   *
   * @param named what the person named, with or without the ending
   * @param ending the ending of its kind, e.g. {@code ".chainmap.json"}
   */
  public static Path withEnding(Path named, String ending) {
    String name = String.valueOf(named.getFileName());
    String last = ending.substring(ending.lastIndexOf('.'));
    return name.toLowerCase(Locale.ROOT).endsWith(last)
        ? named
        : named.resolveSibling(name.replaceFirst("[. ]+$", "") + ending);
  }

  private static boolean same(Path one, Path other) {
    try {
      return one.equals(other) || Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Tells whether this machine can write a text in a file name: not Chinese in a locale of ASCII.
   */
  public static boolean canName(String text) {
    try {
      return Path.of(text.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ")).getNameCount() > 0;
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
