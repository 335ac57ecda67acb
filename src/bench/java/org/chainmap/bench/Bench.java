package org.chainmap.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs the benchmarks selected by {@code -Dbench="…"}. */
public final class Bench {

  private static final String USAGE =
      """
      layouts [N...] [seeds=3] [suppliers=2] [graphs=FOLDER]
              [peers=quick,best,16:9,A3,dotpoly,elk,elkhi,jgx]
          a table of drawings by us and by peers (dot needs graphviz)
      stable [cards=80] [seeds=4] [suppliers=2] [graphs=FOLDER] [edits=2]
             [swapped=0.01,0.02] [fair=1,1.05]
          what tidying after small edits keeps, and its crossings beside a fresh layout
      jmh [REGEX] [JMH options]
          benchmarks with their ratio to the peer
      convert FOLDER OUT
          graphs of a folder written as chain map files
      """;

  private Bench() {}

  public static void main(String[] args) throws Exception {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    List<String> rest = args.length == 0 ? List.of() : Arrays.asList(args).subList(1, args.length);
    switch (args.length == 0 ? "" : args[0]) {
      case "layouts" -> LayoutTable.run(rest, out);
      case "stable" -> StableTable.run(rest, out);
      case "jmh" -> Ratios.run(rest, out);
      case "convert" -> GraphFiles.convert(Path.of(rest.get(0)), Path.of(rest.get(1)));
      default -> out.print(USAGE);
    }
  }
}
