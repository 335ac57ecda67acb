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
 * What analyses found in a map.
 *
 * @param ranked the findings, the worst first
 * @param numbers every computed number by its key and element, e.g. {@code betweenness} by segment;
 *     what could not be computed is absent
 * @param relations every computed relation by its key, from element to element, e.g. {@code
 *     immediateDominators} from each segment to its nearest dominator
 * @param sets every computed list of sets or paths by its key, e.g. {@code components}: what
 *     belongs together, in the order the analysis states
 * @param unjudged what could not be judged for lack of data, in words
 */
public record Findings(
    List<Finding> ranked,
    Map<String, Map<Id, Double>> numbers,
    Map<String, Map<Id, Id>> relations,
    Map<String, List<List<Id>>> sets,
    List<Message> unjudged) {

  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::weight, Comparator.reverseOrder())
          .thenComparing(Finding::subject)
          .thenComparing(Finding::kind);

  public static final Findings NONE =
      new Findings(List.of(), Map.of(), Map.of(), Map.of(), List.of());

  public Findings {
    ranked = ranked.stream().sorted(WORST_FIRST).toList();
    numbers = sorted(numbers);
    relations = sorted(relations);
    sets = frozen(sets);
    unjudged = List.copyOf(unjudged);
  }

  /** Unchangeable, in the order of keys and ids, so that what is written from it is too. */
  private static <V> Map<String, Map<Id, V>> sorted(Map<String, Map<Id, V>> values) {
    Map<String, Map<Id, V>> out = new TreeMap<>();
    values.forEach((key, byId) -> out.put(key, byId(byId)));
    return Collections.unmodifiableMap(out);
  }

  /** Analyses mostly go by ids already, and sorting what is sorted takes one look. */
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

  /** Values in the order of ids, unchangeable: merging takes them as they are. */
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

  private static Map<String, List<List<Id>>> frozen(Map<String, List<List<Id>>> values) {
    Map<String, List<List<Id>>> out = new TreeMap<>();
    values.forEach((key, lists) -> out.put(key, lists.stream().map(List::copyOf).toList()));
    return Collections.unmodifiableMap(out);
  }

  /** Findings without relations and sets. */
  public Findings(
      List<Finding> ranked, Map<String, Map<Id, Double>> numbers, List<Message> unjudged) {
    this(ranked, numbers, Map.of(), Map.of(), unjudged);
  }

  /** All of them together, ranked anew. */
  public static Findings merged(Collection<Findings> parts) {
    List<Finding> ranked = new ArrayList<>();
    Map<String, Map<Id, Double>> numbers = new TreeMap<>();
    Map<String, Map<Id, Id>> relations = new TreeMap<>();
    Map<String, List<List<Id>>> sets = new TreeMap<>();
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
