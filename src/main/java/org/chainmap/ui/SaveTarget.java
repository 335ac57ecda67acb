package org.chainmap.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which file is written for a name that a person gave: the one with the ending of its kind,
 * and no other file is replaced unasked. Documents, exports and templates all ask here.
 */
public final class SaveTarget {

  private SaveTarget() {}

  /**
   * Returns the file to write, or nothing where it must not replace the one that is there.
   *
   * @param named what the person named, with or without the ending
   * @param ending the ending of its kind, e.g. {@code ".chainmap.json"}
   * @param agreed the file of which the person has agreed already that it may be replaced, as
   *     choosers of the system ask for the very name that was typed
   * @param replaces asks whether a file may be replaced
   */
  public static Optional<Path> of(
      Path named, String ending, @Nullable Path agreed, Predicate<Path> replaces) {
    Path file = withEnding(named, ending);
    boolean free = !Files.exists(file) || (agreed != null && same(file, agreed));
    return free || replaces.test(file) ? Optional.of(file) : Optional.empty();
  }

  /**
   * Adds the ending to a name that has neither it nor its last part: {@code plan} and {@code
   * plan.v2} get {@code .chainmap.json}; {@code plan.json} stays, since such files are maps too.
   */
  private static Path withEnding(Path named, String ending) {
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
