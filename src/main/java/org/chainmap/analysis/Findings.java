package org.chainmap.analysis;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The results of analyses of a map.
 *
 * @param ranked the findings, the worst first
 * @param numbers the values of every computed metric by element, e.g. {@link
 *     Betweenness#BETWEENNESS} by segment; what could not be computed is absent
 * @param relations every computed relation, from element to element
 * @param sets every computed grouping: sets or paths of elements, in the order its analysis states
 * @param unjudged sentences about what could not be judged for lack of data
 */
public record Findings(
    List<Finding> ranked,
    Map<Metric, Map<Id, Double>> numbers,
    Map<Relation, Map<Id, Id>> relations,
    Map<Grouping, List<List<Id>>> sets,
    List<Message> unjudged) {

  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::weight, Comparator.reverseOrder())
          .thenComparing(Finding::subject)
          .thenComparing(finding -> finding.findingKind().key());

  public static final Findings NONE =
      new Findings(List.of(), Map.of(), Map.of(), Map.of(), List.of());

  public Findings {
    ranked = ranked.stream().sorted(WORST_FIRST).toList();
    numbers = sorted(numbers);
    relations = sorted(relations);
    sets = frozen(sets);
    unjudged = List.copyOf(unjudged);
  }

  /**
   * Returns an unmodifiable copy in the order of keys and ids, so that files written from it have
   * that order too.
   */
  private static <R extends Result, V> Map<R, Map<Id, V>> sorted(Map<R, Map<Id, V>> values) {
    Map<R, Map<Id, V>> out = new TreeMap<>();
    values.forEach((key, byId) -> out.put(key, byId(byId)));
    return Collections.unmodifiableMap(out);
  }

  /**
   * Sorts by id. Most analyses give values in the order of ids already, and sorting a sorted list
   * takes O(n).
   */
  private static <V> Map<Id, V> byId(Map<Id, V> values) {
    if (values instanceof ById) {
      return values;
    }
    List<Map.Entry<Id, V>> entries = new ArrayList<>(values.entrySet());
    entries.sort(Map.Entry.comparingByKey());
    Map<Id, V> out = LinkedHashMap.newLinkedHashMap(entries.size());
    entries.forEach(entry -> out.put(entry.getKey(), entry.getValue()));
    return new ById<>(out);
  }

  /**
   * An unmodifiable map in the order of ids. Its type marks it as sorted, so merging does not sort
   * it again.
   */
  private static final class ById<V> extends AbstractMap<Id, V> {
    private final Map<Id, V> values;

    ById(Map<Id, V> sorted) {
      values = Collections.unmodifiableMap(sorted);
    }

    @Override
    public Set<Map.Entry<Id, V>> entrySet() {
      return values.entrySet();
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
      return values.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return values.containsKey(key);
    }
  }

  private static Map<Grouping, List<List<Id>>> frozen(Map<Grouping, List<List<Id>>> values) {
    Map<Grouping, List<List<Id>>> out = new TreeMap<>();
    values.forEach((key, lists) -> out.put(key, lists.stream().map(List::copyOf).toList()));
    return Collections.unmodifiableMap(out);
  }

  /** Findings without relations and sets. */
  public Findings(
      List<Finding> ranked, Map<Metric, Map<Id, Double>> numbers, List<Message> unjudged) {
    this(ranked, numbers, Map.of(), Map.of(), unjudged);
  }

  /** Returns the values of a metric by element; empty where it was not computed. */
  public Map<Id, Double> of(Metric metric) {
    return numbers.getOrDefault(metric, Map.of());
  }

  /** Returns a relation, from element to element; empty where it was not computed. */
  public Map<Id, Id> of(Relation relation) {
    return relations.getOrDefault(relation, Map.of());
  }

  /** Returns the sets or paths of a grouping; empty where it was not computed. */
  public List<List<Id>> of(Grouping grouping) {
    return sets.getOrDefault(grouping, List.of());
  }

  /** Tells whether a metric was computed, even if no element has a value. */
  public boolean computed(Metric metric) {
    return numbers.containsKey(metric);
  }

  /** Returns only these results, without any finding. */
  public Findings only(Set<Result> wanted) {
    return new Findings(
        List.of(), kept(numbers, wanted), kept(relations, wanted), kept(sets, wanted), List.of());
  }

  private static <R extends Result, V> Map<R, V> kept(Map<R, V> values, Set<Result> wanted) {
    Map<R, V> out = new TreeMap<>(values);
    out.keySet().retainAll(wanted);
    return out;
  }

  /** Merges several findings and ranks them together. */
  public static Findings merged(Collection<Findings> parts) {
    List<Finding> ranked = new ArrayList<>();
    Map<Metric, Map<Id, Double>> numbers = new TreeMap<>();
    Map<Relation, Map<Id, Id>> relations = new TreeMap<>();
    Map<Grouping, List<List<Id>>> sets = new TreeMap<>();
    List<Message> unjudged = new ArrayList<>();
    for (Findings part : parts) {
      ranked.addAll(part.ranked);
      numbers.putAll(part.numbers);
      relations.putAll(part.relations);
      sets.putAll(part.sets);
      unjudged.addAll(part.unjudged);
    }
    return new Findings(ranked, numbers, relations, sets, unjudged);
  }
}
