package org.chainmap.exchange;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainmap.format.Fault;
import org.chainmap.format.FormatException;
import org.chainmap.format.TextPosition;
import org.chainmap.model.Figures;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One row of an edge list.
 *
 * @param file the file's name as shown to users
 * @param line the line in which it begins, from 1
 */
record EdgeRow(String file, int line, Map<EdgeColumn, String> cells) {

  /** The longest valid name. */
  private static final int LONGEST = 1000;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

  /** The spellings of each type of dependence: the published codes 2, 1, 0, and words. */
  private static final Map<Dependence, Set<String>> DEPENDENCES =
      new EnumMap<>(
          Map.of(
              Dependence.ESSENTIAL, Set.of("2", "essential", "关键", "yes", "true", "是"),
              Dependence.NON_ESSENTIAL,
                  Set.of("1", "nonessential", "non-essential", "非关键", "no", "false", "否"),
              Dependence.IGNORED, Set.of("0", "ignored", "不计")));

  /**
   * Returns a required name.
   *
   * @throws FormatException if it is blank or too long
   */
  String name(EdgeColumn column) throws FormatException {
    String text = cells.getOrDefault(column, "");
    if (text.isEmpty()) {
      throw fault("format.edges.blank", column.title());
    }
    if (text.length() > LONGEST) {
      throw fault("format.edges.long", column.title(), LONGEST);
    }
    return text;
  }

  /** Returns a text, or null where the cell is blank or missing. */
  @Nullable String text(EdgeColumn column) {
    String text = cells.getOrDefault(column, "");
    return text.isEmpty() ? null : text;
  }

  /** Returns the weight, or null where it is not given. */
  @Nullable Double weight() throws FormatException {
    String text = text(EdgeColumn.WEIGHT);
    if (text == null) {
      return null;
    }
    double weight = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (!(weight >= 0 && weight <= Figures.LARGEST)) {
      throw fault("format.edges.weight", text);
    }
    return weight;
  }

  /** Returns the kind of link; supply where it is not given. */
  LinkKind kind() throws FormatException {
    String text = text(EdgeColumn.KIND);
    if (text == null) {
      return LinkKind.SUPPLY;
    }
    for (LinkKind kind : LinkKind.values()) {
      if (Stream.of(kind.key(), kind.label().in(Lang.ZH), kind.label().in(Lang.EN))
          .anyMatch(text::equalsIgnoreCase)) {
        return kind;
      }
    }
    throw fault(
        "format.edges.kind", text, Arrays.stream(LinkKind.values()).map(LinkKind::key).toList());
  }

  /** Returns the target's dependence on it, or null where it is not given. */
  @Nullable Dependence dependence() throws FormatException {
    String text = text(EdgeColumn.ESSENTIAL);
    if (text == null) {
      return null;
    }
    String word = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<Dependence, Set<String>> entry : DEPENDENCES.entrySet()) {
      if (entry.getValue().contains(word)) {
        return entry.getKey();
      }
    }
    throw fault("format.edges.essential", text);
  }

  /** Returns the exception for a fault in this row. */
  FormatException fault(String key, Object... arguments) {
    return new FormatException(
        Fault.error(Message.of(key, arguments), file, TextPosition.row(line)));
  }

  /** Tells whether all fields of a row are blank. */
  static boolean blank(List<String> fields) {
    return fields.stream().allMatch(String::isBlank);
  }
}
