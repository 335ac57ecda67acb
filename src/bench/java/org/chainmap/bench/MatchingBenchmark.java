package org.chainmap.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.chainmap.analysis.matching.Market;
import org.chainmap.analysis.matching.MarketEntry;
import org.chainmap.analysis.matching.Matcher;
import org.chainmap.analysis.matching.Mode;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Side;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Matches as many needs as offers. Our matching, the best pairing with a reason for each pair, is
 * compared with the naive method, which compares every text with every other and repeatedly takes
 * the most similar pair. Without segments, every need is a candidate for every offer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class MatchingBenchmark {

  private static final int WORDS = 400;

  @Param({"500", "2000"})
  int each;

  @Param({"0", "300"})
  int segments;

  @Param({"WEIGHT", "PAIRS"})
  Mode mode = Mode.WEIGHT;

  private Market market = Market.of(ChainMap.titled("空"));

  @Setup
  public void listings() {
    Random random = new Random(1);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int k = 0; k < 2 + random.nextInt(3); k++) {
        word.appendCodePoint('一' + random.nextInt(800));
      }
      words.add(word.toString());
    }
    List<Element> elements = new ArrayList<>(List.of(MapInfo.titled("图")));
    Id stage = Id.of("st");
    elements.add(new Stage(stage, Name.of("阶段"), 1, null, Remarks.NONE));
    for (int i = 0; i < segments; i++) {
      elements.add(Segment.of(Id.of("s-" + i), "环节" + i, stage));
    }
    for (int i = 0; i < 2 * each; i++) {
      Id enterprise = Id.of("e-" + i);
      elements.add(Enterprise.of(enterprise, "企业" + i));
      Side side = i < each ? Side.NEED : Side.OFFER;
      StringBuilder text = new StringBuilder(side == Side.NEED ? "寻求" : "可供");
      for (int k = 0; k < 6; k++) {
        // Some words are much more frequent than others, as in real texts.
        double skewed = random.nextDouble() * random.nextDouble();
        text.append(words.get((int) (skewed * WORDS)));
      }
      Listing listing = Listing.of(Id.of("n-" + i), side, enterprise, text.toString());
      elements.add(
          segments == 0 ? listing : listing.withSegment(Id.of("s-" + random.nextInt(segments))));
    }
    market = Market.of(ChainMap.of(elements));
  }

  @Benchmark
  public double ours() {
    return Matcher.run(market, mode, Matcher.THRESHOLD, Progress.NONE).total();
  }

  private record Pair(int need, int offer, double alike) {}

  @Benchmark
  public double peer() {
    List<Map<String, Double>> needs = vectors(market.needs());
    List<Map<String, Double>> offers = vectors(market.offers());
    List<Pair> pairs = new ArrayList<>();
    for (int n = 0; n < needs.size(); n++) {
      for (int o = 0; o < offers.size(); o++) {
        double alike = cosine(needs.get(n), offers.get(o));
        Segment wanted = market.needs().get(n).segment();
        if (alike >= Matcher.THRESHOLD
            && (wanted == null || wanted.equals(market.offers().get(o).segment()))) {
          pairs.add(new Pair(n, o, alike));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::alike).reversed());
    Set<Integer> met = new HashSet<>();
    Set<Integer> used = new HashSet<>();
    double total = 0;
    for (Pair pair : pairs) {
      if (!met.contains(pair.need()) && !used.contains(pair.offer())) {
        met.add(pair.need());
        used.add(pair.offer());
        total += pair.alike();
      }
    }
    return total;
  }

  private List<Map<String, Double>> vectors(List<MarketEntry> entries) {
    Map<String, Integer> in = new HashMap<>();
    for (List<MarketEntry> side : List.of(market.needs(), market.offers())) {
      for (MarketEntry marketEntry : side) {
        new HashSet<>(bigrams(marketEntry)).forEach(term -> in.merge(term, 1, Integer::sum));
      }
    }
    int all = market.needs().size() + market.offers().size();
    List<Map<String, Double>> vectors = new ArrayList<>();
    for (MarketEntry marketEntry : entries) {
      Map<String, Double> vector = new HashMap<>();
      for (String term : bigrams(marketEntry)) {
        vector.merge(term, 1 + Math.log((1.0 + all) / (1 + in.getOrDefault(term, 0))), Double::sum);
      }
      double length = Math.sqrt(vector.values().stream().mapToDouble(w -> w * w).sum());
      vector.replaceAll((term, weight) -> weight / length);
      vectors.add(vector);
    }
    return vectors;
  }

  private static List<String> bigrams(MarketEntry marketEntry) {
    String text = marketEntry.listing().text().in(Lang.ZH);
    List<String> terms = new ArrayList<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      terms.add(text.substring(i, i + 2));
    }
    return terms;
  }

  private static double cosine(Map<String, Double> a, Map<String, Double> b) {
    double sum = 0;
    for (Map.Entry<String, Double> each : a.entrySet()) {
      sum += each.getValue() * b.getOrDefault(each.getKey(), 0.0);
    }
    return sum;
  }
}
