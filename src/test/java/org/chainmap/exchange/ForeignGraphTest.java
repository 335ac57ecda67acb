package org.chainmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Objects;
import org.chainmap.exchange.outline.OutlineFormat;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Orientation;
import org.chainmap.model.ChainMap;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs as Gephi, yEd and Graphviz write them. */
class ForeignGraphTest {

  private static ChainFormats.ReadChain read(String text) throws FormatException {
    return ChainFormats.read(text, "图.xml").orElseThrow();
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

  @Test
  void yEd() throws Exception {
    String text =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
          <!--Created by yEd 3.23-->
          <key for="port" id="d0" yfiles.type="portgraphics"/>
          <key attr.name="url" attr.type="string" for="node" id="d4"/>
          <key for="node" id="d6" yfiles.type="nodegraphics"/>
          <key for="edge" id="d10" yfiles.type="edgegraphics"/>
          <graph edgedefault="directed" id="G">
            <node id="n0" yfiles.foldertype="group">
              <data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode>
                <y:NodeLabel alignment="right" visible="true">上游</y:NodeLabel>
              </y:GroupNode><y:GroupNode><y:NodeLabel>Folder 1</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
              <graph edgedefault="directed" id="n0:">
                <node id="n0::n0">
                  <data key="d6"><y:ShapeNode><y:Geometry height="30" width="60" x="1" y="2"/>
                    <y:NodeLabel fontSize="12">锂<y:LabelModel><y:SmartNodeLabelModel distance="4.0"/></y:LabelModel></y:NodeLabel>
                    <y:Shape type="rectangle"/></y:ShapeNode></data>
                </node>
              </graph>
            </node>
            <node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>正极</y:NodeLabel></y:ShapeNode></data></node>
            <edge id="e0" source="n0::n0" target="n1">
              <data key="d10"><y:PolyLineEdge><y:EdgeLabel>长单<y:LabelModel/></y:EdgeLabel></y:PolyLineEdge></data>
            </edge>
            <edge id="e1" source="n0" target="n1"/>
          </graph>
          <data key="d7"><y:Resources/></data>
        </graphml>
        """;
    assertThat(outline(text)).isEqualTo("上游\n\t锂\n新阶段\n\t正极\n\n锂 → 正极：长单\n");
    assertThat(read(text).leftOut()).containsExactly("上游 → 正极");
  }

  @Test
  void gephi() throws Exception {
    String text =
        """
        <?xml version='1.0' encoding='UTF-8'?>
        <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
          <meta lastmodifieddate="2024-01-01"><creator>Gephi 0.10.1</creator></meta>
          <graph defaultedgetype="directed" idtype="string" mode="static">
            <attributes class="node" mode="static">
              <attribute id="0" title="阶段" type="string"/>
              <attribute id="modularity_class" title="Modularity Class" type="integer"/>
              <attribute id="element" title="element" type="string"/>
              <attribute id="own" title="Ownership" type="string"/>
              <attribute id="state" title="状态" type="string"/>
            </attributes>
            <attributes class="edge"><attribute id="0" title="kind" type="string"/></attributes>
            <nodes>
              <node id="1" label="锂">
                <attvalues><attvalue for="0" value="上游"/><attvalue for="state" value="薄弱"/>
                  <attvalue for="modularity_class" value="3"/></attvalues>
                <viz:size value="10.0"/><viz:position x="1" y="2"/>
              </node>
              <node id="2" label="正极"><attvalues><attvalue for="0" value="中游"/></attvalues></node>
              <node id="3" label="甲公司">
                <attvalues><attvalue for="element" value="enterprise"/><attvalue for="own" value="民企"/></attvalues>
              </node>
            </nodes>
            <edges>
              <edge id="0" source="1" target="2" weight="2.5"><attvalues><attvalue for="0" value="技术"/></attvalues></edge>
              <edge id="1" source="3" target="1"/>
            </edges>
          </graph>
        </gexf>
        """;
    assertThat(outline(text)).isEqualTo("上游\n\t锂\n\t\t甲公司\n中游\n\t正极\n\n锂 → 正极：[技术]\n");
    ChainMap map = read(text).map();
    assertThat(map.segments().getFirst().state()).isEqualTo(SegmentState.WEAK);
    assertThat(map.enterprises().getFirst().ownership()).isEqualTo(Ownership.PRIVATE);
    assertThat(map.links().getFirst().kind()).isEqualTo(LinkKind.TECHNOLOGY);
    assertThat(Objects.requireNonNull(map.links().getFirst().volume()).value()).isEqualTo(2.5);
    assertThat(read(text).leftOut()).containsExactly("Modularity Class");
    assertThat(read(text.replace("2.5", "1.0")).map().links().getFirst().volume()).isNull();
  }

  @Test
  void graphviz() throws Exception {
    String text =
        """
        /* 电池 */
        strict digraph "电池链" {
          graph [rankdir=LR, fontname="Noto"];
          node [shape=box, style=filled];
          subgraph cluster_up {
            label = "上游"; color=blue;
            li [label="锂\\n(碳酸锂)", fillcolor="#eeeeee"];
            ni:s
            { rank=same; li; ni; }
          }
          subgraph "cluster mid" { graph [label=<中<b>游</b>>]; cathode [label="正" + "极"] }
          // 链接
          li -> cathode:n -> cell [label="60%", weight=3];
          {li ni} -> 回收 [style=dashed]; # 末尾
          ni -- cathode
        }
        """
            .replace("# 末尾", "");
    assertThat(outline(text))
        .isEqualTo(
            """
            上游
            \t"锂\\n(碳酸锂)"
            \tni
            中
            \t正极
            新阶段
            \tcell
            \t回收

            "锂\\n(碳酸锂)" → 正极：60%
            正极 → cell：60%
            "锂\\n(碳酸锂)" → 回收
            ni → 回收
            ni → 正极
            """
                .replace("中\n", "中游\n"));
    assertThat(read(text).map().info().title().text()).isEqualTo("电池链");
    assertThat(read(text).map().info().orientation()).isEqualTo(Orientation.LEFT_RIGHT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"graph G {\na -- b }", "digraph{a->b}", "Graph \"G\" \n{ a -- b }"})
  void graphsOfMermaidAndGraphvizAreToldApart(String text) throws Exception {
    assertThat(ChainFormats.of(text).orElseThrow().extension()).isEqualTo("gv");
    assertThat(read(text).map().links()).hasSize(1);
    assertThat(ChainFormats.of("graph TD\nA{x} --> B").orElseThrow().extension()).isEqualTo("mmd");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "digraph {\\n a -> [x]|line 2: From \"[\" on",
        "digraph {\\n a -> b|line 2: The DOT text breaks off",
        "digraph {\\n a [label=\"x]\\n}|line 2: The quote that starts here",
        "<graphml><graph>\\n<node/></graph></graphml>|line 2: <node> lacks the attribute id",
        "<gexf><graph><edges>\\n"
            + "<edge source='1' target='2'/></edges></graph></gexf>|line 2: A link",
      })
  void faultsNameTheLine(String text, String said) {
    assertThat(refusal(text.replace("\\n", "\n"))).contains(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"graphml", "gexf", "opml"})
  void nothingFromOutsideIsReadAndNothingGrows(String root) {
    String outside =
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><" + root + ">&x;</" + root + ">";
    assertThat(refusal(outside)).contains("declares entities");
    StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY a").append(i).append(" \"");
      laughs.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    laughs.append("]><").append(root).append(">&a11;</").append(root).append('>');
    assertThat(refusal(laughs.toString())).contains("declares entities");
    String external = "<!DOCTYPE r SYSTEM \"file:///etc/passwd\"><" + root + ">&x;</" + root + ">";
    assertThat(refusal(external)).contains("no complete XML");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<node id='a' pid='s'/><node id='b'/><node id='s' label='上游'/>|上游\\n\\ta\\n新阶段\\n\\tb\\n",
        "<node id='a' pid='b'/><node id='b' pid='a'/>|a\\n\\tb\\n",
        "<node id='a' pid='a'/><node id='b' pid='none'/>|新阶段\\n\\ta\\n\\tb\\n",
      })
  void whatContainsNodesMayStandBehindThemAndNothingContainsItself(String nodes, String outline)
      throws Exception {
    assertThat(outline("<gexf><graph><nodes>" + nodes + "</nodes></graph></gexf>"))
        .isEqualTo(outline.replace("\\n", "\n").replace("\\t", "\t"));
  }
}
