package org.chainmap.ui.inspector;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chainmap.model.Places;
import org.chainmap.model.value.ImportShares;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** The text forms of countries in the inspector. */
final class Countries {

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  /** A two-letter ISO 3166 code. */
  static final TextRow.Form<String> FORM =
      new TextRow.Form<>(
          code -> code,
          text -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(CODES::contains),
          Message.of("ui.expected.country"),
          false,
          text -> Optional.empty());

  /** A country, by name or code, and its share: {@code 美国 62%}. */
  private static final Pattern SHARE = Pattern.compile("(.+?)\\s*[=:：\\s]?\\s*([0-9.]+)\\s*[%％]?");

  private Countries() {}

  /** Returns the form of the shares of countries, in the language of the reader. */
  static TextRow.Form<ImportShares> shares(FormSubject<?> subject) {
    return new TextRow.Form<>(
        shares -> written(shares, subject.language().get()),
        Countries::shares,
        Message.of("ui.expected.importShares"),
        false,
        text -> Optional.empty());
  }

  private static String written(ImportShares shares, Lang lang) {
    return shares.byCountry().entrySet().stream()
        .map(share -> Places.of(share.getKey()).in(lang) + " " + Forms.shortest(share.getValue()))
        .collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "));
  }

  private static Optional<ImportShares> shares(String text) {
    ImportShares shares = ImportShares.UNKNOWN;
    for (String part : text.split("[,，、;；\\n]+")) {
      if (part.isBlank()) {
        continue;
      }
      Matcher read = SHARE.matcher(part.strip());
      Optional<String> country = read.matches() ? code(read.group(1)) : Optional.empty();
      Optional<Double> share = country.isEmpty() ? Optional.empty() : percent(read.group(2));
      if (share.isEmpty()) {
        return Optional.empty();
      }
      shares = shares.with(country.get(), share.get());
    }
    return Optional.of(shares);
  }

  private static Optional<Double> percent(String digits) {
    try {
      return Optional.of(Double.valueOf(digits)).filter(value -> value <= 100);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns the code of a country by its code or its name in a language of the program. */
  private static Optional<String> code(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    return CODES.contains(code)
        ? Optional.of(code)
        : CODES.stream()
            .filter(
                each ->
                    Arrays.stream(Lang.values())
                        .anyMatch(lang -> Places.of(each).in(lang).equalsIgnoreCase(text.strip())))
            .findFirst();
  }
}
