package org.chainmap.format;

/**
 * The pairs of bytes of a text in which every Chinese character has two.
 *
 * @param usual pairs of GB 2312, whose usual characters fill both halves from A1 on; without its
 *     rows 4 to 15, which no Chinese text has
 * @param other all other pairs
 * @param big5 pairs in which Big5 has its usual characters
 */
record DoubleBytes(int usual, int other, int big5) {

  /** Counts the pairs of a text. O(bytes). */
  static DoubleBytes of(byte[] bytes) {
    int usual = 0;
    int other = 0;
    int big5 = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      int first = bytes[i] & 0xFF;
      if (first < 0x81) {
        continue;
      }
      int second = bytes[++i] & 0xFF;
      boolean common = first >= 0xA4 && first <= 0xC6;
      boolean trails = second >= 0x40 && second <= 0x7E || second >= 0xA1 && second <= 0xFE;
      big5 += common && trails ? 1 : 0;
      if (first >= 0xA1 && second >= 0xA1 && (first < 0xA4 || first > 0xAF)) {
        usual++;
      } else if (second >= 0x30 && second <= 0x39) {
        i += 2; // four bytes of GB18030: rare characters, which say nothing here
      } else {
        other++;
      }
    }
    return new DoubleBytes(usual, other, big5);
  }

  /** A third of the characters of Big5 end below A1 or begin where GB has none. */
  boolean likelyBig5() {
    return 5 * other >= usual && 2 * big5 >= usual + other;
  }

  /** Most characters of GB texts are in GB 2312. */
  boolean likelyGb() {
    return usual > other;
  }
}
