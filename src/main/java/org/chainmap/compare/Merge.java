package org.chainmap.compare;

import java.util.List;
import java.util.Map;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.text.Message;

/**
 * The edits of two sides joined on what both started from: a three-way merge, by the ids of
 * elements and by their fields.
 *
 * @param result the merged map, which keeps the rules of {@link org.chainmap.model.Integrity}
 * @param conflicts the fields that both changed, each in its own way, and the elements that one
 *     side removed and the other edits or needs
 * @param notes what else a person should know: elements given other ids, cards given no place
 * @param words says the conflicts
 */
public record Merge(
    ChainMap result, List<Conflict> conflicts, List<Message> notes, ConflictSentences words) {

  public Merge {
    conflicts = List.copyOf(conflicts);
    notes = List.copyOf(notes);
  }

  /**
   * Merges with our values where both sides changed the same field, and keeps what either needs.
   *
   * <p>With an unchanged side the result equals the other side; but for conflicts, and for ids that
   * both sides gave to different things, it is the same whichever side is which. O(elements + cards
   * placed by both sides).
   */
  public static Merge of(ChainMap base, ChainMap ours, ChainMap theirs) {
    return of(base, ours, theirs, Map.of());
  }

  /**
   * Merges with decisions on conflicts.
   *
   * @param decisions whose value holds: a conflict without one has ours, and a removed element that
   *     is needed stays; the side that removed it removes it with all that requires it
   */
  public static Merge of(
      ChainMap base, ChainMap ours, ChainMap theirs, Map<ConflictKey, MergeSide> decisions) {
    if (theirs.equals(base) || theirs.equals(ours)) {
      return unchanged(ours);
    }
    if (ours.equals(base)) {
      return unchanged(theirs);
    }
    return new ThreeWay(base, ours, IdClashes.resolved(base, ours, theirs), decisions).merge();
  }

  /**
   * Merges two states of one map when what both started from is not known: an id means the same
   * element in both. What only one has is kept as added by it, and every field that both have
   * unlike is a conflict.
   */
  public static Merge byIds(ChainMap ours, ChainMap theirs, Map<ConflictKey, MergeSide> decisions) {
    if (ours.equals(theirs)) {
      return unchanged(ours);
    }
    ChainMap nothing = ChainMap.titled("?");
    return new ThreeWay(nothing, ours, IdClashes.resolved(theirs, ours, theirs), decisions).merge();
  }

  private static Merge unchanged(ChainMap map) {
    return new Merge(map, List.of(), List.of(), new ConflictSentences(map, map));
  }

  /** Tells whether no conflict was found. */
  public boolean clean() {
    return conflicts.isEmpty();
  }

  /** Returns the change that leads from a map to the result. */
  public Change from(ChainMap map) {
    return Change.between(Message.of("compare.change.merge"), map, result);
  }
}
