package org.chainmap.geom;

/**
 * The identifier of an element of a map, unique within its document.
 *
 * <p>Ids have natural order: {@code s2} comes before {@code s10}, so that files sorted by id are
 * easy to read.
 */
public record Id(String value) implements Comparable<Id> {

  public Id {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an id must not be blank");
    }
  }

  /** Short for {@code new Id(value)}. */
  public static Id of(String value) {
    return new Id(value);
  }

  @Override
  public int compareTo(Id other) {
    int natural = compareNaturally(value, other.value);
    return natural != 0 ? natural : value.compareTo(other.value);
  }

  private static int compareNaturally(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      char x = a.charAt(i);
      char y = b.charAt(j);
      if (digit(x) && digit(y)) {
        int endA = digitsEnd(a, i);
        int endB = digitsEnd(b, j);
        int order = compareDigits(a, i, endA, b, j, endB);
        if (order != 0) {
          return order;
        }
        i = endA;
        j = endB;
      } else if (x != y) {
        return Character.compare(x, y);
      } else {
        i++;
        j++;
      }
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && digit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int compareDigits(String a, int i, int endA, String b, int j, int endB) {
    int x = pastZeros(a, i, endA);
    int y = pastZeros(b, j, endB);
    if (endA - x != endB - y) {
      return Integer.compare(endA - x, endB - y);
    }
    while (x < endA && a.charAt(x) == b.charAt(y)) {
      x++;
      y++;
    }
    return x == endA ? 0 : Character.compare(a.charAt(x), b.charAt(y));
  }

  /** Returns the index after the leading zeros of a number, at most that of its last digit. */
  private static int pastZeros(String text, int from, int end) {
    int start = from;
    while (start < end - 1 && text.charAt(start) == '0') {
      start++;
    }
    return start;
  }

  @Override
  public String toString() {
    return value;
  }
}
