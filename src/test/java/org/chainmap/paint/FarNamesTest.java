package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Point;
import org.chainmap.layout.MapGeometry;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of stages and groups on the samples from afar. */
class FarNamesTest {

  private static final double[] ZOOMS = {0.15, 0.2, 0.25, 0.3};

  /** The sizes of the map in a window of 1366 × 768 and of 1600 × 1000 px. */
  private static final List<Point> VIEWS = List.of(new Point(760, 400), new Point(1000, 620));

  private static final List<String> SAMPLES =
      List.of(
          "new-energy-vehicles",
          "new-energy",
          "high-end-equipment",
          "mobile-information",
          "rail-transit",
          "advanced-materials",
          "aerospace");

  @ParameterizedTest
  @CsvSource({"ZH", "EN"})
  void namesAreReadInWholeWordsOfOneSize_andNoneCoversAnother(Lang lang) throws Exception {
    MapPainter painter = new MapPainter(Theme.LIGHT, lang);
    for (String sample : SAMPLES) {
      ChainMap map = ChainMapFile.load(Path.of("samples/" + sample + ".chainmap.json"));
      Geometry geometry =
          MapGeometry.of(map, painter.cardSizes(map), painter.labelSizes(map), Progress.NONE);
      for (double zoom : ZOOMS) {
        for (Point size : VIEWS) {
          Point middle = geometry.bounds().center();
          double w = size.x() / zoom;
          double h = size.y() / zoom;
          View view = new View(new Box(middle.x() - w / 2, middle.y() - h / 2, w, h), zoom);
          String where = sample + " at " + zoom + " in " + size;
          List<Mark> marks = new ArrayList<>(painter.paint(map, geometry, Overlay.NONE, view));
          marks.addAll(painter.signs(map, geometry, view));
          check(map, marks, lang, where);
        }
      }
    }
  }

  private static void check(ChainMap map, List<Mark> marks, Lang lang, String where) {
    Set<Double> ofStages = new HashSet<>();
    Set<Double> ofGroups = new HashSet<>();
    List<Box> texts = new ArrayList<>();
    for (Mark mark : marks) {
      if (!(mark instanceof Mark.Group sign) || sign.id() == null) {
        continue;
      }
      boolean group = sign.id().value().contains("/");
      boolean stage = map.stages().stream().anyMatch(each -> each.id().equals(sign.id()));
      List<Mark.Text> lines = MarkTexts.of(List.of(sign));
      if (!group && !stage || lines.isEmpty()) {
        continue;
      }
      Set<String> words = new HashSet<>(List.of(sign.title().split("[\\s·:：]+")));
      for (Mark.Text line : lines) {
        (group ? ofGroups : ofStages).add(line.size());
        String read = line.text();
        boolean cut = read.endsWith("…");
        assertThat(cut && (stage || lang == Lang.ZH)).as("%s: %s", where, read).isFalse();
        if (lang == Lang.EN) {
          String whole = cut ? read.substring(0, read.length() - 1) : read;
          assertThat(words).as("%s: %s", where, read).contains(whole.strip().split("[\\s·:]+"));
        }
        double width = TextMeasure.get().width(read, line.size(), true);
        Box box = new Box(line.at().x(), line.at().y() - 0.7 * line.size(), width, line.size() / 2);
        assertThat(texts).as("%s: %s", where, read).noneMatch(box::overlaps);
      }
      lines.forEach(
          line ->
              texts.add(
                  new Box(
                      line.at().x(),
                      line.at().y() - 0.7 * line.size(),
                      TextMeasure.get().width(line.text(), line.size(), true),
                      line.size() / 2)));
    }
    assertThat(ofStages).as("sizes of stages, %s", where).hasSizeLessThanOrEqualTo(1);
    assertThat(ofGroups).as("sizes of groups, %s", where).hasSizeLessThanOrEqualTo(1);
  }
}
