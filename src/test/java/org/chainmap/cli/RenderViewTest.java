package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.cli.Run.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.chainmap.analysis.Chains;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.SavedView;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.ViewFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderViewTest {

  @TempDir Path folder;
  private Path file;
  private Path out;
  private ChainMap map;

  @BeforeEach
  void aChainWithAView() throws Exception {
    ChainMap chain = Chains.of("A>C", "B>C", "C>D", "C>E").map();
    List<Element> elements = new ArrayList<>(chain.elements().values());
    elements.add(
        SavedView.of(Id.of("v-1"), "只看 A 与 C", 0)
            .withName(new Name("只看 A 与 C", "A and C"))
            .withFilter(
                ViewFilter.NONE.withSegments(List.of(Id.of("A"), Id.of("C"), Id.of("deleted"))))
            .withColouring(Colouring.by("state")));
    map = ChainMap.of(elements);
    file = folder.resolve("链.chainmap.json");
    out = folder.resolve("视图.svg");
    ChainMapFile.save(file, map);
  }

  @Test
  void aViewIsDrawnByItsNumberOrItsName() throws Exception {
    for (String named : List.of("1", "只看 A 与 C", "A and C")) {
      Run run = run("render", file, "--view", named, "-o", out, "--lang", "zh");
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.err()).contains("有 1 个已删除");
      String svg = Files.readString(out);
      assertThat(svg).contains(">A<", ">C<").doesNotContain(">B<", ">D<", ">E<");
      Files.delete(out);
    }
  }

  @Test
  void anUnknownViewIsRefusedWithTheNamesThereAre() {
    Run run = run("render", file, "--view", "2", "-o", out, "--lang", "zh");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("只看 A 与 C");
    assertThat(out).doesNotExist();
  }

  @Test
  void aViewAndAnOverlayExcludeEachOther() {
    Run run = run("render", file, "--view", "1", "--findings", "-o", out, "--lang", "en");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--view", "--overlay");
    assertThat(out).doesNotExist();
  }

  @Test
  void aMapWithoutViewsIsOfferedSome() throws Exception {
    ChainMapFile.save(file, Chains.of("A>C", "B>C", "C>D", "C>E").map());
    Run whole = run("render", file, "--view", "全图", "-o", out, "--lang", "zh");
    assertThat(whole.code()).as(whole.err()).isZero();
    assertThat(Files.readString(out)).contains(">A<", ">E<");
  }

  @Test
  void theStoryBecomesSlidesWithSpeakerNotes() throws Exception {
    Path deck = folder.resolve("故事.pptx");
    Run run = run("slides", file, "-o", deck, "--no-tables", "--lang", "zh");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("视图“只看 A 与 C”", "有 1 个已删除");
    try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(deck))) {
      assertThat(show.getSlides())
          .extracting(slide -> slide.getTitle())
          .last()
          .isEqualTo("只看 A 与 C");
      assertThat(show.getSlides()).hasSize(2);
    }
    Run again =
        run("slides", file, "-o", folder.resolve("二.pptx"), "--template", deck, "--lang", "zh");
    assertThat(again.code()).as(again.err()).isZero();
    Run bad = run("slides", file, "-o", folder.resolve("三.pptx"), "--template", file);
    assertThat(bad.code()).isEqualTo(2);
    assertThat(folder.resolve("三.pptx")).doesNotExist();
  }

  @Test
  void aMapWithoutSegmentsHasNoSlides() throws Exception {
    ChainMapFile.save(file, ChainMap.titled("空"));
    Run run = run("slides", file, "-o", folder.resolve("空.pptx"), "--lang", "zh");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("还没有环节");
  }
}
