package org.chainmap.compare;

import java.util.List;
import java.util.Map;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Names;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * How two maps are to be merged: by the edits since what both started from, where that is known;
 * else by their ids, where they come from one map; else by what their elements are.
 *
 * @param base what both started from, or null where that is not known
 */
public record MergePlan(@Nullable ChainMap base, ChainMap ours, ChainMap theirs) {

  /** What a merge goes by. */
  public enum Basis implements Keyed {
    /** The edits of each side since what both started from. */
    EDITS("edits"),
    /** The ids: two states of one map. What only one has was added by it. */
    IDS("ids"),
    /** Codes and names: two maps drawn apart. */
    IDENTITY("identity");

    private final String key;

    Basis(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }

    @Override
    public String family() {
      return "mergeBasis";
    }
  }

  /** The result of a merge, with what may be the same and was not joined. */
  public record Outcome(Merge merge, List<Message> doubts) {
    public Outcome {
      doubts = List.copyOf(doubts);
    }
  }

  /** Returns what the merge goes by. O(elements). */
  public Basis basis() {
    if (base != null) {
      return Basis.EDITS;
    }
    String document = ours.info().documentId();
    if (document != null && document.equals(theirs.info().documentId())) {
      return Basis.IDS;
    }
    long shared = ours.elements().values().stream().filter(this::shared).count() - 1;
    int smaller = Math.min(ours.elements().size(), theirs.elements().size()) - 1;
    return smaller > 0 && 2 * shared >= smaller ? Basis.IDS : Basis.IDENTITY;
  }

  /** Tells whether theirs has an element of the same id, kind and name. */
  private boolean shared(Element element) {
    Element other = theirs.elements().get(element.id());
    return other != null
        && other.getClass() == element.getClass()
        && (element.equals(other)
            || Names.of(ours, element, Lang.ZH).equals(Names.of(theirs, other, Lang.ZH)));
  }

  /** Merges, with decisions on conflicts as {@link Merge#of} takes them. */
  public Outcome merge(Map<ConflictKey, MergeSide> decisions) {
    ChainMap begin = base;
    if (begin != null) {
      return new Outcome(Merge.of(begin, ours, theirs, decisions), List.of());
    }
    if (basis() == Basis.IDS) {
      return new Outcome(Merge.byIds(ours, theirs, decisions), List.of());
    }
    IndependentMerge joined = IndependentMerge.of(ours, theirs, decisions);
    return new Outcome(joined.merge(), joined.doubts());
  }
}
