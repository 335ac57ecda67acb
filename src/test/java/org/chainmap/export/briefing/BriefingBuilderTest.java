package org.chainmap.export.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.export.Briefings;
import org.chainmap.export.briefing.Block.Run;
import org.chainmap.format.SampleMaps;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.MapInfo;
import org.chainmap.model.value.Caption;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.ChineseNumerals;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BriefingBuilderTest {

  private static Briefing briefing(ChainMap map, Lang lang, BriefingChoice choice) {
    Findings findings = Assessment.of(map, Progress.NONE).findings();
    Story story = Story.of(map, findings, file -> Optional.empty(), Progress.NONE);
    return Briefings.of(story, findings, lang, choice, Progress.NONE);
  }

  /** To accept a wanted change, copy the file named in the failure over the golden one. */
  @Test
  void whatABriefingSaysOfASample() throws Exception {
    ChainMap sample = SampleMaps.load("rail-transit.chainmap.json");
    MapInfo marked = sample.info().withMarking(Caption.of("内部资料 · 注意保管"));
    ChainMap map =
        sample.with(
            new Change(
                Message.of("label.verbatim", ""), List.of(Edit.update(sample.info(), marked))));
    String actual = BriefingText.of(briefing(map, Lang.ZH, BriefingChoice.ALL));
    Path written = Path.of("target", "golden", "rail-transit.briefing.txt");
    Files.createDirectories(written.getParent());
    Files.writeString(written, actual);
    Path golden =
        Path.of("src/test/resources/org/chainmap/export/briefing/rail-transit.briefing.txt");
    assertThat(actual)
        .as("compare %s with %s", written, golden)
        .isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyReferenceLeadsToOneAnchor(Lang lang) throws Exception {
    Briefing briefing =
        briefing(SampleMaps.load("new-energy-vehicles.chainmap.json"), lang, BriefingChoice.ALL);
    Set<String> anchors = new HashSet<>();
    briefing.blocks().stream()
        .flatMap(BriefingBuilderTest::anchors)
        .forEach(anchor -> assertThat(anchors.add(anchor)).as(anchor).isTrue());
    List<String> references =
        briefing.blocks().stream().flatMap(BriefingBuilderTest::references).toList();
    assertThat(references).hasSizeGreaterThan(50).allMatch(anchors::contains);
    assertThat(anchors).allMatch(anchor -> anchor.matches("[a-z0-9_]{1,40}"));
  }

  @Test
  void whatScenariosCostOnAverageStandsBeforeThem() throws Exception {
    ChainMap map = SampleMaps.load("new-energy-vehicles.chainmap.json");
    String said = BriefingText.of(briefing(map, Lang.ZH, BriefingChoice.ALL));
    assertThat(said).contains("按 2 个情景的可能性，终端产品一年预计损失").contains("每年可能性 5%（示意）");
  }

  @ParameterizedTest
  @EnumSource(BriefingPart.class)
  void anyPartMayBeLeftOut(BriefingPart part) {
    Set<BriefingPart> others = EnumSet.complementOf(EnumSet.of(part));
    ChainMap map = SmallChain.map();
    Briefing without = briefing(map, Lang.ZH, BriefingChoice.ALL.withParts(others));
    String title = part.label().in(Lang.ZH);
    assertThat(without.headings()).extracting(Block.Heading::text).doesNotContain(title);
    Set<String> anchors = new HashSet<>();
    without.blocks().stream().flatMap(BriefingBuilderTest::anchors).forEach(anchors::add);
    assertThat(without.blocks().stream().flatMap(BriefingBuilderTest::references))
        .allMatch(anchors::contains);
    Briefing only = briefing(map, Lang.ZH, BriefingChoice.ALL.withParts(Set.of(part)));
    assertThat(only.headings().stream().filter(heading -> heading.level() == 1))
        .extracting(Block.Heading::text)
        .containsExactly(title);
  }

  @Test
  void anEmptyMapHasABriefing() {
    Briefing briefing = briefing(ChainMap.titled("空图"), Lang.ZH, BriefingChoice.ALL);
    assertThat(briefing.cover().title()).isEqualTo("空图");
    assertThat(briefing.headings()).isNotEmpty();
  }

  @Test
  void headingsAreNumberedAsInOfficialDocuments() {
    assertThat(Stream.of(1, 10, 11, 20, 35, 100).map(ChineseNumerals::of))
        .containsExactly("一", "十", "十一", "二十", "三十五", "100");
    assertThat(briefing(SmallChain.map(), Lang.ZH, BriefingChoice.ALL).headings().getFirst().line())
        .isEqualTo("一、概况");
    assertThat(briefing(SmallChain.map(), Lang.EN, BriefingChoice.ALL).headings().getFirst().line())
        .isEqualTo("1 Overview");
  }

  private static Stream<String> anchors(Block block) {
    return switch (block) {
      case Block.Heading heading -> Stream.of(heading.anchor());
      case Block.Drawn drawn -> Stream.of(drawn.anchor());
      case Block.Grid grid ->
          Stream.concat(
              Stream.of(grid.anchor()),
              grid.rows().stream().flatMap(row -> Stream.ofNullable(row.anchor())));
      case Block.Paragraph paragraph -> Stream.of();
      case Block.Items items -> Stream.of();
      case Block.IndexItem item -> Stream.of();
      case Block.Contents contents -> Stream.of();
      case Block.PageBreak pageBreak -> Stream.of();
    };
  }

  private static Stream<String> references(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> paragraph.runs().stream().flatMap(BriefingBuilderTest::to);
      case Block.Items items ->
          items.items().stream().flatMap(List::stream).flatMap(BriefingBuilderTest::to);
      case Block.IndexItem item -> item.anchors().stream();
      case Block.Heading heading -> Stream.of();
      case Block.Drawn drawn -> Stream.of();
      case Block.Grid grid -> Stream.of();
      case Block.Contents contents -> Stream.of();
      case Block.PageBreak pageBreak -> Stream.of();
    };
  }

  private static Stream<String> to(Run run) {
    return switch (run) {
      case Run.Text text -> Stream.of();
      case Run.Reference reference -> Stream.of(reference.anchor());
      case Run.PageNumber page -> Stream.of(page.anchor());
    };
  }
}
