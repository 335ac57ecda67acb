package org.chainmap.exchange.outline;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.exchange.chain.StatedChain;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;

/**
 * Indented outlines: tabs or spaces, with or without bullets; a bullet stands below a line without
 * one that is indented as far.
 */
public final class OutlineFormat implements ChainFormat {

  private static final int TAB = 4;
  private static final int LONGEST_LINE = 300;

  /** What ends lines of prose, programs and the like, but no line of an outline. */
  private static final Pattern NO_OUTLINE =
      Pattern.compile(
          ".*[。！？!?{};\\\\]|[<{}|].*|.*\\w ?=[^>=].*"
              + "|(?:import|def|class|return|public|private|const|let|var|function|elif)\\s.*");

  private static final Pattern CELLS = Pattern.compile("[^,;，]+(?:[,;，][^,;，]*)+");

  @Override
  public String extension() {
    return "txt";
  }

  /**
   * Tells whether a text is an outline and nothing else: short lines, some of them indented, with
   * bullets or with arrows, and no table.
   */
  @Override
  public boolean recognises(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty() || lines.stream().anyMatch(OutlineFormat::foreign)) {
      return false;
    }
    if (3 * lines.stream().filter(line -> line.endsWith(".")).count() > lines.size()) {
      return false;
    }
    long links = lines.stream().filter(OutlineFormat::link).count();
    long bullets = lines.stream().filter(line -> bullet(line.strip()).lookingAt()).count();
    int first = indent(lines.getFirst());
    boolean indented = lines.stream().anyMatch(line -> indent(line) > first);
    boolean table = lines.stream().allMatch(line -> CELLS.matcher(line).matches());
    return indented || bullets > 1 || links > 0 && !table && 2 * links >= lines.size();
  }

  private static boolean foreign(String line) {
    return line.length() > LONGEST_LINE
        || line.strip().indexOf('\t') >= 0
        || NO_OUTLINE.matcher(line.strip()).matches();
  }

  private static boolean link(String line) {
    String bare = bullet(line.strip()).replaceFirst("");
    return OutlineLine.of(bare) instanceof OutlineLine.Links links
        && links.ends().stream().noneMatch(String::isBlank);
  }

  private static Matcher bullet(String line) {
    return OutlineLine.BULLET.matcher(line).region(0, line.length());
  }

  @Override
  public StatedChain read(String text, String file) throws FormatException {
    ChainCollector out = new ChainCollector(file);
    OutlineTree tree = new OutlineTree(out);
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String bare = line.strip();
      if (!bare.isEmpty()) {
        Matcher bullet = OutlineLine.BULLET.matcher(bare);
        boolean has = bullet.lookingAt();
        tree.add(
            2 * indent(line) + (has ? 1 : 0),
            OutlineNode.of(number, has ? bare.substring(bullet.end()) : bare));
      }
    }
    OutlineMeaning.read(tree.roots(), out);
    return out.chain();
  }

  /** Returns how far a line is indented, in columns. */
  static int indent(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        columns += TAB - columns % TAB;
      } else if (c == '\u3000') {
        columns += 2;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        columns++;
      } else {
        break;
      }
    }
    return columns;
  }

  @Override
  public String written(ChainMap map, Lang lang) {
    StringBuilder text = new StringBuilder();
    write(MapOutline.stages(map, lang), 0, text);
    List<OutlineNode> links = MapOutline.links(map, lang);
    if (!links.isEmpty()) {
      text.append('\n');
      write(links, 0, text);
    }
    return text.toString();
  }

  private static void write(List<OutlineNode> nodes, int depth, StringBuilder text) {
    for (OutlineNode node : nodes) {
      text.append("\t".repeat(depth)).append(node.text()).append('\n');
      write(node.children(), depth + 1, text);
    }
  }
}
