package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainmap.geom.Id;
import org.chainmap.graph.Arcs;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.SupplyView;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * What several direct inputs of a segment have in common further up: a shared sub-tier ('diamond'
 * structure), which makes inputs that look independent fail together. A segment that stands so
 * above many others is a nexus supplier: hidden, as nobody buys of it directly.
 *
 * <p>T. Yan, T. Choi, Y. Kim and Y. Yang, <i>A theory of the nexus supplier</i>, Journal of Supply
 * Chain Management 51(1):52, 2015; B. Shao, Z. Shi, T. Choi and S. Chae, <i>A data-analytics
 * approach to identifying hidden critical suppliers in supply networks</i>, Decision Support
 * Systems 114:37, 2018. Return links are left out.
 *
 * <p>A segment u is shared by a segment j where at least two direct inputs of j have u upstream and
 * u is no direct input of j itself. Customers and recyclers make nothing of what they take, and are
 * no j. Numbers: {@link #SHARED_INPUTS}, the most inputs of any one segment that share u, and
 * {@link #DIAMONDS}, the number of segments with inputs that share u. One finding for each u, about
 * the segment with most such inputs, unless a segment between the two is shared by as many: the
 * nearest one is told. O(links · (segments + links)).
 */
public final class SharedUpstream implements Analysis {

  public static final Metric SHARED_INPUTS =
      Metric.of("sharedInputs", Metric.Unit.COUNT, Datum.SUPPLY_LINKS);

  public static final Metric DIAMONDS =
      Metric.of("diamonds", Metric.Unit.COUNT, Datum.SUPPLY_LINKS);

  /** Largest number of links times segments and links at which it runs after every edit. */
  private static final double QUICK = 1e6;

  SharedUpstream() {}

  @Override
  public String key() {
    return "sharedUpstream";
  }

  @Override
  public List<Result> results() {
    return List.of(SHARED_INPUTS, DIAMONDS);
  }

  @Override
  public boolean quick(ChainGraph graph) {
    double links = graph.supply().links().size();
    return links * (links + graph.supply().segments().size()) <= QUICK;
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    SupplyView supply = graph.supply();
    Arcs arcs = supply.forward();
    int n = arcs.vertices();
    int[] most = new int[n];
    int[] diamonds = new int[n];
    List<List<Id>> inputs = new ArrayList<>();
    int[] shown = new int[n];
    for (int v = 0; v < n; v++) {
      inputs.add(List.of());
    }
    for (int j = 0; j < n; j++) {
      progress.check();
      boolean recycles = arcs.outDegree(j) == 0 && supply.arcs().outDegree(j) > 0;
      int[] direct = inputs(arcs, j);
      if (direct.length < 2 || recycles || findingsBuilder.customer(supply.segments().get(j))) {
        continue;
      }
      boolean[][] above = new boolean[direct.length][];
      int[] shared = new int[n];
      for (int k = 0; k < direct.length; k++) {
        above[k] = upstream(arcs, direct[k]);
        for (int u = 0; u < n; u++) {
          shared[u] += above[k][u] ? 1 : 0;
        }
      }
      shared[j] = 0;
      for (int i : direct) {
        shared[i] = 0;
      }
      for (int u = 0; u < n; u++) {
        if (shared[u] < 2) {
          continue;
        }
        diamonds[u]++;
        if (shared[u] > most[u]) {
          most[u] = shared[u];
          shown[u] = nearest(arcs, shared, u) ? j : -1;
          int at = u;
          inputs.set(
              u,
              supply.ids(
                  IntStream.range(0, direct.length)
                      .filter(k -> above[k][at])
                      .map(k -> direct[k])
                      .toArray()));
        }
      }
    }
    for (int u = 0; u < n; u++) {
      if (diamonds[u] > 0) {
        Id id = supply.segments().get(u);
        findingsBuilder.number(SHARED_INPUTS, id, most[u]);
        findingsBuilder.number(DIAMONDS, id, diamonds[u]);
        if (shown[u] >= 0) {
          found(findingsBuilder, id, supply.segments().get(shown[u]), inputs.get(u), diamonds[u]);
        }
      }
    }
    return findingsBuilder.findings();
  }

  private static int[] inputs(Arcs arcs, int segment) {
    return IntStream.range(0, arcs.inDegree(segment))
        .map(k -> arcs.tail(arcs.in(segment, k)))
        .filter(i -> i != segment)
        .distinct()
        .toArray();
  }

  /** Returns whether each vertex lies upstream of one, which itself does not. */
  private static boolean[] upstream(Arcs arcs, int of) {
    boolean[] found = new boolean[arcs.vertices()];
    int[] queue = new int[arcs.vertices()];
    int end = 0;
    found[of] = true;
    queue[end++] = of;
    for (int next = 0; next < end; next++) {
      for (int k = 0; k < arcs.inDegree(queue[next]); k++) {
        int up = arcs.tail(arcs.in(queue[next], k));
        if (!found[up]) {
          found[up] = true;
          queue[end++] = up;
        }
      }
    }
    found[of] = false;
    return found;
  }

  /** Tells whether no customer of a vertex is shared by as many inputs. */
  private static boolean nearest(Arcs arcs, int[] shared, int vertex) {
    return IntStream.range(0, arcs.outDegree(vertex))
        .map(k -> arcs.head(arcs.out(vertex, k)))
        .noneMatch(next -> next != vertex && shared[next] >= shared[vertex]);
  }

  private static void found(
      FindingsBuilder findingsBuilder, Id shared, Id buyer, List<Id> inputs, int diamonds) {
    Phrases phrases = findingsBuilder.phrases();
    findingsBuilder.segment(
        FindingKind.SHARED_UPSTREAM,
        shared,
        0,
        downstream ->
            new FindingsBuilder.Worded(
                Message.of(
                    "analysis.sharedUpstream.clause",
                    phrases.name(shared),
                    phrases.name(buyer),
                    inputs.size()),
                Message.of("analysis.sharedUpstream.then"),
                Stream.concat(inputs.stream(), Stream.of(buyer)).toList(),
                List.of(
                    Message.of("analysis.sharedUpstream.inputs", phrases.list(inputs)),
                    Message.of("analysis.sharedUpstream.diamonds", diamonds))));
  }
}
