package org.chainmap.model;

import java.text.NumberFormat;
import java.util.Locale;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Messages;
import org.chainmap.text.Numbers;
import org.jspecify.annotations.Nullable;

/** The names of units of quantity in both languages, and quantities in them. */
public final class UnitNames {

  private static final String TEN_THOUSAND = "万";
  private static final String ONE = "unit.one.";
  private static final int DIGITS = 15;

  private UnitNames() {}

  /** Returns a unit's name: in English where it is a usual one (吨 t), else as written. */
  public static Message of(String unit) {
    String key = "unit." + unit.strip();
    return known(key) ? Message.of(key) : Message.verbatim(unit);
  }

  /**
   * Returns a quantity as its author wrote it; in English what is counted in ten thousands (20 万颗)
   * is written out (200,000 chips), and one piece is no plural.
   */
  public static Message quantity(double amount, @Nullable String unit) {
    String written = unit == null ? "" : unit.strip();
    String counted =
        written.startsWith(TEN_THOUSAND) && known("unit." + written.substring(1))
            ? written.substring(1)
            : written;
    double number = counted.equals(written) ? amount : amount * 1e4;
    Message name = number == 1 && known(ONE + counted) ? Message.of(ONE + counted) : of(counted);
    Message numbers = Message.of("label.name", Numbers.most(amount, DIGITS), grouped(number));
    return written.isEmpty()
        ? numbers
        : Message.of(
            "unit.quantity",
            numbers,
            Message.of("label.name", of(written).in(Lang.ZH), name.in(Lang.EN)));
  }

  private static boolean known(String key) {
    return Messages.file("unit", Lang.ZH).containsKey(key);
  }

  private static String grouped(double number) {
    String plain = Numbers.most(number, DIGITS);
    if (Math.abs(number) < 1e4 || !plain.matches("-?[0-9.]+")) {
      return plain;
    }
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
    format.setMaximumFractionDigits(DIGITS);
    return format.format(number);
  }
}
