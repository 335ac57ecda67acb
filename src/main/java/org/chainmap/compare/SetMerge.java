package org.chainmap.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Joins two edits of a list whose order has no meaning. */
final class SetMerge {

  private SetMerge() {}

  /**
   * Returns what both keep and what either adds, each once: in the order of the side that sorted it
   * anew, else of the base; then what was added, in one order whichever side is which. O(n log n).
   */
  static <T> List<T> of(Collection<? extends T> base, Collection<T> ours, Collection<T> theirs) {
    Set<T> b = new LinkedHashSet<>(base);
    Set<T> o = new LinkedHashSet<>(ours);
    Set<T> t = new LinkedHashSet<>(theirs);
    List<T> kept = b.stream().filter(each -> o.contains(each) && t.contains(each)).toList();
    List<T> inOurs = o.stream().filter(kept::contains).toList();
    List<T> inTheirs = t.stream().filter(kept::contains).toList();
    boolean sortedByBoth =
        !inOurs.equals(kept) && !inTheirs.equals(kept) && !inOurs.equals(inTheirs);
    Set<T> joined =
        new LinkedHashSet<>(sortedByBoth ? kept : inOurs.equals(kept) ? inTheirs : inOurs);
    List<T> added = new ArrayList<>(o);
    added.addAll(t);
    added.removeIf(b::contains);
    added.sort(Comparator.comparing(String::valueOf));
    joined.addAll(added);
    return List.copyOf(joined);
  }
}
