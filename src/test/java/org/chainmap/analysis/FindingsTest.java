package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static Findings sets(Grouping grouping, List<List<Id>> sets) {
    return new Findings(List.of(), Map.of(), Map.of(), Map.of(grouping, sets), List.of());
  }

  @Test
  void setsOfAllPartsAreMergedInTheOrderOfTheirKeys() {
    Findings merged =
        Findings.merged(
            List.of(
                sets(LongestRecovery.LONGEST_PATH, List.of(Nets.ids("C", "A"))),
                sets(NetworkParts.BLOCKS, List.of(Nets.ids("A", "B"), Nets.ids("B", "C")))));
    assertThat(merged.sets().keySet())
        .containsExactly(NetworkParts.BLOCKS, LongestRecovery.LONGEST_PATH);
    assertThat(merged.of(LongestRecovery.LONGEST_PATH)).containsExactly(Nets.ids("C", "A"));
    assertThat(merged.of(NetworkParts.BLOCKS)).hasSize(2);
  }

  @Test
  void setsCannotBeChangedAfterwards() {
    List<Id> members = new ArrayList<>(Nets.ids("A"));
    Findings findings = sets(NetworkParts.BLOCKS, List.of(members));
    members.clear();
    assertThat(findings.of(NetworkParts.BLOCKS)).containsExactly(Nets.ids("A"));
    assertThatThrownBy(() -> findings.sets().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
