package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.chainmap.export.slides.SlideDeck;
import org.chainmap.export.slides.SlideStamp;
import org.chainmap.format.SampleMaps;
import org.chainmap.model.ChainMap;
import org.chainmap.report.OwnershipMix;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class SlideChartsTest {

  private static byte[] deck(ChainMap map) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SlideDeck deck = SlideDecks.plain(SlideStamp.NONE)) {
      SlideCharts.add(deck, map, Lang.ZH);
      deck.write("图", out);
    }
    return out.toByteArray();
  }

  @Test
  void whoOwnsTheSuppliersIsANativeChartWithItsDataInAWorkbook() throws Exception {
    ChainMap map = SampleMaps.load("new-energy-vehicles.chainmap.json");
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(deck(map)))) {
      XSLFChart chart = show.getCharts().getFirst();
      String xml = chart.getCTChart().xmlText();
      assertThat(xml).contains("stacked").containsPattern("<c:overlap val=\"100\"/>");
      XSSFSheet sheet = chart.getWorkbook().getSheetAt(0);
      List<OwnershipMix> mixes = OwnershipMix.of(map);
      assertThat(sheet.getLastRowNum()).isEqualTo(mixes.size());
      for (int i = 0; i < mixes.size(); i++) {
        double sum = 0;
        for (int c = 1; c < sheet.getRow(i + 1).getLastCellNum(); c++) {
          sum += sheet.getRow(i + 1).getCell(c).getNumericCellValue();
        }
        assertThat(sum).isEqualTo(mixes.get(i).total());
      }
      assertThat(show.getSlides().getFirst().getTitle()).contains("所有制");
    }
  }

  @Test
  void domesticRatesAreShownFromThreeOn() throws Exception {
    try (XMLSlideShow few =
            new XMLSlideShow(
                new ByteArrayInputStream(
                    deck(SampleMaps.load("new-energy-vehicles.chainmap.json"))));
        XMLSlideShow several =
            new XMLSlideShow(
                new ByteArrayInputStream(
                    deck(SampleMaps.load("artificial-intelligence.chainmap.json"))))) {
      assertThat(few.getCharts()).hasSize(1);
      assertThat(several.getCharts()).hasSize(2);
    }
  }

  @Test
  void theSameMapGivesTheSameBytes() throws Exception {
    ChainMap map = SampleMaps.load("new-energy-vehicles.chainmap.json");
    assertThat(deck(map)).isEqualTo(deck(map));
  }
}
