package org.chainmap.editor.action;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chainmap.editor.Editor;
import org.chainmap.editor.change.Links;
import org.chainmap.geom.Id;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;

/** Actions that connect segments and change links. */
public final class LinkActions {

  public static final Action<Editor> CONNECT =
      Actions.of(
          "connect",
          "",
          Conditions.TWO_ENDS,
          e -> {
            List<Segment> ends = e.selection().all(e.map(), Segment.class);
            e.make(
                Links.connected(
                    e.map(), ends.getFirst().id(), ends.getLast().id(), LinkKind.SUPPLY));
          });
  public static final Action<Editor> REVERSE =
      Actions.of("reverse", "", Conditions.LINK, e -> e.commit(Links.reversed(e.map(), links(e))));

  /** One action per link kind. */
  public static final List<Action<Editor>> KINDS =
      Arrays.stream(LinkKind.values()).map(LinkActions::kind).toList();

  public static final List<Action<Editor>> ALL =
      Stream.concat(Stream.of(CONNECT, REVERSE), KINDS.stream()).toList();

  private LinkActions() {}

  private static Action<Editor> kind(LinkKind kind) {
    return Actions.of(
        "linkKind." + kind.key(),
        kind.label(),
        Conditions.LINK,
        e -> e.commit(Links.ofKind(e.map(), links(e), kind)));
  }

  private static List<Id> links(Editor e) {
    return e.selection().all(e.map(), Link.class).stream().map(Link::id).toList();
  }
}
