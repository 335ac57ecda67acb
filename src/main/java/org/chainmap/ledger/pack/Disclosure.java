package org.chainmap.ledger.pack;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.model.ChainMap;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Redaction;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.text.Message;

/**
 * What of a map is handed on unless more is asked for: all that is not marked sensitive (敏感), with
 * all that is said of it. A {@link Redaction} also leaves out what was written for colleagues.
 *
 * @param map the map without what is left out
 * @param left the number of elements marked sensitive that are left out
 * @param sensitive the number of elements marked sensitive that are in it
 * @param internal the number of elements for internal use (内部) that are in it
 */
public record Disclosure(ChainMap map, int left, int sensitive, int internal) {

  /**
   * Returns what of a map is handed on.
   *
   * @param all whether what is sensitive is asked for
   */
  public static Disclosure of(ChainMap map, boolean all) {
    int sensitive = marked(map, Sensitivity.SENSITIVE);
    if (all || sensitive == 0) {
      return new Disclosure(map, 0, sensitive, marked(map, Sensitivity.INTERNAL));
    }
    ChainMap rest = Redaction.withheld(map, Sensitivity.INTERNAL);
    return new Disclosure(rest, sensitive, 0, marked(rest, Sensitivity.INTERNAL));
  }

  private static int marked(ChainMap map, Sensitivity mark) {
    return (int)
        map.elements().values().stream()
            .filter(each -> !(each instanceof MapInfo) && each.remarks().sensitivity() == mark)
            .count();
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
