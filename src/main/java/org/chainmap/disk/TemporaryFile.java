package org.chainmap.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that are written beside the one they will replace. Their names are short, whatever that
 * one's is, and tell whose they are, so that those of a program that was killed are cleared away.
 */
final class TemporaryFile {

  private static final Pattern NAME = Pattern.compile("\\.chainmap-(.+)-[0-9a-z]+\\.tmp");

  /** How long one of another machine is left alone: whether its program runs is not known here. */
  private static final Duration OF_OTHERS = Duration.ofDays(1);

  private static final AtomicLong NUMBER = new AtomicLong();

  private TemporaryFile() {}

  /** Returns a path that no other file has, of at most 60 characters in the folder. */
  static Path in(Path folder) {
    return folder.resolve(name(ProgramRun.SELF));
  }

  static String name(ProgramRun run) {
    return "." + stem(run) + ".tmp";
  }

  /** Returns the beginning of a name that no other file has, which tells whose it is. */
  static String stem(ProgramRun run) {
    return "chainmap-" + run.name() + "-" + Long.toString(NUMBER.incrementAndGet(), 36);
  }

  /**
   * Creates an empty file to replace the target: with its permissions from the first byte, and with
   * its owner, its group and its extended attributes (on Linux with them its access list) where the
   * system permits. One that replaces nothing is as other new files are.
   */
  static FileChannel create(Path temporary, Target target) throws IOException {
    if (target.old() == null) {
      return FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    }
    try {
      // Only copying a file whole takes its extended attributes along.
      Files.copy(target.path(), temporary, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      createEmpty(temporary, target.path());
    }
    keepOwner(target.path(), temporary);
    return FileChannel.open(
        temporary, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
  }

  private static void createEmpty(Path temporary, Path like) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(like, PosixFileAttributeView.class);
    FileAttribute<?>[] attributes =
        view == null
            ? new FileAttribute<?>[0]
            : new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(view.readAttributes().permissions())
            };
    Files.createFile(temporary, attributes);
  }

  private static void keepOwner(Path from, Path to) throws IOException {
    PosixFileAttributeView there = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView here = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (there == null || here == null) {
      return;
    }
    PosixFileAttributes wanted = there.readAttributes();
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    permissions.addAll(wanted.permissions());
    try {
      if (!here.readAttributes().group().equals(wanted.group())) {
        here.setGroup(wanted.group());
      }
    } catch (IOException e) {
      // What one group was permitted is not passed on to another.
      permissions.removeIf(each -> each.name().startsWith("GROUP_"));
    }
    try {
      if (!here.readAttributes().owner().equals(wanted.owner())) {
        here.setOwner(wanted.owner());
      }
    } catch (IOException e) {
      // Only an administrator gives files away; it belongs to whoever saves it.
    }
    if (!here.readAttributes().permissions().equals(permissions)) {
      here.setPermissions(permissions);
    }
  }

  /** Deletes what ended programs left in a folder; what cannot be deleted stays. */
  static void clear(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, TemporaryFile::isOurs)) {
      FileTime now = FileTime.fromMillis(System.currentTimeMillis());
      for (Path each : files) {
        if (isLeft(each, now)) {
          Files.deleteIfExists(each);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // A leftover does no harm.
    }
  }

  private static boolean isOurs(Path file) {
    return NAME.matcher(String.valueOf(file.getFileName())).matches()
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isLeft(Path file, FileTime now) throws IOException {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    Optional<ProgramRun> run = name.matches() ? ProgramRun.of(name.group(1)) : Optional.empty();
    return run.isPresent()
        && (run.get().here()
            ? run.get().ended()
            : Files.getLastModifiedTime(file).toInstant().plus(OF_OTHERS).compareTo(now.toInstant())
                < 0);
  }
}
