package org.chainmap.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The patterns of every {@link Message}, in {@code <subject>_<lang>.properties} next to this class.
 * Where a pattern refers to a {@link Term}, the term stands in its place.
 */
public final class Messages {

  private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();
  private static final Pattern TERM = Pattern.compile("@\\{(\\w+)}");

  private Messages() {}

  /**
   * Formats the message.
   *
   * @throws IllegalArgumentException if the language has no such pattern, which is a bug that tests
   *     catch
   */
  public static String speak(Lang lang, Message message) {
    return format(pattern(lang, message.key()), lang, message.arguments());
  }

  /** Formats a pattern: every number rounds halves away from zero, as {@link Numbers} does. */
  static String format(String pattern, Lang lang, List<Object> arguments) {
    MessageFormat format = new MessageFormat(pattern, lang.locale());
    for (Format part : format.getFormats()) {
      if (part instanceof NumberFormat number && !(part instanceof ChoiceFormat)) {
        number.setRoundingMode(RoundingMode.HALF_UP);
      }
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof Double number && Numbers.huge(number)) {
        format.setFormatByArgumentIndex(i, null);
      }
    }
    return format.format(arguments.stream().map(a -> argument(lang, a)).toArray());
  }

  private static Object argument(Lang lang, Object value) {
    return switch (value) {
      case Message m -> speak(lang, m);
      case List<?> list ->
          Lists.joined(
              lang, list.stream().map(item -> String.valueOf(argument(lang, item))).toList());
      case Locale place -> place.getDisplayCountry(lang.locale());
      case Double number when Numbers.huge(number) -> Numbers.powerOfTen(number);
      // Binary fractions would round by what their decimals only seem to be.
      case Double number when Double.isFinite(number) -> BigDecimal.valueOf(number);
      case String text -> ShownText.line(text);
      default -> value;
    };
  }

  private static String pattern(Lang lang, String key) {
    int dot = key.indexOf('.');
    String subject = dot < 0 ? key : key.substring(0, dot);
    String pattern = file(subject, lang).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no message " + key + " in " + lang.tag());
    }
    return pattern;
  }

  /** Returns all patterns of one subject in one language; every language has the same keys. */
  public static Properties file(String subject, Lang lang) {
    String name = subject + "_" + lang.tag() + ".properties";
    Properties known = FILES.get(name);
    if (known == null) {
      // Not computed within the map: terms are read from another file.
      known = load(name, lang);
      FILES.put(name, known);
    }
    return known;
  }

  private static Properties load(String name, Lang lang) {
    Properties properties = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no message file " + name);
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    properties.replaceAll(
        (key, pattern) ->
            TERM.matcher(pattern.toString())
                .replaceAll(term -> Matcher.quoteReplacement(Term.named(term.group(1), lang))));
    return properties;
  }
}
