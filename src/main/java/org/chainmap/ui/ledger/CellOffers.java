package org.chainmap.ui.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.ledger.ColumnType;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Segment;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** What a cell may be completed to while it is typed: constants, or the names of elements. */
final class CellOffers {

  /** The most that are offered at once. */
  private static final int MOST = 50;

  private final List<String> all;
  private final boolean several;

  /** Prepares what a column of a type offers. O(elements of the kind · log). */
  CellOffers(ColumnType type, ChainMap map, Lang lang) {
    all =
        switch (type) {
          case ColumnType.Choice choice ->
              choice.values().stream().map(value -> value.label().in(lang)).toList();
          case ColumnType.Reference reference ->
              List.copyOf(
                  map.all(reference.kind()).stream()
                      .map(element -> Names.of(map, element, lang))
                      .collect(Collectors.toCollection(TreeSet::new)));
          case ColumnType.Flag flag ->
              Stream.of("ledger.yes", "ledger.no").map(key -> Message.of(key).in(lang)).toList();
          case ColumnType.GroupName _ ->
              List.copyOf(
                  map.segments().stream()
                      .map(Segment::group)
                      .filter(Objects::nonNull)
                      .map(group -> Names.group(map, group, lang))
                      .collect(Collectors.toCollection(TreeSet::new)));
          case ColumnType.Text _,
              ColumnType.Texts _,
              ColumnType.Number _,
              ColumnType.Date _,
              ColumnType.Place _ ->
              List.of();
        };
    several =
        switch (type) {
          case ColumnType.Choice choice -> choice.several();
          case ColumnType.Reference reference -> reference.several();
          case ColumnType.Text _,
              ColumnType.GroupName _,
              ColumnType.Texts _,
              ColumnType.Number _,
              ColumnType.Date _,
              ColumnType.Place _,
              ColumnType.Flag _ ->
              false;
        };
  }

  /** Tells whether a cell may name several. */
  boolean several() {
    return several;
  }

  /** Returns where the name begins that is being typed at the end of a text. */
  int start(String text) {
    int at = 0;
    for (int i = 0; several && i < text.length(); i++) {
      if ("、，,;；\n".indexOf(text.charAt(i)) >= 0) {
        at = i + 1;
      }
    }
    return at;
  }

  /**
   * Returns what completes a text, what begins with it first.
   *
   * @param everything whether all is offered, as before anything was typed
   */
  List<String> of(String text, boolean everything) {
    int start = start(text);
    String typed = everything && !several ? "" : text.substring(start).strip();
    Set<String> there =
        Arrays.stream(text.substring(0, start).split("[、，,;；\n]"))
            .map(String::strip)
            .collect(Collectors.toSet());
    String wanted = folded(everything ? "" : typed);
    List<String> left = all.stream().filter(each -> !there.contains(each)).toList();
    return Stream.concat(
            left.stream().filter(each -> folded(each).startsWith(wanted)),
            left.stream()
                .filter(each -> !folded(each).startsWith(wanted) && folded(each).contains(wanted)))
        .limit(MOST)
        .toList();
  }

  /** Returns a text with the name at its end completed. */
  String completed(String text, String offer) {
    return text.substring(0, start(text)) + offer;
  }

  /** Tells whether the name at the end of a text is one that is known. */
  boolean known(String text) {
    return all.contains(text.substring(start(text)).strip());
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
