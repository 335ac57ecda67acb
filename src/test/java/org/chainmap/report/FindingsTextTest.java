package org.chainmap.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.analysis.Chains;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class FindingsTextTest {

  private final ChainMap map = Chains.of("A>B").supplies("甲", "A").supplies("乙", "A").map();

  @Test
  void saysWhatWasFoundByWhichRuleAndWhatWasNot() {
    String text = FindingsText.of(map, Assessment.of(map, Progress.NONE), Lang.ZH);
    assertThat(text)
        .startsWith(
            """
            图
            2 个环节、2 家企业、1 条供应链接；共 2 项发现

            【中】1 项
            1. [必经环节（支配点）] 通往终端产品「B」的每条供应路径都经过环节「A」；该环节中断后，下游「B」全部断供。

            【低】1 项
            2. [唯一链接（桥）] 链接「A → B」是一个环节与供应网络的唯一链接；断开后「A」不再与其他环节相连。

            【规则与来源】
            - 必经环节（支配点）：规则：必经环节（支配点），\
            """)
        .contains("【未判断】\n- 以下环节没有登记供应商，未判断供应来源：「B」\n")
        .containsOnlyOnce("AND 读法")
        .endsWith("\n");
  }

  @Test
  void speaksEnglish() {
    assertThat(FindingsText.of(map, Assessment.of(map, Progress.NONE), Lang.EN))
        .contains("2 segments, 2 enterprises, 1 supply links; 2 findings\n\nMedium (1)\n1. [")
        .contains("\nNot judged\n- These segments list no supplier");
  }
}
