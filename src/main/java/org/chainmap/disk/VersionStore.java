package org.chainmap.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Earlier contents of documents, each kept when a save replaces it, in a folder for each document.
 * The latest ones are kept, within limits of number, age and size.
 */
public final class VersionStore {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** In the folder of a document: the path of the file that it was saved to last. */
  private static final String SAVED_TO = "saved-to.txt";

  private static final Comparator<Version> LATEST =
      Comparator.comparing(Version::at).thenComparing(Version::file).reversed();

  private final Path root;
  private final String ending;

  /**
   * One earlier content.
   *
   * @param file a file with just that content
   * @param at when that content was saved
   * @param bytes its size
   */
  public record Version(Path file, Instant at, long bytes) {}

  /**
   * What is kept of one document at most; 0 versions keep none.
   *
   * @param count the number of versions
   * @param age how long ago they were replaced by the next one; the latest stays, however old
   * @param bytes how large they are together; the latest stays, however large
   */
  public record Limits(int count, Duration age, long bytes) {}

  /**
   * @param root the folder of all versions; created when it is needed
   * @param ending the ending of the names of versions, that of documents
   */
  public VersionStore(Path root, String ending) {
    this.root = root;
    this.ending = ending;
  }

  /**
   * Keeps the content of a file that is about to be replaced, unless it is the latest version
   * already, and lets go what is beyond the limits. There need be no file. O(bytes).
   *
   * @param document the id of the document
   * @return whether it is the latest version now
   * @throws IOException if it could not be kept; what was kept before is still there
   */
  public boolean keep(String document, Path file, Limits limits, Instant now) throws IOException {
    if (limits.count() <= 0) {
      return false;
    }
    byte[] content;
    FileTime saved;
    try {
      content = Files.readAllBytes(file);
      saved = Files.getLastModifiedTime(file);
    } catch (NoSuchFileException e) {
      return false;
    }
    List<Version> before = versions(document);
    if (before.isEmpty() || !same(before.getFirst().file(), content)) {
      PrivateFolder.create(root);
      Path folder = PrivateFolder.create(folder(document));
      Path kept = free(folder, saved.toInstant());
      AtomicFile.write(kept, out -> out.write(content));
      PrivateFolder.hide(kept);
    }
    remember(folder(document), file);
    thin(versions(document), limits, now);
    return true;
  }

  /** Notes which file a document was saved to last, beside its versions. */
  private static void remember(Path folder, Path file) throws IOException {
    Path note = folder.resolve(SAVED_TO);
    Files.writeString(note, whole(file));
    PrivateFolder.hide(note);
  }

  private static String whole(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }

  /**
   * Returns the document that was saved to a file, the latest one where several were; empty if no
   * version is kept of any. The file need not be there. O(documents).
   *
   * @throws IOException if the folder of all versions cannot be read
   */
  public Optional<String> savedTo(Path file) throws IOException {
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    String document = null;
    FileTime latest = FileTime.fromMillis(Long.MIN_VALUE);
    try (Stream<Path> folders = Files.list(root)) {
      for (Path folder : folders.toList()) {
        Path note = folder.resolve(SAVED_TO);
        if (Files.isRegularFile(note) && Files.readString(note).equals(whole(file))) {
          FileTime at = Files.getLastModifiedTime(note);
          if (at.compareTo(latest) > 0) {
            document = String.valueOf(folder.getFileName());
            latest = at;
          }
        }
      }
    }
    return Optional.ofNullable(document);
  }

  private static boolean same(Path file, byte[] content) throws IOException {
    return Files.size(file) == content.length
        && java.util.Arrays.equals(Files.readAllBytes(file), content);
  }

  /** Returns a name for what was saved at a moment; the next free one where two were at once. */
  private Path free(Path folder, Instant at) {
    Instant moment = at;
    while (true) {
      Path path = folder.resolve(NAME.format(moment) + ending);
      if (!Files.exists(path)) {
        return path;
      }
      moment = moment.plusMillis(1);
    }
  }

  /** Returns the versions of a document, the latest first. */
  public List<Version> versions(String document) throws IOException {
    Path folder = folder(document);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Version> found = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(ending)) {
          try {
            Instant at =
                Instant.from(NAME.parse(name.substring(0, name.length() - ending.length())));
            found.add(new Version(file, at, Files.size(file)));
          } catch (DateTimeException e) {
            // a file of someone else
          }
        }
      }
    }
    found.sort(LATEST);
    return List.copyOf(found);
  }

  private static void thin(List<Version> latestFirst, Limits limits, Instant now)
      throws IOException {
    long bytes = 0;
    for (int i = 0; i < latestFirst.size(); i++) {
      Version each = latestFirst.get(i);
      bytes += each.bytes();
      boolean old = i > 0 && latestFirst.get(i - 1).at().isBefore(now.minus(limits.age()));
      if (i >= limits.count() || old || i > 0 && bytes > limits.bytes()) {
        Files.deleteIfExists(each.file());
      }
    }
  }

  /** Returns the folder of a document: an id that is no UUID is not trusted as a name. */
  private Path folder(String document) {
    String name;
    try {
      name = UUID.fromString(document).toString();
    } catch (IllegalArgumentException e) {
      name = UUID.nameUUIDFromBytes(document.getBytes(StandardCharsets.UTF_8)).toString();
    }
    return root.resolve(name);
  }
}
