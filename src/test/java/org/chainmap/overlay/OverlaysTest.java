package org.chainmap.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.chainmap.analysis.Analyses;
import org.chainmap.analysis.Bridges;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.FindingKind;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Severity;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OverlaysTest {

  private static final Message WORDS = Message.verbatim("句子");

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  private static Finding finding(
      FindingKind findingKind, Severity severity, String subject, String... affected) {
    return new Finding(
        findingKind, severity, 1, Id.of(subject), Nets.ids(affected), WORDS, List.of(), WORDS);
  }

  private static Overlay.Emphasis at(Overlay overlay, String id) {
    return Objects.requireNonNull(overlay.emphasis().get(Id.of(id)));
  }

  private static List<String> legend(Overlay overlay) {
    return overlay.legend().stream().map(entry -> entry.meaning().in(Lang.ZH)).toList();
  }

  @Test
  void aSegmentShowsItsWorstFinding() {
    Findings findings =
        new Findings(
            List.of(
                finding(FindingKind.WEAK, Severity.LOW, "C"),
                finding(FindingKind.GAP, Severity.HIGH, "C", "D", "F"),
                finding(FindingKind.CUT_SEGMENT, Severity.MEDIUM, "F"),
                finding(FindingKind.BRIDGE, Severity.MEDIUM, "l-1"),
                finding(FindingKind.BRIDGE, Severity.LOW, "l-2")),
            Map.of(Bridges.BRIDGES, Map.of(Id.of("l-1"), 2.0, Id.of("l-2"), 1.0)),
            List.of());
    Overlay overlay = Overlays.bottlenecks(Nets.oracle(), findings);
    assertThat(overlay.emphasis()).containsOnlyKeys(Nets.ids("C", "D", "F", "l-1"));
    assertThat(at(overlay, "C").hue()).isEqualTo(Hue.HIGH);
    assertThat(at(overlay, "C").badge()).isEqualTo(Severity.HIGH.label());
    assertThat(at(overlay, "F").hue()).isEqualTo(Hue.MEDIUM);
    assertThat(at(overlay, "D").hue()).isEqualTo(Hue.AFFECTED);
    assertThat(at(overlay, "D").badge()).isNull();
    assertThat(overlay.dimOthers()).isFalse();
    assertThat(legend(overlay)).containsExactly("瓶颈：高", "瓶颈：中", "受极高、高等级瓶颈影响", "唯一链接");
  }

  @Test
  void oneFindingStandsOutWithThePathOfWhatItAffects() {
    Overlay overlay =
        Overlays.finding(Nets.oracle(), finding(FindingKind.GAP, Severity.CRITICAL, "C", "D", "F"));
    assertThat(overlay.dimOthers()).isTrue();
    assertThat(overlay.emphasis()).containsOnlyKeys(Nets.ids("C", "D", "F", "l-3", "l-5"));
    assertThat(at(overlay, "C").hue()).isEqualTo(Hue.CRITICAL);
    assertThat(at(overlay, "l-3").hue()).isEqualTo(Hue.AFFECTED);
    assertThat(legend(overlay)).containsExactly("空白环节（极高）", "受影响");
  }

  @Test
  void anEnterpriseShowsAsTheSegmentsItSupplies() {
    List<Element> elements = new ArrayList<>(Nets.elements("A>C", "B>C"));
    elements.add(Enterprise.of(Id.of("e"), "甲"));
    elements.add(Participation.of(Id.of("p-1"), Id.of("e"), Id.of("A")));
    elements.add(Participation.of(Id.of("p-2"), Id.of("e"), Id.of("B")));
    Overlay overlay =
        Overlays.finding(
            ChainMap.of(elements),
            finding(FindingKind.SOLE_ENTERPRISE, Severity.HIGH, "e", "A", "B", "C"));
    assertThat(at(overlay, "A").hue()).isEqualTo(Hue.HIGH);
    assertThat(at(overlay, "B").hue()).isEqualTo(Hue.HIGH);
    assertThat(at(overlay, "C").hue()).isEqualTo(Hue.AFFECTED);
    assertThat(overlay.emphasis()).doesNotContainKey(Id.of("e"));
  }

  @Test
  void whatIsGoneFromTheMapIsLeftOut() {
    Overlay overlay =
        Overlays.finding(Nets.oracle(), finding(FindingKind.GAP, Severity.HIGH, "X", "Y"));
    assertThat(overlay.emphasis()).isEmpty();
    assertThat(overlay.legend()).isEmpty();
  }

  @Test
  void theMapAndItsStagesShowAsWhatTheyAffect() {
    for (String subject : List.of("map", "st-1")) {
      Overlay overlay =
          Overlays.finding(
              Nets.oracle(), finding(FindingKind.STALE_FACTS, Severity.LOW, subject, "B"));
      assertThat(overlay.emphasis()).containsOnlyKeys(Id.of("B"));
      assertThat(overlay.legend()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theLegendExplainsEveryHueShownAndNoOther(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Findings findings = Analyses.run(map, Progress.NONE);
    check(map, Overlays.bottlenecks(map, findings));
    findings.ranked().forEach(finding -> check(map, Overlays.finding(map, finding)));
  }

  private static void check(ChainMap map, Overlay overlay) {
    assertThat(overlay.emphasis().values().stream().map(Overlay.Emphasis::hue).distinct())
        .containsExactlyInAnyOrderElementsOf(
            overlay.legend().stream().map(Overlay.LegendEntry::hue).toList());
    assertThat(overlay.emphasis().keySet()).allMatch(id -> map.find(id).isPresent());
    for (Lang lang : Lang.values()) {
      overlay.legend().forEach(entry -> assertThat(entry.meaning().in(lang)).isNotBlank());
    }
  }
}
