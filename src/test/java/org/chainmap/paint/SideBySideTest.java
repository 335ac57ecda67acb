package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chainmap.analysis.Findings;
import org.chainmap.compare.MapComparison;
import org.chainmap.export.Pictures;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Comment;
import org.chainmap.model.Edit;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.overlay.ComparisonLens;
import org.chainmap.paint.SideBySide.Side;
import org.chainmap.task.Progress;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  private static final MapPainter PAINTER = new MapPainter(Theme.LIGHT, Lang.ZH);
  private static final ChainMap OLD = SmallChain.map();

  /** One segment weaker, one moved, one added, one removed with its link. */
  private static final ChainMap NEW =
      OLD.with(
          new Change(
              Message.verbatim("改"),
              List.of(
                  Edit.update(segment("s-1"), segment("s-1").withState(SegmentState.WEAK)),
                  Edit.update(segment("s-3"), segment("s-3").at(new Point(300, 60))),
                  Edit.remove(OLD.find(Link.class, Id.of("l-4")).orElseThrow()),
                  Edit.remove(segment("s-4")),
                  Edit.add(
                      Segment.of(Id.of("s-6"), "模组", Id.of("st-3")).at(new Point(576, 200))))));

  private static Segment segment(String id) {
    return OLD.find(Segment.class, Id.of(id)).orElseThrow();
  }

  private static Side side(String heading, ChainMap map) {
    MapComparison comparison = MapComparison.of(OLD, NEW);
    return new Side(
        Message.verbatim(heading),
        map,
        Pictures.geometry(map, PAINTER, Progress.NONE),
        ComparisonLens.full(comparison).titled(map, Findings.NONE));
  }

  private static Picture picture() {
    return new SideBySide(PAINTER, false)
        .picture(side("原：甲", OLD), side("新：乙", NEW), PageInfo.ONLY);
  }

  /** Every text that is not stepped back, with its place. */
  private static List<String> texts(List<Mark> marks) {
    List<String> lines = new ArrayList<>();
    for (Mark.Text text : MarkTexts.of(marks)) {
      if (text.ink().alpha() == 1) {
        lines.add(
            String.format(Locale.ROOT, "%.0f,%.0f %s", text.at().x(), text.at().y(), text.text()));
      }
    }
    return lines;
  }

  @Test
  void bothMapsAreDrawnWithWhatDiffersMarkedOnEach() {
    assertThat(texts(picture().marks()))
        .containsExactly(
            "0,-66 原：甲",
            "14,-21 上游",
            "206,-21 2 环节",
            "250,-21 中游",
            "488,-21 2 环节",
            "532,-21 下游",
            "722,-21 1 环节",
            "36,118 锂",
            "42,137 ？",
            "53,138 甲公司",
            "42,154 ？",
            "53,155 乙",
            "145,100 修改",
            "312,118 正极",
            "421,100 移动",
            "312,222 负极",
            "421,204 删除",
            "808,-66 新：乙",
            "822,-21 上游",
            "1014,-21 2 环节",
            "1058,-21 中游",
            "1296,-21 1 环节",
            "1340,-21 下游",
            "1530,-21 2 环节",
            "844,118 锂",
            "850,137 ？",
            "861,138 甲公司",
            "850,154 ？",
            "861,155 乙",
            "953,100 修改",
            "1120,82 正极",
            "1229,64 移动",
            "1396,222 模组",
            "1505,204 新增",
            "43,305 供应",
            "109,305 薄弱",
            "8,328 ？",
            "21,329 所有制不明",
            "120,329 零部件",
            "33,353 新增",
            "108,353 修改",
            "183,353 移动",
            "258,353 删除",
            "1544,312 电池链",
            "1544,332 两份图谱的差别",
            "1544,351 第 1/1 页");
  }

  @Test
  void whatIsOnBothLiesAtTheSameHeightThoughTheMapsDoNot() {
    Side old = side("原", OLD);
    ChainMap shifted = OLD;
    for (Segment each : OLD.segments()) {
      Point at = Objects.requireNonNull(each.placement().position());
      shifted =
          shifted.with(
              Change.of(Message.verbatim("移"), Edit.update(each, each.at(at.plus(70, 500)))));
    }
    Picture picture =
        new SideBySide(PAINTER, false).picture(old, side("新", shifted), PageInfo.ONLY);
    List<Double> heights =
        MarkTexts.of(picture.marks()).stream()
            .filter(text -> text.text().equals("锂"))
            .map(text -> text.at().y())
            .toList();
    assertThat(heights).hasSize(2);
    assertThat(heights.get(0)).isEqualTo(heights.get(1));
  }

  @Test
  void theOneLegendExplainsWhatOccursOnEither() {
    ChainMap strong =
        OLD.with(
            Change.of(
                Message.verbatim("改"),
                Edit.update(segment("s-1"), segment("s-1").withState(SegmentState.STRONG))));
    ChainMap weak =
        OLD.with(
            Change.of(
                Message.verbatim("改"),
                Edit.update(segment("s-1"), segment("s-1").withState(SegmentState.WEAK))));
    Picture picture =
        new SideBySide(PAINTER, false).picture(side("原", strong), side("新", weak), PageInfo.ONLY);
    List<String> texts = MarkTexts.of(picture.marks()).stream().map(Mark.Text::text).toList();
    assertThat(texts).containsOnlyOnce(SegmentState.STRONG.label().in(Lang.ZH));
    assertThat(texts).containsOnlyOnce(SegmentState.WEAK.label().in(Lang.ZH));
  }

  @Test
  void commentsAreShownOnlyWhereAskedFor() {
    ChainMap noted =
        NEW.with(
            Change.of(
                Message.verbatim("批"), Edit.add(Comment.of(Id.of("c-1"), Id.of("s-2"), "请核对"))));
    int without =
        new SideBySide(PAINTER, false)
            .picture(side("原", OLD), side("新", noted), PageInfo.ONLY)
            .marks()
            .toString()
            .length();
    int with =
        new SideBySide(PAINTER, true)
            .picture(side("原", OLD), side("新", noted), PageInfo.ONLY)
            .marks()
            .toString()
            .length();
    assertThat(with).isGreaterThan(without);
  }

  @Test
  void aLongHeadingIsCutAtTheWidthOfItsMap() {
    Picture picture =
        new SideBySide(PAINTER, false)
            .picture(side("很长".repeat(400), OLD), side("新", NEW), PageInfo.ONLY);
    String heading = MarkTexts.of(picture.marks()).getFirst().text();
    assertThat(heading).endsWith("…").hasSizeLessThan(60);
  }
}
