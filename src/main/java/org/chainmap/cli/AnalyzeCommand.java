package org.chainmap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chainmap.analysis.Analyses;
import org.chainmap.analysis.Analysis;
import org.chainmap.analysis.AnalysisOptions;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.disk.AtomicFile;
import org.chainmap.exchange.ExcelFile;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.model.value.AsOf;
import org.chainmap.report.FindingsJson;
import org.chainmap.report.FindingsTables;
import org.chainmap.report.FindingsText;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code chainmap analyze FILE}: reports what can break the chain. */
@Command(name = "analyze")
final class AnalyzeCommand implements Callable<Integer> {

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final FileArgument input = new FileArgument();

  @Option(names = "--format", paramLabel = "text|json|xlsx")
  private @Nullable FindingsFormat format;

  @Option(names = "--only", paramLabel = "NAME", arity = "1..*", split = ",")
  private List<String> only = new ArrayList<>();

  @Option(names = "--older-than", paramLabel = "DATE")
  private @Nullable String olderThan;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT")
  private @Nullable String output;

  AnalyzeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    List<Analysis> analyses = chosen();
    AnalysisOptions options = new AnalysisOptions(olderThan == null ? null : date(olderThan));
    FindingsFormat as = format != null ? format : FindingsFormat.of(output);
    Path target = target(as);
    ChainMap map = input.load();
    Assessment assessment = Assessment.of(map, analyses, options, Progress.NONE);
    if (target == null) {
      console.print(text(as, map, assessment));
    } else {
      save(as, target, map, assessment);
      console.say(Message.of("cli.written", String.valueOf(output)), target);
    }
    return Cli.DONE;
  }

  /** Returns the named analyses, in the order in which they are listed, or all of them. */
  private List<Analysis> chosen() throws Refusal {
    List<String> keys = Analyses.ALL.stream().map(Analysis::key).toList();
    List<String> unknown = only.stream().filter(name -> !keys.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new Refusal(Message.of("cli.analyze.unknown", unknown, keys));
    }
    return only.isEmpty()
        ? Analyses.ALL
        : Analyses.ALL.stream().filter(analysis -> only.contains(analysis.key())).toList();
  }

  private static AsOf date(String text) throws Refusal {
    return AsOf.parse(text)
        .orElseThrow(() -> new Refusal(Message.of("cli.analyze.badDate", "--older-than", text)));
  }

  /** Returns the file to write, or null for the console. */
  private @Nullable Path target(FindingsFormat as) throws Refusal {
    if (output == null) {
      if (as == FindingsFormat.XLSX) {
        throw new Refusal(Message.of("cli.missing", "-o"));
      }
      return null;
    }
    Path target = input.target(output);
    boolean excel = output.toLowerCase(Locale.ROOT).endsWith(ExcelFile.EXTENSION);
    if ((as == FindingsFormat.XLSX) != excel && !AtomicFile.isStream(target)) {
      throw new Refusal(Message.of("cli.analyze.extension", output, ExcelFile.EXTENSION));
    }
    try {
      FileBytes.checkReport(target);
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
    return target;
  }

  private void save(FindingsFormat as, Path target, ChainMap map, Assessment assessment)
      throws Refusal {
    switch (as) {
      case XLSX ->
          Saved.table(
              () ->
                  ExcelFile.save(
                      target,
                      map.info().marking().in(console.lang()),
                      FindingsTables.of(map, assessment, console.lang())));
      case TEXT, JSON -> Saved.text(target, text(as, map, assessment));
    }
  }

  private String text(FindingsFormat as, ChainMap map, Assessment assessment) {
    return switch (as) {
      case TEXT -> FindingsText.of(map, assessment, console.lang());
      case JSON -> FindingsJson.of(map, assessment, console.lang());
      case XLSX -> throw new IllegalStateException("an Excel file is no text");
    };
  }
}
