package org.chainmap.exchange.mermaid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.exchange.chain.StatedChain;
import org.chainmap.exchange.chain.TextSearch;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;

/** Mermaid flowcharts and swimlanes, bare or as the first such block of a Markdown text. */
public final class MermaidFormat implements ChainFormat {

  private static final Pattern TITLE = Pattern.compile("(?m)^title:[ \t]*(.*)$");

  private static final Pattern BLOCK =
      Pattern.compile("(?m)^[ \t]*(`{3,}|~{3,}|:::)[ \t]*mermaid\\b.*$");

  private static final Pattern HEADER =
      Pattern.compile("\\s*+(?:flowchart(?:-elk)?|graph|swimlane(?:-beta)?)(?![\\w-])");

  /** Other diagrams of Mermaid, which hold no chain. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\\s*+(sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram|gantt|pie|mindmap"
              + "|journey|gitGraph|timeline|quadrantChart|requirementDiagram|sankey(?:-beta)?"
              + "|xychart(?:-beta)?|block(?:-beta)?|kanban|C4Context)(?![\\w-])");

  private static final Pattern DOT =
      Pattern.compile("\\s*+graph\\s*+(?:\"[^\"]*+\"|[\\w.\\u0080-\\uffff]++)?\\s*+\\{");

  @Override
  public String extension() {
    return "mmd";
  }

  @Override
  public boolean recognises(String text) {
    int start = start(text);
    int body = body(text, start);
    return start > 0
        || HEADER.matcher(text).region(body, text.length()).lookingAt()
            && !DOT.matcher(text).region(body, text.length()).lookingAt()
        || OTHER.matcher(text).region(body, text.length()).lookingAt();
  }

  /** Returns where the first block of Mermaid in a Markdown text starts; 0 where there is none. */
  private static int start(String text) {
    Matcher block = BLOCK.matcher(text);
    return block.find() ? block.end() : 0;
  }

  private static int end(String text, int start) {
    if (start == 0) {
      return text.length();
    }
    Matcher block = BLOCK.matcher(text);
    String fence = block.find() ? block.group(1) : "```";
    int end = text.indexOf("\n" + fence, start);
    return end < 0 ? text.length() : end;
  }

  /** Returns where the first word stands, behind front matter, directives and comments. */
  private static int body(String text, int start) {
    int at = start;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("%%", at)) {
        at = TextSearch.behind(text, "\n", at);
      } else if (text.startsWith("---", at)) {
        at = TextSearch.behind(text, "\n---", at + 1);
      } else {
        break;
      }
    }
    return at;
  }

  private static String unquoted(String title) {
    boolean quoted = title.length() > 1 && title.startsWith("\"") && title.endsWith("\"");
    boolean single = title.length() > 1 && title.startsWith("'") && title.endsWith("'");
    String inside = quoted || single ? title.substring(1, title.length() - 1) : title;
    return quoted ? inside.replaceAll("\\\\(.)", "$1") : inside;
  }

  @Override
  public StatedChain read(String text, String file) throws FormatException {
    ChainCollector out = new ChainCollector(file);
    int start = start(text);
    int body = body(text, start);
    int end = end(text, start);
    Matcher title = TITLE.matcher(text).region(start, body);
    if (title.find()) {
      out.title(unquoted(title.group(1).strip()));
    }
    MermaidScanner scanner = new MermaidScanner(text, body, end);
    Matcher other = OTHER.matcher(text).region(body, end);
    if (other.lookingAt()) {
      scanner.skipSpace();
      throw out.fault(scanner.line(), "foreign.mermaid.other", other.group(1));
    }
    Matcher header = HEADER.matcher(text).region(body, end);
    if (!header.lookingAt()) {
      scanner.skipSpace();
      throw out.fault(scanner.line(), "foreign.mermaid.header");
    }
    scanner.move(header.end());
    new MermaidReader(scanner, out).read();
    return out.chain();
  }

  @Override
  public String written(ChainMap map, Lang lang) {
    return MermaidWriter.written(map, lang);
  }
}
