package org.chainmap.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tiling of a poster over several pages: the number of rows and columns. */
public record Tiling(int rows, int columns) {

  /** The largest number of pages in one direction. */
  public static final int MOST = 20;

  private static final Pattern FORM = Pattern.compile("(\\d{1,2})\\s*[xX×*]\\s*(\\d{1,2})");

  public Tiling {
    if (rows < 1 || columns < 1 || rows > MOST || columns > MOST) {
      throw new IllegalArgumentException("no such tiling: " + rows + " × " + columns);
    }
  }

  /** Parses rows × columns, e.g. {@code 2x3}; empty if the text is not a tiling. */
  public static Optional<Tiling> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int rows = Integer.parseInt(matcher.group(1));
    int columns = Integer.parseInt(matcher.group(2));
    boolean fits = rows >= 1 && columns >= 1 && rows <= MOST && columns <= MOST;
    return fits ? Optional.of(new Tiling(rows, columns)) : Optional.empty();
  }
}
