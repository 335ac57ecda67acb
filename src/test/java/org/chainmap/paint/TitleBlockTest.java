package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.export.Pictures;
import org.chainmap.geom.Geometry;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.MapInfo;
import org.chainmap.model.value.Caption;
import org.chainmap.task.Progress;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The title block has a sensible width, whatever is written in it. */
class TitleBlockTest {

  private static final double WIDEST = 560;

  private static ChainMap with(MapInfo info) {
    List<Element> elements =
        SmallChain.map().elements().values().stream()
            .map(each -> each instanceof MapInfo ? info : each)
            .toList();
    return ChainMap.of(elements);
  }

  private static Furniture furniture(ChainMap map, Lang lang) {
    MapPainter painter = new MapPainter(Theme.LIGHT, lang);
    Geometry geometry = Pictures.geometry(map, painter, Progress.NONE);
    return painter.furniture(map, geometry, Overlay.NONE, PageInfo.ONLY);
  }

  private static List<String> texts(Furniture furniture) {
    return MarkTexts.of(furniture.marks()).stream().map(Mark.Text::text).toList();
  }

  private static MapInfo signed(String title, String organisation, String author) {
    MapInfo info = MapInfo.titled(title);
    return info.withImprint(
        info.imprint().withOrganisation(Caption.of(organisation)).withAuthor(Caption.of(author)));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void longTextsAreBrokenIntoAFewLinesAndCut(Lang lang) {
    String endless = lang == Lang.ZH ? "产业链图谱".repeat(200) : "a long chain map ".repeat(60);
    Furniture furniture = furniture(with(signed(endless, endless, endless)), lang);
    assertThat(furniture.block().w()).isLessThanOrEqualTo(WIDEST);
    assertThat(furniture.block().h()).isLessThan(200);
    assertThat(furniture.block().contains(furniture.title())).isTrue();
    assertThat(texts(furniture).stream().filter(text -> text.endsWith("…"))).hasSize(3);
    assertThat(texts(furniture))
        .as("the page is said whole")
        .contains(lang == Lang.ZH ? "第 1/1 页" : "Page 1/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"某集团战略规划部与产业链办公室", "Strategy"})
  void usualTextsStayOnOneLine(String organisation) {
    Furniture furniture = furniture(with(signed("电池链", organisation, "张三")), Lang.ZH);
    assertThat(texts(furniture)).contains("电池链", organisation + " · 张三 · 第 1/1 页");
  }

  @Test
  void whatIsNotStatedTakesNoLine() {
    Furniture furniture = furniture(with(signed("电池链", "", "")), Lang.ZH);
    assertThat(texts(furniture)).noneMatch(String::isBlank);
    MapInfo marked = signed("电池链", "", "").withMarking(Caption.of("内部资料"));
    assertThat(furniture(with(marked), Lang.ZH).block().h())
        .isGreaterThan(furniture.block().h() + 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 60})
  void nothingIsCutThatFitsInALineOrTwo(int length) {
    String organisation = "某".repeat(length);
    Furniture furniture = furniture(with(signed("电池链", organisation, "")), Lang.ZH);
    assertThat(String.join("", texts(furniture))).contains(organisation).doesNotContain("…");
  }
}
