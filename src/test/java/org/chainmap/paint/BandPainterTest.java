package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.BandHeader;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.model.ChainMap;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandPainterTest {

  private static final Stage STAGE =
      new Stage(
          Id.of("st"),
          new Name("中游 · 系统与总成设备", "Midstream: systems and assemblies"),
          0,
          null,
          Remarks.NONE);

  @ParameterizedTest
  @CsvSource({"ZH, 120", "EN, 120", "ZH, 96"})
  void aNameBesideTheCardsStaysInItsHeader(Lang lang, double height) {
    ChainMap map =
        ChainMap.of(List.of(MapInfo.titled("图").withOrientation(Orientation.TOP_DOWN), STAGE));
    Box band = new Box(40, 60, 900, height);
    Box header = BandHeader.of(band, Orientation.TOP_DOWN);
    Mark.Group group = (Mark.Group) new BandPainter(Theme.LIGHT, lang).header(map, STAGE, band);
    assertThat(group.marks()).isNotEmpty();
    for (Mark mark : group.marks()) {
      Mark.Text text = (Mark.Text) mark;
      double width = TextMeasure.get().width(text.text(), text.size(), text.bold());
      Box box = new Box(text.at().x(), text.at().y() - text.size(), width, text.size() * 1.2);
      assertThat(header.contains(box)).as(text.text()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"ZH, 中游 ·", "EN, Midstream:"})
  void thePartsOfANameBeginLinesOfTheirOwn(Lang lang, String first) {
    ChainMap map =
        ChainMap.of(List.of(MapInfo.titled("图").withOrientation(Orientation.TOP_DOWN), STAGE));
    Mark.Group group =
        (Mark.Group) new BandPainter(Theme.LIGHT, lang).header(map, STAGE, new Box(0, 0, 900, 300));
    assertThat(((Mark.Text) group.marks().getFirst()).text()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"ZH, 0.5", "EN, 20", "ZH, 40"})
  void aPartOfABandThatIsTooNarrowForALetterHasNoName(Lang lang, double width) {
    ChainMap map = ChainMap.of(List.of(MapInfo.titled("图"), STAGE));
    Mark.Group group =
        (Mark.Group)
            new BandPainter(Theme.LIGHT, lang).header(map, STAGE, new Box(0, 0, width, 300));
    assertThat(group.marks()).isEmpty();
  }
}
