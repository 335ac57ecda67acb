package org.chainmap.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Completeness.Question;

/**
 * What to ask whom: every question of a map once, put to one enterprise. Of those who can answer it
 * is the one who can answer most, so that few are asked much instead of many little.
 *
 * @param all grouped by enterprise: first who is asked what much depends on, last what nobody can
 *     be asked; within a group in the order of the questions
 */
public record Inquiries(List<Inquiry> all) {

  public static final Inquiries NONE = new Inquiries(List.of());

  /**
   * A question to an enterprise.
   *
   * @param whom whom to ask; empty where the map names nobody
   * @param others who could answer it too
   */
  public record Inquiry(Optional<Id> whom, Question question, List<Id> others) {
    public Inquiry {
      others = List.copyOf(others);
    }
  }

  public Inquiries {
    all = List.copyOf(all);
  }

  /** Puts the questions of a map to enterprises. O(questions · enterprises to ask for each). */
  public static Inquiries of(Completeness completeness) {
    List<Question> questions = completeness.questions();
    Map<Id, Integer> answerable = new HashMap<>();
    for (Question question : questions) {
      question.whom().forEach(id -> answerable.merge(id, question.weight(), Integer::sum));
    }
    Map<Optional<Id>, List<Inquiry>> groups = new LinkedHashMap<>();
    for (Question question : questions) {
      Optional<Id> whom = most(question.whom(), answerable);
      List<Id> others =
          question.whom().stream().filter(id -> !whom.equals(Optional.of(id))).toList();
      groups
          .computeIfAbsent(whom, key -> new ArrayList<>())
          .add(new Inquiry(whom, question, others));
    }
    List<List<Inquiry>> ordered = new ArrayList<>(groups.values());
    ordered.sort(
        Comparator.comparing((List<Inquiry> group) -> group.getFirst().whom().isEmpty())
            .thenComparing(Comparator.comparingInt(Inquiries::weight).reversed()));
    return new Inquiries(ordered.stream().flatMap(List::stream).toList());
  }

  private static Optional<Id> most(List<Id> whom, Map<Id, Integer> answerable) {
    // max takes the last of equals, and the first named comes first
    return whom.reversed().stream()
        .max(Comparator.comparingInt(id -> answerable.getOrDefault(id, 0)));
  }

  private static int weight(List<Inquiry> group) {
    return group.stream().mapToInt(each -> each.question().weight()).sum();
  }
}
