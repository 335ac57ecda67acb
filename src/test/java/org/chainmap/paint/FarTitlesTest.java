package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.chainmap.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The titles of cards from afar: whole words in one size. */
class FarTitlesTest {

  private static final List<String> NAMES =
      List.of(
          "Industrial internet",
          "Processor IP cores",
          "Aerospace aluminium alloys",
          "High-end lithography machine",
          "Polyetheretherketone",
          "AI applications");

  private static final Id STAGE = Id.of("st-1");

  private static List<Mark.Text> drawn(String name, double zoom) {
    List<Element> all = new ArrayList<>();
    all.add(MapInfo.titled("m"));
    all.add(new Stage(STAGE, Name.of("S"), 0, null, Remarks.NONE));
    all.add(Segment.of(Id.of("s-1"), name, STAGE));
    Map<Id, Box> cards = Map.of(Id.of("s-1"), new Box(40, 60, 144, 84));
    Map<Id, Box> bands = Map.of(STAGE, new Box(0, 0, 220, 400));
    Geometry geometry = new Geometry(cards, bands, Map.of(), Map.of(), Map.of());
    View view = new View(geometry.bounds(), zoom);
    return MarkTexts.of(
        new MapPainter(Theme.LIGHT, Lang.EN).paint(ChainMap.of(all), geometry, Overlay.NONE, view));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.55, 0.5, 0.44, 0.34, 0.25, 0.21})
  void showWholeWordsInOneSize(double zoom) {
    Set<Double> sizes = new HashSet<>();
    for (String name : NAMES) {
      List<Mark.Text> lines = drawn(name, zoom);
      assertThat(lines).as(name).isNotEmpty();
      Set<String> words = new HashSet<>(Arrays.asList(name.split("[ -]")));
      for (Mark.Text line : lines) {
        sizes.add(line.size());
        for (String word : line.text().split("[ -]")) {
          boolean whole = words.contains(word.replace("…", ""));
          assertThat(whole || word.isEmpty() || word.endsWith("…"))
              .as("“%s” in “%s” at %s", word, name, zoom)
              .isTrue();
        }
      }
    }
    assertThat(sizes).hasSize(1);
  }
}
