package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.layout.spacing.BoxGrid;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Makes room for cards that a change lets grow, and puts cards that it moves beside those they
 * would cover; part of the same change.
 *
 * <p>A card that grows keeps its corner. Cards that it would come too near give way by the least
 * distance, in their stage, pushing others on, and keep clear of the frames of groups they do not
 * belong to where they can; locked ones stay, and where they leave no room the card that grew moves
 * instead. Where it would reach into the next stage, that and later ones move on; where stages
 * stand beside one another it first uses the room before it in its own. Cards that were nearer
 * before keep their distance, and those that covered one another stay as they are.
 */
public final class MakingRoom {

  private final ChainMap map;
  private final Orientation orientation;
  private final Map<Id, Box> before;
  private final Map<Id, Box> cards;
  private final Map<Id, Box> moved = new LinkedHashMap<>();
  private StageExtents extents;
  private final Map<Id, Box> drawn;
  private @Nullable GroupFrames frames;

  private MakingRoom(ChainMap map, Map<Id, Box> before, Map<Id, Box> after) {
    this.map = map;
    this.orientation = map.info().orientation();
    this.before = orientation.transformedBoxes(before);
    this.cards = new HashMap<>(orientation.transformedBoxes(after));
    this.extents = StageExtents.of(map, cards);
    this.drawn = new HashMap<>(before);
    this.drawn.keySet().retainAll(after.keySet());
  }

  /** The frames drawn before the change; looked for once, and only where something must move. */
  private GroupFrames frames() {
    GroupFrames known = frames;
    if (known == null) {
      known = GroupFrames.of(map, drawn);
      frames = known;
    }
    return known;
  }

  /**
   * Returns the moves that make room. O(touched) where nothing grew or moved, else O(cards · cards
   * that have to move).
   *
   * @param map the map after the change
   * @param before the boxes of the cards before the change
   * @param after the boxes of the cards after the change, as far as they have a place
   * @param touched the cards that may have come, moved or changed their size
   */
  public static Change of(
      ChainMap map, Map<Id, Box> before, Map<Id, Box> after, Set<Id> touched, Message name) {
    List<Id> grown = new ArrayList<>();
    List<Id> put = new ArrayList<>();
    for (Id id : touched) {
      Box was = before.get(id);
      Box now = after.get(id);
      if (now != null && !now.equals(was)) {
        if (was == null || !was.corner().equals(now.corner())) {
          put.add(id);
        } else if (now.w() > was.w() || now.h() > was.h()) {
          grown.add(id);
        }
      }
    }
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    if (!grown.isEmpty() || !put.isEmpty()) {
      MakingRoom room = new MakingRoom(map, before, after);
      room.uncovered(put);
      room.grown(grown);
      room.orientation
          .transformedBoxes(room.moved)
          .forEach(
              (id, box) ->
                  map.find(Segment.class, id)
                      .ifPresent(s -> changeBuilder.put(s.at(Cards.whole(box.corner())))));
    }
    return changeBuilder.change(name);
  }

  /** Puts cards that now cover others, and did not before, to the nearest free place. */
  private void uncovered(List<Id> put) {
    if (put.isEmpty()) {
      return;
    }
    BoxGrid grid = new BoxGrid();
    List<Id> ids = List.copyOf(cards.keySet());
    ids.forEach(id -> grid.add(at(id)));
    put.stream()
        .filter(id -> grid.any(at(id), i -> covers(id, ids.get(i))))
        .sorted(inOrder())
        .filter(id -> !locked(id) && cards.keySet().stream().anyMatch(other -> covers(id, other)))
        .forEach(this::freed);
  }

  /** Tells whether two cards cover one another otherwise than before. */
  private boolean covers(Id a, Id b) {
    if (a.equals(b) || !at(a).overlaps(at(b))) {
      return false;
    }
    Box wasA = before.get(a);
    Box wasB = before.get(b);
    return wasA == null
        || wasB == null
        || !wasA.overlaps(wasB)
        || !at(a).corner().minus(wasA.corner()).equals(at(b).corner().minus(wasB.corner()));
  }

  private void grown(List<Id> grown) {
    grown.stream().sorted(inOrder()).forEach(this::grown);
  }

  private void grown(Id id) {
    if (!locked(id) && !orientation.topDown()) {
      Box box = at(id);
      double excess = box.right() - limit(id);
      double free = box.x() - extents.from(stage(id));
      if (excess > 0 && free > 0) {
        move(id, box.moved(-Math.min(excess, free), 0));
      }
    }
    double beyond = at(id).right() - limit(id);
    if (beyond > 0) {
      shiftStagesBehind(stage(id), beyond);
    }
    Map<Id, Box> aside = pushing(frames()).aside(id);
    if (aside == null && frames().any()) {
      aside = pushing(GroupFrames.NONE).aside(id);
    }
    if (aside != null) {
      aside.forEach(this::move);
    } else if (!locked(id)) {
      freed(id);
    }
  }

  private CardPushing pushing(GroupFrames clearOf) {
    return new CardPushing(before, cards, this::locked, this::limit, CardPushing.GAP, clearOf);
  }

  /** Puts a card to the nearest place that is free and in no frame of a foreign group. */
  private void freed(Id id) {
    Box box = at(id);
    Box outer = frames().outer(id, box);
    Map<Id, Box> others = new HashMap<>(cards);
    others.remove(id);
    FreePlaces places = new FreePlaces(others.values());
    frames().foreign(id, frames().drawn(this::at)).forEach(places::take);
    double least = extents.from(stage(id)) - box.x();
    double most = extents.to(stage(id)) - box.right();
    Point way =
        least <= most
            ? places.nearest(List.of(outer), least, most)
            : new Point(0, places.across(List.of(outer), false));
    move(id, box.moved(way.x(), way.y()));
  }

  /** Moves the stages behind one on along the flow. */
  private void shiftStagesBehind(Id stage, double way) {
    boolean behind = false;
    for (Stage each : map.stages()) {
      if (behind) {
        for (Segment segment : map.segmentsIn(each.id())) {
          if (cards.containsKey(segment.id())) {
            move(segment.id(), at(segment.id()).moved(way, 0));
          }
        }
      }
      behind |= each.id().equals(stage);
    }
    extents = StageExtents.of(map, cards);
  }

  private void move(Id id, Box box) {
    cards.put(id, box);
    moved.put(id, box);
  }

  private Box at(Id id) {
    return Objects.requireNonNull(cards.get(id));
  }

  private Comparator<Id> inOrder() {
    return Comparator.comparingDouble((Id id) -> at(id).y())
        .thenComparingDouble(id -> at(id).x())
        .thenComparing(id -> id);
  }

  private boolean locked(Id id) {
    return Locks.locked(map, id);
  }

  private Id stage(Id id) {
    return map.find(Segment.class, id).orElseThrow().stage();
  }

  /** Returns how far along the flow a card may reach: as far as it did, if that was further. */
  private double limit(Id id) {
    @Nullable Box was = before.get(id);
    double to = extents.to(stage(id));
    return was == null ? to : Math.max(to, was.right());
  }
}
