package org.chainmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Graphviz dot with polyline edges, run as a process. It has no stages: a first run with an
 * invisible node between every two stages gives ranks that separate the stages, and a second run
 * fixes these ranks. Links to an earlier stage are reversed for it.
 */
record DotPolyline() implements Peer {

  private static final double PX_PER_INCH = 72;
  private static final int SECONDS = 180;
  private static final Pattern RANK =
      Pattern.compile("(?m)^\\s*n(\\d+)\\s*\\[[^\\]]*?rank=\"?(\\d+)");

  @Override
  public String name() {
    return "dotpoly";
  }

  @Override
  public int most() {
    return 3_000;
  }

  @Override
  public boolean warms() {
    return false;
  }

  @Override
  public Drawn draw(Chain chain) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int[] rank = ranks(chain);
    StringBuilder text = new StringBuilder();
    head(chain, "", text);
    SortedMap<Integer, StringBuilder> same = new TreeMap<>();
    for (int v = 0; v < rank.length; v++) {
      same.computeIfAbsent(rank[v], r -> new StringBuilder()).append(" n").append(v).append(';');
    }
    String before = "";
    for (Map.Entry<Integer, StringBuilder> each : same.entrySet()) {
      String spine = "r" + each.getKey();
      text.append(spine).append(" [width=0.01, height=0.01, style=invis];\n{rank=same; ");
      text.append(spine).append(';').append(each.getValue()).append("}\n");
      if (!before.isEmpty()) {
        text.append(before).append(" -> ").append(spine).append(" [style=invis];\n");
      }
      before = spine;
    }
    links(chain, text);
    String out = run(text.append("}\n").toString(), "plain");
    return read(chain, out, (System.nanoTime() - start) / 1e6);
  }

  private static int[] ranks(Chain chain) throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder();
    head(chain, " phase=1;", text);
    for (int v = 0; v < chain.cards(); v++) {
      int stage = chain.stage()[v];
      if (stage < chain.stages() - 1) {
        text.append("n" + v + " -> b" + stage + " [style=invis, weight=0];\n");
      }
      if (stage > 0) {
        text.append("b" + (stage - 1) + " -> n" + v + " [style=invis, weight=0];\n");
      }
    }
    links(chain, text);
    int[] rank = new int[chain.cards()];
    Arrays.fill(rank, -1);
    Matcher ranks = RANK.matcher(run(text.append("}\n").toString(), "dot"));
    while (ranks.find()) {
      rank[Integer.parseInt(ranks.group(1))] = Integer.parseInt(ranks.group(2));
    }
    if (Arrays.stream(rank).anyMatch(r -> r < 0)) {
      throw new IOException("dot gave no rank to some card");
    }
    return rank;
  }

  private static void head(Chain chain, String more, StringBuilder text) {
    text.append("digraph chain {\nrankdir=LR; splines=polyline;").append(more);
    text.append(" nodesep=").append(inches(Spaces.CARDS));
    text.append("; ranksep=").append(inches(Spaces.COLUMNS));
    text.append(";\nnode [shape=box, fixedsize=true, label=\"\"];\nedge [dir=none];\n");
    for (int v = 0; v < chain.cards(); v++) {
      text.append("n" + v + " [width=" + inches(chain.w()[v]));
      text.append(", height=" + inches(chain.h()[v]) + "];\n");
    }
    if (!more.isEmpty()) {
      for (int s = 0; s < chain.stages() - 1; s++) {
        text.append("b" + s + " [width=0.01, height=0.01, style=invis];\n");
      }
    }
  }

  private static void links(Chain chain, StringBuilder text) {
    for (int e = 0; e < chain.links(); e++) {
      text.append("n" + tail(chain, e) + " -> n" + head(chain, e) + ";\n");
    }
  }

  private static int tail(Chain chain, int e) {
    return chain.returns(e) ? chain.to()[e] : chain.from()[e];
  }

  private static int head(Chain chain, int e) {
    return chain.returns(e) ? chain.from()[e] : chain.to()[e];
  }

  private static String inches(double px) {
    return String.format(Locale.ROOT, "%.4f", px / PX_PER_INCH);
  }

  private static String run(String text, String kind) throws IOException, InterruptedException {
    Path in = Files.createTempFile("chain", ".dot");
    Path out = Files.createTempFile("chain", ".txt");
    try {
      Files.writeString(in, text);
      Process dot =
          new ProcessBuilder("dot", "-T" + kind, in.toString(), "-o", out.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!dot.waitFor(SECONDS, TimeUnit.SECONDS)) {
        dot.destroyForcibly().waitFor();
        throw new IOException("dot took more than " + SECONDS + " s");
      }
      return Files.readString(out).replace("\\\n", "");
    } finally {
      Files.deleteIfExists(in);
      Files.deleteIfExists(out);
    }
  }

  private static Drawn read(Chain chain, String out, double millis) {
    Drawn drawn = Drawn.blank(chain, millis);
    Map<String, Queue<Integer>> links = new HashMap<>();
    for (int e = 0; e < chain.links(); e++) {
      String ends = "n" + tail(chain, e) + " n" + head(chain, e);
      links.computeIfAbsent(ends, k -> new ArrayDeque<>()).add(e);
    }
    for (String line : out.split("\n", -1)) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("node") && words[1].startsWith("n")) {
        int v = Integer.parseInt(words[1].substring(1));
        drawn.x()[v] = px(words[2]);
        drawn.y()[v] = px(words[3]);
      } else if (words[0].equals("edge")) {
        Queue<Integer> waiting = links.get(words[1] + " " + words[2]);
        Integer e = waiting == null ? null : waiting.poll();
        if (e != null) {
          drawn.way()[e] = way(words);
        }
      }
    }
    return drawn;
  }

  /**
   * Reads a route; dot writes each straight piece as a cubic curve, so every third point is a
   * corner.
   */
  private static double[] way(String[] words) {
    int corners = (Integer.parseInt(words[3]) + 2) / 3;
    double[] way = new double[2 * corners];
    for (int i = 0; i < corners; i++) {
      way[2 * i] = px(words[4 + 6 * i]);
      way[2 * i + 1] = px(words[5 + 6 * i]);
    }
    return way;
  }

  private static double px(String inches) {
    return Double.parseDouble(inches) * PX_PER_INCH;
  }
}
