package org.chainmap.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Placement;
import org.chainmap.model.value.Remarks;

/**
 * Synthetic industry chains of any size, the same for the same seed: stages of two to four tiers of
 * suppliers each, strands of segments that mostly supply each other, hubs with many suppliers or
 * customers, links that skip tiers, and 2 % recycling links back to an earlier stage. Cards have
 * realistic sizes for names and enterprises, and no place.
 */
public final class SyntheticChains {

  private static final double HUBS = 0.05;
  private static final double SKIPS = 0.15;
  private static final double STRAYS = 0.3;
  private static final double RECYCLING = 0.02;

  private static final String WORDS = "锂镍钴硅碳氢稀土铜铝钢膜片线轴泵阀芯板管机电池模组箱体控制传感通信软件整车储能";

  private final Random random;
  private final int cards;
  private final int[] tier;
  private final int[] stageOfTier;
  private final double[] place;
  private final boolean[] hub;
  private final List<List<Integer>> members = new ArrayList<>();
  private final Set<List<Integer>> links = new LinkedHashSet<>();

  private SyntheticChains(int cards, int stages, long seed) {
    this.random = new Random(seed * 1_000_003 + cards);
    this.cards = cards;
    List<Integer> tiers = new ArrayList<>();
    for (int s = 0; s < stages; s++) {
      tiers.addAll(Collections.nCopies(2 + random.nextInt(3), s));
    }
    stageOfTier = tiers.stream().mapToInt(s -> s).toArray();
    tier = new int[cards];
    place = new double[cards];
    hub = new boolean[cards];
  }

  /** Creates a chain of three stages in which a card has about two suppliers. */
  public static ChainMap chain(int cards, long seed) {
    return chain(cards, 3, 2, seed);
  }

  /**
   * Creates a chain. @param stages the number of stages; if there are more stages than cards, some
   * are empty
   *
   * @param suppliers the average number of suppliers of a card, 1 or more
   */
  public static ChainMap chain(int cards, int stages, double suppliers, long seed) {
    SyntheticChains chain = new SyntheticChains(cards, stages, seed);
    chain.spread();
    chain.supply(suppliers);
    chain.recycle();
    return chain.map(stages);
  }

  private void spread() {
    int tiers = stageOfTier.length;
    double[] weight = random.doubles(tiers, 0.5, 1.5).toArray();
    double whole = Arrays.stream(weight).sum();
    for (int t = 0; t < tiers; t++) {
      members.add(new ArrayList<>());
    }
    int strands = Math.max(2, (int) (Math.sqrt(cards) / 1.5));
    for (int v = 0; v < cards; v++) {
      double pick = random.nextDouble() * whole;
      int t = 0;
      while (t < tiers - 1 && pick >= weight[t]) {
        pick -= weight[t++];
      }
      tier[v] = v < tiers ? v : t;
      place[v] = (random.nextInt(strands) + 0.8 * random.nextDouble()) / strands;
      hub[v] = random.nextDouble() < HUBS;
      members.get(tier[v]).add(v);
    }
  }

  private void supply(double suppliers) {
    for (int v = 0; v < cards; v++) {
      if (tier[v] == 0) {
        continue;
      }
      double wanted = (suppliers - 1) * (hub[v] ? 4 : 0.85);
      int more = (int) wanted + (random.nextDouble() < wanted % 1 ? 1 : 0);
      for (int k = 0; k <= more; k++) {
        boolean skip = tier[v] > 1 && random.nextDouble() < SKIPS;
        link(pick(skip ? random.nextInt(tier[v]) : tier[v] - 1, v), v);
      }
    }
    Set<Integer> supplying = new LinkedHashSet<>();
    links.forEach(link -> supplying.add(link.getFirst()));
    for (int v = 0; v < cards; v++) {
      if (tier[v] < stageOfTier.length - 1 && !supplying.contains(v)) {
        link(v, pick(tier[v] + 1, v));
      }
    }
  }

  private void recycle() {
    int count = (int) Math.round(links.size() * RECYCLING);
    for (int tries = 0; count > 0 && tries < 100 * cards; tries++) {
      int from = random.nextInt(cards);
      int to = random.nextInt(cards);
      if (stageOfTier[tier[from]] > stageOfTier[tier[to]] && link(from, to)) {
        count--;
      }
    }
  }

  /**
   * Picks a card of a tier for {@code v}: usually a close one or a hub, sometimes an arbitrary one;
   * −1 if the tier is empty.
   */
  private int pick(int tierOf, int v) {
    List<Integer> from = members.get(tierOf);
    if (from.isEmpty()) {
      return -1;
    }
    boolean stray = random.nextDouble() < STRAYS;
    int best = -1;
    double least = Double.MAX_VALUE;
    for (int k = 0; k < (stray ? 1 : 6); k++) {
      int u = from.get(random.nextInt(from.size()));
      double far = Math.abs(place[u] - place[v]) * (hub[u] ? 0.25 : 1);
      if (far < least) {
        least = far;
        best = u;
      }
    }
    return best;
  }

  private boolean link(int from, int to) {
    return from >= 0 && to >= 0 && from != to && links.add(List.of(from, to));
  }

  private ChainMap map(int stages) {
    List<Element> elements = new ArrayList<>();
    elements.add(MapInfo.titled("产业链 " + cards));
    for (int s = 0; s < stages; s++) {
      elements.add(new Stage(Id.of("st-" + s), Name.of("阶段 " + (s + 1)), s, null, Remarks.NONE));
    }
    for (int v = 0; v < cards; v++) {
      int letters = 4 + random.nextInt(9);
      StringBuilder name = new StringBuilder();
      for (int k = 0; k < letters; k++) {
        name.append(WORDS.charAt(random.nextInt(WORDS.length())));
      }
      int enterprises = random.nextInt(5) == 0 ? 0 : 2 + random.nextInt(2);
      Size size =
          new Size(
              Math.max(140, 36 + 14 * letters), enterprises == 0 ? 40 : 18 + 24.0 * enterprises);
      elements.add(
          Segment.of(Id.of("s-" + v), name.toString(), Id.of("st-" + stageOfTier[tier[v]]))
              .withPlacement(Placement.NONE.withSize(size)));
    }
    int e = 0;
    for (List<Integer> link : links) {
      Id from = Id.of("s-" + link.getFirst());
      elements.add(Link.of(Id.of("l-" + e++), from, Id.of("s-" + link.getLast())));
    }
    return ChainMap.of(elements);
  }
}
