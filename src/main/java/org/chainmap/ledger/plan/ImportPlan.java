package org.chainmap.ledger.plan;

import java.util.List;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.SeenRows;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * What tables change in a map.
 *
 * @param change what is applied, as one step; it keeps the map whole
 * @param rows what becomes of each row, in the order of the tables; elements that a table has no
 *     more follow its rows
 * @param problems what else a person should know of cells
 * @param seen for each table what it says now, to be kept for the next time
 */
public record ImportPlan(
    Change change, List<PlannedRow> rows, List<TableProblem> problems, List<SeenRows> seen) {

  public ImportPlan {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
    seen = List.copyOf(seen);
  }

  /**
   * Plans what tables change that are imported for the first time. O(cells + elements · log
   * elements).
   *
   * @param lang the language in which names are written
   */
  public static ImportPlan of(
      ChainMap map, List<ImportedTable> tables, Lang lang, ImportDecisions decisions) {
    return ofSheets(
        map,
        tables.stream()
            .map(table -> new PlannedSheet(table, null, lang, decisions.repeats()))
            .toList(),
        decisions,
        Progress.NONE);
  }

  /**
   * Plans what sheets change, some of which were read before. O(cells + elements · log elements).
   *
   * @param progress is asked between rows whether to go on
   */
  public static ImportPlan ofSheets(
      ChainMap map, List<PlannedSheet> sheets, ImportDecisions decisions, Progress progress) {
    Planning planning = new Planning(map, decisions, progress);
    sheets.forEach(planning::read);
    return planning.plan();
  }

  /** Returns in one sentence how many rows have which outcome. O(rows). */
  public Message summary() {
    return Message.of(
        "ledger.plan.summary",
        count(PlannedRow.Outcome.ADDED),
        count(PlannedRow.Outcome.CHANGED),
        count(PlannedRow.Outcome.UNCHANGED),
        count(PlannedRow.Outcome.DOUBTFUL),
        count(PlannedRow.Outcome.LEFT_OUT),
        count(PlannedRow.Outcome.GONE));
  }

  /** Returns the number of rows with an outcome. O(rows). */
  public int count(PlannedRow.Outcome outcome) {
    return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
  }
}
