package org.chainmap.export;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of a TrueType file, some of which can be replaced (OpenType 1.9, otff and cmap). */
final class SfntFile {

  private static final int HEADER = 12;
  private static final int RECORD = 16;

  /** The position, in the table head, of the checksum over the whole file. */
  private static final int ADJUSTMENT = 8;

  private final SortedMap<String, byte[]> tables = new TreeMap<>();

  private SfntFile() {}

  static SfntFile of(byte[] bytes) {
    SfntFile file = new SfntFile();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int count = in.getShort(4);
    for (int i = 0; i < count; i++) {
      int at = HEADER + i * RECORD;
      String tag = new String(bytes, at, 4, StandardCharsets.US_ASCII);
      byte[] table = new byte[in.getInt(at + 12)];
      in.get(in.getInt(at + 8), table);
      file.tables.put(tag, table);
    }
    return file;
  }

  void put(String tag, byte[] table) {
    tables.put(tag, table);
  }

  /** Returns a table of characters, which may lie beyond the BMP, with their glyphs (format 12). */
  static byte[] characterMap(SortedMap<Integer, Integer> glyphs) {
    int groups = 16 + 12 * glyphs.size();
    ByteBuffer out = ByteBuffer.allocate(12 + groups);
    out.putShort((short) 0).putShort((short) 1);
    // Platform Windows, full Unicode.
    out.putShort((short) 3).putShort((short) 10).putInt(12);
    out.putShort((short) 12).putShort((short) 0).putInt(groups).putInt(0).putInt(glyphs.size());
    glyphs.forEach((character, glyph) -> out.putInt(character).putInt(character).putInt(glyph));
    return out.array();
  }

  byte[] bytes() throws IOException {
    ByteBuffer head = ByteBuffer.wrap(tables.get("head"));
    head.putInt(ADJUSTMENT, 0);
    byte[] file = written();
    head.putInt(ADJUSTMENT, 0xB1B0AFBA - sum(file));
    return written();
  }

  private byte[] written() throws IOException {
    int power = Integer.highestOneBit(tables.size());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(0x00010000);
    out.writeShort(tables.size());
    out.writeShort(power * RECORD);
    out.writeShort(Integer.numberOfTrailingZeros(power));
    out.writeShort(tables.size() * RECORD - power * RECORD);
    int at = HEADER + tables.size() * RECORD;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      int length = table.getValue().length;
      out.writeBytes(table.getKey());
      out.writeInt(checksum(table.getKey(), table.getValue()));
      out.writeInt(at);
      out.writeInt(length);
      at += padded(length);
    }
    for (byte[] table : tables.values()) {
      out.write(table);
      out.write(new byte[padded(table.length) - table.length]);
    }
    return bytes.toByteArray();
  }

  private static int checksum(String tag, byte[] table) {
    if (!tag.equals("head")) {
      return sum(table);
    }
    // The checksum of head leaves out the checksum it holds.
    byte[] copy = table.clone();
    ByteBuffer.wrap(copy).putInt(ADJUSTMENT, 0);
    return sum(copy);
  }

  private static int sum(byte[] data) {
    int sum = 0;
    for (int i = 0; i < data.length; i++) {
      sum += (data[i] & 0xff) << 24 - 8 * (i % 4);
    }
    return sum;
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }
}
