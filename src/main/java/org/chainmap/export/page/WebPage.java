package org.chainmap.export.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.text.Lang;
import org.chainmap.text.Table;

/**
 * The content of a web page about a map, in one language. All texts are plain: the writer escapes
 * them.
 *
 * @param title the title of the map
 * @param marking how the page is to be handled, e.g. 内部资料; empty where nothing is said
 * @param about what is said below the title, e.g. the organisation and the date
 * @param picture the picture of the map
 * @param steps the views of its story, in order
 * @param opensAtFirst whether it opens with the first of them rather than the bare map
 * @param findings what was found, the worst first
 * @param lists the lists below; empty ones are left out
 * @param sources the sources, one line each
 * @param cards the cards of the picture, in the order of the lists
 * @param links the supply links between cards
 * @param stages the stages, whose names are read whatever stands out
 */
public record WebPage(
    Lang lang,
    String title,
    String marking,
    List<String> about,
    Inline picture,
    List<Step> steps,
    boolean opensAtFirst,
    List<Found> findings,
    List<Table> lists,
    List<String> sources,
    List<Card> cards,
    List<Supply> links,
    List<Id> stages) {

  /** The number of findings that are shown at once. */
  static final int FIRST = 20;

  public WebPage {
    about = List.copyOf(about);
    stages = List.copyOf(stages);
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
    lists = lists.stream().filter(list -> !list.rows().isEmpty()).toList();
    sources = List.copyOf(sources);
    cards = List.copyOf(cards);
    links = List.copyOf(links);
  }

  /**
   * A picture to stand within a page. Its elements carry their ids as {@code data-id}.
   *
   * @param svg the {@code svg} element, escaped
   * @param bounds the part of the plane that it shows, px
   */
  public record Inline(String svg, Box bounds) {}

  /**
   * A view of the map.
   *
   * @param said what it shows, in sentences
   * @param frame the part of the plane that it shows, px
   * @param bright the elements that stand out; all where it is empty
   * @param hues the colours of single elements, as #rrggbb
   * @param legend what the colours mean
   */
  public record Step(
      String name,
      List<String> said,
      Box frame,
      List<Id> bright,
      Map<Id, String> hues,
      List<Swatch> legend) {
    public Step {
      said = List.copyOf(said);
      bright = List.copyOf(bright);
      hues = Map.copyOf(hues);
      legend = List.copyOf(legend);
    }
  }

  /**
   * A line of a legend.
   *
   * @param hex its colour, as #rrggbb
   */
  public record Swatch(String hex, String meaning) {}

  /**
   * A finding.
   *
   * @param ids the element it is about, and those affected
   */
  public record Found(String severity, String kind, String sentence, List<Id> ids) {
    public Found {
      ids = List.copyOf(ids);
    }
  }

  /** A card of the picture with the facts known of it. */
  public record Card(Id id, String name, List<Fact> facts) {
    public Card {
      facts = List.copyOf(facts);
    }

    /** Returns a card with what a row of a table says, but for its first column, the name. */
    public static Card of(Id id, String name, Table table, int row) {
      List<Fact> facts = new ArrayList<>();
      for (int i = 1; i < table.headings().size(); i++) {
        String value = table.rows().get(row).get(i).shown();
        if (!value.isBlank()) {
          facts.add(new Fact(table.headings().get(i), value));
        }
      }
      return new Card(id, name, facts);
    }
  }

  /** A fact and its name. */
  public record Fact(String name, String value) {}

  /**
   * A supply link.
   *
   * @param passes whether a loss passes along it; not where it leads back
   */
  public record Supply(Id link, Id from, Id to, boolean passes) {}
}
