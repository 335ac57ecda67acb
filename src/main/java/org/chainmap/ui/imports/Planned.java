package org.chainmap.ui.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.ledger.plan.ImportDecisions;
import org.chainmap.ledger.plan.ImportPlan;
import org.chainmap.ledger.plan.PlannedRow;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.task.Progress;

/**
 * What lists would change.
 *
 * @param change what is applied: what the plan changes, and what is remembered of the lists
 * @param questions the doubtful names, each once, whether decided or not
 * @param problems what is wrong in the tables
 */
record Planned(
    ChainMap before,
    ChainMap after,
    ImportPlan plan,
    Change change,
    List<PlannedRow.Question> questions,
    List<TableProblem> problems) {

  /** Plans what lists would change in a map. */
  @FunctionalInterface
  interface Maker {
    Planned of(ChainMap map, Progress progress);
  }

  /** Completes a plan for being shown. O(rows + elements). */
  static Planned of(ChainMap map, ImportPlan plan, Change change, List<ImportedTable> tables) {
    List<TableProblem> problems = new ArrayList<>();
    tables.forEach(table -> problems.addAll(table.problems()));
    problems.addAll(plan.problems());
    return new Planned(map, map.with(change), plan, change, questions(plan), problems);
  }

  private static List<PlannedRow.Question> questions(ImportPlan plan) {
    Map<ImportDecisions.NameOf, PlannedRow.Question> questions = new LinkedHashMap<>();
    for (PlannedRow row : plan.rows()) {
      PlannedRow.Question question = row.question();
      if (question != null) {
        questions.putIfAbsent(question.name(), question);
      }
    }
    return List.copyOf(questions.values());
  }
}
