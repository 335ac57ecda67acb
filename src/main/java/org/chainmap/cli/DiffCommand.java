package org.chainmap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chainmap.analysis.Findings;
import org.chainmap.compare.MapComparison;
import org.chainmap.compare.SideName;
import org.chainmap.exchange.ExcelFile;
import org.chainmap.export.Drawing;
import org.chainmap.export.ExportException;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.Exporters;
import org.chainmap.export.Pictures;
import org.chainmap.model.ChainMap;
import org.chainmap.overlay.ComparisonLens;
import org.chainmap.paint.Theme;
import org.chainmap.report.ComparisonJson;
import org.chainmap.report.ComparisonTables;
import org.chainmap.report.ComparisonText;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code chainmap diff A B}: says what differs between two maps. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {

  private static final List<String> FORMATS = List.of("text", "json");

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "A", descriptionKey = "diff.before")
  private String before = "";

  @Parameters(index = "1", paramLabel = "B", descriptionKey = "diff.after")
  private String after = "";

  @Option(names = "--format", paramLabel = "text|json")
  private String format = "text";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT")
  private @Nullable String output;

  @Option(names = "--side-by-side")
  private boolean sideBySide;

  @Option(names = "--comments")
  private boolean comments;

  @Mixin private final WatermarkOption watermark = new WatermarkOption();

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    if (!FORMATS.contains(format)) {
      throw new Refusal(Message.of("cli.badValue", "--format", format));
    }
    Path target = output == null ? null : target(output);
    if (sideBySide) {
      pictured("--side-by-side", target);
    }
    if (comments) {
      pictured("--comments", target);
    }
    if (!watermark.phrase().isEmpty()) {
      pictured("--watermark", target);
    }
    MapComparison comparison =
        MapComparison.of(CommandFiles.load(before), CommandFiles.load(after));
    if (target != null) {
      write(comparison, target);
    }
    PrintWriter out = target == null ? console.out() : console.beside(target);
    out.print(
        format.equals("json")
            ? ComparisonJson.of(comparison, console.lang())
            : ComparisonText.of(comparison, console.lang()));
    if (target != null && format.equals("text")) {
      console.say(Message.of("cli.written", target.toString()), target);
    }
    return comparison.same() ? Cli.DONE : Cli.PROBLEMS;
  }

  private Path target(String name) throws Refusal {
    Path target = CommandFiles.path(name);
    for (String input : List.of(before, after)) {
      if (CommandFiles.same(CommandFiles.path(input), target)) {
        throw new Refusal(Message.of("cli.overInput", name));
      }
    }
    if (!is(target, ".json") && !is(target, ".xlsx") && Exporters.forFile(target).isEmpty()) {
      throw new Refusal(
          Message.of(
              "export.unknownKind",
              String.valueOf(target.getFileName()),
              List.of(".png", ".svg", ".pdf", ".xlsx", ".json")));
    }
    return target;
  }

  /** Refuses an option of pictures where none is written. */
  private static void pictured(String option, @Nullable Path target) throws Refusal {
    if (target == null || Exporters.forFile(target).isEmpty()) {
      throw new Refusal(Message.of("cli.onlyPicture", option));
    }
  }

  private static boolean is(Path target, String ending) {
    return String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private void write(MapComparison comparison, Path target) throws Refusal {
    if (is(target, ".json")) {
      Saved.text(target, ComparisonJson.of(comparison, console.lang()));
    } else if (is(target, ".xlsx")) {
      Saved.table(
          () ->
              ExcelFile.save(
                  target,
                  ComparisonTables.marking(comparison, console.lang()),
                  List.of(ComparisonTables.of(comparison, console.lang()))));
    } else {
      picture(comparison, target);
    }
  }

  private void picture(MapComparison comparison, Path target) throws Refusal {
    try {
      Exporters.write(
          drawing(comparison),
          ExportOptions.DEFAULT.withWatermark(watermark.phrase()),
          target,
          Progress.NONE);
    } catch (ExportException e) {
      throw new Refusal(e.reason());
    }
  }

  private Drawing drawing(MapComparison comparison) throws Refusal {
    if (sideBySide) {
      return Pictures.sideBySide(
          comparison,
          SideName.before(shown(before, after), comparison.before()),
          SideName.after(shown(after, before), comparison.after()),
          Theme.LIGHT,
          console.lang(),
          comments,
          Progress.NONE);
    }
    ChainMap map = comparison.union();
    return Pictures.drawing(
        map,
        ComparisonLens.full(comparison).titled(map, Findings.NONE),
        Theme.LIGHT,
        console.lang(),
        comments,
        Progress.NONE);
  }

  /** Returns the name of a file, or all that was said of it where the other has the same name. */
  private static String shown(String file, String other) throws Refusal {
    Path name = CommandFiles.path(file).getFileName();
    return name == null || name.equals(CommandFiles.path(other).getFileName())
        ? file
        : name.toString();
  }
}
