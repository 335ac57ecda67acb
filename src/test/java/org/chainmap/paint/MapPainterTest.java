package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Evidence;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Placement;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.paint.Overlay.Emphasis;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.testing.RandomChanges;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MapPainterTest {

  private static final Id STAGE = Id.of("st");
  private final MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);

  private static List<Element> card(Segment segment, String... enterprises) {
    List<Element> all = new ArrayList<>();
    all.add(MapInfo.titled("图"));
    all.add(new Stage(STAGE, new Name("上游", "Upstream"), 0, null, Remarks.NONE));
    all.add(segment);
    for (int i = 0; i < enterprises.length; i++) {
      Id id = Id.of("e" + i);
      all.add(Enterprise.of(id, enterprises[i]).withOwnership(Ownership.PRIVATE));
      all.add(Participation.of(Id.of("p" + i), id, segment.id()));
    }
    return all;
  }

  private static Segment segment(String name) {
    return Segment.of(Id.of("s"), name, STAGE);
  }

  private Geometry geometry(ChainMap map) {
    Map<Id, Box> cards = new HashMap<>();
    double y = 60;
    for (Map.Entry<Id, Size> entry : painter.cardSizes(map).entrySet()) {
      cards.put(entry.getKey(), Box.of(new Point(20, y), entry.getValue()));
      y += entry.getValue().h() + 20;
    }
    return new Geometry(cards, Map.of(STAGE, new Box(0, 0, 320, y)), Map.of(), Map.of(), Map.of());
  }

  private static List<String> words(List<Mark> marks) {
    return MarkTexts.of(marks).stream().map(Mark.Text::text).toList();
  }

  @Test
  void aCardSaysItsNameItsFirstThreeEnterprisesAndHowManyMore() {
    ChainMap map = ChainMap.of(card(segment("动力电芯"), "宁德时代", "比亚迪", "LG 新能源", "松下", "国轩高科"));
    assertThat(words(painter.paint(map, geometry(map), Overlay.NONE, View.ALL)))
        .contains("动力电芯", "宁德时代", "比亚迪", "LG 新能源", "+2", "民")
        .doesNotContain("松下");
  }

  @Test
  void noTextLeavesItsCardHoweverLongTheNames() {
    ChainMap map =
        ChainMap.of(
            card(
                segment("高性能聚丙烯腈基碳纤维及其预浸料与航空结构件一体化成型").withFacts(rate(12.5)),
                "中国航空工业集团有限公司复合材料技术中心",
                "Guangwei Composites Company Limited of Weihai",
                "中复神鹰"));
    Geometry geometry = geometry(map);
    Box box = Objects.requireNonNull(geometry.cards().get(Id.of("s")));
    for (Lang lang : Lang.values()) {
      List<Mark> marks =
          new MapPainter(Theme.LIGHT, lang).paint(map, geometry, Overlay.NONE, View.ALL);
      for (Mark.Text text : MarkTexts.of(marks)) {
        double width = TextMeasure.get().width(text.text(), text.size(), text.bold());
        double left =
            switch (text.anchor()) {
              case START -> text.at().x();
              case MIDDLE -> text.at().x() - width / 2;
              case END -> text.at().x() - width;
            };
        if (text.at().y() > box.y()) {
          assertThat(left).as(text.text()).isGreaterThanOrEqualTo(box.x());
          assertThat(left + width).as(text.text()).isLessThanOrEqualTo(box.right());
          assertThat(text.at().y()).as(text.text()).isLessThan(box.bottom());
        }
      }
    }
  }

  private static SupplyFacts rate(double value) {
    return SupplyFacts.UNKNOWN.withDomesticRate(
        new Figure(value, Standing.UNVERIFIED, null, null, null, Extras.NONE));
  }

  @Test
  void cardsAreAsLargeInEveryLanguage() {
    Segment segment =
        segment("聚醚醚酮")
            .withName(new Name("聚醚醚酮", "Polyether ether ketone resin"))
            .withFacts(rate(30));
    ChainMap map = ChainMap.of(card(segment, "中研股份"));
    assertThat(new MapPainter(Theme.LIGHT, Lang.EN).cardSizes(map))
        .isEqualTo(painter.cardSizes(map));
  }

  @Test
  void aStageNameTooLongForItsBandTakesTwoLinesAndIsNotCut() {
    List<Element> all = card(segment("甲"));
    all.set(
        1,
        new Stage(STAGE, Name.of("Products and composites of all kinds"), 0, null, Remarks.NONE));
    ChainMap map = ChainMap.of(all);
    Geometry placed = geometry(map);
    Geometry narrow =
        new Geometry(
            placed.cards(), Map.of(STAGE, new Box(0, 0, 180, 200)), Map.of(), Map.of(), Map.of());
    assertThat(words(painter.paint(map, narrow, Overlay.NONE, View.ALL)))
        .contains("Products and", "composites of all kinds");
  }

  @Test
  void theFooterNeverRunsIntoTheLastEnterprise() {
    ChainMap map =
        ChainMap.of(card(segment("碳化硅衬底").withFacts(rate(10)), "天岳先进", "Wolfspeed Inc."));
    List<Mark.Text> texts = MarkTexts.of(painter.paint(map, geometry(map), Overlay.NONE, View.ALL));
    Mark.Text footer =
        texts.stream().filter(t -> t.text().startsWith("国产")).findFirst().orElseThrow();
    Mark.Text row =
        texts.stream().filter(t -> t.text().startsWith("Wolf")).findFirst().orElseThrow();
    assertThat(footer.text()).isEqualTo("国产 10% 待核");
    double rowEnd = row.at().x() + TextMeasure.get().width(row.text(), row.size(), false);
    double footerStart =
        footer.at().x() - TextMeasure.get().width(footer.text(), footer.size(), false);
    assertThat(footer.at().y() > row.at().y() + 8 || footerStart > rowEnd).isTrue();
  }

  @Test
  void aSizeSetByHandIsKeptButNeverCutsTheText() {
    Segment tall = segment("硅料").withPlacement(Placement.NONE.withSize(new Size(300, 200)));
    assertThat(painter.cardSizes(ChainMap.of(card(tall)))).containsValue(new Size(300, 200));
    Segment tiny = segment("硅料").withPlacement(Placement.NONE.withSize(new Size(10, 10)));
    assertThat(painter.cardSizes(ChainMap.of(card(tiny))))
        .isEqualTo(painter.cardSizes(ChainMap.of(card(segment("硅料")))));
  }

  @Test
  void aSizeSetByHandIsKeptToThePixelWhereTheTextFits() {
    for (Size set : List.of(new Size(100, 40), new Size(140, 66), new Size(128, 90))) {
      Segment segment = segment("电芯").withPlacement(Placement.NONE.withSize(set));
      String[] enterprises = set.h() < 60 ? new String[0] : new String[] {"宁德时代", "比亚迪"};
      ChainMap map = ChainMap.of(card(segment, enterprises));
      Geometry geometry = geometry(map);
      Box box = Objects.requireNonNull(geometry.cards().get(Id.of("s")));
      assertThat(box.size()).isEqualTo(set);
      List<Mark.Text> texts =
          MarkTexts.of(painter.paint(map, geometry, Overlay.NONE, View.ALL)).stream()
              .filter(text -> text.at().y() > box.y())
              .toList();
      assertThat(texts).hasSize(1 + 2 * enterprises.length);
      for (Mark.Text text : texts) {
        assertThat(text.at().y()).isBetween(box.y() + text.size(), box.bottom() - 4);
      }
    }
    Segment low = segment("电芯").withPlacement(Placement.NONE.withSize(new Size(140, 60)));
    assertThat(painter.cardSizes(ChainMap.of(card(low, "宁德时代", "比亚迪"))))
        .containsValue(new Size(140, 72));
  }

  @ParameterizedTest
  @EnumSource(SegmentKind.class)
  void everyKindHasItsOwnIconAndLegendEntry(SegmentKind kind) {
    ChainMap map = ChainMap.of(card(segment("环节").withKind(kind)));
    Geometry geometry = geometry(map);
    assertThat(words(painter.furniture(map, geometry, Overlay.NONE, PageInfo.ONLY).marks()))
        .contains(kind.label().in(Lang.ZH));
    assertThat(KindIcon.marks(kind, 0, 0, 12, Ink.of(0))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(SegmentState.class)
  void everyStateLooksDifferentWithoutColour(SegmentState state) {
    CardPainter cards = new CardPainter(Theme.LIGHT, Lang.ZH);
    Box box = new Box(0, 0, 144, 80);
    for (SegmentState other : SegmentState.values()) {
      if (other != state) {
        assertThat(outlines(cards.strip(state, box)))
            .isNotEqualTo(outlines(cards.strip(other, box)));
      }
    }
  }

  private static List<Object> outlines(List<Mark> marks) {
    return marks.stream().<Object>map(mark -> ((Mark.Shape) mark).outline()).toList();
  }

  @ParameterizedTest
  @EnumSource(LinkKind.class)
  void everyLinkKindIsDrawnWithItsPenAndAnArrowHeadAtTheTarget(LinkKind kind) {
    List<Element> all = card(segment("甲"));
    all.add(Segment.of(Id.of("t"), "乙", STAGE));
    all.add(Link.of(Id.of("l"), Id.of("s"), Id.of("t")).withKind(kind));
    ChainMap map = ChainMap.of(all);
    Geometry placed = geometry(map);
    Polyline route = Polyline.of(new Point(0, 0), new Point(50, 0), new Point(50, 40));
    Geometry geometry =
        new Geometry(placed.cards(), placed.bands(), Map.of(), Map.of(Id.of("l"), route), Map.of());
    Mark.Group group =
        painter.paint(map, geometry, Overlay.NONE, View.ALL).stream()
            .filter(m -> m instanceof Mark.Group g && Id.of("l").equals(g.id()))
            .map(Mark.Group.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(group.marks())
        .anySatisfy(
            m -> {
              Pen pen = Objects.requireNonNull(((Mark.Shape) m).pen());
              assertThat(pen.dash()).isEqualTo(Theme.LIGHT.link(kind).dash());
              assertThat(pen.ink()).isEqualTo(Theme.LIGHT.link(kind).ink());
            })
        .anySatisfy(
            m ->
                assertThat(((Mark.Shape) m).outline().steps())
                    .contains(new Outline.Step.Move(new Point(50, 40))));
  }

  @Test
  void theTitleBlockStaysWhereItIsWhileTheLegendGrows() {
    List<Element> all = card(segment("甲"));
    all.add(Segment.of(Id.of("t"), "乙", STAGE));
    ChainMap map = ChainMap.of(all);
    Geometry geometry = geometry(map);
    Point title = title(map, geometry);
    for (LinkKind kind : LinkKind.values()) {
      all.add(Link.of(Id.of("l-" + kind), Id.of("s"), Id.of("t")).withKind(kind));
      assertThat(title(ChainMap.of(all), geometry)).isEqualTo(title);
    }
  }

  private Point title(ChainMap map, Geometry geometry) {
    return MarkTexts.of(painter.furniture(map, geometry, Overlay.NONE, PageInfo.ONLY).marks())
        .stream()
        .filter(text -> text.text().equals(map.info().title().in(Lang.ZH)))
        .findFirst()
        .orElseThrow()
        .at();
  }

  @Test
  void theLegendListsOnlyWhatOccursAndTheTitleBlockExplainsDoubtfulFacts() {
    ChainMap map = ChainMap.of(card(segment("甲").withFacts(rate(1)), "某企业"));
    List<String> words =
        words(painter.furniture(map, geometry(map), Overlay.NONE, PageInfo.ONLY).marks());
    assertThat(words)
        .contains("民企", "零部件", "图", "第 1/1 页", "“待核”：数据尚待核实")
        .doesNotContain("央企", "供应", "空白", "材料");
  }

  /** Only between two named enterprises, and only where less than supply in volume is known. */
  @Test
  void aLinkWhoseSupplyIsNotProvedIsLighterAndTheLegendSaysSo() {
    List<Element> all = card(segment("甲"), "某企业", "另一企业");
    all.add(Segment.of(Id.of("t"), "乙", STAGE));
    Link stated = Link.of(Id.of("l"), Id.of("s"), Id.of("t")).withEvidence(Evidence.STATED);
    Link between = stated.withSupplier(Id.of("e0")).withCustomer(Id.of("e1"));
    Ink usual = Theme.LIGHT.link(LinkKind.SUPPLY).ink();
    LinkPainter links = new LinkPainter(Theme.LIGHT);

    assertThat(links.pen(stated, null).ink()).isEqualTo(usual);
    assertThat(links.pen(between.withEvidence(Evidence.VOLUME_SUPPLY), null).ink())
        .isEqualTo(usual);
    assertThat(links.pen(between.withEvidence(null), null).ink()).isEqualTo(usual);
    for (Evidence unproved : List.of(Evidence.STATED, Evidence.CERTIFIED, Evidence.TRIAL)) {
      assertThat(links.pen(between.withEvidence(unproved), null).ink().contrast(Ink.of(0xffffff)))
          .isLessThan(usual.contrast(Ink.of(0xffffff)));
    }
    String meaning = "供货尚未证实（声称、已认证或试供）";
    assertThat(legend(all, stated)).doesNotContain(meaning);
    assertThat(legend(all, between)).contains(meaning);
    assertThat(legend(all, between.withEvidence(Evidence.VOLUME_SUPPLY))).doesNotContain(meaning);
  }

  private List<String> legend(List<Element> all, Link link) {
    List<Element> with = new ArrayList<>(all);
    with.add(link);
    ChainMap map = ChainMap.of(with);
    return words(painter.furniture(map, geometry(map), Overlay.NONE, PageInfo.ONLY).marks());
  }

  @Test
  void emphasisShowsABadgeAndItsLegendAndDimsTheRest() {
    List<Element> all = card(segment("甲"));
    all.add(Segment.of(Id.of("t"), "乙", STAGE));
    ChainMap map = ChainMap.of(all);
    Message critical = Message.of("label.severity.critical");
    Overlay overlay =
        new Overlay(
            Map.of(Id.of("s"), new Emphasis(Hue.CRITICAL, 1, critical)),
            List.of(new Overlay.Hull(Set.of(Id.of("s")), Hue.ACCENT, critical)),
            true,
            List.of(new Overlay.LegendEntry(Hue.CRITICAL, 1, critical)));
    Picture picture = painter.picture(map, geometry(map), overlay, PageInfo.ONLY);
    assertThat(words(picture.marks())).filteredOn("极高"::equals).hasSize(3);
    assertThat(MarkTexts.of(picture.marks()))
        .filteredOn(t -> t.text().equals("乙"))
        .allSatisfy(t -> assertThat(t.ink().alpha()).isLessThan(0.5));
    assertThat(MarkTexts.of(picture.marks()))
        .filteredOn(t -> t.text().equals("甲"))
        .allSatisfy(t -> assertThat(t.ink().alpha()).isEqualTo(1));
  }

  @Test
  void farAwayOnlyWhatCanBeReadIsDrawnAndOutOfSightNothing() {
    ChainMap map = ChainMap.of(card(segment("动力电芯"), "宁德时代"));
    Geometry geometry = geometry(map);
    Box all = geometry.bounds();
    assertThat(words(painter.paint(map, geometry, Overlay.NONE, new View(all, 0.3))))
        .contains("动力电芯")
        .doesNotContain("宁德时代");
    assertThat(words(painter.paint(map, geometry, Overlay.NONE, new View(all, 0.1))))
        .doesNotContain("动力电芯");
    assertThat(painter.paint(map, geometry, Overlay.NONE, new View(all.moved(5000, 0), 1)))
        .isEmpty();
  }

  @Test
  void fromAfarAllTitlesHaveOneSizeAndStayOnTheirCards() {
    List<Element> all = card(segment("退役电池回收与再生利用"), "格林美", "邦普循环");
    all.add(Segment.of(Id.of("s2"), "锂", STAGE));
    all.add(Segment.of(Id.of("s3"), "Lithium hexafluorophosphate", STAGE));
    ChainMap map = ChainMap.of(all);
    Geometry geometry = geometry(map);
    for (double zoom = 0.2; zoom < 0.45; zoom += 0.05) {
      Set<Double> sizes = new HashSet<>();
      for (Mark mark :
          painter.paint(map, geometry, Overlay.NONE, new View(geometry.bounds(), zoom))) {
        Box box = mark instanceof Mark.Group g ? geometry.cards().get(idOf(g)) : null;
        if (box != null) {
          List<Mark.Text> title = MarkTexts.of(List.of(mark));
          assertThat(title).isNotEmpty();
          for (Mark.Text line : title) {
            sizes.add(line.size());
            double width = TextMeasure.get().width(line.text(), line.size(), true);
            assertThat(line.at().x() + width).isLessThanOrEqualTo(box.right());
            assertThat(line.at().y()).isBetween(box.y() + line.size() * 0.7, box.bottom());
          }
        }
      }
      assertThat(sizes).hasSize(1).allSatisfy(size -> assertThat(size).isGreaterThan(14));
    }
  }

  private static Id idOf(Mark.Group group) {
    return group.id() == null ? Id.of("none") : group.id();
  }

  @Test
  void namesFollowTheReadersLanguage() {
    ChainMap map = ChainMap.of(card(segment("锂资源").withName(new Name("锂资源", "Lithium"))));
    MapPainter english = new MapPainter(Theme.DARK, Lang.EN);
    assertThat(words(english.paint(map, geometry(map), Overlay.NONE, View.ALL)))
        .contains("Lithium", "Upstream", "1 segment");
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 6);
  }

  /** What a painter keeps of one map never shows on another. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aChangedMapIsPaintedAsByAPainterThatNeverSawItBefore(long seed) {
    for (ChainMap map :
        RandomChanges.history(RandomMaps.map(seed, 3, 10, 12), 25, new Random(seed))) {
      Geometry where = geometry(map);
      assertThat(painter.paint(map, where, Overlay.NONE, View.ALL))
          .isEqualTo(
              new MapPainter(Theme.LIGHT, Lang.ZH).paint(map, where, Overlay.NONE, View.ALL));
    }
  }

  /** A part of a map shows exactly the cards that reach into it, and every link that does. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aViewShowsWhatReachesIntoIt(long seed) {
    ChainMap map = RandomMaps.map(seed, 4, 40, 5);
    Random random = new Random(seed);
    Geometry where = scattered(map, random);
    for (int i = 0; i < 20; i++) {
      Point corner = new Point(random.nextInt(3000), random.nextInt(3000));
      Box seen = Box.of(corner, new Size(600, 400));
      Set<Id> shown = new HashSet<>();
      for (Mark mark : painter.paint(map, where, Overlay.NONE, new View(seen, 1))) {
        if (mark instanceof Mark.Group group && group.id() != null) {
          shown.add(group.id());
        }
      }
      where
          .cards()
          .forEach(
              (id, box) -> assertThat(shown.contains(id)).isEqualTo(box.grown(36).overlaps(seen)));
      where
          .routes()
          .forEach(
              (id, way) -> {
                boolean runsThrough = false;
                for (int k = 1; k < way.points().size(); k++) {
                  Box piece = Box.between(way.points().get(k - 1), way.points().get(k));
                  runsThrough |= piece.grown(1).overlaps(seen);
                }
                assertThat(shown.contains(id) || !runsThrough).isTrue();
              });
    }
  }

  /** Cards anywhere, links with a corner between them. */
  private Geometry scattered(ChainMap map, Random random) {
    Map<Id, Box> cards = new HashMap<>();
    painter
        .cardSizes(map)
        .forEach(
            (id, size) ->
                cards.put(id, Box.of(new Point(random.nextInt(3000), random.nextInt(3000)), size)));
    Map<Id, Polyline> routes = new HashMap<>();
    for (Link link : map.links()) {
      Point a = Objects.requireNonNull(cards.get(link.from())).center();
      Point b = Objects.requireNonNull(cards.get(link.to())).center().plus(1, 1);
      routes.put(link.id(), Polyline.of(a, new Point(b.x(), a.y()), b));
    }
    return new Geometry(cards, Map.of(), Map.of(), routes, Map.of());
  }

  @Test
  void theNameOfAHullIsReadFromAfar() {
    ChainMap map = ChainMap.of(card(segment("动力电芯")));
    Geometry geometry = geometry(map);
    Message name = Message.verbatim("固态电池联合体");
    Overlay overlay =
        new Overlay(
            Map.of(),
            List.of(new Overlay.Hull(Set.of(Id.of("s")), Hue.ACCENT, name)),
            false,
            List.of());
    for (double zoom : new double[] {0.5, 0.3, 0.2}) {
      assertThat(
              MarkTexts.of(painter.paint(map, geometry, overlay, new View(geometry.bounds(), zoom)))
                  .stream()
                  .filter(text -> text.text().equals("固态电池联合体"))
                  .map(text -> Math.rint(text.size() * zoom)))
          .containsExactly(10.0);
    }
  }

  @Test
  void aLinkLabelIsNoWiderThanAFewCards() {
    Link link = Link.of(Id.of("l-1"), Id.of("s-1"), Id.of("s-2"));
    Link labelled = link.withLabel(link.label().withText("标".repeat(1000)));
    assertThat(
            java.util.Objects.requireNonNull(
                    new MapPainter(Theme.LIGHT, Lang.ZH).labelSize(labelled))
                .w())
        .isLessThanOrEqualTo(610);
  }
}
