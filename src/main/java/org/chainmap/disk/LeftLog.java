package org.chainmap.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.chainmap.disk.LogRecord.Kind;

/**
 * A recovery log whose program ended without deleting it.
 *
 * @param folder its folder
 * @param name its name in it
 */
public record LeftLog(Path folder, String name) {

  /**
   * What could be read of it.
   *
   * @param about what it is about; empty if nothing could be read
   * @param snapshot the whole document to start from
   * @param changes the changes after that
   * @param drafts what was typed last and not confirmed; empty if there was nothing
   * @param whole whether nothing was lost: no record was cut off or damaged
   * @param at when it was written last
   */
  public record Contents(
      String about,
      String snapshot,
      List<String> changes,
      String drafts,
      boolean whole,
      Instant at) {

    /** Tells whether there is anything to recover. */
    public boolean readable() {
      return !about.isEmpty();
    }
  }

  /** Reads as much as can be read, from the latest generation that begins well. Never throws. */
  public Contents read() {
    Instant last = Instant.EPOCH;
    boolean damaged = false;
    try {
      for (Path file : RecoveryLog.generations(folder, name)) {
        Instant at = Files.getLastModifiedTime(file).toInstant();
        last = at.isAfter(last) ? at : last;
        LogFile.Contents found = LogFile.read(file);
        List<LogRecord> records = found.records();
        if (records.size() >= 2
            && records.get(0).kind() == Kind.ABOUT
            && records.get(1).kind() == Kind.SNAPSHOT) {
          List<LogRecord> rest = records.stream().skip(2).takeWhile(LeftLog::follows).toList();
          return new Contents(
              records.get(0).text(),
              records.get(1).text(),
              texts(rest, Kind.CHANGE),
              texts(rest, Kind.DRAFTS).stream().reduce("", (one, next) -> next),
              found.whole() && !damaged && rest.size() == records.size() - 2,
              at);
        }
        damaged = true;
      }
    } catch (IOException e) {
      // as if it could not be read
    }
    return new Contents("", "", List.of(), "", false, last);
  }

  private static boolean follows(LogRecord each) {
    return each.kind() == Kind.CHANGE || each.kind() == Kind.DRAFTS;
  }

  private static List<String> texts(List<LogRecord> records, Kind kind) {
    return records.stream().filter(each -> each.kind() == kind).map(LogRecord::text).toList();
  }

  /** Returns when it was written last. */
  public Instant at() {
    try {
      List<Path> files = RecoveryLog.generations(folder, name);
      return files.isEmpty()
          ? Instant.EPOCH
          : Files.getLastModifiedTime(files.getFirst()).toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }

  /** Deletes it for good. */
  public void delete() throws IOException {
    for (Path file : RecoveryLog.generations(folder, name)) {
      Files.deleteIfExists(file);
    }
  }

  /** Moves it to another folder, as of now, under a name of its own there. */
  void moveTo(Path other, String as) throws IOException {
    PrivateFolder.create(other);
    for (Path file : RecoveryLog.generations(folder, name).reversed()) {
      String rest = String.valueOf(file.getFileName()).substring(name.length());
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      Files.move(file, other.resolve(as + rest), StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
