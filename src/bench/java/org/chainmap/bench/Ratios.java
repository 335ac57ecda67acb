package org.chainmap.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs JMH benchmarks and prints, for each class and its parameters, our time next to the peer's.
 */
final class Ratios {

  private Ratios() {}

  static void run(List<String> args, PrintStream out)
      throws CommandLineOptionException, RunnerException {
    Collection<RunResult> results =
        new Runner(new CommandLineOptions(args.toArray(String[]::new))).run();
    Map<String, Map<String, Double>> times = new TreeMap<>();
    for (RunResult result : results) {
      BenchmarkParams params = result.getParams();
      String name = params.getBenchmark();
      int dot = name.lastIndexOf('.');
      String subject = name.substring(name.lastIndexOf('.', dot - 1) + 1, dot);
      String at =
          params.getParamsKeys().stream()
              .map(key -> key + "=" + params.getParam(key))
              .collect(Collectors.joining(" ", subject + " ", ""));
      times
          .computeIfAbsent(at, k -> new TreeMap<>())
          .put(name.substring(dot + 1), result.getPrimaryResult().getScore());
    }
    out.println();
    times.forEach(
        (at, byMethod) -> {
          Double ours = byMethod.get("ours");
          Double peer = byMethod.get("peer");
          if (ours != null && peer != null) {
            out.printf(
                Locale.ROOT,
                "%s: ours %.3f ms, peer %.3f ms, ours ÷ peer = %.3f%n",
                at,
                ours,
                peer,
                ours / peer);
          }
        });
  }
}
