package org.chainmap.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.ProvisionalNames;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Role;
import org.chainmap.text.Lang;

/**
 * How much of a map is filled in: of the cells that lists and analyses need, how many hold a value.
 * What is needed of an element is a cell each; a share is needed of a supplier, a volume or share
 * of a supply link.
 */
public final class Completeness {

  private static final List<String> OF_SEGMENTS =
      List.of(
          "state",
          "enterprises",
          "domesticRate",
          "importDependence",
          "substitutability",
          "timeToRecover",
          "codes",
          "sources");
  private static final List<String> OF_ENTERPRISES =
      List.of("ownership", "region", "creditCode", "segments");
  private static final List<String> OF_PARTICIPATIONS = List.of("share");
  private static final List<String> OF_LINKS = List.of("linkShare");
  private static final List<String> OF_LISTINGS = List.of("segment", "quantity", "deadline");
  private static final List<String> OF_INITIATIVES = List.of("owner", "due", "members");

  /**
   * A count of needed cells.
   *
   * @param filled how many hold a value
   * @param needed how many there are
   */
  public record Count(int filled, int needed) {

    static final Count NONE = new Count(0, 0);

    Count plus(boolean holdsValue) {
      return new Count(filled + (holdsValue ? 1 : 0), needed + 1);
    }

    /** Returns the part that is filled, percent 0–100; 100 where nothing is needed. */
    public double percent() {
      return needed == 0 ? 100 : 100.0 * filled / needed;
    }
  }

  /**
   * A column of a ledger, and how much of it is filled.
   *
   * @param ledger the key of the ledger
   */
  public record Field(String ledger, Column<?> column, Count count) {}

  /**
   * What to ask about one element.
   *
   * @param missing the columns without a value, in the order of the ledger
   * @param whom the enterprises to ask: the suppliers of a segment, the ends of a link, the
   *     enterprise itself; where there are none, the chain leaders
   * @param weight how many cells are missing, times one more than the links at the segments that
   *     are concerned: what much depends on is asked first
   */
  public record Question(Id element, List<Column<?>> missing, List<Id> whom, int weight) {
    public Question {
      missing = List.copyOf(missing);
      whom = List.copyOf(whom);
    }
  }

  private final ChainMap map;
  private final Map<Id, Count> counts = new LinkedHashMap<>();
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final List<Question> questions = new ArrayList<>();

  private Completeness(ChainMap map) {
    this.map = map;
  }

  /** Counts the needed cells of a map. O(elements · needed columns + links). */
  public static Completeness of(ChainMap map) {
    Completeness made = new Completeness(map);
    made.count(Ledgers.SEGMENTS, OF_SEGMENTS, segment -> !ProvisionalNames.unnamed(segment));
    made.count(Ledgers.ENTERPRISES, OF_ENTERPRISES, each -> !ProvisionalNames.unnamed(each));
    made.count(Ledgers.PARTICIPATIONS, OF_PARTICIPATIONS, each -> each.role() == Role.SUPPLIER);
    made.count(Ledgers.LINKS, OF_LINKS, link -> link.kind() == LinkKind.SUPPLY);
    made.count(Ledgers.LISTINGS, OF_LISTINGS, listing -> true);
    made.count(Ledgers.INITIATIVES, OF_INITIATIVES, initiative -> true);
    made.questions.sort(
        Comparator.comparingInt(Question::weight).reversed().thenComparing(Question::element));
    return made;
  }

  private <E extends Element> void count(Ledger<E> ledger, List<String> keys, Predicate<E> needed) {
    List<Column<E>> columns =
        ledger.columns().stream().filter(column -> keys.contains(column.key())).toList();
    for (E element : map.all(ledger.kind())) {
      if (!needed.test(element)) {
        continue;
      }
      Set<Id> segments = segments(element);
      List<Column<?>> missing = new ArrayList<>();
      for (Column<E> column : columns) {
        boolean filled = filled(element, column);
        counted(ledger, column, element, segments, filled);
        if (!filled) {
          missing.add(column);
        }
      }
      if (!missing.isEmpty()) {
        int links = segments.stream().mapToInt(id -> map.linksAt(id).size()).sum();
        questions.add(
            new Question(element.id(), missing, whom(element), missing.size() * (1 + links)));
      }
    }
  }

  private <E extends Element> void counted(
      Ledger<E> ledger, Column<E> column, E element, Set<Id> segments, boolean filled) {
    Set<Id> of = new LinkedHashSet<>(segments);
    of.add(element.id());
    of.add(MapInfo.ID);
    segments.forEach(id -> map.find(Segment.class, id).ifPresent(s -> of.add(s.stage())));
    of.forEach(id -> counts.put(id, counts.getOrDefault(id, Count.NONE).plus(filled)));
    String key = ledger.key() + "." + column.key();
    Count before = fields.containsKey(key) ? fields.get(key).count() : Count.NONE;
    fields.put(key, new Field(ledger.key(), column, before.plus(filled)));
  }

  private <E extends Element> boolean filled(E element, Column<E> column) {
    // Either tells how much of the use a supplier covers.
    boolean otherwise = element instanceof Link link && link.volume() != null;
    return otherwise || column.reader().read(map, element, Lang.ZH) != Value.Unknown.UNKNOWN;
  }

  /** The segments that an element says something of. */
  private Set<Id> segments(Element element) {
    Set<Id> segments = new LinkedHashSet<>();
    switch (element) {
      case Segment segment -> segments.add(segment.id());
      case Enterprise enterprise ->
          map.participationsOf(enterprise.id()).forEach(each -> segments.add(each.segment()));
      case Participation participation -> segments.add(participation.segment());
      case Link link -> segments.add(link.to());
      case Listing listing -> {
        if (listing.segment() != null) {
          segments.add(listing.segment());
        }
      }
      case Initiative initiative -> segments.addAll(initiative.segments());
      default -> {}
    }
    return segments;
  }

  private List<Id> whom(Element element) {
    Set<Id> whom = new LinkedHashSet<>();
    switch (element) {
      case Segment segment ->
          map.participationsIn(segment.id()).forEach(each -> whom.add(each.enterprise()));
      case Enterprise enterprise -> whom.add(enterprise.id());
      case Participation participation -> whom.add(participation.enterprise());
      case Link link -> {
        if (link.customer() != null) {
          whom.add(link.customer());
        }
        if (link.supplier() != null) {
          whom.add(link.supplier());
        }
        map.participationsIn(link.to()).forEach(each -> whom.add(each.enterprise()));
      }
      case Listing listing -> whom.add(listing.enterprise());
      case Initiative initiative -> whom.addAll(initiative.members());
      default -> {}
    }
    if (whom.isEmpty()) {
      whom.addAll(map.info().chainLeaders());
    }
    return List.copyOf(whom);
  }

  /** Returns the count of the whole map. */
  public Count all() {
    return of(MapInfo.ID);
  }

  /**
   * Returns the count of an element: of a segment with its suppliers and links into it, of a stage
   * with all of its segments.
   */
  public Count of(Id element) {
    return counts.getOrDefault(element, Count.NONE);
  }

  /** Returns the count of each needed column. */
  public List<Field> fields() {
    return List.copyOf(fields.values());
  }

  /** Returns what to ask whom, what much depends on first. */
  public List<Question> questions() {
    return List.copyOf(questions);
  }
}
