package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Element;
import org.chainmap.model.WrittenText;
import org.chainmap.text.Message;

/**
 * Replaces a text by another everywhere in a map, or in some places. The text is taken literally,
 * and what was put in is not searched again.
 *
 * @param find what to find, not empty
 * @param by what to put in its place; may be empty
 * @param matchCase whether capital and small letters differ
 */
public record TextReplacement(String find, String by, boolean matchCase) {

  /**
   * A field whose text holds what is to be found.
   *
   * @param count how many times
   * @param after the text with all of them replaced
   * @param possible whether it may be so: a name may not become empty
   */
  public record Hit(
      Id element,
      WrittenText.Field field,
      String before,
      String after,
      int count,
      boolean possible) {

    /** Tells whether it is a hit in the same field. */
    public boolean samePlace(Hit other) {
      return element.equals(other.element) && field == other.field;
    }
  }

  /** Returns all hits, in the order of the map's elements. O(texts). */
  public List<Hit> hits(ChainMap map) {
    List<Hit> hits = new ArrayList<>();
    if (!find.isEmpty()) {
      for (Element element : map.elements().values()) {
        for (WrittenText text : WrittenText.of(element)) {
          Matcher matcher = pattern().matcher(text.text());
          int count = (int) matcher.results().count();
          if (count > 0) {
            String after = replaced(text.text());
            boolean possible = !text.required() || !after.isBlank();
            hits.add(new Hit(element.id(), text.field(), text.text(), after, count, possible));
          }
        }
      }
    }
    return hits;
  }

  private Pattern pattern() {
    int flags = matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(find, flags | Pattern.LITERAL);
  }

  private String replaced(String text) {
    return pattern().matcher(text).replaceAll(Matcher.quoteReplacement(by));
  }

  /** Returns the change that replaces some hits, as one step; impossible ones are left out. */
  public Change change(ChainMap map, Collection<Hit> hits) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    for (Hit hit : hits) {
      if (hit.possible()) {
        changeBuilder
            .find(Element.class, hit.element())
            .flatMap(element -> WrittenText.of(element, hit.field()))
            .ifPresent(text -> changeBuilder.put(text.with().apply(replaced(text.text()))));
      }
    }
    int count = hits.stream().filter(Hit::possible).mapToInt(Hit::count).sum();
    return changeBuilder.change(Message.of("editor.change.replace", count));
  }
}
