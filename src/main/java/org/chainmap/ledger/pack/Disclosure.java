package org.chainmap.ledger.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Integrity;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.text.Message;

/**
 * What of a map may be handed on: enterprises that are marked sensitive (敏感) are left out with all
 * that is said of them, unless they are asked for.
 *
 * @param map the map without what is left out
 * @param left the number of sensitive enterprises left out
 * @param sensitive the number of sensitive enterprises that are in it
 * @param internal the number of enterprises for internal use (内部) that are in it
 */
public record Disclosure(ChainMap map, int left, int sensitive, int internal) {

  /**
   * Returns what of a map is handed on.
   *
   * @param all whether sensitive enterprises are asked for
   */
  public static Disclosure of(ChainMap map, boolean all) {
    List<Id> sensitive = marked(map, Sensitivity.SENSITIVE);
    int internal = marked(map, Sensitivity.INTERNAL).size();
    if (all || sensitive.isEmpty()) {
      return new Disclosure(map, 0, sensitive.size(), internal);
    }
    Set<Id> gone = Set.copyOf(sensitive);
    List<Id> removed = new ArrayList<>(sensitive);
    map.all(InvestmentTarget.class).stream()
        .filter(target -> target.enterprise() != null && gone.contains(target.enterprise()))
        .map(Element::id)
        .forEach(removed::add);
    ChainMap rest = map.with(Integrity.removal(Message.of("pack.withheld"), map, removed));
    return new Disclosure(rest, sensitive.size(), 0, internal);
  }

  private static List<Id> marked(ChainMap map, Sensitivity mark) {
    return map.enterprises().stream()
        .filter(enterprise -> enterprise.remarks().sensitivity() == mark)
        .map(Enterprise::id)
        .toList();
  }

  /** Returns what a person should know before handing it on. */
  public List<Message> said() {
    List<Message> said = new ArrayList<>();
    if (left > 0) {
      said.add(Message.of("pack.said.left", left));
    }
    if (sensitive > 0) {
      said.add(Message.of("pack.said.sensitive", sensitive));
    }
    if (internal > 0) {
      said.add(Message.of("pack.said.internal", internal));
    }
    return said;
  }
}
