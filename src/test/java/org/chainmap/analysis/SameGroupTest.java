package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.geom.Id;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class SameGroupTest {

  private static Chains of(String group, String... members) {
    Chains chains = Chains.of("A>B").supplies("甲", "A").supplies("乙", "A").supplies("某集团", "A");
    for (String member : members) {
      chains.withEnterprise(member, e -> e.withProfile(e.profile().withParent(group)));
    }
    return chains;
  }

  @Test
  void membersOfOneGroupAreNotDiverse() {
    Findings found = of("某集团", "甲", "乙").run(new SameGroup());
    assertThat(found.of(SameGroup.SUPPLIER_GROUPS)).containsEntry(Id.of("A"), 1.0);
    assertThat(found.ranked())
        .extracting(finding -> finding.sentence().in(Lang.ZH))
        .containsExactly("「A」的 3 家供应商同属某集团；断供则下游「B」停产。");
    assertThat(found.ranked().getFirst().sentence().in(Lang.EN))
        .startsWith("All 3 suppliers of \"A\" belong to 某集团");
  }

  @Test
  void whereOneStatesNoGroupOrAnotherNothingIsSaid() {
    assertThat(of("某集团", "甲").run(new SameGroup()).ranked()).isEmpty();
    Findings two =
        of("某集团", "甲", "乙")
            .withEnterprise("乙", e -> e.withProfile(e.profile().withParent("另一集团")))
            .run(new SameGroup());
    assertThat(two.ranked()).isEmpty();
    assertThat(two.of(SameGroup.SUPPLIER_GROUPS)).containsEntry(Id.of("A"), 2.0);
  }
}
