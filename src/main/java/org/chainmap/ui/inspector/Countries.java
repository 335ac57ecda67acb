package org.chainmap.ui.inspector;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chainmap.text.Message;

/** The text form of countries in the inspector: the two-letter ISO 3166 code. */
final class Countries {

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  static final TextRow.Form<String> FORM =
      new TextRow.Form<>(
          code -> code,
          text -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(CODES::contains),
          Message.of("ui.expected.country"),
          false,
          text -> Optional.empty());

  private Countries() {}
}
