package org.chainmap.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chainmap.analysis.cascade.ChainSales;
import org.chainmap.analysis.cascade.SalesNetwork;
import org.chainmap.analysis.cascade.SystemicRiskIndex;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.IndexSort;
import org.chainmap.model.Link;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * The economic systemic risk index (Diem et al., Scientific Reports 12:7719, 2022) of every
 * enterprise with enterprise links and of every segment: the part of all sales in its network that
 * is lost if it fails, see {@link Cascade}. {@link ChainSales} gives the assumptions made.
 *
 * <p>Numbers: {@code esri} (0–1) by enterprise and by segment. It makes no findings and gives no
 * points, because it takes inputs of one sector for substitutes. Where a network is so large that
 * {@link #WORK} is exceeded, only those that trade most are computed, and a message says so.
 */
public final class SystemicRisk implements Analysis {

  public static final Metric ESRI = Metric.of("esri", Metric.Unit.FRACTION, Datum.SUPPLY_LINKS);

  /** Largest number of firms times links at which all are computed: a few seconds. */
  private static final double WORK = 3e8;

  /** Largest number of firms times links at which it runs after every edit: some milliseconds. */
  private static final double QUICK = 1e5;

  SystemicRisk() {}

  @Override
  public String key() {
    return "systemicRisk";
  }

  @Override
  public List<Result> results() {
    return List.of(ESRI);
  }

  @Override
  public boolean quick(ChainGraph graph) {
    List<Link> links = graph.supply().links();
    double named = links.stream().filter(l -> l.supplier() != null && l.customer() != null).count();
    return graph.map().segments().size() * (double) links.size()
            + graph.map().enterprises().size() * named
        <= QUICK;
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    new Part(findingsBuilder, ChainSales.ofEnterprises(graph.map()), true)
        .judge(progress.part(0, 0.5));
    new Part(findingsBuilder, ChainSales.ofSegments(graph.map()), false)
        .judge(progress.part(0.5, 1));
    return findingsBuilder.findings();
  }

  /** One of the two networks: of enterprises or of segments. */
  private record Part(FindingsBuilder findingsBuilder, ChainSales sales, boolean enterprises) {

    void judge(Progress progress) {
      progress.check();
      SalesNetwork net = sales.network();
      int[] linked =
          IntStream.range(0, net.size()).filter(i -> net.purchases(i) + net.sales(i) > 0).toArray();
      if (net.totalSales() == 0) {
        if (net.size() > 0) {
          findingsBuilder.unjudged(said("analysis.unjudged.esri.none"));
        }
        return;
      }
      assumptions(linked);
      int[] firms = affordable(linked);
      double[] values = SystemicRiskIndex.of(net, firms, progress);
      for (int k = 0; k < firms.length; k++) {
        findingsBuilder.number(ESRI, sales.ids().get(firms[k]), values[k]);
      }
    }

    private int[] affordable(int[] linked) {
      SalesNetwork net = sales.network();
      int most = (int) Math.max(1, WORK / net.links());
      if (linked.length <= most) {
        return linked;
      }
      findingsBuilder.unjudged(said("analysis.unjudged.esri.large", most, linked.length));
      return Arrays.copyOf(IndexSort.sorted(linked, i -> -net.sales(i) - net.purchases(i)), most);
    }

    private void assumptions(int[] linked) {
      if (enterprises && linked.length < sales.network().size()) {
        findingsBuilder.unjudged(
            said("analysis.unjudged.esri.outside", sales.ids().size() - linked.length));
      }
      if (sales.equal()) {
        findingsBuilder.unjudged(said("analysis.unjudged.esri.equal"));
      }
      links("analysis.unjudged.esri.volumes", sales.leftOut());
      links("analysis.unjudged.esri.needs", sales.needUnknown());
      if (!sales.sectorUnknown().isEmpty()) {
        findingsBuilder.unjudged(
            said("analysis.unjudged.esri.sectors", names(sales.sectorUnknown())));
      }
    }

    private void links(String key, List<Id> links) {
      if (!links.isEmpty()) {
        findingsBuilder.unjudged(said(key, findingsBuilder.phrases().links(links)));
      }
    }

    private Message said(String key, Object... arguments) {
      return Message.of(
          "analysis.unjudged.esri",
          Message.of(enterprises ? "analysis.esri.enterprises" : "analysis.esri.segments"),
          Message.of(key, arguments));
    }

    private Message names(List<Id> ids) {
      return enterprises
          ? findingsBuilder.phrases().quotedEnterprises(ids)
          : findingsBuilder.phrases().list(ids);
    }
  }
}
