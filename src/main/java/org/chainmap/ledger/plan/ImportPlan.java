package org.chainmap.ledger.plan;

import java.util.List;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * What tables change in a map.
 *
 * @param change what is applied, as one step; it keeps the map whole
 * @param rows what becomes of each row, in the order of the tables
 * @param problems what else a person should know of cells
 * @param seen what the tables say now, to be kept for the next time
 */
public record ImportPlan(
    Change change, List<PlannedRow> rows, List<TableProblem> problems, LastSeen seen) {

  public ImportPlan {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /**
   * Plans what tables change. O(cells + elements · log elements).
   *
   * @param lang the language in which names are written
   * @param before what the tables said when they were last read
   */
  public static ImportPlan of(
      ChainMap map,
      List<ImportedTable> tables,
      Lang lang,
      ImportDecisions decisions,
      LastSeen before) {
    Planning planning = new Planning(map, lang, decisions, before);
    tables.forEach(planning::read);
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
        count(PlannedRow.Outcome.LEFT_OUT));
  }

  /** Returns the number of rows with an outcome. O(rows). */
  public int count(PlannedRow.Outcome outcome) {
    return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
  }
}
