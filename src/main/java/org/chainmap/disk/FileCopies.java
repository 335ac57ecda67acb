package org.chainmap.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file was and what it becomes, kept elsewhere while the file is written in its place. A
 * third file, the mark, names the file and says that both are whole.
 *
 * @param folder holds the copies
 * @param stem the beginning of their names, which tells whose they are
 */
record FileCopies(Path folder, String stem) {

  private static final Pattern NAME =
      Pattern.compile("(chainmap-(.+)-[0-9a-z]+)\\.(old|new|draft|mark)");

  /** How long copies are kept of a file that is never seen again. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** Names new copies in a folder, which is created if needed. */
  static FileCopies in(Path folder) throws IOException {
    PrivateFolder.create(folder);
    return new FileCopies(folder, TemporaryFile.stem(ProgramRun.SELF));
  }

  /**
   * Returns the whole copies that ended programs left of a file, and clears away others of theirs.
   */
  static List<FileCopies> left(Path folder, Path file) throws IOException {
    List<FileCopies> left = new ArrayList<>();
    for (FileCopies copies : all(folder, ProgramRun::ended)) {
      if (!Files.exists(copies.mark()) || copies.outlived()) {
        copies.delete();
      } else if (copies.areOf(file)) {
        left.add(copies);
      }
    }
    return left;
  }

  /** Deletes what this program has of a file: it has been saved since. */
  static void forget(Path folder, Path file) throws IOException {
    for (FileCopies copies : all(folder, ProgramRun.SELF::equals)) {
      if (Files.exists(copies.mark()) && copies.areOf(file)) {
        copies.delete();
      }
    }
  }

  private static Set<FileCopies> all(Path folder, Predicate<ProgramRun> whose) throws IOException {
    Set<FileCopies> all = new LinkedHashSet<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path each : files) {
          Matcher name = NAME.matcher(String.valueOf(each.getFileName()));
          if (name.matches() && ProgramRun.of(name.group(2)).filter(whose).isPresent()) {
            all.add(new FileCopies(folder, name.group(1)));
          }
        }
      }
    }
    return all;
  }

  private boolean areOf(Path file) throws IOException {
    return Files.readString(mark()).equals(place(file));
  }

  private boolean outlived() throws IOException {
    return Files.getLastModifiedTime(mark()).toInstant().isBefore(Instant.now().minus(KEPT));
  }

  Path old() {
    return folder.resolve(stem + ".old");
  }

  /** The new content, whole. */
  Path whole() {
    return folder.resolve(stem + ".new");
  }

  private Path mark() {
    return folder.resolve(stem + ".mark");
  }

  private Path draft() {
    return folder.resolve(stem + ".draft");
  }

  /** Opens a copy to be written, which only its owner can read. */
  static FileChannel create(Path copy) throws IOException {
    FileChannel channel =
        FileChannel.open(copy, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    PrivateFolder.hide(copy);
    return channel;
  }

  /** Marks both copies as whole: if the program is killed from now on, they help. */
  void complete(Path file) throws IOException {
    try (FileChannel channel = create(draft())) {
      ByteBuffer place = ByteBuffer.wrap(place(file).getBytes(StandardCharsets.UTF_8));
      while (place.hasRemaining()) {
        channel.write(place);
      }
      channel.force(true);
    }
    Files.move(draft(), mark());
  }

  /** Deletes them all, first what says that they are needed. */
  void delete() throws IOException {
    Files.deleteIfExists(mark());
    Files.deleteIfExists(draft());
    Files.deleteIfExists(old());
    Files.deleteIfExists(whole());
  }

  private static String place(Path file) {
    return file.toAbsolutePath() + "\n";
  }
}
