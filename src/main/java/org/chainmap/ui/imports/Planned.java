package org.chainmap.ui.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.ledger.plan.ImportDecisions;
import org.chainmap.ledger.plan.ImportPlan;
import org.chainmap.ledger.plan.LastSeen;
import org.chainmap.ledger.plan.PlannedRow;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;

/**
 * What an import would change.
 *
 * @param questions the doubtful names, each once, whether decided or not
 * @param problems what is wrong in the tables
 */
record Planned(
    ChainMap before,
    ChainMap after,
    ImportPlan plan,
    List<PlannedRow.Question> questions,
    List<TableProblem> problems) {

  /** Plans an import. O(cells + elements · log elements). */
  static Planned of(
      ChainMap map, List<ImportedTable> tables, Lang lang, ImportDecisions decisions) {
    ImportPlan plan = ImportPlan.of(map, tables, lang, decisions, LastSeen.NOTHING);
    List<TableProblem> problems = new ArrayList<>();
    tables.forEach(table -> problems.addAll(table.problems()));
    problems.addAll(plan.problems());
    return new Planned(map, map.with(plan.change()), plan, questions(plan), problems);
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
