package org.chainmap.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chainmap.testing.SyntheticChains;

/**
 * Compares all layouts on the same chains with fixed stages, scored by the same code: sums over the
 * chains of a size, times as the median over them of the best of five, and below them ratios to
 * each peer.
 */
final class LayoutTable {

  private static final List<Peer> PEERS =
      List.of(
          OurLayout.QUICK,
          OurLayout.BEST,
          new OurLayout("16:9", false, 16.0 / 9),
          new OurLayout("A3", false, 420.0 / 297),
          new DotPolyline(),
          ElkLayered.DEFAULT,
          ElkLayered.THOROUGH,
          new JGraphX());

  private static final int WARM_MILLIS = 3_000;

  private final PrintStream out;
  private final List<Peer> peers;

  /** The result of one layout for one chain. */
  private record Result(DrawingScore score, double millis) {}

  private LayoutTable(List<Peer> peers, PrintStream out) {
    this.peers = peers;
    this.out = out;
  }

  /**
   * Prints the table.
   *
   * @param args numbers of cards; {@code seeds=3} chains of each, with {@code suppliers=2} per card
   *     on average; {@code peers=quick,dotpoly}; {@code graphs=FOLDER} for the graphs of a folder
   *     instead of generated ones: those of the given sizes, or all of them
   */
  static void run(List<String> args, PrintStream out) throws IOException, InterruptedException {
    List<Integer> sizes = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (String arg : args) {
      String[] parts = arg.split("=", 2);
      if (parts.length == 2) {
        options.put(parts[0], parts[1]);
      } else {
        sizes.add(Integer.valueOf(arg));
      }
    }
    List<String> names =
        Arrays.asList(options.getOrDefault("peers", "quick,best,dotpoly,elk,elkhi").split(","));
    List<Peer> peers = PEERS.stream().filter(peer -> names.contains(peer.name())).toList();
    SortedMap<Integer, List<Chain>> chains = new TreeMap<>();
    String graphs = options.get("graphs");
    if (graphs == null) {
      int seeds = Integer.parseInt(options.getOrDefault("seeds", "3"));
      double suppliers = Double.parseDouble(options.getOrDefault("suppliers", "2"));
      for (int size : sizes.isEmpty() ? List.of(30, 100, 300) : sizes) {
        for (int seed = 1; seed <= seeds; seed++) {
          String name = "chain " + size + "/" + seed;
          add(chains, Chain.of(name, SyntheticChains.chain(size, 3, suppliers, seed)));
        }
      }
    } else {
      for (Chain chain : GraphFiles.chains(Path.of(graphs))) {
        if (sizes.isEmpty() || sizes.contains(chain.cards())) {
          add(chains, chain);
        }
      }
    }
    new LayoutTable(peers, out).print(chains);
  }

  private static void add(SortedMap<Integer, List<Chain>> chains, Chain chain) {
    chains.computeIfAbsent(chain.cards(), n -> new ArrayList<>()).add(chain);
  }

  private void print(SortedMap<Integer, List<Chain>> chains)
      throws IOException, InterruptedException {
    out.println(
        "| N | layout | xStraight | xRouted | length | bends | area Mpx | w÷h | ms | overlaps |"
            + " through | stages | missing |");
    out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (Map.Entry<Integer, List<Chain>> each : chains.entrySet()) {
      Map<String, List<Result>> results = new LinkedHashMap<>();
      for (Peer peer : peers) {
        if (each.getKey() <= peer.most()) {
          List<Result> done = results(peer, each.getValue());
          if (!done.isEmpty()) {
            results.put(peer.name(), done);
            row(each.getKey(), peer.name(), done);
          }
        }
      }
      ratios(each.getKey(), results);
    }
  }

  private List<Result> results(Peer peer, List<Chain> chains) throws InterruptedException {
    List<Result> results = new ArrayList<>();
    try {
      warm(peer, chains.getFirst());
      for (Chain chain : chains) {
        int times = chain.cards() <= 300 && !peer.name().equals("best") ? 5 : 1;
        Drawn drawn = peer.draw(chain);
        double millis = drawn.millis();
        for (int i = 1; i < times; i++) {
          millis = Math.min(millis, peer.draw(chain).millis());
        }
        results.add(new Result(DrawingScore.of(chain, drawn), millis));
      }
    } catch (IOException e) {
      out.println("| | " + peer.name() + " | not run: " + e.getMessage() + " |");
      return List.of();
    }
    return results;
  }

  /** Warms up the virtual machine for a peer on small chains, and on this one if it is small. */
  private static void warm(Peer peer, Chain chain) throws IOException, InterruptedException {
    if (!peer.warms() || peer.name().equals("best")) {
      return;
    }
    Chain small = Chain.of("warm", SyntheticChains.chain(60, 9));
    double end = Peer.cpu() + WARM_MILLIS;
    for (int i = 0; i < 400 && Peer.cpu() < end; i++) {
      peer.draw(chain.cards() <= 300 && i % 3 > 0 ? chain : small);
    }
  }

  private void row(int size, String name, List<Result> results) {
    out.printf(
        Locale.ROOT,
        "| %d | %s | %d | %d | %s | %d | %.1f | %.2f | %.1f | %d | %d | %d | %d |%n",
        size,
        name,
        results.stream().mapToLong(r -> r.score.straight()).sum(),
        results.stream().mapToLong(r -> r.score.routed()).sum(),
        thousands(sum(results, "length")),
        results.stream().mapToLong(r -> r.score.bends()).sum(),
        sum(results, "area") / 1e6,
        results.stream().mapToDouble(r -> r.score.width() / r.score.height()).average().orElse(0),
        median(results.stream().mapToDouble(Result::millis).toArray()),
        results.stream().mapToLong(r -> r.score.overlaps()).sum(),
        results.stream().mapToLong(r -> r.score.through()).sum(),
        results.stream().mapToLong(r -> r.score.violations()).sum(),
        results.stream().mapToLong(r -> r.score.missing()).sum());
  }

  private void ratios(int size, Map<String, List<Result>> results) {
    for (Map.Entry<String, List<Result>> ours : results.entrySet()) {
      for (Map.Entry<String, List<Result>> peer : results.entrySet()) {
        if (isOurs(ours.getKey()) && !isOurs(peer.getKey())) {
          StringBuilder line = new StringBuilder();
          for (String what : List.of("straight", "routed", "length", "bends", "area")) {
            double part = sum(ours.getValue(), what) / sum(peer.getValue(), what);
            line.append(String.format(Locale.ROOT, "%s %.2f  ", what, part));
          }
          double time =
              median(ours.getValue().stream().mapToDouble(Result::millis).toArray())
                  / median(peer.getValue().stream().mapToDouble(Result::millis).toArray());
          out.printf(
              Locale.ROOT,
              "%d: %s ÷ %s  %stime %.2f%n",
              size,
              ours.getKey(),
              peer.getKey(),
              line,
              time);
        }
      }
    }
  }

  private static boolean isOurs(String name) {
    return PEERS.stream().anyMatch(peer -> peer instanceof OurLayout && peer.name().equals(name));
  }

  private static double sum(List<Result> results, String what) {
    return results.stream()
        .map(Result::score)
        .mapToDouble(
            score ->
                switch (what) {
                  case "straight" -> score.straight();
                  case "routed" -> score.routed();
                  case "length" -> score.length();
                  case "bends" -> score.bends();
                  case "area" -> score.area();
                  default -> throw new IllegalArgumentException(what);
                })
        .sum();
  }

  private static String thousands(double px) {
    return String.format(Locale.ROOT, "%.1fk", px / 1000);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
