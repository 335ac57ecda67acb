package org.chainmap.exchange;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.SavedView;
import org.jspecify.annotations.Nullable;

/** The paths by which maps name other files: their linked sheets, and maps compared with. */
public final class SheetPaths {

  private SheetPaths() {}

  /**
   * Returns how a map names a file: relative to the map's file with slashes, absolute where that
   * cannot be, as on another drive, or where the map has no file yet.
   *
   * @param document the file of the map, or null
   */
  public static String named(@Nullable Path document, Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path folder = document == null ? null : document.toAbsolutePath().normalize().getParent();
    if (folder == null || !folder.getFileSystem().equals(whole.getFileSystem())) {
      return slashes(whole);
    }
    try {
      return slashes(folder.relativize(whole));
    } catch (IllegalArgumentException e) {
      return slashes(whole); // another drive
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }

  /** Returns the file that a map names; empty where the name is no path on this machine. */
  public static Optional<Path> file(@Nullable Path document, String named) {
    try {
      Path path = Path.of(named);
      Path folder = document == null ? null : document.toAbsolutePath().getParent();
      return Optional.of(
          folder == null ? path.toAbsolutePath().normalize() : folder.resolve(path).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the files that were changed since a linked sheet was last read from them, by their time
   * alone. Asks the file system once a file: run it in the background.
   *
   * @param document the file of the map, or null
   */
  public static Set<Path> changed(ChainMap map, @Nullable Path document) {
    Set<Path> changed = new TreeSet<>();
    for (LinkedSheet sheet : map.all(LinkedSheet.class)) {
      Instant read = sheet.readAt();
      Path path = file(document, sheet.file()).orElse(null);
      if (read != null && path != null && modified(path).isAfter(read.plusSeconds(1))) {
        changed.add(path);
      }
    }
    return changed;
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      return Instant.MIN; // a file that is not there is said when it is read
    }
  }

  /**
   * Returns the same map for another place of its file: relative names lead to the same files.
   * O(elements) where a name changes.
   *
   * @param before the file of the map until now, or null
   */
  public static ChainMap moved(ChainMap map, @Nullable Path before, Path after) {
    List<Element> changed = new ArrayList<>();
    for (LinkedSheet sheet : map.all(LinkedSheet.class)) {
      String named =
          file(before, sheet.file()).map(file -> named(after, file)).orElse(sheet.file());
      if (!named.equals(sheet.file())) {
        changed.add(sheet.withFile(named));
      }
    }
    for (SavedView view : map.all(SavedView.class)) {
      String other = view.colouring().comparedWith();
      String named =
          other == null ? null : file(before, other).map(file -> named(after, file)).orElse(other);
      if (named != null && !named.equals(other)) {
        changed.add(view.withColouring(view.colouring().withComparedWith(named)));
      }
    }
    if (changed.isEmpty()) {
      return map;
    }
    List<Element> all = new ArrayList<>(map.elements().values());
    all.replaceAll(
        element ->
            changed.stream()
                .filter(each -> each.id().equals(element.id()))
                .findFirst()
                .orElse(element));
    return ChainMap.of(all);
  }
}
