package org.chainmap.ledger.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chainmap.ledger.sheet.CellText;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header of a sheet below titles and notes: of the first rows the one, or the two or
 * three below one another, whose headings are understood best.
 */
final class LayoutGuess {

  /** The rows with content among which the header is looked for. */
  private static final int LOOKED_AT = 40;

  /** The most lines of a header. */
  private static final int MOST_LINES = 3;

  private static final int HINT = 2;

  /** The most headings of which one that is known is enough. */
  private static final int MOST_UNKNOWN = 3;

  private static final Pattern COLON = Pattern.compile("[:：]");

  private record Candidate(TableLayout layout, int score) {}

  private final Sheet sheet;
  private final Set<TableShape> shapes;

  /** The rows with merged regions filled, in which a heading stands over all of its columns. */
  private final List<SheetRow> rows;

  private final int width;

  LayoutGuess(Sheet sheet, Set<TableShape> shapes) {
    this.shapes = shapes;
    this.sheet = sheet;
    this.rows = sheet.unmerged().rows();
    this.width = sheet.width();
  }

  Optional<TableLayout> best() {
    Candidate best = null;
    for (int at = 0; at < Math.min(rows.size(), LOOKED_AT); at++) {
      for (int lines = height(at); lines <= MOST_LINES && at + lines <= rows.size(); lines++) {
        if (lines > 1 && !continues(at, lines)) {
          break;
        }
        if (cuts(at, lines)) {
          continue;
        }
        Candidate candidate = candidate(at, lines);
        // Another line must be worth it: data below a header can look like headings.
        if (candidate != null && (best == null || better(candidate, best))) {
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best)
        .map(found -> withUnitLine(found.layout()))
        .map(found -> MoneyUnits.in(found, rows, !sheet.merged().isEmpty()));
  }

  /** More is understood, or the same without a line of notes that stands above the header. */
  private boolean better(Candidate candidate, Candidate best) {
    return candidate.score() > best.score()
        || candidate.score() == best.score()
            && candidate.layout().lastHeader() == best.layout().lastHeader()
            && rows.stream()
                .filter(row -> row.number() >= best.layout().firstHeader())
                .takeWhile(row -> row.number() < candidate.layout().firstHeader())
                .allMatch(LayoutGuess::notes);
  }

  /** Who fills the sheet in, its unit: each with a colon. */
  private static boolean notes(SheetRow row) {
    return row.cells().stream().allMatch(c -> c.blank() || COLON.matcher(text(c)).find());
  }

  /** The lines that headings merged downwards from a row take. */
  private int height(int at) {
    int row = rows.get(at).number();
    return sheet.merged().stream()
        .filter(region -> region.firstRow() == row)
        .mapToInt(region -> region.lastRow() - row + 1)
        .filter(lines -> lines <= MOST_LINES)
        .max()
        .orElse(1);
  }

  /** Tells whether a header of these lines would end within headings merged downwards. */
  private boolean cuts(int at, int lines) {
    int first = rows.get(at).number();
    int last = rows.get(at + lines - 1).number();
    return sheet.merged().stream()
        .filter(region -> region.lastRow() - region.firstRow() < MOST_LINES)
        .anyMatch(
            region ->
                region.firstRow() >= first && region.firstRow() <= last && region.lastRow() > last);
  }

  TableLayout at(int first, int last) {
    List<SheetRow> header =
        rows.stream().filter(row -> row.number() >= first && row.number() <= last).toList();
    List<String> headings = headings(header);
    Candidate best = null;
    for (TableShape shape : shapes) {
      Assignment assignment = Assignment.of(shape, headings);
      int score = assignment.read() + (assignment.complete() ? 100 : 0) + hint(shape, first);
      if (best == null || score > best.score()) {
        best = new Candidate(layout(assignment, headings, first, last), score);
      }
    }
    if (best == null) {
      throw new IllegalStateException("no shapes");
    }
    return MoneyUnits.in(best.layout(), rows, !sheet.merged().isEmpty());
  }

  private @Nullable Candidate candidate(int at, int lines) {
    List<SheetRow> header = rows.subList(at, at + lines);
    List<String> headings = headings(header);
    Candidate best = null;
    for (TableShape shape : shapes) {
      Assignment assignment = Assignment.of(shape, headings);
      if (assignment.complete() && !byChance(assignment, headings)) {
        int score = 4 * assignment.read() + hint(shape, header.getFirst().number());
        if (best == null || score > best.score()) {
          best =
              new Candidate(
                  layout(
                      assignment, headings, header.getFirst().number(), header.getLast().number()),
                  score);
        }
      }
    }
    return best;
  }

  /** One word that is a heading somewhere makes no header of a row of many other texts. */
  private static boolean byChance(Assignment assignment, List<String> headings) {
    long texts = headings.stream().filter(heading -> !heading.isEmpty()).count();
    return assignment.read() == 1 && texts > MOST_UNKNOWN;
  }

  private TableLayout layout(Assignment assignment, List<String> headings, int first, int last) {
    List<TableColumn> columns = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      columns.add(TableColumn.of(i + 1, headings.get(i), assignment.fields().get(i)));
    }
    return new TableLayout(assignment.shape(), first, last, columns);
  }

  /** Whether a row can be a further line of a header: right below it, and of texts only. */
  private boolean continues(int at, int lines) {
    SheetRow above = rows.get(at + lines - 2);
    SheetRow row = rows.get(at + lines - 1);
    boolean texts =
        row.cells().stream().allMatch(c -> c.blank() || c instanceof SheetCell.TextCell);
    return row.number() == above.number() + 1 && texts && !title(rows.get(at));
  }

  /** A title says one thing, over all columns where they are merged. */
  private static boolean title(SheetRow row) {
    return row.cells().stream().filter(c -> !c.blank()).distinct().limit(2).count() < 2;
  }

  /** Puts the lines of a header together, column by column; the same text once. */
  private List<String> headings(List<SheetRow> header) {
    List<String> headings = new ArrayList<>();
    for (int column = 1; column <= width; column++) {
      Set<String> lines = new LinkedHashSet<>();
      for (int i = 0; i < header.size(); i++) {
        String text = text(header.get(i).cell(column));
        // Over several columns the text stands in the first of them, unless they are merged.
        if (text.isEmpty() && i < header.size() - 1 && sheet.merged().isEmpty()) {
          text = leftward(header.get(i), column);
        }
        if (!text.isEmpty()) {
          lines.add(text);
        }
      }
      headings.add(together(List.copyOf(lines)));
    }
    return headings;
  }

  private static String leftward(SheetRow row, int column) {
    for (int left = column - 1; left > 0; left--) {
      String text = text(row.cell(left));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** Of several lines the longest run up to the last one that is understood, else any line. */
  private static String together(List<String> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    for (int from = 0; from < lines.size(); from++) {
      String text = String.join("", lines.subList(from, lines.size()));
      if (known(text)) {
        return text;
      }
    }
    for (String line : lines.reversed()) {
      if (known(line)) {
        return line;
      }
    }
    return String.join(" ", lines);
  }

  private static boolean known(String heading) {
    String name = Heading.of(heading).name();
    for (TableField field : TableField.values()) {
      if (field.named(name)) {
        return true;
      }
    }
    return StageHeadings.stage(heading);
  }

  private static String text(SheetCell cell) {
    return cell instanceof SheetCell.TextCell text ? CellText.line(text.text()) : "";
  }

  /** Takes a line of units right below the names as part of the header. */
  private TableLayout withUnitLine(TableLayout layout) {
    SheetRow below = null;
    for (SheetRow row : rows) {
      if (row.number() == layout.lastHeader() + 1) {
        below = row;
      }
    }
    if (below == null) {
      return layout;
    }
    List<String> texts =
        below.cells().stream().filter(c -> !c.blank()).map(LayoutGuess::text).toList();
    if (!texts.stream().allMatch(Heading::unitOnly)) {
      return layout;
    }
    SheetRow units = below;
    List<TableColumn> columns =
        layout.columns().stream()
            .map(
                column -> {
                  String unit = text(units.cell(column.column()));
                  return unit.isEmpty()
                      ? column
                      : column.withUnit(Heading.of("(" + unit + ")").unit());
                })
            .toList();
    return new TableLayout(layout.shape(), layout.firstHeader(), layout.lastHeader() + 1, columns);
  }

  /** What the sheet's name and the titles above the header say for a shape. */
  private int hint(TableShape shape, int header) {
    boolean hinted = shape.hinted(sheet.name());
    for (SheetRow row : sheet.rows()) {
      if (row.number() >= header) {
        break;
      }
      // A title stands alone; more cells are the upper line of a header.
      hinted |= row.filled() == 1 && row.cells().stream().anyMatch(c -> shape.hinted(text(c)));
    }
    return hinted ? HINT : 0;
  }
}
