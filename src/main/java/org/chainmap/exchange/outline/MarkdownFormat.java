package org.chainmap.exchange.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.exchange.chain.ForeignName;
import org.chainmap.exchange.chain.StatedChain;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;

/**
 * Markdown: headings and lists as an outline, or tables with a row per segment, enterprise or link.
 * A single heading of the first level above others is the title; other text is left out.
 */
public final class MarkdownFormat implements ChainFormat {

  private static final Pattern HEADING =
      Pattern.compile(" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*");

  /** The longest line that can be a heading, in characters. */
  private static final int LONGEST_HEADING = 2_000;

  /** The rank of a list item that is not indented: below all headings. */
  private static final int ITEM = 10;

  @Override
  public String extension() {
    return "md";
  }

  @Override
  public boolean recognises(String text) {
    List<String> lines = text.lines().toList();
    boolean heading = lines.stream().anyMatch(line -> heading(line).isPresent());
    boolean item =
        lines.stream().anyMatch(line -> OutlineLine.BULLET.matcher(line.strip()).lookingAt());
    boolean subheading = lines.stream().anyMatch(line -> line.startsWith("## "));
    return heading && (item || subheading) || MarkdownTable.first(lines) >= 0;
  }

  @Override
  public StatedChain read(String text, String file) throws FormatException {
    ChainCollector out = new ChainCollector(file);
    List<String> lines = text.lines().toList();
    List<OutlineNode> headings = new ArrayList<>();
    OutlineTree tree = new OutlineTree(out);
    int tables = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Optional<Matcher> heading = heading(line);
      Matcher bullet = OutlineLine.BULLET.matcher(line.strip());
      if (MarkdownTable.starts(lines, i)) {
        i = MarkdownTable.read(lines, i, out) - 1;
        tables++;
      } else if (heading.isPresent()) {
        OutlineNode node = OutlineNode.heading(i + 1, MarkdownText.plain(heading.get().group(2)));
        int level = heading.get().group(1).length();
        tree.add(level, node);
        if (level == 1) {
          headings.add(node);
        }
      } else if (bullet.lookingAt()) {
        String item = line.strip().substring(bullet.end());
        tree.add(
            ITEM + OutlineFormat.indent(line), OutlineNode.of(i + 1, MarkdownText.plain(item)));
      }
    }
    List<OutlineNode> roots = tree.roots();
    Optional<OutlineNode> title = title(headings, roots, tables > 0);
    title.ifPresent(node -> out.title(unquoted(node)));
    if (tables == 0) {
      OutlineMeaning.read(title.map(OutlineNode::children).orElse(roots), out);
    }
    return out.chain();
  }

  private static Optional<Matcher> heading(String line) {
    return line.length() > LONGEST_HEADING
        ? Optional.empty()
        : Optional.of(HEADING.matcher(line)).filter(Matcher::matches);
  }

  private static String unquoted(OutlineNode node) {
    return node.meant() instanceof OutlineLine.Item(String name, boolean colon, _) && !colon
        ? name
        : node.text();
  }

  /** The only heading of the first level, where something above the segments is left below it. */
  private static Optional<OutlineNode> title(
      List<OutlineNode> headings, List<OutlineNode> roots, boolean tables) {
    if (headings.size() != 1 || roots.size() != 1 || roots.getFirst() != headings.getFirst()) {
      return Optional.empty();
    }
    boolean above =
        roots.getFirst().children().stream()
            .anyMatch(child -> child.heading() || !child.children().isEmpty());
    return above || tables ? Optional.of(headings.getFirst()) : Optional.empty();
  }

  @Override
  public String written(ChainMap map, Lang lang) {
    StringBuilder text = new StringBuilder();
    String title = ForeignName.clean(map.info().title().in(lang));
    text.append("# ")
        .append(MarkdownText.escaped(OutlineLine.written(title.isEmpty() ? "-" : title)));
    text.append('\n');
    for (OutlineNode stage : MapOutline.stages(map, lang)) {
      text.append("\n## ").append(MarkdownText.escaped(stage.text())).append("\n\n");
      write(stage.children(), 0, text);
    }
    List<OutlineNode> links = MapOutline.links(map, lang);
    if (!links.isEmpty()) {
      text.append("\n## ").append(MapOutline.LINKS.in(lang)).append("\n\n");
      write(links, 0, text);
    }
    return text.toString();
  }

  private static void write(List<OutlineNode> nodes, int depth, StringBuilder text) {
    for (OutlineNode node : nodes) {
      text.append("  ".repeat(depth)).append("- ");
      text.append(MarkdownText.escaped(node.text())).append('\n');
      write(node.children(), depth + 1, text);
    }
  }
}
