package org.chainmap.ui.inspector;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chainmap.text.Message;

/** Countries as they are written in the inspector: the ISO 3166 code of two letters. */
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
