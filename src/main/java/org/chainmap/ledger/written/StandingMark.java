package org.chainmap.ledger.written;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainmap.model.kind.Standing;

/** The mark behind a number that says how far it can be trusted: {@code 90%（待核）}, 26（示意）. */
public final class StandingMark {

  private static final Map<String, Standing> WORDS =
      Map.of(
          "待核", Standing.UNVERIFIED,
          "待核实", Standing.UNVERIFIED,
          "unverified", Standing.UNVERIFIED,
          "示意", Standing.ILLUSTRATIVE,
          "illustrative", Standing.ILLUSTRATIVE);

  private static final Pattern FORM =
      Pattern.compile("[(（\\[]\\s*(待核实?|示意|unverified|illustrative)\\s*[)）\\]]\\s*$");

  private StandingMark() {}

  /** Returns what the mark at the end of a cell says; empty where there is none. O(length). */
  public static Optional<Standing> in(String written) {
    Matcher mark = FORM.matcher(written.strip());
    return mark.find() ? Optional.ofNullable(WORDS.get(mark.group(1))) : Optional.empty();
  }

  /** Returns a cell without its mark. */
  public static String without(String written) {
    return FORM.matcher(written.strip()).replaceFirst("");
  }
}
