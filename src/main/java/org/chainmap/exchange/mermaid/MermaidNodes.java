package org.chainmap.exchange.mermaid;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.exchange.chain.StatedEnterprise;
import org.chainmap.exchange.chain.StatedSegment;
import org.chainmap.format.FormatException;
import org.jspecify.annotations.Nullable;

/** Reads nodes: an id, perhaps with a text in one of the brackets that give nodes their shape. */
final class MermaidNodes {

  /** Opening brackets and what closes them, the longest first. */
  private static final List<List<String>> SHAPES =
      List.of(
          List.of("(((", ")))"),
          List.of("([", "])"),
          List.of("((", "))"),
          List.of("[[", "]]"),
          List.of("[(", ")]"),
          List.of("{{", "}}"),
          List.of("[/", "/]", "\\]"),
          List.of("[\\", "\\]", "/]"),
          List.of("(", ")"),
          List.of("[", "]"),
          List.of("{", "}"),
          List.of(">", "]"));

  private static final Pattern CLASS = Pattern.compile(":::[\\w-]++");
  private static final Pattern LABEL =
      Pattern.compile("(?:^|[,\\s])label:\\s*+(\"[^\"]*+\"|'[^']*+'|[^,}\\n]*+)");
  private static final Pattern EDGE = Pattern.compile("--|==|-\\.|~~~");

  /** The id of the edge behind a node. */
  private static final Pattern EDGE_ID =
      Pattern.compile("[ \t]++[\\w-]++@(?=[ \t]*+[<xo]?(?:--|==|-\\.|~~~))");

  /** Where a node first stands, and the subgraphs it belongs to. */
  private record Mention(int line, @Nullable String stage, @Nullable String group) {}

  private final MermaidScanner in;
  private final ChainCollector out;
  private final Map<String, Mention> mentions = new LinkedHashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Set<String> edgeIds = new HashSet<>();

  MermaidNodes(MermaidScanner in, ChainCollector out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Reads a node and returns its id.
   *
   * @param stage the subgraph it stands in, or null
   */
  String take(@Nullable String stage, @Nullable String group) throws FormatException {
    int line = in.line();
    String id = id();
    if (id.isEmpty()) {
      throw out.fault(line, "foreign.mermaid.syntax", in.rest());
    }
    String text = text(line);
    if (text != null) {
      texts.put(id, text);
    }
    Mention before = mentions.get(id);
    if (before == null || before.stage() == null && stage != null) {
      mentions.put(id, new Mention(before == null ? line : before.line(), stage, group));
    }
    in.take(EDGE_ID).ifPresent(match -> edgeIds.add(match.group().strip()));
    return id;
  }

  private String id() {
    int from = in.at();
    while (!in.ended() && idCharacter(in.now()) && !in.matches(EDGE)) {
      in.move(in.at() + 1);
    }
    return in.since(from);
  }

  private static boolean idCharacter(char c) {
    return !Character.isWhitespace(c) && "[](){}<>|&;,:\"'@`~=".indexOf(c) < 0;
  }

  /** Reads the text of a node; null where it has none. */
  private @Nullable String text(int line) throws FormatException {
    String text = null;
    if (in.sees("@{")) {
      in.move(in.at() + 2);
      text = attributes(line);
    } else {
      for (List<String> shape : SHAPES) {
        if (in.sees(shape.getFirst())) {
          in.move(in.at() + shape.getFirst().length());
          text = closed(shape, line);
          break;
        }
      }
    }
    in.take(CLASS);
    return text;
  }

  private String closed(List<String> shape, int line) throws FormatException {
    int from = in.at();
    String best = null;
    int end = -1;
    for (String closing : shape.subList(1, shape.size())) {
      in.move(from);
      String read = in.until(closing);
      if (read != null && (best == null || in.at() < end)) {
        best = read;
        end = in.at();
      }
    }
    if (best == null) {
      in.move(from);
      throw out.fault(line, "foreign.mermaid.bracket", shape.getFirst(), shape.get(1));
    }
    in.move(end);
    return best;
  }

  private @Nullable String attributes(int line) throws FormatException {
    String read = in.untilAcrossLines("}");
    if (read == null) {
      throw out.fault(line, "foreign.mermaid.bracket", "@{", "}");
    }
    Matcher label = LABEL.matcher(read);
    if (!label.find()) {
      return null;
    }
    String said = label.group(1).strip();
    return said.startsWith("'") ? said.substring(1, said.length() - 1) : said;
  }

  /**
   * Hands over the segments, except what is a subgraph or an edge.
   *
   * @param subgraphs the ids of subgraphs
   */
  void finish(Set<String> subgraphs) throws FormatException {
    for (Map.Entry<String, Mention> each : mentions.entrySet()) {
      String id = each.getKey();
      Mention mention = each.getValue();
      if (subgraphs.contains(id) || edgeIds.contains(id + "@")) {
        continue;
      }
      String text = texts.getOrDefault(id, id);
      String name = MermaidText.name(text);
      out.segment(
          StatedSegment.of(mention.line(), id, name, mention.stage()).withGroup(mention.group()));
      for (String enterprise : MermaidText.enterprises(text)) {
        out.enterprise(StatedEnterprise.of(mention.line(), id, enterprise));
      }
    }
  }
}
