package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.editor.CardMeasure;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window shows a map as every export draws it, however large it is. */
class WindowPictureTest {

  /** How many links run between one pair of cards. */
  private static final int BESIDE = 20;

  private static final MapPainter PAINTER = new MapPainter(Theme.LIGHT, Lang.ZH);

  private static final CardMeasure MEASURE =
      new CardMeasure() {
        @Override
        public Size card(ChainMap map, Segment segment, Lang lang) {
          return PAINTER.cardSize(map, segment);
        }

        @Override
        public @Nullable Size label(Link link, Lang lang) {
          return PAINTER.labelSize(link);
        }
      };

  /** Pairs of cards in two stages; where not all are placed, the last card of the second is not. */
  private static ChainMap pairs(int links, boolean placed) {
    Id first = Id.of("st-1");
    Id second = Id.of("st-2");
    List<Element> elements = new ArrayList<>();
    elements.add(MapInfo.titled("pairs"));
    elements.add(new Stage(first, Name.of("上游"), 0, null, Remarks.NONE));
    elements.add(new Stage(second, Name.of("下游"), 1, null, Remarks.NONE));
    int rows = links / BESIDE;
    for (int i = 0; i < rows; i++) {
      Segment a = Segment.of(Id.of("a-" + i), "上" + i, first);
      Segment b = Segment.of(Id.of("b-" + i), "下" + i, second);
      elements.add(a.at(new Point(0, 100 * i)));
      elements.add(placed || i < rows - 1 ? b.at(new Point(400, 100 * i + 30)) : b);
    }
    for (int i = 0; i < links; i++) {
      int row = i / BESIDE;
      elements.add(Link.of(Id.of("l-" + i), Id.of("a-" + row), Id.of("b-" + row)));
    }
    return ChainMap.of(elements);
  }

  /**
   * Links between two cards that lie apart each have a way of their own; plain ways are all one.
   *
   * @param ways how many different ways the links between two cards have
   */
  @ParameterizedTest
  @CsvSource({
    "300, true, 20",
    "300, false, 20",
    "6000, true, 20",
    "6000, false, 20",
    "12000, true, 20",
    "12000, false, 1"
  })
  void theWindowAndAnExportShowTheSamePicture(int links, boolean placed, int ways) {
    ChainMap map = pairs(links, placed);
    LaidOutMap laidOutMap = LaidOutMap.of(map, Lang.ZH, MEASURE, Progress.NONE);
    Editor window = new Editor(laidOutMap, MEASURE, Tasks.immediate(), new Clipboard());
    assertThat(window.laidOutMap().finished()).isTrue();
    Geometry export = Pictures.geometry(map, PAINTER, Progress.NONE);
    assertThat(window.geometry().equals(export)).isTrue();
    List<Polyline> first = new ArrayList<>();
    for (int i = 0; i < BESIDE; i++) {
      first.add(export.routes().get(Id.of("l-" + i)));
    }
    assertThat(first.stream().distinct()).hasSize(ways);
  }
}
