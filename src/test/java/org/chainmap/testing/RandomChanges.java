package org.chainmap.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Integrity;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Message;

/** Random changes of a valid map that leave it valid: adding, updating, removing. */
public final class RandomChanges {

  private static final Message NAME = Message.verbatim("随机改动");

  private RandomChanges() {}

  /** Creates a change of the map; never empty. */
  public static Change change(ChainMap map, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Change(NAME, List.of(Edit.add(added(map, random))));
      case 1 -> removal(map, random);
      default -> updates(map, random);
    };
  }

  /**
   * Creates a sequence of maps, each one change after the previous one; the first is {@code map}.
   */
  public static List<ChainMap> history(ChainMap map, int steps, Random random) {
    List<ChainMap> maps = new ArrayList<>(List.of(map));
    for (int i = 0; i < steps; i++) {
      maps.add(maps.getLast().with(change(maps.getLast(), random)));
    }
    return maps;
  }

  private static Element added(ChainMap map, Random random) {
    int number = random.nextInt(1_000_000);
    List<Segment> segments = map.segments();
    switch (random.nextInt(4)) {
      case 0 -> {
        if (!map.stages().isEmpty()) {
          return Segment.of(
              free(map, "s-new", number),
              RandomTexts.text(random),
              RandomTexts.pick(random, map.stages()).id());
        }
      }
      case 1 -> {
        if (!segments.isEmpty()) {
          return Link.of(
              free(map, "l-new", number),
              RandomTexts.pick(random, segments).id(),
              RandomTexts.pick(random, segments).id());
        }
      }
      case 2 -> {
        if (!segments.isEmpty() && !map.enterprises().isEmpty()) {
          return Participation.of(
              free(map, "p-new", number),
              RandomTexts.pick(random, map.enterprises()).id(),
              RandomTexts.pick(random, segments).id());
        }
      }
      default -> {
        return new Stage(
            free(map, "st-new", number), RandomTexts.name(random), number, null, Remarks.NONE);
      }
    }
    return Enterprise.of(free(map, "e-new", number), RandomTexts.text(random));
  }

  private static Id free(ChainMap map, String prefix, int number) {
    int n = number;
    while (map.find(Id.of(prefix + n)).isPresent()) {
      n++;
    }
    return Id.of(prefix + n);
  }

  private static Change removal(ChainMap map, Random random) {
    List<Id> ids = new ArrayList<>(map.elements().keySet());
    ids.remove(MapInfo.ID);
    if (ids.isEmpty()) {
      return updates(map, random);
    }
    List<Id> chosen = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      chosen.add(RandomTexts.pick(random, ids));
    }
    return Integrity.removal(NAME, map, chosen);
  }

  private static Change updates(ChainMap map, Random random) {
    List<Element> all = new ArrayList<>(map.elements().values());
    java.util.Collections.shuffle(all, random);
    return new Change(
        NAME,
        all.subList(0, Math.min(all.size(), 1 + random.nextInt(4))).stream()
            .map(element -> Edit.update(element, updated(element, random)))
            .toList());
  }

  private static Element updated(Element element, Random random) {
    return switch (element) {
      case Segment s when random.nextBoolean() ->
          s.at(new Point(random.nextInt(2000), random.nextInt(1000)));
      case Segment s -> s.withName(RandomTexts.name(random));
      case Stage s -> s.withOrder(random.nextInt(10));
      case Link l -> l.withLabel(l.label().withText(RandomTexts.text(random)));
      case Note n -> n.withBounds(n.bounds().moved(random.nextInt(200) - 100, random.nextInt(99)));
      default ->
          element.withRemarks(
              element.remarks().withNotes(RandomTexts.text(random) + random.nextInt()));
    };
  }
}
