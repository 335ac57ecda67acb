package org.chainmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.chainmap.exchange.chain.StatedChain;
import org.chainmap.exchange.outline.OutlineFormat;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Orientation;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ProvisionalNames;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as people and other programs write them, and the outline of the map they become. */
class ForeignTextTest {

  private static final String BATTERY =
      """
      上游
      \t锂
      \t\t赣锋锂业
      \t\t天齐锂业
      \t镍
      中游
      \t正极

      锂 → 正极：60%
      镍 → 正极：[技术] 授权
      """;

  private static ChainFormats.ReadChain read(String text) throws FormatException {
    return ChainFormats.read(text, "电池.txt").orElseThrow();
  }

  private static String outline(String text) throws FormatException {
    return new OutlineFormat().written(read(text).map(), Lang.ZH);
  }

  private static String refusal(String text) {
    String[] said = new String[1];
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read(text))
        .satisfies(e -> said[0] = e.spoken().in(Lang.EN));
    return said[0];
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        上游
          锂
            赣锋锂业
            天齐锂业
          镍
        中游
          正极
        锂 -> 正极: 60%
        镍 -> 正极: [技术] 授权
        """,
        """
        锂 → 正极：60%
        镍 --> 正极：【technology】授权

        - 上游：
        \t- 锂：赣锋锂业、天齐锂业
        \t- 镍
        - 中游
        \t- 正\u200b极
        """,
        """
        上游：
        - 锂
          * 赣锋锂业、天齐锂业
        - 镍
        中游：
        - 正极
          锂 → 正极：60%
        镍 → 正极：[技术] 授权
        """,
        """
        # 动力电池

        这一段是说明。

        ## 上游
        1. **锂**
           - [赣锋锂业](https://example.org)
           - 天齐锂业
        2. 镍

        ## 中游
        - [x] 正极

        ## 链接
        - 锂 → 正极：60%
        - 镍 → 正极：\\[技术\\] 授权
        """,
        """
        <?xml version="1.0"?>
        <opml version="2.0"><head><title>动力电池</title></head><body>
          <outline text="上游"><outline text="锂"><outline text="赣锋锂业"/>
            <outline text="天齐锂业"/></outline><outline text="镍"/></outline>
          <outline text="中游"><outline title="正极"/></outline>
          <outline text="锂 → 正极：60%"/><outline text="镍 → 正极：[技术] 授权"/>
        </body></opml>
        """,
        """
        ---
        title: 动力电池
        ---
        %% 注释
        flowchart LR
          subgraph up["上游"]
            direction TB
            Li([锂<br><small>赣锋锂业<br/>天齐锂业</small>])
            Ni{{镍}}:::metal
          end
          subgraph 中游
            C["`**正极**`"]
          end
          Li -->|60%| C
          Ni -. "#91;技术#93; 授权" .-> C
          classDef metal fill:#eee
          style Li fill:#f9f
          linkStyle 0 stroke:red
        """,
        """
        看这张图：

        ```mermaid
        swimlane-beta LR
          subgraph up[上游]
            Li[锂<br><small>赣锋锂业<br>天齐锂业</small>]; Ni@{ shape: hex, label: "镍" }
          end
          subgraph mid[中游]
            C(正极)
          end
          Li e1@-- 60% --> C
          e1@{ animate: true }
          Ni == [技术] 授权 ==> C
        ```

        以上。
        """,
      })
  void oneChainInManyTexts(String text) throws Exception {
    assertThat(outline(text)).isEqualTo(BATTERY);
  }

  @Test
  void tablesOfMarkdown() throws Exception {
    String text =
        """
        | 阶段 | 环节 | 企业 | 备注 |
        |------|:----:|------|------|
        | 上游 | 锂 | 赣锋锂业、天齐锂业 | 甲 |
        |  | 镍 |  | |
        | 中游 | 正极 | | |

        | 来源 | 目标 | 类型 | 标签 |
        | --- | --- | --- | --- |
        | 锂 | 正极 | | 60% |
        | 镍 | 正极 | 技术 | 授权 |
        """;
    assertThat(outline(text)).isEqualTo(BATTERY);
    assertThat(read(text).leftOut()).containsExactly("备注");
  }

  @Test
  void mermaidEdgesOfAllKinds() throws Exception {
    String text =
        """
        graph TD
        A[甲 (一)] --> B & C --- D
        A<-->B; B ~~~ C
        a-b o--o C
        C --x D
        A -- 一个 词 --- C
        """;
    // A bracket within a name needs quotes only where it could close the shape.
    assertThat(outline(text.replace("甲 (一)", "\"甲 (一)\"")))
        .isEqualTo(
            """
            新阶段
            \t甲 (一)
            \tB
            \tC
            \tD
            \ta-b

            甲 (一) → B
            甲 (一) → C
            B → D
            C → D
            甲 (一) → B
            B → 甲 (一)
            a-b → C
            C → D
            甲 (一) → C：一个 词
            """);
    assertThat(read(text).map().info().orientation()).isEqualTo(Orientation.TOP_DOWN);
  }

  @Test
  void nestedSubgraphsAreGroupsAndEdgesOfSubgraphsAreLeftOut() throws Exception {
    ChainFormats.ReadChain read =
        read(
            """
            flowchart LR
            subgraph 上游
              subgraph g1 [材料]
                A
              end
              B
            end
            上游 --> B
            A --> B
            """);
    ChainMap map = read.map();
    assertThat(map.stages()).extracting(s -> s.name().text()).containsExactly("上游");
    assertThat(map.segments()).extracting(s -> s.group()).containsExactly("材料", null);
    assertThat(map.links()).hasSize(1);
    assertThat(read.leftOut()).containsExactly("上游 → B");
  }

  @Test
  void whatNamesNoStageGetsAProvisionalOne() throws Exception {
    ChainMap map = read("锂 → 正极 → 电芯").map();
    assertThat(map.stages()).singleElement().matches(ProvisionalNames::unnamed);
    assertThat(map.links()).hasSize(2);
    assertThat(map.info().title().text()).isEqualTo("电池");
  }

  @Test
  void linksBetweenEnterprisesAndBetweenStages() throws Exception {
    ChainFormats.ReadChain read = read("上游\n  锂\n    甲\n中游\n  正极\n    乙\n甲 → 乙\n上游 → 中游\n甲 → 电芯\n");
    ChainMap map = read.map();
    assertThat(map.links()).hasSize(2);
    assertThat(map.links().getFirst().supplier()).isNotNull();
    assertThat(map.links().getFirst().customer()).isNotNull();
    assertThat(map.links().getLast().customer()).isNull();
    assertThat(read.leftOut()).containsExactly("上游 → 中游");
  }

  @Test
  void aSingleTopLineIsTheTitle() throws Exception {
    StatedChain chain = new OutlineFormat().read("电池\n 上游\n  锂\n   甲\n 中游\n  正极\n", "大纲");
    assertThat(chain.title()).isEqualTo("电池");
    assertThat(chain.stages()).extracting(s -> s.name()).containsExactly("上游", "中游");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flowchart LR\\n\\nA --> B[x|line 3: \"[\" is not followed by \"]\"",
        "flowchart LR\\nA --> B\\nend|line 3: This end has no subgraph",
        "graph\\nA => B|line 2: From \"=> B\" on",
        "sequenceDiagram\\nA->>B: x|line 1: This is a Mermaid sequenceDiagram",
        "甲\\n  乙\\n    丙\\n      丁\\n        戊|line 4: \"丁\" stands at the fourth level",
        "甲\\n  乙\\n  → 丙|line 3: This link lacks an end",
        "<opml><body>\\n"
            + "<outline text='甲'>\\n"
            + "</body></opml>|line 3: From here on this is no complete",
        "<!DOCTYPE x [\\n<!ENTITY a 'b'>]>\\n<opml/>|line 2: This XML declares entities",
        "<opml/>|No segment was found",
        "flowchart LR|No segment was found",
        "## 甲\\n## 乙\\n- \u200b|line 3: There is no visible name",
      })
  void faultsNameTheLine(String text, String said) {
    assertThat(refusal(text.replace("\\n", "\n"))).contains(said);
  }

  @Test
  void limitsHold() {
    assertThat(refusal("flowchart LR\n" + "A" + "&A".repeat(400) + "-->A" + "&A".repeat(400)))
        .contains("more than 100,000 items");
    assertThat(refusal("flowchart LR\nA[" + "长".repeat(1001) + "]")).contains("characters");
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      deep.append(" ".repeat(i)).append("甲\n");
    }
    assertThat(refusal(deep.toString())).contains("nested more than 64");
    assertThat(refusal("<opml>" + "<a>".repeat(5_000))).contains("nested more than 64");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Dear all",
        "您好，附件是上次会议的纪要。\n请查收。",
        "甲\t乙\n丙\t丁",
        "source,target\n甲,乙",
        "a,b\nx -> y,z",
        "public class A {\n  int x;\n}",
        "def f(x):\n    return x",
        "{\"a\":\n 1}",
        "<html><body>甲</body></html>",
        "锂",
        "第一行\n第二行\n第三行",
      })
  void whatIsNoChainIsLeftAlone(String text) throws Exception {
    assertThat(ChainFormats.read(text, "x")).isEmpty();
  }

  @Test
  void nothingFromOutsideIsRead() {
    String text =
        "<!DOCTYPE opml SYSTEM \"file:///etc/passwd\"><opml><body><outline"
            + " text='甲'/></body></opml>";
    assertThat(List.of(text)).allSatisfy(t -> assertThat(outline(t)).contains("甲"));
    assertThat(refusal("<opml><body><outline text='&lol;'/></body></opml>"))
        .contains("no complete XML");
  }
}
