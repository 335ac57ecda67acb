package org.chainmap.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Describes a file as it was last read or written, to tell later whether someone else changed it.
 *
 * @param size in bytes
 * @param modified its time of modification, which alone proves nothing: copying and synchronising
 *     change it without changing the content, and some file systems round it to two seconds
 * @param hash the SHA-256 of its content, in hexadecimal digits
 */
public record FileStamp(long size, FileTime modified, String hash) {

  /** The state of a file, compared with what it was. */
  public enum State {
    SAME,
    CHANGED,
    GONE
  }

  /** Describes a content that was read, or written, when the file had this time. O(size). */
  public static FileStamp of(byte[] content, FileTime modified) {
    return new FileStamp(content.length, modified, HexFormat.of().formatHex(sha256(content)));
  }

  /** Returns the time of a file's modification; the epoch where it cannot be found out. */
  public static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  /**
   * Compares the file's content with this one, whatever its time says. Reads the file if it has the
   * same size. A file that cannot be read counts as changed.
   */
  public State stateOf(Path file) {
    try {
      return compare(file);
    } catch (IOException e) {
      return State.CHANGED;
    }
  }

  /**
   * Compares as {@link #stateOf}.
   *
   * @throws IOException if the file is there and cannot be read
   */
  public State compare(Path file) throws IOException {
    try {
      return Files.size(file) == size && hash.equals(hash(file)) ? State.SAME : State.CHANGED;
    } catch (NoSuchFileException | NotDirectoryException e) {
      return State.GONE;
    }
  }

  /** Tells whether size and time are the same, without reading the content. */
  public boolean looksLike(BasicFileAttributes file) {
    return file.size() == size && file.lastModifiedTime().equals(modified);
  }

  private static String hash(Path file) throws IOException {
    return HexFormat.of().formatHex(sha256(Files.readAllBytes(file)));
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
