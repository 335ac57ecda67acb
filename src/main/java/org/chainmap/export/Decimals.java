package org.chainmap.export;

/** Formats numbers for exported files: at most two decimals, no trailing zeros. */
final class Decimals {

  private Decimals() {}

  static String of(double value) {
    long hundredths = Math.round(value * 100);
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    String digits =
        rest == 0
            ? String.valueOf(whole)
            : rest % 10 == 0
                ? whole + "." + rest / 10
                : whole + "." + (rest < 10 ? "0" : "") + rest;
    return hundredths < 0 ? "-" + digits : digits;
  }
}
