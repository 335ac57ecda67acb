package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.cli.Run.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chainmap.analysis.Chains;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.SavedView;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.value.Caption;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCommandTest {

  @TempDir Path folder;
  private Path file;
  private Path out;

  @BeforeEach
  void aChainWithWhatNotEverybodyMaySee() throws Exception {
    List<Element> all = new ArrayList<>();
    for (Element element : Chains.of("A>C", "B>C", "C>D").map().elements().values()) {
      boolean internal = element instanceof Segment s && s.name().text().equals("B");
      all.add(internal ? marked(element, Sensitivity.INTERNAL) : element);
    }
    all.add(marked(Enterprise.of(Id.of("e-secret"), "某某研究院"), Sensitivity.SENSITIVE));
    all.add(Enterprise.of(Id.of("e-open"), "公开的企业"));
    all.add(SavedView.of(Id.of("v-1"), "一个视图", 0).withSpeakerNotes(Caption.of("只给讲的人看的讲稿")));
    file = folder.resolve("链.chainmap.json");
    out = folder.resolve("链.html");
    ChainMapFile.save(file, ChainMap.of(all));
  }

  private static Element marked(Element element, Sensitivity sensitivity) {
    return element.withRemarks(element.remarks().withSensitivity(sensitivity));
  }

  @Test
  void whatIsSensitiveIsLeftOutUnlessAskedFor() throws Exception {
    Run run = run("page", file, "-o", out, "--lang", "zh");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("链.html", "敏感");
    String html = Files.readString(out);
    assertThat(html).contains("公开的企业", "一个视图").doesNotContain("某某研究院", "只给讲的人看的讲稿");
    Document page = Jsoup.parse(html);
    assertThat(page.select("#p-choice option").eachText()).contains("A", "B", "C", "D");

    assertThat(run("page", file, "-o", out, "--sensitive").code()).isZero();
    assertThat(Files.readString(out)).contains("某某研究院");
  }

  @Test
  void aRedactedPageShowsOnlyWhatItsLevelAllows() throws Exception {
    Run run = run("page", file, "-o", out, "--redact", "public", "--lang", "zh");
    assertThat(run.code()).as(run.err()).isZero();
    Document page = Jsoup.parse(Files.readString(out));
    assertThat(page.select("#p-choice option").eachText()).contains("A", "C").doesNotContain("B");
  }

  @Test
  void otherEndingsAndLevelsAreRefused() {
    assertThat(run("page", file, "-o", folder.resolve("链.txt")).code()).isEqualTo(2);
    assertThat(run("page", file, "-o", out, "--redact", "open").code()).isEqualTo(2);
    assertThat(run("page", file, "-o", out, "--redact", "public", "--sensitive").code())
        .isEqualTo(2);
    assertThat(folder).isDirectoryNotContaining("glob:**.{html,txt}");
  }
}
