package org.chainmap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chainmap.analysis.matching.Market;
import org.chainmap.analysis.matching.Matcher;
import org.chainmap.analysis.matching.Matching;
import org.chainmap.analysis.matching.Mode;
import org.chainmap.disk.AtomicFile;
import org.chainmap.exchange.CsvFile;
import org.chainmap.exchange.ExcelFile;
import org.chainmap.model.ChainMap;
import org.chainmap.report.MatchJson;
import org.chainmap.report.MatchTables;
import org.chainmap.report.MatchText;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code chainmap match FILE}: finds the offers that meet each need, and the unmet
 * needs.
 */
@Command(name = "match")
final class MatchCommand implements Callable<Integer> {

  private static final List<String> FORMATS = List.of("text", "json", "csv");
  private static final List<String> ENDINGS = List.of("json", "csv", "xlsx");

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final FileArgument input = new FileArgument();

  @Option(names = "--with", paramLabel = "OTHER")
  private List<String> others = new ArrayList<>();

  @Option(names = "--mode", paramLabel = "weight|pairs")
  private String mode = Mode.WEIGHT.key();

  @Option(names = "--threshold", paramLabel = "0-1")
  private double threshold = Matcher.THRESHOLD;

  @Option(names = "--format", paramLabel = "text|json|csv")
  private @Nullable String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT")
  private @Nullable String output;

  MatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    Mode sought =
        Arrays.stream(Mode.values())
            .filter(each -> each.key().equals(mode))
            .findFirst()
            .orElseThrow(() -> new Refusal(Message.of("cli.badValue", "--mode", mode)));
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new Refusal(Message.of("cli.badValue", "--threshold", String.valueOf(threshold)));
    }
    String kind = kind();
    Path target = output == null ? null : target(output);
    List<ChainMap> maps = new ArrayList<>(List.of(input.load()));
    for (String other : others) {
      maps.add(CommandFiles.load(other));
    }
    Matching matching =
        Matcher.run(
            Market.of(maps.getFirst(), maps.subList(1, maps.size())),
            sought,
            threshold,
            Progress.NONE);
    if (target == null) {
      print(kind, maps, matching);
    } else {
      write(kind, target, maps, matching);
      console.say(
          Message.of(
              "matching.cli.done",
              MatchText.summary(maps.getFirst(), matching, console.lang()),
              String.valueOf(output)),
          target);
    }
    return Cli.DONE;
  }

  /** Returns the output format, given by the option or by the output file's extension. */
  private String kind() throws Refusal {
    String named = format;
    if (named != null && !FORMATS.contains(named)) {
      throw new Refusal(Message.of("cli.badValue", "--format", named));
    }
    String file = output;
    if (file == null) {
      return named == null ? "text" : named;
    }
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (named != null && AtomicFile.isStream(CommandFiles.path(file))) {
      return named;
    }
    if (!ENDINGS.contains(ending) || named != null && !named.equals(ending)) {
      throw new Refusal(Message.of("matching.cli.ending", file));
    }
    return ending;
  }

  private Path target(String name) throws Refusal {
    Path target = input.target(name);
    for (String other : others) {
      if (CommandFiles.same(CommandFiles.path(other), target)) {
        throw new Refusal(Message.of("cli.overInput", name));
      }
    }
    return target;
  }

  private void print(String kind, List<ChainMap> maps, Matching matching) {
    switch (kind) {
      case "json" -> console.out().print(MatchJson.of(maps, matching, console.lang()));
      case "csv" -> console.out().print(CsvFile.text(MatchTables.all(matching, console.lang())));
      default -> console.print(MatchText.of(maps.getFirst(), matching, console.lang()));
    }
  }

  private void write(String kind, Path target, List<ChainMap> maps, Matching matching)
      throws Refusal {
    switch (kind) {
      case "text" -> Saved.text(target, MatchText.of(maps.getFirst(), matching, console.lang()));
      case "json" -> Saved.text(target, MatchJson.of(maps, matching, console.lang()));
      case "csv" ->
          Saved.table(() -> CsvFile.save(target, MatchTables.all(matching, console.lang())));
      default ->
          Saved.table(
              () ->
                  ExcelFile.save(
                      target,
                      maps.getFirst().info().marking().in(console.lang()),
                      MatchTables.sheets(matching, console.lang())));
    }
  }
}
