package org.chainmap.paint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Problem;
import org.chainmap.model.Problem.Severity;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * Finds the characters in the drawn texts of a map that no bundled font has, each once, at the
 * first element that has it.
 */
public final class UndrawnCharacters {

  /** The largest number of characters that one sentence names. */
  private static final int MOST = 5;

  /** The first place of a character: an element's field and its text. */
  private record Place(Id element, String field, String text) {}

  private final Map<Integer, Place> places = new LinkedHashMap<>();
  private final Lang lang;

  private UndrawnCharacters(Lang lang) {
    this.lang = lang;
  }

  /** Returns a warning for each character, in the order of the elements. O(characters). */
  public static List<Problem> problems(ChainMap map) {
    List<Problem> problems = new ArrayList<>();
    find(map, Lang.EN)
        .places
        .forEach(
            (character, place) ->
                problems.add(
                    new Problem(
                        Severity.WARNING,
                        place.element(),
                        place.field(),
                        Message.of(
                            "paint.undrawn.problem",
                            Character.toString(character),
                            code(character),
                            Character.toString(DrawnText.REPLACEMENT)))));
    return problems;
  }

  /**
   * Returns a sentence that names the characters with the texts they are in, or empty if there are
   * none.
   *
   * @param lang the language of the picture: English names are only in pictures in English
   */
  public static Optional<Message> sentence(ChainMap map, Lang lang) {
    Map<Integer, Place> places = find(map, lang).places;
    if (places.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Message>> byText = new LinkedHashMap<>();
    places.entrySet().stream()
        .limit(MOST)
        .forEach(
            each ->
                byText
                    .computeIfAbsent(each.getValue().text(), text -> new ArrayList<>())
                    .add(
                        Message.of(
                            "paint.undrawn.character",
                            Character.toString(each.getKey()),
                            code(each.getKey()))));
    List<Message> named = new ArrayList<>();
    byText.forEach(
        (text, characters) -> named.add(Message.of("paint.undrawn.in", characters, text)));
    String replacement = Character.toString(DrawnText.REPLACEMENT);
    return Optional.of(
        places.size() <= MOST
            ? Message.of("paint.undrawn.all", replacement, named)
            : Message.of("paint.undrawn.first", replacement, named, places.size()));
  }

  private static String code(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }

  private static UndrawnCharacters find(ChainMap map, Lang lang) {
    UndrawnCharacters found = new UndrawnCharacters(lang);
    map.elements().values().forEach(found::element);
    return found;
  }

  private void element(Element element) {
    ElementTexts.of(element, lang)
        .forEach(
            (field, text) -> {
              String line = TextMeasure.get().drawable(text);
              DrawnText.missing(line)
                  .forEach(c -> places.putIfAbsent(c, new Place(element.id(), field, line)));
            });
  }
}
