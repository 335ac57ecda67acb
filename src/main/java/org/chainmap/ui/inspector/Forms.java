package org.chainmap.ui.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainmap.model.Names;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.CreditCode;
import org.chainmap.model.value.Group;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Weights;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;

/** The text forms of value types in text fields. */
final class Forms {

  static final TextRow.Form<String> TEXT =
      new TextRow.Form<>(
          Function.identity(),
          Optional::of,
          Message.of("ui.expected.text"),
          false,
          text -> Optional.empty());

  static final TextRow.Form<String> CREDIT_CODE =
      new TextRow.Form<>(
          Function.identity(),
          text -> Optional.of(text.toUpperCase(Locale.ROOT)),
          Message.of("ui.expected.text"),
          false,
          text -> CreditCode.problem(text.toUpperCase(Locale.ROOT)));

  static final TextRow.Form<AsOf> DATE =
      new TextRow.Form<>(
          AsOf::toString,
          AsOf::parse,
          Message.of("ui.expected.date"),
          false,
          text -> Optional.empty());

  static final TextRow.Form<Double> AMOUNT = number("ui.expected.amount", Double.MAX_VALUE);

  static final TextRow.Form<Double> FRACTION = number("ui.expected.fraction", 1);

  static final TextRow.Form<Double> PERCENT = number("ui.expected.percent", 100);

  static final TextRow.Form<Double> WEEKS = number("ui.expected.weeks", Double.MAX_VALUE);

  /** Words separated by commas, spaces or 、. */
  static final TextRow.Form<List<String>> CODES =
      new TextRow.Form<>(
          codes -> String.join(", ", codes),
          text ->
              Optional.of(
                  Arrays.stream(text.split("[\\s,，、;；]+"))
                      .filter(code -> !code.isBlank())
                      .distinct()
                      .toList()),
          Message.of("ui.expected.text"),
          false,
          text -> Optional.empty());

  /** Texts separated by commas, semicolons or 、; they may contain spaces. */
  static final TextRow.Form<List<String>> TEXTS =
      new TextRow.Form<>(
          texts -> String.join("、", texts),
          text -> Optional.of(parts(text)),
          Message.of("ui.expected.text"),
          false,
          text -> Optional.empty());

  /** The key and number of each part: {@code esri=2, structure=1}. */
  static final TextRow.Form<Weights> WEIGHTS =
      new TextRow.Form<>(
          Forms::written,
          Forms::weights,
          Message.of("ui.expected.weights"),
          false,
          text -> Optional.empty());

  /** The name of each group and its English form: {@code 光伏=Solar}. */
  static final TextRow.Form<List<Group>> GROUPS =
      new TextRow.Form<>(
          groups ->
              groups.stream()
                  .map(group -> group.name().text() + "=" + group.in(Lang.EN))
                  .collect(Collectors.joining("、")),
          Forms::groups,
          Message.of("ui.expected.groups"),
          false,
          text -> Optional.empty());

  private Forms() {}

  /** Returns the form of the group of segments, in the language of the reader. */
  static TextRow.Form<String> group(FormSubject<?> subject) {
    return new TextRow.Form<>(
        group -> Names.group(subject.access().map(), group, subject.language().get()),
        text -> Optional.of(Names.groupCalled(subject.access().map(), text)),
        TEXT.expected(),
        false,
        text -> Optional.empty());
  }

  private static Optional<List<Group>> groups(String text) {
    List<Group> groups = new ArrayList<>();
    for (String part : parts(text)) {
      int equals = part.indexOf('=');
      if (equals < 1 || part.substring(0, equals).isBlank()) {
        return Optional.empty();
      }
      groups.add(
          Group.of(
              new Name(part.substring(0, equals).strip(), part.substring(equals + 1).strip())));
    }
    return Optional.of(groups);
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split("[,，、;；\\n]+"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  private static String written(Weights weights) {
    return weights.byPart().entrySet().stream()
        .map(weight -> weight.getKey() + "=" + shortest(weight.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static Optional<Weights> weights(String text) {
    Weights weights = Weights.USUAL;
    for (String part : parts(text)) {
      int equals = part.lastIndexOf('=');
      Optional<Double> weight =
          equals < 1 ? Optional.empty() : parse(part.substring(equals + 1), Double.MAX_VALUE);
      if (weight.isEmpty()) {
        return Optional.empty();
      }
      weights = weights.with(part.substring(0, equals).strip(), weight.get());
    }
    return Optional.of(weights);
  }

  private static TextRow.Form<Double> number(String expected, double most) {
    return new TextRow.Form<>(
        Forms::shortest,
        text -> parse(text, most),
        Message.of(expected),
        false,
        text -> Optional.empty());
  }

  /** Formats a number as a person would write it: 10, not 10.0. */
  static String shortest(double value) {
    return Numbers.most(value, 15);
  }

  private static Optional<Double> parse(String text, double most) {
    String digits = text.strip().replaceAll("[%％周\\s]", "").replace("，", "").replace(",", "");
    try {
      double value = Double.parseDouble(digits);
      return value >= 0 && value <= most && Double.isFinite(value)
          ? Optional.of(value)
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
