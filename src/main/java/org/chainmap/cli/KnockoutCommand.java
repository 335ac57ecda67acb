package org.chainmap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.knockout.ChainSide;
import org.chainmap.analysis.knockout.ExpectedLoss;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.JointLosses;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.analysis.knockout.ReverseStressTest;
import org.chainmap.analysis.knockout.ScenarioPresets;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.analysis.knockout.WeeklyLosses;
import org.chainmap.analysis.knockout.WorstSet;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.DiskException;
import org.chainmap.export.ExportException;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.Exporter;
import org.chainmap.export.Exporters;
import org.chainmap.export.Pictures;
import org.chainmap.export.SpreadAnimation;
import org.chainmap.export.SpreadStep;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.paint.UndrawnCharacters;
import org.chainmap.report.KnockoutJson;
import org.chainmap.report.KnockoutText;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code chainmap knockout FILE}: computes the impact of losing elements. */
@Command(name = "knockout")
final class KnockoutCommand implements Callable<Integer> {

  private static final String JSON = ".json";
  private static final String ANIMATION = "." + SpreadAnimation.EXTENSION;

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final FileArgument input = new FileArgument();

  @Option(names = "--remove", arity = "1..*", paramLabel = "ID")
  private List<String> remove = List.of();

  @Option(names = "--region", arity = "1..*", paramLabel = "R")
  private List<String> regions = List.of();

  @Option(names = "--ownership", arity = "1..*", paramLabel = "O")
  private List<String> ownerships = List.of();

  @Option(names = "--foreign")
  private boolean foreign;

  @Option(names = "--scenario", paramLabel = "NAME")
  private @Nullable String scenario;

  @Option(names = "--worst", paramLabel = "1|2|3")
  private @Nullable Integer worst;

  @Option(names = "--pairs", paramLabel = "N")
  private @Nullable Integer pairs;

  @Option(names = "--expected")
  private boolean expected;

  @Option(names = "--breaks", paramLabel = "P")
  private @Nullable Double breaks;

  @Option(names = "--of", paramLabel = "enterprises|segments")
  private @Nullable String of;

  @Option(names = "--side", paramLabel = "supply|demand")
  private @Nullable String side;

  @Option(names = "--weeks", paramLabel = "N")
  private @Nullable Integer weeks;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT")
  private @Nullable String output;

  @Option(names = "--format", paramLabel = "pdf|png|svg|gif|json")
  private @Nullable String format;

  @Option(names = "--comments")
  private boolean comments;

  @Mixin private final WatermarkOption watermark = new WatermarkOption();

  KnockoutCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    if (output == null && format != null) {
      throw new Refusal(Message.of("scenario.cli.onlyWith", "--format", "-o"));
    }
    Path target = output == null ? null : target(output);
    if (comments && (target == null || isJson(target) || isAnimation(target))) {
      throw new Refusal(Message.of("cli.onlyPicture", "--comments"));
    }
    if (!watermark.phrase().isEmpty() && (target == null || isJson(target))) {
      throw new Refusal(Message.of("cli.onlyPicture", "--watermark"));
    }
    WorstSet.Among among = among();
    ChainSide worstSide = side();
    onlyOne();
    if (weeks != null && (weeks < 1 || weeks > WeeklyLosses.MOST)) {
      throw new Refusal(Message.of("cli.badValue", "--weeks", String.valueOf(weeks)));
    }
    ChainMap map = input.load();
    Optional<WorstSet> found = Optional.empty();
    Optional<JointLosses> joint = Optional.empty();
    Optional<ExpectedLoss> mean = Optional.empty();
    Optional<ReverseStressTest> reverse = Optional.empty();
    List<Message> answer = new ArrayList<>();
    Scenario empty = ScenarioPresets.named(Message.of("scenario.worst.name"));
    Scenario lost;
    if (worst != null) {
      found = WorstSet.of(map, among, worstSide, worst, Progress.NONE);
      lost = found.map(set -> set.in(empty)).orElse(empty);
      answer.add(
          found
              .map(set -> set.sentence(map))
              .orElse(Message.of("scenario.worst.none." + worstSide.key())));
    } else if (pairs != null) {
      JointLosses table = JointLosses.of(map, among, pairs, Progress.NONE);
      joint = Optional.of(table);
      lost = table.pairs().stream().findFirst().map(pair -> pair.in(empty)).orElse(empty);
      answer.add(table.summary());
      table
          .pairs()
          .forEach(pair -> answer.add(Message.of("scenario.cli.item", pair.sentence(map))));
    } else if (expected) {
      ExpectedLoss loss = ExpectedLoss.of(map, Progress.NONE);
      mean = Optional.of(loss);
      lost = loss.outcomes().stream().findFirst().map(ExpectedLoss.Outcome::scenario).orElse(empty);
      answer.addAll(loss.sentences());
    } else if (breaks != null) {
      ReverseStressTest test = ReverseStressTest.of(map, among, breaks / 100, Progress.NONE);
      reverse = Optional.of(test);
      lost = test.worst().map(set -> set.in(empty)).orElse(empty);
      answer.add(test.sentence(map));
    } else {
      lost = new ScenarioOptions(map).scenario(remove, regions, ownerships, foreign, scenario);
    }
    Impact impact = Knockout.of(map, lost);
    Optional<WeeklyImpact> weekly =
        Optional.ofNullable(weeks).map(count -> new WeeklyLosses(map).impact(lost, count));
    if (target != null) {
      write(map, impact, new KnockoutJson.Answers(found, joint, mean, reverse, weekly), target);
    }
    String text = KnockoutText.of(map, impact, answer, weekly, console.lang());
    if (target == null) {
      console.print(text);
      return Cli.DONE;
    }
    console.print(text, target);
    console.say(Message.of("cli.written", target.toString()), target);
    if (!isJson(target)) {
      UndrawnCharacters.sentence(map, console.lang()).ifPresent(said -> console.say(said, target));
    }
    return Cli.DONE;
  }

  private Path target(String name) throws Refusal {
    Path target = input.target(name);
    if (!isJson(target) && !isAnimation(target) && exporter(target).isEmpty()) {
      throw new Refusal(
          Message.of(
              "cli.unknownKind",
              String.valueOf(target.getFileName()),
              List.of(".pdf", ".png", ".svg", ANIMATION, JSON)));
    }
    return target;
  }

  private Optional<Exporter> exporter(Path target) {
    return format == null ? Exporters.forFile(target) : Exporters.named(format);
  }

  private boolean isJson(Path target) {
    return is(JSON, target);
  }

  private boolean isAnimation(Path target) {
    return is(ANIMATION, target);
  }

  private boolean is(String ending, Path target) {
    return format != null
        ? ("." + format).equals(ending)
        : String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private WorstSet.Among among() throws Refusal {
    Integer k = worst;
    Integer n = pairs;
    Double p = breaks;
    if (k == null && n == null && p == null && of != null) {
      throw new Refusal(
          Message.of("scenario.cli.onlyWith", "--of", List.of("--worst", "--pairs", "--breaks")));
    }
    if (p != null && !(p > 0 && p <= 100)) {
      throw new Refusal(Message.of("cli.badValue", "--breaks", String.valueOf(p)));
    }
    if (n != null && (n < 1 || n > JointLosses.MOST)) {
      throw new Refusal(Message.of("cli.badValue", "--pairs", String.valueOf(n)));
    }
    if (k != null && (k < 1 || k > WorstSet.MOST)) {
      throw new Refusal(Message.of("cli.badValue", "--worst", String.valueOf(k)));
    }
    String wanted = of == null ? WorstSet.Among.ENTERPRISES.key() : of;
    for (WorstSet.Among among : WorstSet.Among.values()) {
      if (among.key().equals(wanted)) {
        return among;
      }
    }
    throw new Refusal(Message.of("cli.badValue", "--of", wanted));
  }

  private ChainSide side() throws Refusal {
    String wanted = side == null ? ChainSide.SUPPLY.key() : side;
    if (worst == null && side != null) {
      throw new Refusal(Message.of("scenario.cli.onlyWith", "--side", "--worst"));
    }
    return Arrays.stream(ChainSide.values())
        .filter(each -> each.key().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new Refusal(Message.of("cli.badValue", "--side", wanted)));
  }

  private void onlyOne() throws Refusal {
    boolean parts = foreign || !remove.isEmpty() || !regions.isEmpty() || !ownerships.isEmpty();
    List<String> whole = new ArrayList<>();
    if (scenario != null) {
      whole.add("--scenario");
    }
    if (worst != null) {
      whole.add("--worst");
    }
    if (pairs != null) {
      whole.add("--pairs");
    }
    if (expected) {
      whole.add("--expected");
    }
    if (breaks != null) {
      whole.add("--breaks");
    }
    if (!parts && whole.isEmpty()) {
      throw new Refusal(Message.of("scenario.cli.nothing"));
    }
    if (whole.size() > 1) {
      throw new Refusal(Message.of("cli.eitherOr", whole.getFirst(), whole.get(1)));
    }
    if (parts && !whole.isEmpty()) {
      throw new Refusal(
          Message.of(
              "scenario.cli.alone",
              whole.getFirst(),
              List.of("--remove", "--region", "--ownership", "--foreign")));
    }
  }

  private void write(ChainMap map, Impact impact, KnockoutJson.Answers answers, Path target)
      throws Refusal {
    if (isJson(target)) {
      Saved.text(target, KnockoutJson.of(map, impact, answers, console.lang()));
      return;
    }
    if (isAnimation(target)) {
      animate(
          map,
          answers
              .weekly()
              .map(byWeek -> SpreadStep.byWeeks(impact, byWeek))
              .orElseGet(() -> SpreadStep.byLevels(impact)),
          target);
      return;
    }
    try {
      Exporters.write(
          Pictures.drawing(
              map,
              ImpactLens.full(impact).titled(map, Findings.NONE),
              Theme.LIGHT,
              console.lang(),
              comments,
              Progress.NONE),
          ExportOptions.DEFAULT.withWatermark(watermark.phrase()),
          exporter(target).orElseThrow(),
          target,
          Progress.NONE);
    } catch (ExportException e) {
      throw new Refusal(e.reason());
    }
  }

  private void animate(ChainMap map, List<SpreadStep> steps, Path target) throws Refusal {
    MapPainter painter = new MapPainter(Theme.LIGHT, console.lang());
    SpreadAnimation animation =
        new SpreadAnimation(
            map,
            Pictures.geometry(map, painter, Progress.NONE),
            steps,
            painter,
            watermark.phrase());
    try {
      AtomicFile.writeOrStream(target, out -> animation.write(out, Progress.NONE));
    } catch (DiskException e) {
      throw new Refusal(Message.of("export.cannotWrite", target.toString(), e.reason()));
    }
  }
}
