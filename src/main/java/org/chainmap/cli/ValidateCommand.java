package org.chainmap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.Fault;
import org.chainmap.format.FaultGroup;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.layout.CoveredCards;
import org.chainmap.ledger.Completeness;
import org.chainmap.model.ChainMap;
import org.chainmap.model.HiddenCharacters;
import org.chainmap.model.OverdueInitiatives;
import org.chainmap.model.Problem;
import org.chainmap.model.Problem.Severity;
import org.chainmap.model.Segment;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.paint.UndrawnCharacters;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code chainmap validate FILE...}: reports everything wrong or doubtful in files. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*")
  private List<String> files = new ArrayList<>();

  @Option(names = "--strict")
  private boolean strict;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    for (String file : files) {
      Path path = CommandFiles.path(file);
      if (Files.isDirectory(path)) {
        throw new Refusal(Message.of("format.inFile", file, Message.of("format.directory")));
      }
      if (!Files.exists(path)) {
        throw new Refusal(Message.of("cli.noFile", file));
      }
    }
    boolean found = false;
    for (String file : files) {
      Path path = CommandFiles.path(file);
      AtomicReference<Completeness.@Nullable Count> filled = new AtomicReference<>();
      List<Fault> faults =
          ChainMapFile.validate(
              path,
              map -> {
                filled.set(Completeness.of(map).all());
                return seen(map);
              });
      long errors = faults.stream().filter(f -> f.severity() == Severity.ERROR).count();
      long warnings = faults.size() - errors;
      for (FaultGroup group : FaultGroup.of(faults)) {
        console.say(
            Message.of(
                group.first().severity() == Severity.ERROR
                    ? "cli.validate.error"
                    : "cli.validate.warning",
                group.message()));
      }
      console.say(
          faults.isEmpty()
              ? Message.of("cli.validate.fine", file)
              : Message.of("cli.validate.found", file, errors, warnings));
      Completeness.Count count = filled.get();
      if (count != null) {
        console.say(
            Message.of(
                "cli.validate.filled",
                Numbers.percent(Math.floor(count.percent())),
                count.filled(),
                count.needed()));
      }
      found |= errors > 0 || strict && warnings > 0;
    }
    return found ? Cli.PROBLEMS : Cli.DONE;
  }

  /** Returns what only the picture of a map or the calendar would show. */
  private static List<Problem> seen(ChainMap map) {
    List<Problem> problems = new ArrayList<>(HiddenCharacters.problems(map));
    problems.addAll(UndrawnCharacters.problems(map));
    problems.addAll(OverdueInitiatives.problems(map, LocalDate.now(ZoneId.systemDefault())));
    MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);
    Map<Id, Box> cards = new HashMap<>();
    for (Segment segment : map.segments()) {
      Point position = segment.placement().position();
      if (position != null) {
        cards.put(segment.id(), Box.of(position, painter.cardSize(map, segment)));
      }
    }
    problems.addAll(CoveredCards.problems(map, cards));
    return problems;
  }
}
