package org.chainmap.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Says moments as people read them, in the time of this machine. */
public final class Times {

  private Times() {}

  /** Returns date and time to the minute: 2026年3月1日 16:30. */
  public static Message dateAndTime(Instant at, Lang lang) {
    return Message.verbatim(
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(lang.locale())
            .format(at.atZone(ZoneId.systemDefault())));
  }
}
