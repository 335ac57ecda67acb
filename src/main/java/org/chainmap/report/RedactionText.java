package org.chainmap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Comment;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Figures;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Link;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.Listing;
import org.chainmap.model.Match;
import org.chainmap.model.Names;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Redaction;
import org.chainmap.model.Resource;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Says what a redacted copy leaves out, before it is written. */
public final class RedactionText {

  /** The kinds of elements that are told, in their order. */
  private static final List<Class<? extends Element>> KINDS =
      List.of(
          Stage.class,
          Segment.class,
          Enterprise.class,
          Participation.class,
          Link.class,
          Listing.class,
          Match.class,
          Initiative.class,
          InvestmentTarget.class,
          Resource.class,
          Scenario.class,
          SavedView.class,
          Source.class,
          Note.class);

  /** The number of names said of each kind of element. */
  private static final int NAMED = 6;

  /** What is said of one kind of text left out, and the number of them. */
  private record Text(Message said, int number) {}

  private RedactionText() {}

  /**
   * Returns a line for each kind of element of which some are left out, with the first names, then
   * one for each kind of text that is for colleagues only. O(elements).
   *
   * @param map the map of which the copy is made
   * @param lang the language of names
   */
  public static List<Message> of(ChainMap map, Redaction copy, Lang lang) {
    List<Message> lines = new ArrayList<>(elements(map, copy, lang));
    texts(map, copy, lang).forEach(text -> lines.add(text.said()));
    return lines;
  }

  /**
   * Returns what is left out beside elements, in one sentence; empty where nothing is. O(elements).
   *
   * @param lang the language of names
   */
  public static Optional<Message> also(ChainMap map, Redaction copy, Lang lang) {
    List<Message> texts = texts(map, copy, lang).stream().map(Text::said).toList();
    return texts.isEmpty() ? Optional.empty() : Optional.of(Message.of("redaction.also", texts));
  }

  /** Counts what is left out: elements, and texts beside them. O(elements). */
  public static int count(ChainMap map, Redaction copy) {
    return copy.left().size() + texts(map, copy, Lang.ZH).stream().mapToInt(Text::number).sum();
  }

  private static List<Message> elements(ChainMap map, Redaction copy, Lang lang) {
    List<Message> lines = new ArrayList<>();
    for (Class<? extends Element> kind : KINDS) {
      List<Element> elements = copy.left().stream().filter(kind::isInstance).toList();
      if (!elements.isEmpty()) {
        List<String> names =
            elements.stream()
                .limit(NAMED)
                .map(e -> Names.of(map, e.id(), lang).replace('\n', ' '))
                .toList();
        lines.add(
            Message.of(
                elements.size() > NAMED ? "redaction.kindAndMore" : "redaction.kind",
                Message.of("label.counted." + kind.getSimpleName(), elements.size()),
                names));
      }
    }
    return lines;
  }

  private static List<Text> texts(ChainMap map, Redaction copy, Lang lang) {
    List<Text> lines = new ArrayList<>();
    count(lines, "redaction.comments", map, Comment.class::isInstance);
    count(lines, "redaction.notes", map, e -> e.remarks().notes() != null && stays(e, copy));
    sum(lines, "redaction.checks", map, e -> stays(e, copy) ? checks(e) : 0);
    count(lines, "redaction.contacts", map, RedactionText::hasContact);
    count(
        lines,
        "redaction.speech",
        map,
        e -> e instanceof SavedView view && !view.speakerNotes().in(lang).isEmpty());
    count(lines, "redaction.sheets", map, LinkedSheet.class::isInstance);
    if (!map.info().author().in(lang).isEmpty()) {
      lines.add(new Text(Message.of("redaction.author", map.info().author().in(lang)), 1));
    }
    if (!map.info().marking().equals(copy.map().info().marking())) {
      lines.add(new Text(Message.of("redaction.marking", map.info().marking().in(lang)), 1));
    }
    return lines;
  }

  /** The number of things to check that an element has: itself and its figures. */
  private static int checks(Element element) {
    long figures =
        Figures.of(element).stream().filter(each -> each.figure().verification() != null).count();
    return (int) figures + (element.remarks().verification() == null ? 0 : 1);
  }

  private static boolean stays(Element element, Redaction copy) {
    return copy.map().find(element.id()).isPresent();
  }

  private static boolean hasContact(Element element) {
    return element instanceof Enterprise e && e.profile().contact() != null
        || element instanceof Listing l && l.terms().contact() != null;
  }

  private static void count(
      List<Text> lines, String key, ChainMap map, Predicate<Element> counted) {
    sum(lines, key, map, element -> counted.test(element) ? 1 : 0);
  }

  private static void sum(
      List<Text> lines, String key, ChainMap map, ToIntFunction<Element> number) {
    int count = map.elements().values().stream().mapToInt(number).sum();
    if (count > 0) {
      lines.add(new Text(Message.of(key, count), count));
    }
  }
}
