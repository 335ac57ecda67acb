package org.chainmap.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.ViewFilter;

/** Saved views of a random map. A view may name what is not on the map. */
final class RandomViews {

  private final ChainMap map;
  private final Supplier<Remarks> remarks;
  private final Random random;

  RandomViews(ChainMap map, Supplier<Remarks> remarks, long seed) {
    this.map = map;
    this.remarks = remarks;
    this.random = new Random(seed ^ 0x71e35L);
  }

  List<SavedView> views() {
    List<SavedView> views = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 1; i <= count; i++) {
      views.add(
          new SavedView(
              Id.of("v-" + i),
              RandomTexts.name(random),
              random.nextInt(5),
              random.nextBoolean() ? ViewFilter.NONE : filter(),
              colouring(),
              random.nextBoolean()
                  ? null
                  : new Box(random.nextInt(900), -random.nextInt(90), 640, 360.5),
              random.nextBoolean()
                  ? Caption.NONE
                  : new Caption(RandomTexts.text(random), RandomTexts.text(random)),
              remarks.get()));
    }
    return views;
  }

  private ViewFilter filter() {
    return new ViewFilter(
        some(map.stages()),
        some(map.segments()),
        some(LinkKind.values()),
        some(EnterpriseMark.values()),
        some(Ownership.values()),
        random.nextBoolean() ? List.of() : List.of("CN", "江苏"));
  }

  private Colouring colouring() {
    List<Segment> segments = map.segments();
    List<Scenario> scenarios = map.all(Scenario.class);
    int kind = random.nextInt(5);
    if (kind == 2 && !segments.isEmpty()) {
      return Colouring.of("noDomestic", RandomTexts.pick(random, segments).id());
    }
    if (kind == 3 && !scenarios.isEmpty()) {
      return Colouring.of(RandomTexts.pick(random, scenarios).id());
    }
    return switch (kind) {
      case 0 -> Colouring.PLAIN;
      case 1 -> Colouring.by("ownership");
      case 4 -> Colouring.PLAIN.withComparedWith("去年/新能源.chainmap.json");
      default -> Colouring.by("dependents", Id.of("gone"));
    };
  }

  private List<Id> some(List<? extends Element> all) {
    return all.stream().filter(each -> random.nextInt(3) == 0).<Id>map(Element::id).toList();
  }

  private <T> List<T> some(T[] all) {
    return Arrays.stream(all).filter(each -> random.nextInt(3) == 0).toList();
  }
}
