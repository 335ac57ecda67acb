package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.format.SampleMaps;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Scenario;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioPagesTest {

  private static final String SAMPLE = "new-energy-vehicles.chainmap.json";

  private static PDDocument export(ChainMap map, Lang lang, ExportOptions options)
      throws Exception {
    Drawing drawing = Pictures.drawing(map, Overlay.NONE, Theme.LIGHT, lang, Progress.NONE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfExporter().write(drawing, options, out, Progress.NONE);
    return Loader.loadPDF(out.toByteArray());
  }

  private static String page(PDDocument document, int number) throws Exception {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(number);
    text.setEndPage(number);
    return text.getText(document).replaceAll("\\s+", "");
  }

  @ParameterizedTest
  @EnumSource
  void eachScenarioHasAPageWithItsWordsAndTheHardestHit(Lang lang) throws Exception {
    ChainMap map = SampleMaps.load(SAMPLE);
    List<Scenario> scenarios = map.all(Scenario.class);
    assertThat(scenarios).hasSize(2);
    ExportOptions options = ExportOptions.DEFAULT.withPaper(Paper.A3).withScenarios(true);
    try (PDDocument document = export(map, lang, options.withIndex(false))) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
      for (int k = 0; k < 2; k++) {
        var impact = Knockout.of(map, scenarios.get(k));
        String text = page(document, k + 2);
        List<String> said = new ArrayList<>();
        said.add(scenarios.get(k).name().in(lang));
        impact.sentences().forEach(sentence -> said.add(sentence.in(lang)));
        impact.unjudged().forEach(message -> said.add(message.in(lang)));
        impact.segments().stream()
            .limit(3)
            .forEach(elementImpact -> said.add(Names.of(map, elementImpact.id(), lang)));
        said.add(org.chainmap.text.Message.of("export.page", String.valueOf(k + 2), "3").in(lang));
        assertThat(said)
            .allSatisfy(words -> assertThat(text).contains(words.replaceAll("\\s+", "")));
      }
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .extracting(item -> item.getTitle())
          .endsWith(scenarios.get(0).name().in(lang), scenarios.get(1).name().in(lang));
    }
  }

  @Test
  void theyComeBetweenMapAndIndexAndOnlyWhenWanted() throws Exception {
    ChainMap map = SampleMaps.load(SAMPLE);
    try (PDDocument without = export(map, Lang.ZH, ExportOptions.DEFAULT);
        PDDocument with = export(map, Lang.ZH, ExportOptions.DEFAULT.withScenarios(true))) {
      assertThat(with.getNumberOfPages()).isEqualTo(without.getNumberOfPages() + 2);
      assertThat(page(with, 2)).contains("断链情景：失去全部外资供应商");
      assertThat(page(with, 4)).contains("环节与企业名录");
    }
  }
}
