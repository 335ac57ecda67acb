package org.chainmap.disk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.chainmap.disk.LogRecord.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The form of recovery logs: a head of 8 bytes, then records, each as its length (4 bytes, big
 * endian), its checksum (CRC-32C, RFC 3720, of kind and text), its kind (1 byte), and its text
 * (UTF-8).
 *
 * <p>A file may end anywhere, since the machine may stop at any moment: whatever is read up to the
 * first record that is not whole is what was written.
 */
final class LogFile {

  private static final byte[] HEAD = "CMLOG 1\n".getBytes(StandardCharsets.US_ASCII);

  /** The longest record that is read, in bytes; a longer one is taken for damage. */
  private static final int LONGEST = 1 << 29;

  private LogFile() {}

  /**
   * What could be read of a log.
   *
   * @param records the longest readable sequence from the beginning
   * @param whole whether that is everything: nothing follows that cannot be read
   */
  record Contents(List<LogRecord> records, boolean whole) {}

  /** Returns the bytes of a new file with these records. */
  static byte[] file(List<LogRecord> records) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HEAD);
    bytes.writeBytes(records(records));
    return bytes.toByteArray();
  }

  /** Returns the bytes of records that follow others. */
  static byte[] records(List<LogRecord> records) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (LogRecord each : records) {
        byte[] text = each.text().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.writeInt(checksum(each.kind().code(), text));
        out.writeByte(each.kind().code());
        out.write(text);
      }
    } catch (IOException e) {
      throw new AssertionError("writing to memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** Reads a file as far as it can be read; never throws for a damaged or missing one. O(bytes). */
  static Contents read(Path file) {
    List<LogRecord> records = new ArrayList<>();
    try (InputStream stream = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream))) {
      if (!Arrays.equals(in.readNBytes(HEAD.length), HEAD)) {
        return new Contents(List.of(), false);
      }
      while (true) {
        byte[] length = in.readNBytes(Integer.BYTES);
        if (length.length == 0) {
          return new Contents(List.copyOf(records), true);
        }
        LogRecord next = length.length < Integer.BYTES ? null : next(number(length), in);
        if (next == null) {
          return new Contents(List.copyOf(records), false);
        }
        records.add(next);
      }
    } catch (IOException e) {
      return new Contents(List.copyOf(records), false);
    }
  }

  private static @Nullable LogRecord next(int length, DataInputStream in) throws IOException {
    if (length < 0 || length > LONGEST) {
      return null;
    }
    int checksum = in.readInt();
    char code = (char) in.readUnsignedByte();
    byte[] text = in.readNBytes(length);
    if (text.length < length || checksum(code, text) != checksum) {
      return null;
    }
    for (Kind kind : Kind.values()) {
      if (kind.code() == code) {
        return new LogRecord(kind, new String(text, StandardCharsets.UTF_8));
      }
    }
    return null;
  }

  private static int number(byte[] four) {
    return java.nio.ByteBuffer.wrap(four).getInt();
  }

  private static int checksum(char code, byte[] text) {
    CRC32C sum = new CRC32C();
    sum.update(code);
    sum.update(text);
    return (int) sum.getValue();
  }
}
