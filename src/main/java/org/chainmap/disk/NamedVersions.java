package org.chainmap.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The named versions of a document, kept for good in a folder beside it: {@code 计划.versions/报送稿
 * .chainmap.json} for {@code 计划.chainmap.json}. They are plain documents that go along when the
 * folder is copied.
 *
 * @param folder the folder; it need not exist
 * @param ending the ending of documents
 */
public record NamedVersions(Path folder, String ending) {

  /** A version with its name. */
  public record Named(String name, VersionStore.Version version) {}

  /** Returns those of a document. */
  public static NamedVersions of(Path document, String ending) {
    String name = String.valueOf(document.getFileName());
    String bare = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    return new NamedVersions(document.resolveSibling(bare + ".versions"), ending);
  }

  /** Tells whether the folder is there, so that none has to be made. */
  public boolean exists() {
    return Files.isDirectory(folder);
  }

  /** Returns the file of a version of this name. */
  public Path file(String name) {
    return folder.resolve(name + ending);
  }

  /**
   * Keeps a content under a name; one of that name is replaced.
   *
   * @param name can be the name of a file
   * @param at when the content was saved
   * @throws IOException if it could not be written; one of that name is then as it was
   */
  public void keep(String name, String content, Instant at) throws IOException {
    Files.createDirectories(folder);
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file(name), out -> out.write(bytes));
    Files.setLastModifiedTime(file(name), FileTime.from(at));
  }

  /** Returns all of them, the latest first; none where the folder is missing. */
  public List<Named> all() throws IOException {
    if (!exists()) {
      return List.of();
    }
    List<Named> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(ending) && Files.isRegularFile(file)) {
          found.add(
              new Named(
                  name.substring(0, name.length() - ending.length()),
                  new VersionStore.Version(
                      file, Files.getLastModifiedTime(file).toInstant(), Files.size(file))));
        }
      }
    }
    found.sort(Comparator.comparing((Named each) -> each.version().at()).reversed());
    return List.copyOf(found);
  }
}
