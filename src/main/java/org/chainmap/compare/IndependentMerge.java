package org.chainmap.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.IdRemapping;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.MapInfo;
import org.chainmap.model.NameKey;
import org.chainmap.model.Names;
import org.chainmap.model.Note;
import org.chainmap.model.RecordLinkage;
import org.chainmap.model.Resource;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Group;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Placement;
import org.chainmap.text.Message;

/**
 * Two maps drawn apart, of neighbouring chains, joined into one by what their elements are.
 *
 * @param merge the joined map; where both know a field and say different things, ours holds and it
 *     is a conflict
 * @param joined how many elements were the same
 * @param doubts elements that may be the same and were not joined, in sentences
 */
public record IndependentMerge(Merge merge, int joined, List<Message> doubts) {

  /** How far below ours their notes come to lie, in px. */
  private static final double BELOW = 96;

  public IndependentMerge {
    doubts = List.copyOf(doubts);
  }

  /**
   * Joins another map to ours. Title, date and looks stay ours; stages of one name are one; what is
   * theirs alone is added under ids of its own, its cards without places, which the layout finds
   * for them. O(elements).
   */
  public static IndependentMerge of(ChainMap ours, ChainMap other) {
    return of(ours, other, Map.of());
  }

  /** Joins another map likewise, with decisions on conflicts as {@link Merge#of} takes them. */
  static IndependentMerge of(ChainMap ours, ChainMap other, Map<ConflictKey, MergeSide> decisions) {
    RecordLinkage linkage = RecordLinkage.of(ours, other);
    ChainMap theirs = IdRemapping.map(other, ids(ours, other, linkage.same()));
    Map<Id, Element> fitted = new TreeMap<>();
    double down = down(ours, theirs);
    for (Element element : theirs.elements().values()) {
      Element own = ours.elements().get(element.id());
      fitted.put(element.id(), own == null ? added(element, down) : alike(own, element));
    }
    fitted.put(MapInfo.ID, info(ours.info(), theirs.info()));
    ChainMap base = ChainMap.of(List.of(ours.info()));
    Merge merge =
        new ThreeWay(
                base,
                ours,
                new IdClashes.Resolved(ChainMap.of(fitted.values()), Map.of()),
                decisions)
            .merge();
    List<Message> doubts =
        linkage.doubts().stream().map(doubt -> sentence(ours, other, doubt)).toList();
    return new IndependentMerge(merge, linkage.same().size(), doubts);
  }

  /** Returns the new ids of their elements: ours where they are the same, else ids of their own. */
  private static Map<Id, Id> ids(ChainMap ours, ChainMap other, Map<Id, Id> same) {
    Map<Id, Id> ids = new HashMap<>(same);
    Set<Id> taken = new HashSet<>(ours.elements().keySet());
    taken.addAll(other.elements().keySet());
    for (Id id : other.elements().keySet()) {
      if (!id.equals(MapInfo.ID) && !same.containsKey(id) && ours.find(id).isPresent()) {
        Id fresh = IdClashes.fresh(id, taken);
        taken.add(fresh);
        ids.put(id, fresh);
      }
    }
    return ids;
  }

  private static Element added(Element element, double down) {
    return switch (element) {
      case Segment s -> s.withPlacement(Placement.NONE.withSize(s.placement().size()));
      case Note n -> n.withBounds(n.bounds().moved(0, down));
      default -> element;
    };
  }

  private static double down(ChainMap ours, ChainMap theirs) {
    double bottom = 0;
    for (Segment segment : ours.segments()) {
      Box box = Overlaps.box(segment);
      bottom = box == null ? bottom : Math.max(bottom, box.bottom());
    }
    for (Note note : ours.notes()) {
      bottom = Math.max(bottom, note.bounds().bottom());
    }
    double top = theirs.notes().stream().mapToDouble(n -> n.bounds().y()).min().orElse(0);
    return Math.rint(bottom + BELOW - top);
  }

  /** Returns their element with our place, and our name where theirs is only written otherwise. */
  private static Element alike(Element own, Element element) {
    return switch (element) {
      case Segment s when own instanceof Segment o ->
          s.withPlacement(o.placement()).withName(name(o.name(), s.name()));
      case Enterprise e when own instanceof Enterprise o -> e.withName(name(o.name(), e.name()));
      case Stage s when own instanceof Stage o ->
          s.withName(name(o.name(), s.name())).withTint(o.tint());
      case Initiative i when own instanceof Initiative o -> i.withName(name(o.name(), i.name()));
      case InvestmentTarget t when own instanceof InvestmentTarget o ->
          t.withName(name(o.name(), t.name()));
      case Resource r when own instanceof Resource o -> r.withName(name(o.name(), r.name()));
      case Scenario s when own instanceof Scenario o -> s.withName(name(o.name(), s.name()));
      case SavedView v when own instanceof SavedView o -> v.withName(name(o.name(), v.name()));
      default -> element;
    };
  }

  private static Name name(Name own, Name other) {
    return NameKey.of(own.text()).text().equals(NameKey.of(other.text()).text())
        ? new Name(own.text(), other.english())
        : other;
  }

  /** Returns our description of the map with their chain leaders and names of groups too. */
  private static MapInfo info(MapInfo ours, MapInfo theirs) {
    Set<Id> leaders = new LinkedHashSet<>(ours.chainLeaders());
    leaders.addAll(theirs.chainLeaders());
    List<Group> groups = new ArrayList<>(ours.groups());
    for (Group group : theirs.groups()) {
      if (groups.stream().noneMatch(g -> g.name().text().equals(group.name().text()))) {
        groups.add(group);
      }
    }
    return ours.withChainLeaders(List.copyOf(leaders)).withGroups(groups);
  }

  private static Message sentence(ChainMap ours, ChainMap other, RecordLinkage.OpenPair pair) {
    return Message.of(
        "compare.doubt." + pair.doubt().key(),
        ChangeSentences.named(other, other.find(pair.other()).orElseThrow()),
        pair.candidates().stream().map(id -> Names.message(ours, id)).toList());
  }
}
