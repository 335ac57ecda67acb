package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.IdRemapping;
import org.chainmap.model.Ids;
import org.chainmap.model.Link;
import org.chainmap.model.NameKey;
import org.chainmap.model.Participation;
import org.chainmap.model.ProvisionalNames;
import org.chainmap.model.Reference;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Adds the stages, segments, enterprises and links of another map that have no places, as a text
 * states them. What has the name of something in the map is that thing; new stages come last, and
 * new segments are unplaced.
 */
public final class Joining {

  private static final Message NAME = Message.of("editor.change.pasteText");

  private final ChainMap map;
  private final ChainMap part;
  private final ChangeBuilder changes;
  private final @Nullable Id usual;
  private final Map<Id, Id> ids = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private Joining(ChainMap map, ChainMap part, @Nullable Id usual) {
    this.map = map;
    this.part = part;
    this.changes = new ChangeBuilder(map);
    this.usual = usual;
  }

  /**
   * Returns what is added. A map without segments loses its stages for those of the other, if that
   * names any. O(elements · log elements).
   *
   * @param usual the stage for segments whose stage the other map does not name; null for the first
   */
  public static Creation of(ChainMap map, ChainMap part, @Nullable Id usual) {
    return new Joining(map, part, usual).creation();
  }

  private Creation creation() {
    Set<Id> vacant = vacant();
    stages(vacant);
    int known = 0;
    List<Id> made = new ArrayList<>();
    Map<String, Id> segments = names(map.segments());
    for (Segment segment : part.segments()) {
      Id same = segments.get(key(segment));
      if (same == null) {
        made.add(add(segment, Ids.SEGMENT));
      } else {
        ids.put(segment.id(), same);
        known++;
      }
    }
    Map<String, Id> enterprises = names(map.enterprises());
    for (Enterprise enterprise : part.enterprises()) {
      Id same = enterprises.get(key(enterprise));
      if (same == null) {
        add(enterprise, Ids.ENTERPRISE);
      } else {
        ids.put(enterprise.id(), same);
      }
    }
    for (Participation each : part.participations()) {
      if (!takesPart(each)) {
        add(each, Ids.PARTICIPATION);
      }
    }
    List<Id> links = new ArrayList<>();
    Set<List<Object>> drawn = new HashSet<>();
    map.links().forEach(link -> drawn.add(ends(link)));
    for (Link link : part.links()) {
      Link here = (Link) IdRemapping.element(link, link.id(), ids);
      if (drawn.add(ends(here))) {
        links.add(add(link, Ids.LINK));
      }
    }
    Message notice =
        known == 0
            ? Message.of("editor.notice.joined", made.size(), links.size())
            : Message.of("editor.notice.joinedKnown", made.size(), links.size(), known);
    return new Creation(change(vacant), made.isEmpty() ? links : made, notice);
  }

  /** Stages of a map without segments that nothing refers to, and that the other map replaces. */
  private Set<Id> vacant() {
    boolean named = part.stages().stream().anyMatch(stage -> !ProvisionalNames.unnamed(stage));
    if (!map.segments().isEmpty() || !named) {
      return new LinkedHashSet<>();
    }
    Set<Id> vacant = new LinkedHashSet<>();
    map.stages().forEach(stage -> vacant.add(stage.id()));
    for (Element element : map.elements().values()) {
      Reference.of(element).forEach(reference -> vacant.remove(reference.target()));
    }
    return vacant;
  }

  private void stages(Set<Id> vacant) {
    Map<String, Id> known = names(map.stages());
    int order = map.stages().stream().mapToInt(Stage::order).max().orElse(-1) + 1;
    for (Stage stage : part.stages()) {
      Id same = known.get(key(stage));
      if (ProvisionalNames.unnamed(stage) && !map.stages().isEmpty() && vacant.isEmpty()) {
        same = usual != null ? usual : map.stages().getFirst().id();
      }
      if (same == null) {
        Id id = fresh(Ids.STAGE);
        ids.put(stage.id(), id);
        changes.put(((Stage) IdRemapping.element(stage, id, ids)).withOrder(order++));
      } else {
        ids.put(stage.id(), same);
        if (vacant.remove(same)) {
          int now = order++;
          changes.find(Stage.class, same).ifPresent(kept -> changes.put(kept.withOrder(now)));
        }
      }
    }
  }

  private Change change(Set<Id> vacant) {
    List<Edit> edits = new ArrayList<>(changes.change(NAME).edits());
    for (Id id : vacant) {
      map.find(id).ifPresent(stage -> edits.add(Edit.remove(stage)));
    }
    return new Change(NAME, edits);
  }

  private Id add(Element element, String prefix) {
    Id id = fresh(prefix);
    ids.put(element.id(), id);
    changes.put(IdRemapping.element(element, id, ids));
    return id;
  }

  /** Returns a new id; the numbers that are taken are passed over once only. */
  private Id fresh(String prefix) {
    Id id;
    do {
      id = Id.of(prefix + "-" + numbers.merge(prefix, 1, Integer::sum));
    } while (changes.contains(id));
    return id;
  }

  private boolean takesPart(Participation each) {
    Id enterprise = ids.get(each.enterprise());
    Id segment = ids.get(each.segment());
    return segment != null
        && map.participationsIn(segment).stream().anyMatch(p -> p.enterprise().equals(enterprise));
  }

  private static List<Object> ends(Link link) {
    return List.of(link.from(), link.to(), link.kind(), String.valueOf(link.label().text()));
  }

  private static Map<String, Id> names(List<? extends Element> elements) {
    Map<String, Id> names = new HashMap<>();
    elements.forEach(element -> names.putIfAbsent(key(element), element.id()));
    return names;
  }

  private static String key(Element element) {
    String name =
        switch (element) {
          case Stage s -> s.name().text();
          case Segment s -> s.name().text();
          case Enterprise e -> e.name().text();
          default -> element.id().value();
        };
    String folded = NameKey.of(name).text();
    return folded.isEmpty() ? name : folded;
  }
}
