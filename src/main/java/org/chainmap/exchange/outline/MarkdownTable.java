package org.chainmap.exchange.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.exchange.chain.ForeignName;
import org.chainmap.exchange.chain.LinkLabel;
import org.chainmap.exchange.chain.StatedEnterprise;
import org.chainmap.exchange.chain.StatedLink;
import org.chainmap.exchange.chain.StatedSegment;
import org.chainmap.exchange.chain.StatedStage;
import org.chainmap.format.FormatException;
import org.jspecify.annotations.Nullable;

/** A table in Markdown: a row per segment or enterprise, or per link. */
final class MarkdownTable {

  private enum Column {
    STAGE("stage", "阶段", "所属阶段", "上中下游"),
    SEGMENT("segment", "环节", "所属环节", "产业环节", "细分领域", "产业链环节", "node", "节点"),
    ENTERPRISE("enterprise", "enterprises", "企业", "企业名称", "单位名称", "公司名称", "company"),
    SOURCE("source", "from", "源", "来源", "起点", "供应方", "供方", "上游"),
    TARGET("target", "to", "目标", "终点", "采购方", "需方", "下游"),
    KIND("kind", "type", "类型", "链接类型"),
    LABEL("label", "标签", "说明", "内容");

    private final Set<String> headings;

    Column(String... headings) {
      this.headings = Set.of(headings);
    }

    static Optional<Column> of(String heading) {
      String bare = heading.strip().toLowerCase(Locale.ROOT);
      for (Column column : values()) {
        if (column.headings.contains(bare)) {
          return Optional.of(column);
        }
      }
      return Optional.empty();
    }
  }

  private static final Pattern RULE =
      Pattern.compile("\\|?(?:\\s*+:?-++:?\\s*+\\|){0,200}+(?:\\s*+:?-++:?)?");

  private final ChainCollector out;
  private @Nullable String stage;
  private @Nullable String segment;

  private MarkdownTable(ChainCollector out) {
    this.out = out;
  }

  /** Returns the index of the line where the first table starts; −1 where there is none. */
  static int first(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (starts(lines, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Tells whether a table starts in a line, from 0: a row with the rule below it. */
  static boolean starts(List<String> lines, int at) {
    return lines.get(at).indexOf('|') >= 0
        && at + 1 < lines.size()
        && lines.get(at + 1).indexOf('|') >= 0
        && RULE.matcher(lines.get(at + 1).strip()).matches();
  }

  /**
   * Reads a table.
   *
   * @param at the index of its first line
   * @return the index behind its last line
   */
  static int read(List<String> lines, int at, ChainCollector out) throws FormatException {
    return new MarkdownTable(out).rows(lines, at);
  }

  private int rows(List<String> lines, int start) throws FormatException {
    List<Optional<Column>> columns = new ArrayList<>();
    for (String heading : cells(lines.get(start))) {
      Optional<Column> column = Column.of(heading);
      if (column.isEmpty()) {
        out.leftOut(heading);
      }
      columns.add(column);
    }
    boolean links =
        columns.contains(Optional.of(Column.SOURCE))
            && columns.contains(Optional.of(Column.TARGET));
    if (!links && !columns.contains(Optional.of(Column.SEGMENT))) {
      throw out.fault(start + 1, "foreign.markdown.columns");
    }
    int at = start + 2;
    for (; at < lines.size() && lines.get(at).indexOf('|') >= 0; at++) {
      Map<Column, String> row = new EnumMap<>(Column.class);
      List<String> cells = cells(lines.get(at));
      for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
        String cell = cells.get(i);
        columns.get(i).filter(column -> !cell.isBlank()).ifPresent(column -> row.put(column, cell));
      }
      if (links) {
        link(row, at + 1);
      } else {
        place(row, at + 1);
      }
    }
    return at;
  }

  /** Reads a row of a segment; an empty cell of a stage or segment repeats the one above. */
  private void place(Map<Column, String> row, int line) throws FormatException {
    String named = row.get(Column.STAGE);
    if (named != null) {
      stage = key(named);
      out.stage(new StatedStage(line, key(named), named));
    }
    String own = row.get(Column.SEGMENT);
    if (own != null) {
      segment = key(own);
      out.segment(StatedSegment.of(line, key(own), own, stage));
    }
    String enterprises = row.get(Column.ENTERPRISE);
    String where = segment;
    if (enterprises != null && where == null) {
      throw out.fault(line, "foreign.markdown.segment");
    }
    if (enterprises != null && where != null) {
      for (String enterprise : OutlineLine.members(enterprises)) {
        out.enterprise(StatedEnterprise.of(line, where, enterprise));
      }
    }
  }

  private void link(Map<Column, String> row, int line) throws FormatException {
    String from = row.get(Column.SOURCE);
    String to = row.get(Column.TARGET);
    if (from == null && to == null) {
      return;
    }
    if (from == null || to == null) {
      throw out.fault(line, "foreign.outline.end");
    }
    out.segment(StatedSegment.of(line, key(from), from, null));
    out.segment(StatedSegment.of(line, key(to), to, null));
    String kind = row.get(Column.KIND);
    LinkLabel label =
        kind == null || LinkLabel.kindOf(kind).isEmpty()
            ? LinkLabel.of(row.get(Column.LABEL))
            : new LinkLabel(LinkLabel.kindOf(kind).get(), row.get(Column.LABEL));
    out.link(StatedLink.of(line, key(from), key(to), label));
  }

  private static String key(String name) {
    return ForeignName.key(ForeignName.clean(name));
  }

  /** Splits a row at the bars that are not escaped. */
  private static List<String> cells(String line) {
    String bare = line.strip();
    int from = bare.startsWith("|") ? 1 : 0;
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = from; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (c == '\\' && i + 1 < bare.length()) {
        cell.append(c).append(bare.charAt(++i));
      } else if (c == '|') {
        cells.add(MarkdownText.plain(cell.toString()).strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (!cell.toString().isBlank()) {
      cells.add(MarkdownText.plain(cell.toString()).strip());
    }
    return cells;
  }
}
