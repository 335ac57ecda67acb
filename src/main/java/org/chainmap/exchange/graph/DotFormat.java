package org.chainmap.exchange.graph;

import java.util.Map;
import java.util.regex.Pattern;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.exchange.chain.ForeignName;
import org.chainmap.exchange.chain.StatedChain;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Orientation;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;

/** DOT, the language of Graphviz (graphviz.org/doc/info/lang.html): a cluster is a stage. */
public final class DotFormat implements ChainFormat {

  private static final Pattern HEADER =
      Pattern.compile(
          "(?:strict\\s++)?(?:di)?graph\\s*+(?:\"(?:[^\"\\\\]|\\\\.){0,1000}+\"|[\\w.\\u0080-\\uffff]++)?"
              + "\\s*+\\{",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String extension() {
    return "gv";
  }

  @Override
  public boolean recognises(String text) {
    int start = DotTokens.behindComments(text, 0);
    return HEADER.matcher(text).region(start, text.length()).lookingAt();
  }

  @Override
  public StatedChain read(String text, String file) throws FormatException {
    ChainCollector out = new ChainCollector(file);
    new DotReader(text, out).read();
    return out.chain();
  }

  @Override
  public String written(ChainMap map, Lang lang) {
    GraphTables tables = GraphTables.of(map, lang);
    StringBuilder text = new StringBuilder("digraph ");
    text.append(quoted(ForeignName.clean(map.info().title().in(lang)))).append(" {\n  rankdir=");
    text.append(map.info().orientation() == Orientation.TOP_DOWN ? "TB" : "LR");
    text.append(";\n  node [shape=box];\n");
    String open = null;
    int clusters = 0;
    for (GraphTables.Node node : tables.nodes()) {
      String stage = node.fields().get(GraphField.STAGE);
      if (open != null && !open.equals(stage)) {
        text.append("  }\n");
      }
      if (stage != null && !stage.equals(open)) {
        text.append("  subgraph cluster_").append(++clusters).append(" {\n    label=");
        text.append(quoted(stage)).append(";\n");
      }
      open = stage;
      text.append(stage == null ? "  " : "    ").append(node.id()).append(" [label=");
      text.append(quoted(node.name()));
      fields(node.fields(), text);
      text.append("];\n");
    }
    text.append(open == null ? "" : "  }\n");
    for (GraphTables.Edge edge : tables.edges()) {
      text.append("  ").append(edge.from()).append(" -> ").append(edge.to()).append(" [label=");
      text.append(quoted(edge.label()));
      fields(edge.fields(), text);
      text.append("];\n");
    }
    return text.append("}\n").toString();
  }

  private static void fields(Map<GraphField, String> fields, StringBuilder text) {
    fields.forEach(
        (field, value) -> {
          if (field != GraphField.STAGE) {
            text.append(", ").append(field.title()).append('=').append(quoted(value));
          }
        });
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
