package org.chainmap.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chainmap.disk.AtomicFile;
import org.chainmap.exchange.SheetPaths;
import org.chainmap.exchange.SheetRefresh;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.plan.FieldChange;
import org.chainmap.ledger.plan.ImportDecisions;
import org.chainmap.ledger.plan.ImportPlan;
import org.chainmap.ledger.plan.PlanJson;
import org.chainmap.ledger.plan.PlanText;
import org.chainmap.ledger.plan.PlannedRow;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code chainmap refresh MAP}: reads the lists again that a map remembers, and applies
 * what they say now; what a person changed in the map meanwhile stays unless told otherwise.
 */
@Command(name = "refresh")
final class RefreshCommand implements Callable<Integer> {

  private static final List<String> FORMATS = List.of("text", "json");
  private static final List<String> WAYS = List.of("keep", "take");

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "MAP", descriptionKey = "refresh.map")
  private String file = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT")
  private @Nullable String output;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--format", paramLabel = "text|json")
  private String format = "text";

  @Option(names = "--conflicts", paramLabel = "keep|take")
  private String conflicts = "keep";

  RefreshCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    check("--format", format, FORMATS);
    check("--conflicts", conflicts, WAYS);
    Path from = CommandFiles.path(file);
    Path target = output == null ? from : CommandFiles.path(output);
    if (output != null && !output.endsWith(".json") && !AtomicFile.isStream(target)) {
      throw new Refusal(Message.of("cli.layout.notJson", output, ChainMapFile.EXTENSION));
    }
    Unchanged unchanged = Unchanged.now(target);
    ChainMap map = CommandFiles.load(file);
    SheetRefresh refresh = SheetRefresh.read(map, from, Progress.NONE);
    if (refresh.sheets().isEmpty()) {
      throw new Refusal(Message.of("cli.refresh.none", file));
    }
    ImportPlan plan = plan(refresh, map);
    if (!dryRun) {
      save(unchanged, map, refresh, plan);
    }
    tell(refresh, PlanText.of(map, plan, console.lang()), target);
    return open(refresh, plan) ? Cli.PROBLEMS : Cli.DONE;
  }

  private static void check(String option, String value, List<String> allowed) throws Refusal {
    if (!allowed.contains(value)) {
      throw new Refusal(Message.of("cli.badValue", option, value));
    }
  }

  private ImportPlan plan(SheetRefresh refresh, ChainMap map) {
    ImportPlan plan = refresh.plan(map, ImportDecisions.NONE, Progress.NONE);
    if (conflicts.equals("keep")) {
      return plan;
    }
    ImportDecisions decisions = ImportDecisions.NONE;
    for (FieldChange change : PlanText.conflicts(plan)) {
      decisions = decisions.withField(change, true);
    }
    for (PlannedRow row : plan.rows()) {
      ImportDecisions.RowOf of = row.row();
      if (row.outcome() == PlannedRow.Outcome.ADDED && !row.applied() && of != null) {
        decisions = decisions.withRow(of, true);
      }
    }
    return refresh.plan(map, decisions, Progress.NONE);
  }

  private void save(Unchanged target, ChainMap map, SheetRefresh refresh, ImportPlan plan)
      throws Refusal {
    Path from = CommandFiles.path(file);
    ChainMap after = map.with(refresh.change(map, plan, from, Instant.now()));
    try {
      ChainMapFile.check(target.file());
      target.check();
      ChainMapFile.save(
          target.file(),
          AtomicFile.isStream(target.file())
              ? after
              : SheetPaths.moved(after, from, target.file()));
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
  }

  private void tell(SheetRefresh refresh, PlanText said, Path target) {
    List<Message> unread =
        refresh.sheets().stream().flatMap(read -> problem(read).stream()).toList();
    Console to = !dryRun && console.beside(target) != console.out() ? console.onErr() : console;
    if (format.equals("json")) {
      to.out().print(PlanJson.of(said, unread));
      return;
    }
    for (SheetRefresh.Read read : refresh.sheets()) {
      if (read.problem() == null) {
        to.say(Message.of("cli.refresh.sheet", read.link().file(), read.link().sheet()));
        read.told().forEach(to::say);
        if (read.table() != null) {
          read.table().problems().forEach(each -> console.complain(each.message()));
        }
      }
    }
    unread.forEach(console::complain);
    said.lines().forEach(to::say);
    said.plan().problems().forEach(each -> console.complain(each.message()));
    to.say(said.plan().summary());
    to.say(
        dryRun
            ? Message.of("cli.refresh.dry")
            : Message.of("cli.import.wrote", output == null ? file : output));
  }

  private static Optional<Message> problem(SheetRefresh.Read read) {
    return Optional.ofNullable(read.problem())
        .map(
            problem ->
                Message.of(
                    "ledger.refresh.unread", read.link().sheet(), read.link().file(), problem));
  }

  /** Tells whether something waits for a person; in a dry run, whether anything would change. */
  private boolean open(SheetRefresh refresh, ImportPlan plan) {
    boolean unread = refresh.sheets().stream().anyMatch(each -> each.problem() != null);
    boolean waits =
        plan.count(PlannedRow.Outcome.DOUBTFUL) > 0
            || plan.count(PlannedRow.Outcome.LEFT_OUT) > 0
            || plan.rows().stream()
                .anyMatch(
                    row ->
                        !row.applied() && row.outcome() != PlannedRow.Outcome.UNCHANGED
                            || row.changes().stream().anyMatch(change -> !change.applied()));
    return unread || waits || dryRun && !plan.change().isEmpty();
  }
}
