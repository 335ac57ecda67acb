package org.chainmap.export;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.export.IndexLine.Run;
import org.chainmap.export.briefing.IndexEntry;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.Ink;
import org.chainmap.paint.TextMeasure;
import org.chainmap.paint.TextWrap;
import org.chainmap.paint.Theme;
import org.chainmap.text.Lang;

/**
 * Builds the lines of the index: stages, their segments, the participants of each, and the sources.
 * Every name is written in full, and is broken only where it is wider than the column.
 */
final class IndexLines {

  private static final double STAGE = 13;
  private static final double SEGMENT = 10.5;
  private static final double ENTERPRISE = 9.5;
  private static final double DETAIL = 8.5;
  private static final double INDENT = 10;
  private static final double GAP = 6;

  /** The largest number of enterprises of a segment that is not split at the end of a column. */
  private static final int TOGETHER = 8;

  private final Theme theme;
  private final double width;
  private final TextWrap wrap = new TextWrap();
  private final List<IndexLine> lines = new ArrayList<>();

  /** The number of enterprises of the segment whose lines are being built. */
  private int taking;

  private IndexLines(Theme theme, double width) {
    this.theme = theme;
    this.width = width;
  }

  /** Returns all lines for columns of {@code width} px. O(elements). */
  static List<IndexLine> of(ChainMap map, Lang lang, Theme theme, double width) {
    IndexLines index = new IndexLines(theme, width);
    List<IndexEntry> entries = IndexEntry.all(map, lang);
    for (int i = 0; i < entries.size(); i++) {
      index.entry(entries, i);
    }
    return List.copyOf(index.lines);
  }

  private void entry(List<IndexEntry> entries, int i) {
    IndexEntry entry = entries.get(i);
    switch (entry.kind()) {
      case HEADING -> heading(entry.name(), theme.text());
      case SEGMENT -> {
        taking = participants(entries, i);
        entry(entry.name(), entry.details(), 0, SEGMENT, true, taking > 0);
        return;
      }
      case ENTERPRISE -> {
        boolean last = participants(entries, i) == 0;
        boolean together = taking > 0 && taking <= TOGETHER && !last;
        entry(entry.name(), entry.details(), INDENT, ENTERPRISE, false, together);
        return;
      }
      case SOURCE -> entry(entry.name(), entry.details(), 0, ENTERPRISE, false, false);
    }
    taking = 0;
  }

  /** Returns the number of enterprises that follow an entry. */
  private static int participants(List<IndexEntry> entries, int from) {
    int to = from + 1;
    while (to < entries.size() && entries.get(to).kind() == IndexEntry.Kind.ENTERPRISE) {
      to++;
    }
    return to - from - 1;
  }

  private void heading(String text, Ink ink) {
    List<String> broken = wrap.lines(text, width, STAGE, true, Integer.MAX_VALUE);
    for (int i = 0; i < broken.size(); i++) {
      boolean last = i == broken.size() - 1;
      Run run = new Run(broken.get(i), 0, STAGE, true, ink);
      lines.add(
          new IndexLine(List.of(run), i == 0 ? 14 : 0, 22, true, last ? theme.faint() : null));
    }
  }

  /**
   * Adds a name, followed by its details where they fit, else with the details on separate lines.
   */
  private void entry(
      String name,
      List<String> details,
      double indent,
      double size,
      boolean bold,
      boolean withNext) {
    double room = width - indent;
    double before = bold ? 6 : 0;
    List<Run> runs = new ArrayList<>();
    List<String> broken = wrap.lines(name, room, size, bold, Integer.MAX_VALUE);
    for (int i = 0; i < broken.size() - 1; i++) {
      Run run = new Run(broken.get(i), indent, size, bold, theme.text());
      lines.add(new IndexLine(List.of(run), i == 0 ? before : 0, size * 1.5, true, null));
    }
    String last = broken.getLast();
    runs.add(new Run(last, indent, size, bold, theme.text()));
    double end = indent + TextMeasure.get().width(last, size, bold) + GAP;
    String detail = TextMeasure.get().drawable(String.join(" · ", details).replace('\n', ' '));
    double length = TextMeasure.get().width(detail, DETAIL, false);
    boolean beside = end + length <= width;
    if (beside && !detail.isEmpty()) {
      runs.add(new Run(detail, end, DETAIL, false, theme.muted()));
    }
    boolean more = !beside && !detail.isEmpty();
    double above = broken.size() == 1 ? before : 0;
    lines.add(new IndexLine(runs, above, size * 1.55, withNext || more, null));
    if (more) {
      double inner = indent + INDENT;
      for (String line : wrap.lines(detail, width - inner, DETAIL, false, Integer.MAX_VALUE)) {
        Run run = new Run(line, inner, DETAIL, false, theme.muted());
        lines.add(new IndexLine(List.of(run), 0, DETAIL * 1.5, withNext, null));
      }
    }
  }
}
