package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.layout.MapGeometry;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.paint.Overlay.Emphasis;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The badges of cards cover nothing that is read on a card. */
class BadgePlacesTest {

  private static final Message BADGE = Message.verbatim("断供 100%");

  private static Overlay everywhere(ChainMap map, boolean dimmed) {
    Map<Id, Emphasis> emphasis = new HashMap<>();
    for (Segment segment : map.segments()) {
      emphasis.put(segment.id(), new Emphasis(Hue.ACCENT, 1, BADGE));
    }
    return new Overlay(emphasis, List.of(), dimmed, List.of());
  }

  private static Box box(Mark.Text text) {
    double width = TextMeasure.get().width(text.text(), text.size(), text.bold());
    double x =
        switch (text.anchor()) {
          case START -> text.at().x();
          case MIDDLE -> text.at().x() - width / 2;
          case END -> text.at().x() - width;
        };
    return new Box(x, text.at().y() - 0.8 * text.size(), width, 0.85 * text.size());
  }

  private static List<Mark.Group> groups(List<Mark> marks) {
    return marks.stream()
        .filter(Mark.Group.class::isInstance)
        .map(Mark.Group.class::cast)
        .collect(Collectors.toList());
  }

  @ParameterizedTest
  @CsvSource({
    "biomedicine,1",
    "biomedicine,0.6",
    "biomedicine,0.5",
    "biomedicine,0.35",
    "biomedicine,0.25",
    "new-energy-vehicles,1",
    "new-energy-vehicles,0.45",
    "new-energy-vehicles,0.3",
    "advanced-materials,0.7",
    "advanced-materials,0.4",
    "advanced-materials,0.21"
  })
  void badgesCoverNoTextOfACard(String sample, double zoom) throws FormatException {
    ChainMap map = ChainMapFile.load(Path.of("samples", sample + ".chainmap.json"));
    List<Id> cards = map.segments().stream().map(Segment::id).toList();
    List<String> covered = new ArrayList<>();
    for (Lang lang : Lang.values()) {
      MapPainter painter = new MapPainter(Theme.LIGHT, lang);
      Geometry geometry =
          MapGeometry.of(map, painter.cardSizes(map), painter.labelSizes(map), Progress.NONE);
      for (boolean dimmed : new boolean[] {true, false}) {
        List<Mark> marks =
            painter.paint(
                map, geometry, everywhere(map, dimmed), new View(View.ALL.visible(), zoom));
        List<Box> badges = new ArrayList<>();
        List<Mark.Text> texts = new ArrayList<>();
        for (Mark.Group group : groups(marks)) {
          if (group.title().equals(BADGE.in(lang))) {
            badges.add(Objects.requireNonNull(Marks.background(group)));
          } else if (cards.contains(group.id())) {
            texts.addAll(MarkTexts.of(List.of(group)));
          }
        }
        assertThat(badges).hasSizeGreaterThan(map.segments().size() / 3);
        for (Box badge : badges) {
          texts.stream()
              .filter(text -> box(text).overlaps(badge))
              .forEach(text -> covered.add(lang + " " + dimmed + " " + text.text()));
        }
      }
    }
    assertThat(covered).isEmpty();
  }
}
