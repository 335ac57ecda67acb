package org.chainmap.exchange.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statements of a DOT text. What only draws, such as shapes and colours, is passed over.
 */
final class DotReader {

  /** Attributes that only draw. */
  private static final Set<String> DRAWING =
      Set.of(
          "shape",
          "style",
          "color",
          "fillcolor",
          "fontcolor",
          "fontname",
          "fontsize",
          "pos",
          "width",
          "height",
          "penwidth",
          "arrowhead",
          "arrowsize",
          "arrowtail",
          "dir",
          "constraint",
          "rank",
          "rankdir",
          "margin",
          "minlen",
          "id",
          "class",
          "tooltip",
          "url",
          "href",
          "lp",
          "bb",
          "xlabel",
          "headport",
          "tailport",
          "fixedsize",
          "peripheries",
          "sides",
          "image",
          "target");

  private final DotTokens in;
  private final ChainCollector out;
  private final GraphStatements graph;

  /** Groups of nodes that stand in braces of their own and are stated there. */
  private final Set<Set<String>> blocks = Collections.newSetFromMap(new IdentityHashMap<>());

  private String lastWord = "";
  private int clusters;

  DotReader(String text, ChainCollector out) throws FormatException {
    this.in = new DotTokens(text, out);
    this.out = out;
    this.graph = new GraphStatements(out);
  }

  void read() throws FormatException {
    if (in.keyword("strict")) {
      in.next();
    }
    in.next(); // graph or digraph
    if (in.word()) {
      out.title(in.takeWord());
    }
    block(null, 0);
    graph.finish();
  }

  /** Reads statements in braces and returns the nodes that they name. */
  private Set<String> block(@Nullable String cluster, int depth) throws FormatException {
    out.deeper(depth, in.line());
    if (!in.take("{")) {
      throw in.wrong();
    }
    Set<String> named = new LinkedHashSet<>();
    while (!in.take("}")) {
      if (in.ended()) {
        throw in.wrong();
      }
      if (!in.take(";") && !in.take(",")) {
        named.addAll(statement(cluster, depth));
      }
    }
    return named;
  }

  private Set<String> statement(@Nullable String cluster, int depth) throws FormatException {
    if (in.keyword("node") || in.keyword("edge") || in.keyword("graph")) {
      boolean ofGraph = in.keyword("graph");
      in.next();
      Map<String, String> attributes = attributes();
      if (ofGraph) {
        attributes.forEach((name, value) -> graphAttribute(cluster, name, value));
      }
      return Set.of();
    }
    int line = in.line();
    Set<String> first = group(cluster, depth);
    if (first.size() == 1 && in.take("=")) {
      graphAttribute(cluster, lastWord, in.takeWord());
      return Set.of();
    }
    List<Set<String>> groups = new ArrayList<>(List.of(first));
    while (in.is("->") || in.is("--")) {
      in.next();
      groups.add(group(cluster, depth));
    }
    Map<String, String> attributes = attributes();
    Set<String> named = new LinkedHashSet<>();
    for (Set<String> ids : groups) {
      for (String id : ids) {
        named.add(id);
        if (!blocks.contains(ids)) {
          graph.node(line, id, cluster);
        }
      }
    }
    if (groups.size() == 1) {
      first.forEach(id -> attributes.forEach((name, value) -> nodeAttribute(id, name, value)));
    }
    for (int i = 1; i < groups.size(); i++) {
      for (String from : groups.get(i - 1)) {
        for (String to : groups.get(i)) {
          Map<GraphField, String> fields = graph.edge(line, from, to);
          attributes.forEach((name, value) -> edgeAttribute(fields, name, value));
        }
      }
    }
    return named;
  }

  /** Reads a node, or the nodes in braces. */
  private Set<String> group(@Nullable String cluster, int depth) throws FormatException {
    boolean subgraph = in.keyword("subgraph");
    if (subgraph || in.is("{")) {
      int line = in.line();
      String name = "";
      if (subgraph) {
        in.next();
        name = in.word() ? in.takeWord() : "";
      }
      String inner = cluster;
      if (name.toLowerCase(Locale.ROOT).startsWith("cluster")) {
        inner = "subgraph " + ++clusters;
        graph.node(line, inner, cluster);
      }
      Set<String> ids = block(inner, depth + 1);
      blocks.add(ids);
      return ids;
    }
    lastWord = in.takeWord();
    if (in.take(":")) {
      in.takeWord(); // the port
      if (in.take(":")) {
        in.takeWord();
      }
    }
    return new LinkedHashSet<>(Set.of(lastWord));
  }

  private Map<String, String> attributes() throws FormatException {
    Map<String, String> attributes = new LinkedHashMap<>();
    while (in.take("[")) {
      while (!in.take("]")) {
        String name = in.takeWord();
        attributes.put(name, in.take("=") ? in.takeWord() : "true");
        if (!in.take(",")) {
          in.take(";");
        }
      }
    }
    return attributes;
  }

  private void graphAttribute(@Nullable String cluster, String name, String value) {
    if (name.equalsIgnoreCase("label") && cluster != null) {
      graph.say(cluster, GraphField.NAME, value);
    } else if (name.equalsIgnoreCase("label")) {
      out.title(value);
    } else if (name.equalsIgnoreCase("rankdir") && cluster == null) {
      boolean across = value.equalsIgnoreCase("LR") || value.equalsIgnoreCase("RL");
      out.orientation(across ? Orientation.LEFT_RIGHT : Orientation.TOP_DOWN);
    }
  }

  private void nodeAttribute(String id, String name, String value) {
    GraphField.of(name)
        .filter(field -> field != GraphField.GROUP || !value.matches("\\d*"))
        .ifPresentOrElse(field -> graph.say(id, field, value), () -> leftOut(name));
  }

  private void edgeAttribute(Map<GraphField, String> fields, String name, String value) {
    GraphField.of(name)
        .ifPresentOrElse(
            field -> {
              if (!value.isBlank() && field != GraphField.VOLUME || name.equals("volume")) {
                fields.putIfAbsent(field, value);
              }
            },
            () -> leftOut(name));
  }

  private void leftOut(String name) {
    if (!DRAWING.contains(name.toLowerCase(Locale.ROOT))) {
      out.leftOut(name);
    }
  }
}
