package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.model.SavedView;
import org.chainmap.model.Segment;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.story.ShownView;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlideViewsTest {

  private static final Box AREA = new Box(24, 62, 912, 466);

  private final MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);

  private static Story story(String sample) throws Exception {
    return Story.of(
        SampleMaps.load(sample + ".chainmap.json"),
        name -> java.util.Optional.empty(),
        Progress.NONE);
  }

  private static double scale(Drawing drawing) {
    Box bounds = drawing.picture().bounds();
    return Math.min(AREA.w() / bounds.w(), AREA.h() / bounds.h());
  }

  @ParameterizedTest
  @ValueSource(strings = {"new-energy-vehicles", "rail-transit", "aerospace"})
  void aStageIsLargerThanAsAStripAndShowsItsNeighbours(String sample) throws Exception {
    Story story = story(sample);
    Geometry whole = Pictures.geometry(story.map(), painter, Progress.NONE);
    int anew = 0;
    for (SavedView view : story.views()) {
      if (view.filter().stages().size() != 1) {
        continue;
      }
      ShownView shown = story.shown(view, whole);
      Drawing strip = Drawing.of(shown.map(), shown.geometry(), shown.overlay(), painter);
      Drawing fitting = SlideViews.fitting(strip, AREA, Progress.NONE);
      assertThat(fitting.geometry().get().cards().keySet())
          .containsAll(shown.geometry().cards().keySet());
      if (fitting != strip) {
        anew++;
        assertThat(scale(fitting)).isGreaterThan(Math.min(0.6, scale(strip)));
        for (Segment segment : fitting.map().segments()) {
          if (!shown.geometry().cards().containsKey(segment.id())) {
            assertThat(fitting.map().participationsIn(segment.id())).isEmpty();
          }
        }
      }
    }
    assertThat(anew).isPositive();
  }

  @Test
  void theWholeMapStaysAsItLies() throws Exception {
    Story story = story("new-energy-vehicles");
    Drawing whole =
        Drawing.of(
            story.map(),
            Pictures.geometry(story.map(), painter, Progress.NONE),
            org.chainmap.paint.Overlay.NONE,
            painter);
    assertThat(SlideViews.fitting(whole, AREA, Progress.NONE)).isSameAs(whole);
  }
}
