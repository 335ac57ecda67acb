package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.paint.Overlay.Emphasis;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an overlay says of cards: in words that cover no name, and in patterns besides colours. */
class LensBadgesTest {

  private static final Id STAGE = Id.of("st-1");
  private final MapPainter painter = new MapPainter(Theme.LIGHT, Lang.EN);

  private static ChainMap map() {
    List<Element> all = new ArrayList<>();
    all.add(MapInfo.titled("m"));
    all.add(new Stage(STAGE, Name.of("Systems"), 0, null, Remarks.NONE));
    for (int i = 0; i < 3; i++) {
      all.add(Segment.of(Id.of("s-" + i), "Avionics", STAGE).withGroup("Aviation and space"));
    }
    return ChainMap.of(all);
  }

  private static Geometry geometry() {
    Map<Id, Box> cards = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      cards.put(Id.of("s-" + i), new Box(40, 300 + 100 * i, 160, 70));
    }
    return new Geometry(
        cards,
        Map.of(STAGE, new Box(0, 0, 260, 1000)),
        Map.of(Id.of("st-1/Aviation and space"), new Box(28, 270, 184, 312)),
        Map.of(),
        Map.of());
  }

  private static Overlay changed() {
    Map<Id, Emphasis> emphasis = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      emphasis.put(
          Id.of("s-" + i), new Emphasis(Hue.ACCENT, 1, Message.verbatim("Changed and moved")));
    }
    return new Overlay(emphasis, List.of(), true, List.of());
  }

  private static Box box(Mark.Text text) {
    double width = TextMeasure.get().width(text.text(), text.size(), text.bold());
    double x = text.at().x() - (text.anchor() == Mark.Anchor.MIDDLE ? width / 2 : 0);
    return new Box(x, text.at().y() - 0.7 * text.size(), width, 0.6 * text.size());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.7, 0.5, 0.3, 0.22, 0.15})
  void badgesAreReadAtEveryZoomAndCoverNoNameOfAGroup(double zoom) {
    View view = new View(geometry().bounds().grown(200), zoom);
    List<Mark> marks = new ArrayList<>(painter.paint(map(), geometry(), changed(), view));
    marks.addAll(painter.signs(map(), geometry(), view));
    List<Mark.Text> texts = MarkTexts.of(marks);
    List<Mark.Text> badges = texts.stream().filter(t -> t.text().startsWith("Changed")).toList();
    List<Mark.Text> names =
        texts.stream()
            .filter(t -> t.text().contains("Aviation") || t.text().equals("space"))
            .toList();
    assertThat(badges).isNotEmpty();
    assertThat(names).isNotEmpty();
    assertThat(badges).allMatch(badge -> badge.size() * zoom >= Math.min(9, 11 * zoom) - 1e-9);
    for (Mark.Text badge : badges) {
      assertThat(names).noneMatch(name -> box(name).overlaps(box(badge)));
    }
  }

  @Test
  void coloursOfOneLegendDifferInTheirPatternsToo() {
    Set<HuePattern> patterns = new HashSet<>();
    for (Hue hue : EnumSet.range(Hue.RED, Hue.UNKNOWN)) {
      assertThat(patterns.add(HuePattern.of(hue))).as("%s", hue).isTrue();
    }
    for (Set<Hue> legend :
        List.of(
            EnumSet.of(Hue.CRITICAL, Hue.HIGH, Hue.MEDIUM, Hue.LOW),
            EnumSet.of(Hue.GOOD, Hue.REMOVED, Hue.ACCENT, Hue.AFFECTED))) {
      assertThat(legend.stream().map(HuePattern::of)).doesNotHaveDuplicates();
    }
  }

  /** The outlines of what is drawn, without its colours. */
  private static List<String> outlines(List<Mark> marks) {
    List<String> all = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark instanceof Mark.Group group) {
        all.addAll(outlines(group.marks()));
      } else if (mark instanceof Mark.Shape shape) {
        all.add(shape.outline().toString());
      }
    }
    return all;
  }

  @Test
  void cardsAndSwatchesAreToldApartWithoutColours() {
    Set<List<String>> cards = new HashSet<>();
    Set<List<String>> swatches = new HashSet<>();
    List<Hue> hues = List.of(Hue.RED, Hue.VERMILION, Hue.BLUE, Hue.VIOLET, Hue.TEAL);
    for (Hue hue : hues) {
      Emphasis look = new Emphasis(hue, 1, null);
      Overlay overlay =
          new Overlay(
              Map.of(Id.of("s-0"), look),
              List.of(),
              false,
              List.of(new LegendEntry(hue, 1, Message.verbatim("x"))));
      cards.add(outlines(painter.paint(map(), geometry(), overlay, View.ALL)));
      swatches.add(
          outlines(
              Objects.requireNonNull(painter.furniture(map(), geometry(), overlay, PageInfo.ONLY))
                  .marks()));
    }
    assertThat(cards).hasSameSizeAs(hues);
    assertThat(swatches).hasSameSizeAs(hues);
  }
}
