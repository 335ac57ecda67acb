package org.chainmap.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chainmap.analysis.cascade.Cascade;
import org.chainmap.analysis.cascade.CascadeResult;
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
 * <p>Numbers: {@code esri} (0–1) by enterprise and by segment. Of each, the first three with an
 * index of at least 0.1 are listed, if the network holds five or more of them and at least half of
 * all. Where a network is so large that {@link #WORK} is exceeded, only those that trade most are
 * computed, and a message says so.
 */
public final class SystemicRisk implements Analysis {

  public static final Metric ESRI = Metric.of("esri", Metric.Unit.FRACTION, Datum.SUPPLY_LINKS);

  private static final int LISTED = 3;
  private static final double LEAST = 0.1;
  private static final int FEWEST = 5;

  /** Largest number of firms times links at which all are computed: a few seconds. */
  private static final double WORK = 3e8;

  /** Largest number of firms times links at which it runs after every edit: some milliseconds. */
  private static final double QUICK = 1e5;

  /**
   * Points for an enterprise, and for a segment (which also gets points for its reach), at an index
   * of 1
   */
  private static final double FOR_ALL_ENTERPRISE = 50;

  private static final double FOR_ALL_SEGMENT = 20;

  /** The part of these points where no volume is stated. */
  private static final double FOR_EQUAL = 0.5;

  /** A loss is named from this part of a firm's sales on. */
  private static final double NOTABLE = 0.01;

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
      if (linked.length >= FEWEST && 2 * linked.length >= net.size()) {
        int[] high = IntStream.range(0, firms.length).filter(k -> values[k] >= LEAST).toArray();
        Arrays.stream(IndexSort.sorted(high, k -> -values[k]))
            .limit(LISTED)
            .forEach(k -> find(firms[k], values[k], linked.length));
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

    private void find(int firm, double value, int linked) {
      double sure = sales.equal() ? FOR_EQUAL : 1;
      Id id = sales.ids().get(firm);
      if (enterprises) {
        findingsBuilder.other(
            FindingKind.SYSTEMIC_RISK,
            id,
            sure * FOR_ALL_ENTERPRISE * value,
            0,
            0,
            () -> words(firm, value, linked));
      } else {
        findingsBuilder.segment(
            FindingKind.SYSTEMIC_RISK,
            id,
            sure * FOR_ALL_SEGMENT * value,
            downstream -> words(firm, value, linked));
      }
    }

    private FindingsBuilder.Worded words(int firm, double value, int linked) {
      SalesNetwork net = sales.network();
      CascadeResult cascadeResult = new Cascade(net).failing(firm);
      int[] notable =
          IntStream.range(0, net.size())
              .filter(i -> i != firm && cascadeResult.left(i) <= 1 - NOTABLE)
              .toArray();
      List<Id> hit =
          Arrays.stream(IndexSort.sorted(notable, i -> -loss(net, cascadeResult, i)))
              .mapToObj(sales.ids()::get)
              .toList();
      Id id = sales.ids().get(firm);
      Message clause =
          Message.of(
              enterprises ? "analysis.systemicRisk.enterprise" : "analysis.systemicRisk.segment",
              enterprises
                  ? findingsBuilder.phrases().enterprise(id)
                  : findingsBuilder.phrases().name(id),
              100 * value,
              linked);
      return new FindingsBuilder.Worded(
          sales.equal() ? Message.of("analysis.systemicRisk.equal", clause) : clause,
          hit.isEmpty()
              ? Message.of("analysis.systemicRisk.alone")
              : Message.of("analysis.systemicRisk.hit", names(hit)),
          hit);
    }

    private static double loss(SalesNetwork net, CascadeResult cascadeResult, int firm) {
      return net.sales(firm) * (1 - cascadeResult.left(firm));
    }
  }
}
