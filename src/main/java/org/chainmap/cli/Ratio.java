package org.chainmap.cli;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainmap.export.Paper;

/** Parses a page's width ÷ height from the command line. */
final class Ratio {

  /** The largest accepted ratio of a page's longer to its shorter side. */
  private static final double MOST = 100;

  private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)[:：](\\d+(?:\\.\\d+)?)");

  private Ratio() {}

  /**
   * Returns width ÷ height of {@code 16:9}, or of a paper size such as {@code A3} in landscape
   * format.
   */
  static OptionalDouble parse(String text) {
    Paper paper = Paper.of(text).orElse(Paper.FIT);
    if (paper != Paper.FIT) {
      return OptionalDouble.of(paper.longSide() / paper.shortSide());
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    double ratio = Double.parseDouble(matcher.group(1)) / Double.parseDouble(matcher.group(2));
    boolean page = ratio >= 1 / MOST && ratio <= MOST;
    return page ? OptionalDouble.of(ratio) : OptionalDouble.empty();
  }
}
