package org.chainmap.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.analysis.Chains;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.model.ChainMap;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class FindingsTextTest {

  private final ChainMap map =
      Chains.of("A>B")
          .supplies("甲", "A")
          .supplies("乙", "A")
          .with("A", s -> s.withState(SegmentState.GAP))
          .map();

  @Test
  void saysWhatWasFoundByWhichRuleAndWhatWasNot() {
    String text = FindingsText.of(map, Assessment.of(map, Progress.NONE), Lang.ZH);
    assertThat(text)
        .startsWith(
            """
            图
            2 个环节、2 家企业、1 条供应链接；共 1 个问题

            【低】
            1. 「A」国内尚属空白；断供则终端产品全部停产。

            【规则与来源】
            - 空白环节：规则：该环节的状态标为“空白”。\
            """)
        .contains("【未能判断，待补数据】\n- 「A」的供应份额不全：补填后可判断供应集中。\n")
        .containsOnlyOnce("AND 读法")
        .endsWith("\n");
  }

  @Test
  void speaksEnglish() {
    assertThat(FindingsText.of(map, Assessment.of(map, Progress.NONE), Lang.EN))
        .contains(
            "2 segments, 2 enterprises, 1 supply links; 1 problems\n\nLow\n"
                + "1. \"A\": a domestic gap; a stop halts all end products.\n")
        .contains("\nNot judged, to be filled in\n- \"A\": enter all supply shares");
  }
}
