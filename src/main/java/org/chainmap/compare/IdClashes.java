package org.chainmap.compare;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.IdRemapping;
import org.chainmap.model.Ids;
import org.chainmap.model.Names;
import org.chainmap.text.Lang;

/** Ids that two sides gave to different new things: new ids are counted up, so this is common. */
final class IdClashes {

  private IdClashes() {}

  /**
   * Returns their map, in which an element whose id means another element in ours has an id that no
   * map uses. Two added elements of one id are the same if they are of one kind and have one name.
   *
   * @param renamed the new ids by the old
   */
  record Resolved(ChainMap map, Map<Id, Id> renamed) {}

  static Resolved resolved(ChainMap base, ChainMap ours, ChainMap theirs) {
    Map<Id, Id> renamed = new TreeMap<>();
    Set<Id> taken = new HashSet<>(base.elements().keySet());
    taken.addAll(ours.elements().keySet());
    taken.addAll(theirs.elements().keySet());
    for (Element t : theirs.elements().values()) {
      Element o = ours.elements().get(t.id());
      if (o != null && !same(base, ours, o, theirs, t)) {
        Id fresh = fresh(t.id(), taken);
        taken.add(fresh);
        renamed.put(t.id(), fresh);
      }
    }
    return new Resolved(renamed.isEmpty() ? theirs : IdRemapping.map(theirs, renamed), renamed);
  }

  private static boolean same(ChainMap base, ChainMap ours, Element o, ChainMap theirs, Element t) {
    if (o.getClass() != t.getClass()) {
      return false;
    }
    Element b = base.elements().get(t.id());
    return b != null && b.getClass() == t.getClass()
        || o.equals(t)
        || Names.of(ours, o, Lang.ZH).equals(Names.of(theirs, t, Lang.ZH));
  }

  /** Returns an id like another, with a number at its end that makes it one of its own. */
  static Id fresh(Id id, Set<Id> taken) {
    String word = id.value().replaceFirst("-?[0-9]+$", "");
    return Ids.fresh(word.isBlank() ? "id" : word, taken::contains);
  }
}
