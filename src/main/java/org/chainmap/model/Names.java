package org.chainmap.model;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.value.Group;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.ShownText;

/** The names of elements in sentences and lists. */
public final class Names {

  /** The most characters of a note's text that serve as its name. */
  private static final int NOTE = 32;

  /** The longest name in a list or sentence, in characters: twice that of the longest companies. */
  private static final int NAME = 200;

  private Names() {}

  /** Returns the element's name for readers of {@code lang}, or its id where it has none. */
  public static String of(ChainMap map, Id id, Lang lang) {
    return map.find(id).map(element -> of(map, element, lang)).orElse(id.value());
  }

  public static String of(ChainMap map, Element element, Lang lang) {
    String text =
        switch (element) {
          case MapInfo m -> m.title().in(lang);
          case Stage s -> s.name().in(lang);
          case Segment s -> s.name().in(lang);
          case Enterprise e -> e.name().in(lang);
          case Participation p ->
              of(map, p.enterprise(), lang) + " · " + of(map, p.segment(), lang);
          case Link l -> of(map, l.from(), lang) + " → " + of(map, l.to(), lang);
          case Listing l -> l.text().in(lang);
          case Match m -> of(map, m.need(), lang) + " ⇄ " + of(map, m.offer(), lang);
          case Initiative i -> i.name().in(lang);
          case InvestmentTarget t -> t.name().in(lang);
          case Resource r -> r.name().in(lang);
          case Scenario s -> s.name().in(lang);
          case SavedView v -> v.name().in(lang);
          case Source s -> s.title().in(lang);
          case Note n -> shortened(n.text().in(lang), NOTE);
          case Comment c -> shortened(c.text(), NOTE);
          case LinkedSheet l -> l.file() + " › " + l.sheet();
        };
    return ShownText.line(element instanceof Listing ? text : shortened(text, NAME));
  }

  /** Returns the beginning of a text: a note may be a whole paragraph, and a name as long. */
  private static String shortened(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)).strip() + "…";
  }

  /** Returns what a link's label says to readers of {@code lang}; empty where it has none. */
  public static String label(Link link, Lang lang) {
    return ShownText.line(link.label().in(lang));
  }

  /** Returns a group's name for readers of {@code lang}, by its name in segments. O(groups). */
  public static String group(ChainMap map, String group, Lang lang) {
    return map.info().groups().stream()
        .filter(each -> each.name().text().equals(group))
        .findFirst()
        .map(each -> ShownText.line(each.in(lang)))
        .orElse(ShownText.line(group));
  }

  /**
   * Returns the name that segments have for a group called so in either language: the text itself
   * where the map knows no other. O(groups).
   */
  public static String groupCalled(ChainMap map, String called) {
    List<Group> groups = map.info().groups();
    return groups.stream().anyMatch(each -> each.name().text().equals(called))
        ? called
        : groups.stream()
            .filter(each -> called.equalsIgnoreCase(ShownText.line(each.in(Lang.EN))))
            .findFirst()
            .map(each -> each.name().text())
            .orElse(called);
  }

  /** Returns the name as a message argument that adapts to the reader's language. */
  public static Message message(ChainMap map, Id id) {
    return Message.of("label.name", of(map, id, Lang.ZH), of(map, id, Lang.EN));
  }
}
