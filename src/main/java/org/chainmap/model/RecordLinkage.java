package org.chainmap.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.model.EntityIndex.Answer;
import org.chainmap.model.EntityIndex.Doubt;
import org.chainmap.model.EntityIndex.Same;
import org.chainmap.model.EntityIndex.Unclear;
import org.jspecify.annotations.Nullable;

/**
 * Which elements of another map are the same as elements of a map, though their ids say nothing.
 *
 * <p>Enterprises and segments are found by {@link EntityIndex}; stages, sources, initiatives,
 * investment targets, resources and scenarios by name; participations, links, listings and matches
 * by what they join; comments that say the same of the same. Notes are never the same.
 *
 * @param same the id in the map by the id in the other one; no element is the same as two
 * @param doubts what may be the same and was not decided
 */
public record RecordLinkage(Map<Id, Id> same, List<OpenPair> doubts) {

  /**
   * An element of the other map that may be the same as some of the map.
   *
   * @param other the element of the other map
   * @param candidates the elements of the map
   */
  public record OpenPair(Id other, List<Id> candidates, Doubt doubt) {
    public OpenPair {
      candidates = List.copyOf(candidates);
    }
  }

  public RecordLinkage {
    same = Map.copyOf(same);
    doubts = List.copyOf(doubts);
  }

  /** Links the elements of {@code other} to those of {@code map}. O(elements). */
  public static RecordLinkage of(ChainMap map, ChainMap other) {
    Linking linking = new Linking(map, other);
    linking.entities();
    linking.byKey(Stage.class, s -> List.of(NameKey.of(s.name().text()).text()));
    linking.byKey(Source.class, RecordLinkage::source);
    linking.byKey(Initiative.class, i -> List.of(i.kind(), NameKey.of(i.name().text()).text()));
    linking.byKey(InvestmentTarget.class, t -> List.of(NameKey.of(t.name().text()).text()));
    linking.byKey(Resource.class, r -> List.of(r.kind(), NameKey.of(r.name().text()).text()));
    linking.byKey(Scenario.class, s -> List.of(NameKey.of(s.name().text()).text()));
    linking.byKey(SavedView.class, v -> List.of(NameKey.of(v.name().text()).text()));
    linking.byKey(Participation.class, p -> List.of(p.enterprise(), p.segment(), p.role()));
    linking.byKey(Link.class, RecordLinkage::link);
    linking.byKey(Listing.class, RecordLinkage::listing);
    linking.byKey(Match.class, m -> List.of(m.need(), m.offer()));
    linking.byKey(Comment.class, RecordLinkage::comment);
    return new RecordLinkage(linking.same, linking.doubts);
  }

  private static List<Object> source(Source source) {
    return List.of(
        folded(source.title().text()),
        folded(source.publisher().text()),
        String.valueOf(source.date()));
  }

  private static List<Object> link(Link link) {
    return List.of(
        link.from(),
        link.to(),
        link.kind(),
        String.valueOf(link.supplier()),
        String.valueOf(link.customer()));
  }

  private static List<Object> listing(Listing listing) {
    return List.of(listing.enterprise(), listing.side(), folded(listing.text().text()));
  }

  private static List<Object> comment(Comment comment) {
    return List.of(comment.about(), comment.author(), String.valueOf(comment.at()), comment.text());
  }

  private static String folded(@Nullable String text) {
    return text == null ? "" : NameKey.of(text).text();
  }

  /** The work: what is found so far. */
  private static final class Linking {
    private final ChainMap map;
    private final ChainMap other;
    private final Map<Id, Id> same = new TreeMap<>();
    private final List<OpenPair> doubts = new ArrayList<>();

    Linking(ChainMap map, ChainMap other) {
      this.map = map;
      this.other = other;
    }

    void entities() {
      EntityIndex enterprises = EntityIndex.enterprises(map);
      Map<Id, Answer> answers = new TreeMap<>();
      for (Enterprise e : other.enterprises()) {
        if (!ProvisionalNames.unnamed(e)) {
          answers.put(e.id(), enterprises.find(e.creditCode(), e.name().text()));
        }
      }
      EntityIndex segments = EntityIndex.segments(map);
      for (Segment s : other.segments()) {
        if (!ProvisionalNames.unnamed(s)) {
          answers.put(s.id(), segments.find(s.codes(), s.name().text()));
        }
      }
      accept(answers);
    }

    private void accept(Map<Id, Answer> answers) {
      Map<Id, Set<Id>> claims = new HashMap<>();
      answers.forEach(
          (id, answer) -> {
            if (answer instanceof Same found) {
              claims.computeIfAbsent(found.id(), each -> new TreeSet<>()).add(id);
            }
          });
      answers.forEach(
          (id, answer) -> {
            if (answer instanceof Unclear unclear) {
              doubts.add(new OpenPair(id, unclear.candidates(), unclear.doubt()));
            } else if (answer instanceof Same found) {
              if (claims.getOrDefault(found.id(), Set.of()).size() == 1) {
                same.put(id, found.id());
              } else {
                doubts.add(new OpenPair(id, List.of(found.id()), Doubt.SEVERAL));
              }
            }
          });
    }

    /** Links elements of one kind by a key that both maps have once. */
    <E extends Element> void byKey(Class<E> kind, Function<E, List<?>> key) {
      Map<List<?>, List<Id>> here = new HashMap<>();
      for (E element : map.all(kind)) {
        here.computeIfAbsent(key.apply(element), each -> new ArrayList<>()).add(element.id());
      }
      Map<Id, Id> ids = new HashMap<>();
      other.elements().keySet().forEach(id -> ids.put(id, same.getOrDefault(id, apart(id))));
      Map<List<?>, List<Id>> there = new HashMap<>();
      for (E element : other.all(kind)) {
        E seen = kind.cast(IdRemapping.element(element, element.id(), ids));
        there.computeIfAbsent(key.apply(seen), each -> new ArrayList<>()).add(element.id());
      }
      there.forEach(
          (each, ones) -> {
            List<Id> twins = here.getOrDefault(each, List.of());
            if (ones.size() == 1 && twins.size() == 1) {
              same.put(ones.getFirst(), twins.getFirst());
            }
          });
    }

    /** An id that the map does not have, for what is not linked. */
    private static Id apart(Id id) {
      return Id.of("other " + id.value());
    }
  }
}
