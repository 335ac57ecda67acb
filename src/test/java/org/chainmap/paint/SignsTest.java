package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a view readable: stages at its edge, and from afar the names of stages and groups. */
class SignsTest {

  private static final Map<String, String> NAMES =
      Map.of("st-0", "上游 · 原材料", "st-1", "中游", "st-2", "下游 · 应用与回收");
  private final MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);

  private static String name(String stage) {
    return Objects.requireNonNull(NAMES.get(stage));
  }

  private static ChainMap map(Orientation orientation) {
    List<Element> all = new ArrayList<>();
    all.add(MapInfo.titled("图").withOrientation(orientation));
    for (int i = 0; i < 3; i++) {
      String id = "st-" + i;
      all.add(new Stage(Id.of(id), Name.of(name(id)), i, null, Remarks.NONE));
      all.add(Segment.of(Id.of("s-" + i), "环节甲", Id.of(id)).withGroup("正极材料"));
      all.add(Segment.of(Id.of("t-" + i), "环节乙", Id.of(id)));
    }
    return ChainMap.of(all);
  }

  /** Three bands of 300 by 2000 px with a group each, or lying, of 2000 by 300 px. */
  private static Geometry geometry(Orientation orientation) {
    Map<Id, Box> cards = new HashMap<>();
    Map<Id, Box> bands = new HashMap<>();
    Map<Id, Box> frames = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      double at = 340.0 * i;
      boolean right = orientation == Orientation.LEFT_RIGHT;
      bands.put(Id.of("st-" + i), right ? new Box(at, 0, 300, 2000) : new Box(0, at, 2000, 300));
      Box card = right ? new Box(at + 40, 300, 176, 90) : new Box(300, at + 60, 176, 90);
      cards.put(Id.of("s-" + i), card);
      cards.put(Id.of("t-" + i), right ? card.moved(0, 300) : card.moved(300, 0));
      frames.put(Id.of("st-" + i + "/正极材料"), card.grown(20));
    }
    return new Geometry(cards, bands, frames, Map.of(), Map.of());
  }

  private static Box box(Mark.Text text) {
    double width = TextMeasure.get().width(text.text(), text.size(), text.bold());
    return new Box(text.at().x(), text.at().y() - text.size(), width, text.size() * 1.2);
  }

  private List<Mark.Text> signs(Orientation orientation, Box seen, double zoom, String stage) {
    return MarkTexts.of(
        painter.signs(map(orientation), geometry(orientation), new View(seen, zoom)).stream()
            .filter(mark -> mark instanceof Mark.Group g && Id.of(stage).equals(g.id()))
            .toList());
  }

  @Test
  void nearAHeaderInViewNeedsNoSign() {
    for (Orientation orientation : Orientation.values()) {
      Geometry geometry = geometry(orientation);
      View whole = new View(geometry.bounds(), 1);
      assertThat(painter.signs(map(orientation), geometry, whole)).isEmpty();
      assertThat(painter.signs(map(orientation), geometry, View.ALL)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.7, 0.5, 0.25, 0.15})
  void aStageIsNamedInViewWhileItsBandIs(double zoom) {
    double part = zoom < 0.6 ? 0 : 140; // larger names need more of their band in view
    Box down = new Box(part, 900, 1000 - part, 700);
    for (String stage : NAMES.keySet()) {
      assertNamed(signs(Orientation.LEFT_RIGHT, down, zoom, stage), stage, down, zoom);
    }
    Box right = new Box(900, part, 1100, 1000 - part);
    for (String stage : NAMES.keySet()) {
      assertNamed(signs(Orientation.TOP_DOWN, right, zoom, stage), stage, right, zoom);
    }
  }

  private static String bare(String name) {
    return name.replaceAll("[ ·]", "");
  }

  private static void assertNamed(List<Mark.Text> texts, String stage, Box seen, double zoom) {
    String all = String.join("", texts.stream().map(Mark.Text::text).toList());
    String name = bare(name(stage));
    assertThat(bare(all)).as("%s at %s", stage, zoom).startsWith(name);
    assertThat(texts.stream().filter(t -> name.contains(bare(t.text()))))
        .allSatisfy(
            text -> assertThat(seen.contains(box(text).grown(-0.3 * text.size()))).isTrue());
  }

  @ParameterizedTest
  @EnumSource
  void fromAfarAllStagesAreNamedInOneLegibleSize(Orientation orientation) {
    Geometry geometry = geometry(orientation);
    for (double zoom = 0.1; zoom < 0.6; zoom += 0.05) {
      Set<Double> sizes = new HashSet<>();
      for (String stage : NAMES.keySet()) {
        for (Mark.Text t : signs(orientation, geometry.bounds(), zoom, stage)) {
          sizes.add(t.size() * zoom);
        }
      }
      assertThat(sizes).as("at %s", zoom).hasSize(1);
      assertThat(sizes.iterator().next()).isBetween(10.9, 15.1);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.34, 0.25, 0.2})
  void fromAfarANameWiderThanItsBandReachesToTheLeftAndCoversNoOther(double zoom) {
    List<String> names = List.of("Upstream: minerals", "Core", "Core components", "Recycling");
    List<Element> all = new ArrayList<>(List.of(MapInfo.titled("m")));
    Map<Id, Box> bands = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Id id = Id.of("st-" + i);
      all.add(new Stage(id, Name.of(names.get(i)), i, null, Remarks.NONE));
      bands.put(id, new Box(i == 0 ? 0 : 190 + 440 * (i - 1), 0, i == 0 ? 180 : 430, 2000));
    }
    bands.put(Id.of("st-2"), new Box(630, 0, 240, 2000));
    Geometry geometry = new Geometry(Map.of(), bands, Map.of(), Map.of(), Map.of());
    MapPainter english = new MapPainter(Theme.LIGHT, Lang.EN);
    View view = new View(geometry.bounds().grown(600), zoom);
    List<Mark> signs = english.signs(ChainMap.of(all), geometry, view);
    assertThat(String.join(" ", MarkTexts.of(signs).stream().map(Mark.Text::text).toList()))
        .isEqualTo("Upstream minerals Core Core components Recycling");
    List<Box> places = List.copyOf(english.stageSigns(ChainMap.of(all), geometry, view).values());
    for (Box place : places) {
      assertThat(places).filteredOn(place::overlaps).containsExactly(place);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.2})
  void twoNarrowStagesSideBySideAreBothNamedWhole(double zoom) {
    List<String> names = List.of("Upstream", "Midstream", "Midstream", "Downstream");
    List<Element> all = new ArrayList<>(List.of(MapInfo.titled("m")));
    Map<Id, Box> bands = new HashMap<>();
    double x = 0;
    for (int i = 0; i < names.size(); i++) {
      Id id = Id.of("st-" + i);
      all.add(new Stage(id, Name.of(names.get(i)), i, null, Remarks.NONE));
      double wide = i == 3 ? 900 : 190;
      bands.put(id, new Box(x, 0, wide, 2000));
      x += wide + 16;
    }
    Geometry geometry = new Geometry(Map.of(), bands, Map.of(), Map.of(), Map.of());
    MapPainter english = new MapPainter(Theme.LIGHT, Lang.EN);
    View view = new View(geometry.bounds().grown(600), zoom);
    ChainMap map = ChainMap.of(all);
    List<Mark> signs = english.signs(map, geometry, view);
    assertThat(MarkTexts.of(signs).stream().map(Mark.Text::text).toList()).isEqualTo(names);
    List<Box> places = List.copyOf(english.stageSigns(map, geometry, view).values());
    for (Box place : places) {
      assertThat(places).filteredOn(place::overlaps).containsExactly(place);
    }
    View inside = new View(new Box(-600, 900, x + 1200, 800), zoom);
    List<Mark> held = english.signs(map, geometry, inside);
    assertThat(MarkTexts.of(held).stream().map(Mark.Text::text).toList())
        .as("held, one that reaches to the right is drawn above the strips of those behind it")
        .startsWith("Upstream", "Midstream", "Midstream", "Downstream")
        .endsWith("Midstream");
  }

  /** Where groups of a stage 700 px wide are named at 30 %, by their frames. */
  private static Map<Id, Box> named(Map<Id, Box> frames) {
    Id stage = Id.of("st-0");
    ChainMap map =
        ChainMap.of(
            List.of(MapInfo.titled("m"), new Stage(stage, Name.of("Use"), 0, null, Remarks.NONE)));
    Geometry geometry =
        new Geometry(Map.of(), Map.of(stage, new Box(0, 0, 700, 2000)), frames, Map.of(), Map.of());
    View view = new View(geometry.bounds().grown(300), 0.3);
    return new MapPainter(Theme.LIGHT, Lang.EN).groupSigns(map, geometry, view);
  }

  @Test
  void theNameOfAGroupAtTheEndOfItsStageReachesToTheLeft() {
    Id frame = Id.of("st-0/Maintenance and repair");
    Box alone = Objects.requireNonNull(named(Map.of(frame, new Box(0, 300, 690, 400))).get(frame));
    Box name = Objects.requireNonNull(named(Map.of(frame, new Box(500, 300, 190, 400))).get(frame));
    assertThat(name.w()).as("whole").isEqualTo(alone.w());
    assertThat(name.x()).isLessThan(500);
    assertThat(name.right()).isLessThanOrEqualTo(700.0);
  }

  @Test
  void namesOfGroupsSideBySideCoverOneAnotherNowhere() {
    Map<Id, Box> names =
        named(
            Map.of(
                Id.of("st-0/Operation and services"),
                new Box(10, 300, 190, 400),
                Id.of("st-0/Maintenance and repair"),
                new Box(460, 310, 190, 400)));
    List<Box> places = List.copyOf(names.values());
    assertThat(places).hasSize(2);
    assertThat(places.getFirst().overlaps(places.getLast())).isFalse();
  }

  /** The names of groups among the signs at a zoom, and the titles on cards. */
  private List<Mark.Text> groups(double zoom) {
    Geometry geometry = geometry(Orientation.LEFT_RIGHT);
    View far = new View(geometry.bounds(), zoom);
    ChainMap map = map(Orientation.LEFT_RIGHT);
    List<Mark> marks = new ArrayList<>(painter.paint(map, geometry, Overlay.NONE, far));
    marks.addAll(painter.signs(map, geometry, far));
    return MarkTexts.of(marks).stream().filter(t -> "正极材料".equals(t.text())).toList();
  }

  private List<String> titles(double zoom) {
    Geometry geometry = geometry(Orientation.LEFT_RIGHT);
    View far = new View(geometry.bounds(), zoom);
    return MarkTexts.of(painter.paint(map(Orientation.LEFT_RIGHT), geometry, Overlay.NONE, far))
        .stream()
        .map(Mark.Text::text)
        .toList();
  }

  @Test
  void groupsAreNamedOnTheirFramesInOneLegibleSize() {
    for (double zoom : new double[] {0.55, 0.4, 0.3}) {
      assertThat(groups(zoom)).hasSize(3);
      for (Mark.Text name : groups(zoom)) {
        assertThat(name.size() * zoom).isBetween(9.9, 12.1);
      }
      assertThat(titles(zoom)).contains("环节甲", "环节乙");
      assertThat(titles(zoom).indexOf("正极材料"))
          .as("cards and their badges lie above")
          .isLessThan(titles(zoom).indexOf("环节甲"));
    }
  }

  @Test
  void farOutGroupsAreReadInsteadOfTheirCards() {
    assertThat(groups(0.24)).hasSize(3);
    assertThat(groups(0.24).getFirst().size() * 0.24).isBetween(11.9, 12.1);
    assertThat(titles(0.24)).contains("环节乙").doesNotContain("环节甲");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.5, 0.3, 0.2})
  void aNameHeldInViewHasAStripOfItsOwnAcrossItsBand(double zoom) {
    Box down = new Box(0, 900, 1000, 700);
    Geometry geometry = geometry(Orientation.LEFT_RIGHT);
    View view = new View(down, zoom);
    Map<Id, Box> signs = painter.stageSigns(map(Orientation.LEFT_RIGHT), geometry, view);
    double depth = painter.headerDepth(map(Orientation.LEFT_RIGHT), geometry, zoom);
    for (String stage : NAMES.keySet()) {
      Box band = Objects.requireNonNull(geometry.bands().get(Id.of(stage)));
      Box strip = Objects.requireNonNull(signs.get(Id.of(stage)));
      assertThat(strip.x()).isEqualTo(band.x());
      assertThat(strip.w()).isEqualTo(band.w());
      assertThat(strip.y()).isEqualTo(down.y());
      assertThat(strip.h()).as("told to whoever shows a card").isLessThanOrEqualTo(depth + 1e-6);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.7, 0.55, 0.4, 0.3, 0.22, 0.15})
  void noNameOfAGroupIsHalfUnderAStage(double zoom) {
    Geometry geometry = geometry(Orientation.LEFT_RIGHT);
    ChainMap map = map(Orientation.LEFT_RIGHT);
    for (double top = 0; top < 480; top += 10) {
      View view = new View(new Box(0, top, 1000, 900), zoom);
      List<Mark> marks = new ArrayList<>(painter.paint(map, geometry, Overlay.NONE, view));
      marks.addAll(painter.signs(map, geometry, view));
      List<Box> signs = List.copyOf(painter.stageSigns(map, geometry, view).values());
      MarkTexts.of(marks).stream()
          .filter(text -> "正极材料".equals(text.text()))
          .forEach(text -> assertThat(signs).noneMatch(sign -> sign.overlaps(box(text).grown(-1))));
    }
  }

  @Test
  void aNameOfAStageLeavesRoomForTheGroupRightBelowIt() {
    Geometry all = geometry(Orientation.LEFT_RIGHT);
    Map<Id, Box> frames = new HashMap<>(all.frames());
    frames.replaceAll((id, box) -> new Box(box.x(), 50, box.w(), box.bottom() - 50));
    Geometry geometry = new Geometry(all.cards(), all.bands(), frames, Map.of(), Map.of());
    ChainMap map = map(Orientation.LEFT_RIGHT);
    for (double zoom : new double[] {0.55, 0.4, 0.3}) {
      View view = new View(new Box(0, -200, 1000, 2000), zoom);
      Map<Id, Box> groups = painter.groupSigns(map, geometry, view);
      assertThat(groups).as("all named at %s", zoom).hasSize(3);
      assertThat(painter.stageSigns(map, geometry, view).values())
          .allSatisfy(sign -> assertThat(groups.values()).noneMatch(sign::overlaps));
    }
  }
}
