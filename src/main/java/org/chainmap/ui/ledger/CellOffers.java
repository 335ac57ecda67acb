package org.chainmap.ui.ledger;

import java.text.Collator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.ledger.ColumnType;
import org.chainmap.ledger.written.NameLists;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Places;
import org.chainmap.model.Provinces;
import org.chainmap.model.RegionText;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Region;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * What a cell may be completed to while it is typed: constants, names of elements, or places: those
 * that the column has already, then provinces, then countries.
 */
final class CellOffers {

  /** The most that are offered at once. */
  private static final int MOST = 50;

  /** The ISO 3166 codes of what is also a province and offered as such. */
  private static final Set<String> PROVINCES = Set.of("TW", "HK", "MO");

  private final List<String> all;
  private final ColumnType type;

  /**
   * Prepares what a column of a type offers. O(elements of the kind · log).
   *
   * @param places the places that cells of the column have
   */
  CellOffers(ColumnType type, ChainMap map, Lang lang, Stream<String> places) {
    this.type = type;
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
          case ColumnType.Place place -> places(place, places, lang);
          case ColumnType.Text _, ColumnType.Texts _, ColumnType.Number _, ColumnType.Date _ ->
              List.of();
        };
  }

  private static List<String> places(ColumnType.Place type, Stream<String> there, Lang lang) {
    Collator collator = Collator.getInstance(lang.locale());
    Set<String> all = new LinkedHashSet<>();
    there.filter(place -> !place.isEmpty()).distinct().sorted(collator).forEach(all::add);
    if (type == ColumnType.Place.PLACE) {
      Provinces.NAMES.forEach(
          name -> all.add(Places.of(new Region(Region.CHINA, name, null)).in(lang)));
    }
    Stream.of(Locale.getISOCountries())
        .filter(code -> type == ColumnType.Place.COUNTRY || !PROVINCES.contains(code))
        .map(code -> Places.of(new Region(code, null, null)).in(lang))
        .sorted(collator)
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** Tells whether a date is picked. */
  boolean date() {
    return type instanceof ColumnType.Date;
  }

  /** Tells whether a cell may name several. */
  boolean several() {
    return type instanceof ColumnType.Choice choice && choice.several()
        || type instanceof ColumnType.Reference reference && reference.several();
  }

  /** Returns where the name begins that is being typed at the end of a text. */
  int start(String text) {
    return several() ? NameLists.lastStart(text) : 0;
  }

  /**
   * Returns what completes a text, what begins with it first, then what has a word that does.
   *
   * @param everything whether all is offered, as before anything was typed
   */
  List<String> of(String text, boolean everything) {
    int start = start(text);
    String typed = everything && !several() ? "" : text.substring(start).strip();
    Set<String> there =
        several() ? Set.copyOf(NameLists.split(text.substring(0, start))) : Set.of();
    String wanted = folded(everything ? "" : typed);
    List<String> left = all.stream().filter(each -> !there.contains(each)).toList();
    return Stream.of(0, 1, 2)
        .flatMap(rank -> left.stream().filter(each -> rank(folded(each), wanted) == rank))
        .limit(MOST)
        .toList();
  }

  private static int rank(String offer, String wanted) {
    if (offer.startsWith(wanted)) {
      return 0;
    }
    return offer.contains(" " + wanted) ? 1 : offer.contains(wanted) ? 2 : 3;
  }

  /** Returns a text with the name at its end completed. */
  String completed(String text, String offer) {
    return text.substring(0, start(text)) + offer;
  }

  /**
   * Tells whether what is typed at the end of a text stands as it is, so that Enter completes
   * nothing: a name that is known, or a place that is none of those offered and ends none of them.
   */
  boolean stands(String text) {
    String typed = text.substring(start(text)).strip();
    return all.contains(typed)
        || type instanceof ColumnType.Place
            && RegionText.parse(typed).isPresent()
            && all.stream().noneMatch(each -> each.endsWith(" " + typed));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
