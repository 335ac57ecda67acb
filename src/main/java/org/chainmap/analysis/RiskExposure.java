package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chainmap.analysis.cascade.Recovery;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Flows;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The least loss of the chain while a supplier recovers, and the time it survives without the
 * supplier (Simchi-Levi et al., Interfaces 45(5):375, 2015), see {@link Recovery}. Products are the
 * segments with demand, stock and loss stated, all of whose suppliers state their capacity; any
 * supplier of a segment can make all of the missing amount, up to its capacity.
 *
 * <p>Numbers by enterprise: {@code weeksToSurvive} (at most 999), and where its time to recover is
 * known {@code lossToRecover} and {@code riskExposureIndex}, that loss as a fraction of the
 * largest. Suppliers are listed if losing them costs more than what is lacking anyway.
 */
public final class RiskExposure implements Analysis {

  public static final Metric WEEKS_TO_SURVIVE =
      Metric.of(
          "weeksToSurvive", Metric.Unit.WEEKS, Datum.FLOWS, Datum.SUPPLIERS, Datum.CAPACITIES);
  static final Metric LOSS =
      Metric.of(
          "lossToRecover",
          Metric.Unit.AMOUNT,
          Datum.FLOWS,
          Datum.SUPPLIERS,
          Datum.CAPACITIES,
          Datum.ENTERPRISE_RECOVERY);
  public static final Metric INDEX =
      Metric.of(
          "riskExposureIndex",
          Metric.Unit.FRACTION,
          Datum.FLOWS,
          Datum.SUPPLIERS,
          Datum.CAPACITIES,
          Datum.ENTERPRISE_RECOVERY);

  /**
   * Largest number of suppliers times participations; beyond it the linear programs take too long.
   */
  private static final long WORK = 100_000;

  /**
   * Largest number of segments with stated flows at which it runs after every edit: two linear
   * programs for each firm.
   */
  private static final int QUICK = 8;

  /** Points for the largest loss; the others in proportion. */
  private static final double FOR_LARGEST = 30;

  RiskExposure() {}

  @Override
  public String key() {
    return "riskExposure";
  }

  @Override
  public List<Result> results() {
    return List.of(WEEKS_TO_SURVIVE, LOSS, INDEX);
  }

  @Override
  public boolean quick(ChainGraph graph) {
    return graph.map().segments().stream()
            .map(Segment::flows)
            .filter(f -> f.demand() != null && f.stock() != null && f.loss() != null)
            .count()
        <= QUICK;
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    Products products = Products.of(findingsBuilder);
    if (products.suppliers.isEmpty()) {
      return findingsBuilder.findings();
    }
    long pairs = products.makers.values().stream().mapToLong(List::size).sum();
    if (products.suppliers.size() * pairs > WORK) {
      findingsBuilder.unjudged(
          Message.of(
              "analysis.unjudged.exposure.large",
              products.suppliers.size(),
              products.makers.size()));
      return findingsBuilder.findings();
    }
    judge(findingsBuilder, products, progress);
    return findingsBuilder.findings();
  }

  private static void judge(FindingsBuilder findingsBuilder, Products products, Progress progress) {
    Recovery recovery = products.recovery(findingsBuilder);
    List<Id> suppliers = products.suppliers;
    List<Id> unsolved = new ArrayList<>();
    List<Id> timeless = new ArrayList<>();
    Map<Id, Exposure> exposures = new TreeMap<>();
    for (int i = 0; i < suppliers.size(); i++) {
      progress.check();
      progress.report((double) i / suppliers.size());
      Id id = suppliers.get(i);
      Double weeks =
          Figure.usable(
              findingsBuilder
                  .map()
                  .find(Enterprise.class, id)
                  .map(Enterprise::timeToRecover)
                  .orElse(null));
      OptionalDouble survival = recovery.survival(i);
      survival.ifPresent(value -> findingsBuilder.number(WEEKS_TO_SURVIVE, id, value));
      if (weeks == null) {
        timeless.add(id);
      }
      OptionalDouble loss = weeks == null ? OptionalDouble.empty() : recovery.loss(i, weeks);
      OptionalDouble base = weeks == null ? OptionalDouble.empty() : recovery.loss(-1, weeks);
      if (survival.isEmpty() || (weeks != null && (loss.isEmpty() || base.isEmpty()))) {
        unsolved.add(id);
      } else if (weeks != null) {
        exposures.put(
            id,
            new Exposure(weeks, loss.getAsDouble(), base.getAsDouble(), survival.getAsDouble()));
      }
    }
    enterprises(findingsBuilder, "analysis.unjudged.exposure.times", timeless);
    enterprises(findingsBuilder, "analysis.unjudged.exposure.unsolved", unsolved);
    double largest = exposures.values().stream().mapToDouble(Exposure::loss).max().orElse(0);
    exposures.forEach(
        (id, exposure) -> {
          double index = largest > 0 ? exposure.loss / largest : 0;
          findingsBuilder.number(LOSS, id, exposure.loss);
          findingsBuilder.number(INDEX, id, index);
          if (exposure.loss > exposure.base + 1e-6 * largest) {
            find(findingsBuilder, products, id, exposure, index);
          }
        });
  }

  private static void enterprises(FindingsBuilder findingsBuilder, String key, List<Id> ids) {
    if (!ids.isEmpty()) {
      findingsBuilder.unjudged(Message.of(key, findingsBuilder.phrases().enterprises(ids)));
    }
  }

  private static void find(
      FindingsBuilder findingsBuilder,
      Products products,
      Id supplier,
      Exposure exposure,
      double index) {
    findingsBuilder.other(
        FindingKind.RISK_EXPOSURE,
        supplier,
        FOR_LARGEST * index,
        0,
        0,
        () -> {
          List<Id> made =
              products.makers.entrySet().stream()
                  .filter(entry -> entry.getValue().contains(supplier))
                  .map(Map.Entry::getKey)
                  .toList();
          Message clause =
              Message.of(
                  "analysis.riskExposure.clause",
                  findingsBuilder.phrases().enterprise(supplier),
                  exposure.weeks,
                  exposure.loss);
          List<Message> details = new ArrayList<>();
          details.add(
              Message.of(
                  "analysis.riskExposure.made", findingsBuilder.phrases().list(made), index));
          if (exposure.base > 0) {
            details.add(Message.of("analysis.riskExposure.anyway", exposure.base));
          }
          return new FindingsBuilder.Worded(
              clause,
              Message.of("analysis.riskExposure.survival", exposure.survival),
              made,
              details);
        });
  }

  /**
   * The loss of one supplier.
   *
   * @param weeks its time to recover
   * @param loss the least loss until then
   * @param base the loss in that time if no supplier fails
   * @param survival weeks without any loss
   */
  private record Exposure(double weeks, double loss, double base, double survival) {}

  /**
   * The products and suppliers with sufficient data.
   *
   * @param makers the suppliers by product
   * @param suppliers all of them, in the order of ids
   */
  private record Products(Map<Id, List<Id>> makers, List<Id> suppliers) {

    static Products of(FindingsBuilder findingsBuilder) {
      Map<Id, List<Id>> makers = new TreeMap<>();
      List<Id> incomplete = new ArrayList<>();
      List<Id> unclear = new ArrayList<>();
      boolean some = false;
      for (Segment segment : findingsBuilder.map().segments()) {
        List<Id> all = Suppliers.of(findingsBuilder.map(), segment.id()).all();
        if (all.isEmpty()) {
          continue;
        }
        Flows flows = segment.flows();
        boolean known =
            Figure.usable(flows.demand()) != null
                && Figure.usable(flows.stock()) != null
                && Figure.usable(flows.loss()) != null;
        some |= flows.demand() != null || flows.stock() != null || flows.loss() != null;
        if (!known) {
          incomplete.add(segment.id());
        } else if (all.stream().allMatch(id -> capacity(findingsBuilder, id) != null)) {
          makers.put(segment.id(), all);
        } else {
          unclear.add(segment.id());
        }
      }
      if (!some && !incomplete.isEmpty()) {
        findingsBuilder.unjudged(Message.of("analysis.unjudged.exposure.none"));
      } else {
        findingsBuilder.unjudged("analysis.unjudged.exposure.flows", incomplete);
        findingsBuilder.unjudged("analysis.unjudged.exposure.capacities", unclear);
      }
      TreeSet<Id> suppliers = new TreeSet<>();
      makers.values().forEach(suppliers::addAll);
      return new Products(makers, List.copyOf(suppliers));
    }

    private static @Nullable Double capacity(FindingsBuilder findingsBuilder, Id enterprise) {
      return Figure.usable(
          findingsBuilder
              .map()
              .find(Enterprise.class, enterprise)
              .map(Enterprise::capacity)
              .orElse(null));
    }

    Recovery recovery(FindingsBuilder findingsBuilder) {
      Map<Id, Integer> index = new HashMap<>();
      suppliers.forEach(id -> index.put(id, index.size()));
      List<Flows> flows =
          makers.keySet().stream()
              .map(id -> findingsBuilder.map().find(Segment.class, id).orElseThrow().flows())
              .toList();
      return new Recovery(
          suppliers.stream().mapToDouble(id -> number(capacity(findingsBuilder, id))).toArray(),
          flows.stream().mapToDouble(f -> number(Figure.usable(f.demand()))).toArray(),
          flows.stream().mapToDouble(f -> number(Figure.usable(f.stock()))).toArray(),
          flows.stream().mapToDouble(f -> number(Figure.usable(f.loss()))).toArray(),
          makers.values().stream()
              .map(all -> all.stream().mapToInt(id -> index.getOrDefault(id, -1)).toArray())
              .toArray(int[][]::new));
    }

    private static double number(@Nullable Double value) {
      if (value == null) {
        throw new IllegalArgumentException("only what is known is reckoned with");
      }
      return value;
    }
  }
}
