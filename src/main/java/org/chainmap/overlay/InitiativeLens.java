package org.chainmap.overlay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.analysis.Findings;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Initiative;
import org.chainmap.model.Names;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Message;

/**
 * The joint actions of one kind, each with an outline around its segments or, where it names none,
 * around those in which its members participate. It also shows every segment in which a member
 * participates, with the number of these members.
 */
record InitiativeLens(String key, InitiativeKind kind) implements Lens {

  @Override
  public Overlay over(ChainMap map, Findings findings) {
    List<Initiative> all =
        map.all(Initiative.class).stream().filter(i -> i.kind() == kind).toList();
    OverlayBuilder shown = new OverlayBuilder();
    List<LegendEntry> order = new ArrayList<>();
    List<Overlay.Hull> hulls = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Initiative initiative = all.get(i);
      Message name = Names.message(map, initiative.id());
      Hue hue = Groups.hue(i).orElse(Hue.SLATE);
      LegendEntry look =
          new LegendEntry(
              hue, 1, hue == Hue.SLATE ? Message.of("lens.initiative.others", kind.label()) : name);
      order.add(look);
      Set<Id> cards = new LinkedHashSet<>();
      for (Id member : initiative.members()) {
        map.participationsOf(member).stream().map(Participation::segment).forEach(cards::add);
      }
      for (Id card : cards) {
        long members =
            map.participationsIn(card).stream()
                .map(Participation::enterprise)
                .filter(initiative.members()::contains)
                .distinct()
                .count();
        shown.add(card, look, Message.of("lens.initiative.members", members));
      }
      Set<Id> about = new LinkedHashSet<>(initiative.segments());
      about.removeIf(id -> map.find(Segment.class, id).isEmpty());
      Set<Id> around = about.isEmpty() ? cards : about;
      if (!around.isEmpty()) {
        hulls.add(new Overlay.Hull(around, hue, name));
      }
    }
    return shown.overlay(order.stream().distinct().toList(), hulls, true);
  }
}
