package org.chainmap.geom;

/**
 * The name by which a thing on a map is referred to, unique within its document.
 *
 * <p>Ids order naturally: {@code s2} comes before {@code s10}, so that files sorted by id read
 * well.
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
      int endA = digitsEnd(a, i);
      int endB = digitsEnd(b, j);
      if (endA > i && endB > j) {
        int order = compareDigits(a.substring(i, endA), b.substring(j, endB));
        if (order != 0) {
          return order;
        }
        i = endA;
        j = endB;
      } else if (a.charAt(i) != b.charAt(j)) {
        return Character.compare(a.charAt(i), b.charAt(j));
      } else {
        i++;
        j++;
      }
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int compareDigits(String a, String b) {
    String x = stripZeros(a);
    String y = stripZeros(b);
    return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
  }

  private static String stripZeros(String digits) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }

  @Override
  public String toString() {
    return value;
  }
}
