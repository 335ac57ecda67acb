package org.chainmap.ui.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.format.HeldValues;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.layout.CoveredCards;
import org.chainmap.model.ChainMap;
import org.chainmap.model.HiddenCharacters;
import org.chainmap.model.Integrity;
import org.chainmap.model.OverdueInitiatives;
import org.chainmap.model.Problem;
import org.chainmap.paint.UndrawnCharacters;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/** A problem of one element, or the same one of several. */
record ProblemRow(Problem.Severity severity, Message message, List<Id> elements) {

  private record Kind(Problem.Severity severity, Message message) {}

  /** Returns all that is wrong or doubtful in a map. O(elements). */
  static List<ProblemRow> of(ChainMap map, Geometry geometry, LocalDate today, Progress progress) {
    List<Problem> problems = new ArrayList<>(Integrity.check(map));
    progress.check();
    problems.addAll(HeldValues.problems(map));
    progress.check();
    problems.addAll(HiddenCharacters.problems(map));
    progress.check();
    problems.addAll(UndrawnCharacters.problems(map));
    progress.check();
    problems.addAll(OverdueInitiatives.problems(map, today));
    problems.addAll(CoveredCards.problems(map, geometry.cards()));
    Map<Kind, Set<Id>> same = new LinkedHashMap<>();
    for (Problem problem : problems) {
      same.computeIfAbsent(
              new Kind(problem.severity(), problem.message()), kind -> new LinkedHashSet<>())
          .add(problem.element());
    }
    List<ProblemRow> rows = new ArrayList<>();
    same.forEach(
        (kind, elements) ->
            rows.add(new ProblemRow(kind.severity(), kind.message(), List.copyOf(elements))));
    return rows;
  }
}
