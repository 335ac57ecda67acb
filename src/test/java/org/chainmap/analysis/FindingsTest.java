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

  private static Findings sets(String key, List<List<Id>> sets) {
    return new Findings(List.of(), Map.of(), Map.of(), Map.of(key, sets), List.of());
  }

  @Test
  void setsOfAllPartsAreMergedInTheOrderOfTheirKeys() {
    Findings merged =
        Findings.merged(
            List.of(
                sets("paths", List.of(Nets.ids("C", "A"))),
                sets("blocks", List.of(Nets.ids("A", "B"), Nets.ids("B", "C")))));
    assertThat(merged.sets().keySet()).containsExactly("blocks", "paths");
    assertThat(merged.sets().get("paths")).containsExactly(Nets.ids("C", "A"));
    assertThat(merged.sets().get("blocks")).hasSize(2);
  }

  @Test
  void setsCannotBeChangedAfterwards() {
    List<Id> members = new ArrayList<>(Nets.ids("A"));
    Findings findings = sets("blocks", List.of(members));
    members.clear();
    assertThat(findings.sets().get("blocks")).containsExactly(Nets.ids("A"));
    assertThatThrownBy(() -> findings.sets().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
