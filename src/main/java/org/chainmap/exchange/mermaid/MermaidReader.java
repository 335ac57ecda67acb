package org.chainmap.exchange.mermaid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.exchange.chain.StatedStage;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statements of a flowchart. The outermost subgraph of a node is its stage, the innermost
 * other one its group. Styles, classes and clicks are passed over.
 */
final class MermaidReader {

  private static final Pattern DIRECTION =
      Pattern.compile("[ \t]*+(TB|TD|BT|LR|RL|[<>^]|v)(?!\\w)");

  private static final Pattern PASSED_OVER =
      Pattern.compile(
          "(?:classDef|class|style|linkStyle|click|direction|accTitle|accDescr|%%)(?![\\w-])");

  private static final Pattern SUBGRAPH = Pattern.compile("subgraph(?![\\w-])");
  private static final Pattern END = Pattern.compile("end(?=[ \t\r]*+(?:\\n|;|%%|$))");

  /** The id of a subgraph before its title in brackets. */
  private static final Pattern TITLED =
      Pattern.compile("[ \t]*+([^\\s\\[\\]\"]++)[ \t]*+\\[(.*)][ \t;\r]*");

  private static final Pattern AND = Pattern.compile("&\\s*+");

  private final MermaidScanner in;
  private final ChainCollector out;
  private final Deque<StatedStage> open = new ArrayDeque<>();
  private final Set<String> subgraphs = new HashSet<>();
  private final List<MermaidEdge> edges = new ArrayList<>();
  private final MermaidNodes nodes;

  MermaidReader(MermaidScanner in, ChainCollector out) {
    this.in = in;
    this.out = out;
    this.nodes = new MermaidNodes(in, out);
  }

  void read() throws FormatException {
    in.take(DIRECTION)
        .map(match -> match.group(1))
        .ifPresent(way -> out.orientation(orientation(way)));
    while (true) {
      skipSeparators();
      if (in.ended()) {
        break;
      }
      statement();
    }
    nodes.finish(subgraphs);
    for (MermaidEdge edge : edges) {
      edge.into(subgraphs, out);
    }
  }

  private static Orientation orientation(String way) {
    return Set.of("LR", "RL", "<", ">").contains(way)
        ? Orientation.LEFT_RIGHT
        : Orientation.TOP_DOWN;
  }

  private void skipSeparators() {
    in.skipSpace();
    while (!in.ended() && in.now() == ';') {
      in.move(in.at() + 1);
      in.skipSpace();
    }
  }

  private void statement() throws FormatException {
    if (in.sees("accDescr") && in.rest().contains("{")) {
      in.until("}");
    } else if (in.matches(PASSED_OVER)) {
      in.skipLine();
    } else if (in.take(SUBGRAPH).isPresent()) {
      subgraph();
    } else if (in.take(END).isPresent()) {
      if (open.isEmpty()) {
        throw out.fault(in.line(), "foreign.mermaid.end");
      }
      open.pop();
    } else {
      chain();
    }
  }

  private void subgraph() throws FormatException {
    int line = in.line();
    int from = in.at();
    Optional<Matcher> titled = in.take(TITLED);
    StatedStage stage;
    if (titled.isPresent()) {
      stage =
          new StatedStage(line, titled.get().group(1), MermaidText.plain(titled.get().group(2)));
    } else {
      in.move(from);
      String name = in.restOfLine();
      String said = MermaidText.plain(name);
      boolean unnamed = said.isBlank();
      stage = new StatedStage(line, unnamed ? "subgraph" + line : said, unnamed ? "" : said);
    }
    out.deeper(open.size(), line);
    if (open.isEmpty()) {
      out.stage(stage);
    }
    subgraphs.add(stage.key());
    open.push(stage);
  }

  /** Reads nodes with edges between them: {@code A & B --> C -- text --> D}. */
  private void chain() throws FormatException {
    int line = in.line();
    List<String> left = group();
    in.skipBlanks();
    for (MermaidArrow arrow = MermaidArrow.take(in); arrow != null; arrow = MermaidArrow.take(in)) {
      in.skipSpace();
      List<String> right = group();
      for (String from : left) {
        for (String to : right) {
          edges.add(new MermaidEdge(line, from, to, arrow));
        }
      }
      if (edges.size() > ChainCollector.MOST) {
        throw out.fault(line, "foreign.tooMany", ChainCollector.MOST);
      }
      left = right;
      in.skipBlanks();
    }
    if (in.sees("%%")) {
      in.skipLine();
    }
    if (!in.ended() && in.now() != '\n' && in.now() != ';') {
      throw out.fault(in.line(), "foreign.mermaid.syntax", in.rest());
    }
  }

  private List<String> group() throws FormatException {
    List<String> ids = new ArrayList<>();
    do {
      in.skipBlanks();
      ids.add(nodes.take(stage(), group(open)));
      in.skipBlanks();
    } while (in.take(AND).isPresent());
    return ids;
  }

  private @Nullable String stage() {
    return open.isEmpty() ? null : open.getLast().key();
  }

  private static @Nullable String group(Deque<StatedStage> open) {
    return open.size() < 2 ? null : open.peek().name();
  }
}
