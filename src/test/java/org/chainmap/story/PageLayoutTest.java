package org.chainmap.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmap.export.Pictures;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.MapInfo;
import org.chainmap.model.SavedView;
import org.chainmap.model.value.Caption;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.TextMeasure;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of presentations: everything is on the screen, and nothing lies on anything else. */
class PageLayoutTest {

  private static final List<Size> SCREENS =
      List.of(new Size(1366, 768), new Size(1024, 768), new Size(1080, 1920));

  private record Page(String name, Size screen, ShownView shown, PageFrame frame) {}

  static Stream<Path> samples() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      return files
          .filter(file -> file.toString().endsWith(ChainMapFile.EXTENSION))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static List<Page> pages(Path sample, Lang lang) throws Exception {
    ChainMap map = marked(ChainMapFile.load(sample));
    MapPainter painter = new MapPainter(Theme.LIGHT, lang);
    Story story = Story.of(map, file -> Optional.empty(), Progress.NONE);
    Geometry geometry = Pictures.geometry(story.map(), painter, Progress.NONE);
    List<SavedView> views = story.views();
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      ShownView shown = story.shown(views.get(i), geometry);
      for (Size screen : SCREENS) {
        pages.add(
            new Page(
                views.get(i).name().in(lang) + " " + screen,
                screen,
                shown,
                PageLayout.of(screen, painter, map.info(), shown, i + 1, views.size())));
      }
    }
    return pages;
  }

  private static ChainMap marked(ChainMap map) {
    MapInfo info = map.info();
    MapInfo marked = info.withMarking(new Caption("内部资料 · 注意保管", "Internal, handle with care"));
    return map.with(Change.of(Message.verbatim("mark"), Edit.update(info, marked)));
  }

  private static List<Mark.Text> texts(PageFrame frame) {
    return frame.marks().stream()
        .filter(Mark.Text.class::isInstance)
        .map(Mark.Text.class::cast)
        .toList();
  }

  private static Box box(Mark.Text text) {
    double width = TextMeasure.get().width(text.text(), text.size(), text.bold());
    double x = text.anchor() == Mark.Anchor.END ? text.at().x() - width : text.at().x();
    return new Box(x, text.at().y() - 0.8 * text.size(), width, text.size());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyPageOfEverySampleIsWholeAndReadable(Path sample) throws Exception {
    for (Lang lang : Lang.values()) {
      for (Page page : pages(sample, lang)) {
        Box screen = Box.of(Point.ZERO, page.screen);
        List<Box> taken = new ArrayList<>(texts(page.frame).stream().map(t -> box(t)).toList());
        PageFrame.Scaled legend = Objects.requireNonNull(page.frame.legend(), page.name);
        taken.add(legend.bounds());
        taken.add(page.frame.map().area().grown(-1));
        for (int i = 0; i < taken.size(); i++) {
          assertThat(screen.contains(taken.get(i))).as(page.name + " " + taken.get(i)).isTrue();
          for (int j = 0; j < i; j++) {
            assertThat(taken.get(i).overlaps(taken.get(j))).as(page.name).isFalse();
          }
        }
        assertThat(texts(page.frame).stream().map(Mark.Text::text))
            .as(page.name)
            .contains(lang == Lang.ZH ? "内部资料 · 注意保管" : "Internal, handle with care");
        double unit = PageFrame.unit(page.screen);
        assertThat(texts(page.frame)).as(page.name).allMatch(t -> t.size() >= 13 * unit - 1e-9);
        assertThat(page.frame.map().area().h()).as(page.name).isGreaterThan(0.45 * page.screen.h());
        if (page.screen.w() >= 1366) {
          String all = String.join("", texts(page.frame).stream().map(t -> t.text()).toList());
          assertThat(all.replace(" ", ""))
              .as(page.name)
              .contains(PageLayout.caption(page.shown, lang).replace(" ", ""));
        }
      }
    }
  }

  @Test
  void theWholeViewIsInItsArea() throws Exception {
    for (Page page : pages(Path.of("samples/rail-transit.chainmap.json"), Lang.ZH)) {
      assertThat(page.frame.map().seen().contains(page.shown.geometry().bounds()))
          .as(page.name)
          .isTrue();
    }
  }
}
