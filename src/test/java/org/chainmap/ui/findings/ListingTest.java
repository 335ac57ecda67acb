package org.chainmap.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.FindingKind;
import org.chainmap.analysis.Severity;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

/** Which findings are listed, and under which headings. */
class ListingTest {

  private static final ChainMap MAP = SmallChain.map();

  static Finding finding(FindingKind findingKind, Severity severity, String subject) {
    Message words = Message.verbatim(findingKind.key() + " " + subject);
    return new Finding(
        findingKind, severity, 1, Id.of(subject), List.of(), words, List.of(), words);
  }

  @Test
  void aFilterWantsEveryWordAndTheKindAndTheSeverity() {
    Finding gap = finding(FindingKind.GAP, Severity.HIGH, "s-1");
    String words = "正极 Cathode\n空白环节";
    assertThat(FindingFilter.NONE.passes(gap, words)).isTrue();
    assertThat(new FindingFilter("  cathode 空白 ", null, null).passes(gap, words)).isTrue();
    assertThat(new FindingFilter("cathode 薄弱", null, null).passes(gap, words)).isFalse();
    assertThat(new FindingFilter("", FindingKind.GAP, Severity.HIGH).passes(gap, words)).isTrue();
    assertThat(new FindingFilter("", FindingKind.WEAK, null).passes(gap, words)).isFalse();
    assertThat(new FindingFilter("", FindingKind.GAP, Severity.LOW).passes(gap, words)).isFalse();
    assertThat(new FindingFilter(" ", null, null).none()).isTrue();
    assertThat(new FindingFilter("", null, Severity.LOW).none()).isFalse();
  }

  private static List<String> groups(FindingGrouping findingGrouping, Finding... findings) {
    List<String> said = new ArrayList<>();
    for (FindingGroup group : findingGrouping.groups(MAP, List.of(findings))) {
      said.add(
          group.name().in(Lang.ZH)
              + group.findings().stream().map(f -> f.subject().value()).toList());
    }
    return said;
  }

  @Test
  void findingsAreGroupedByTheStagesTheyAreAbout() {
    assertThat(
            groups(
                FindingGrouping.STAGE,
                finding(FindingKind.GAP, Severity.CRITICAL, "s-5"),
                finding(FindingKind.BRIDGE, Severity.HIGH, "l-1"),
                finding(FindingKind.SOLE_ENTERPRISE, Severity.HIGH, "e-1"),
                finding(FindingKind.WEAK, Severity.LOW, "gone")))
        .containsExactly("上游[l-1, e-1]", "中游[l-1]", "下游[s-5]", "不属于某一阶段[gone]");
  }

  @Test
  void findingsAreGroupedByTheEnterprisesTheyAreAbout() {
    assertThat(
            groups(
                FindingGrouping.ENTERPRISE,
                finding(FindingKind.GAP, Severity.CRITICAL, "s-5"),
                finding(FindingKind.SOLE_ENTERPRISE, Severity.HIGH, "e-2"),
                finding(FindingKind.WEAK, Severity.LOW, "s-1")))
        .containsExactly("乙公司[e-2, s-1]", "甲公司[s-1]", "不涉及具体企业[s-5]");
  }

  @Test
  void ungroupedFindingsStayInTheirOrder() {
    assertThat(
            groups(
                FindingGrouping.NONE,
                finding(FindingKind.GAP, Severity.CRITICAL, "s-5"),
                finding(FindingKind.WEAK, Severity.LOW, "s-1")))
        .containsExactly("全部[s-5, s-1]");
    assertThat(groups(FindingGrouping.NONE)).isEmpty();
  }
}
