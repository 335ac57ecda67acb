package org.chainmap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chainmap.analysis.UpstreamStages;
import org.chainmap.disk.AtomicFile;
import org.chainmap.exchange.ChainFormats;
import org.chainmap.exchange.EdgeList;
import org.chainmap.exchange.GephiFiles;
import org.chainmap.exchange.SheetPaths;
import org.chainmap.exchange.SheetReader;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.plan.ImportDecisions;
import org.chainmap.ledger.sheet.Workbook;
import org.chainmap.ledger.table.RepeatedLinks;
import org.chainmap.model.ChainMap;
import org.chainmap.model.MapInfo;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code chainmap import FILE -o OUT}: creates a map from lists, a plain edge list, or
 * a text of another program that holds a chain, told by its content. With {@code --into MAP} lists
 * are merged into a map.
 */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", descriptionKey = "import.edges")
  private String edges = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true)
  private String output = "";

  @Option(names = "--into", paramLabel = "MAP")
  private @Nullable String into;

  @Option(names = "--sheet", paramLabel = "NAME")
  private List<String> sheets = new ArrayList<>();

  @Option(names = "--stages", paramLabel = "N")
  private @Nullable Integer stages;

  @Option(names = "--repeated", paramLabel = "keep|sum|first")
  private @Nullable String repeated;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    Path from = CommandFiles.path(edges);
    Path target = CommandFiles.path(output);
    if (!output.endsWith(".json") && !AtomicFile.isStream(target)) {
      throw new Refusal(Message.of("cli.layout.notJson", output, ChainMapFile.EXTENSION));
    }
    if (CommandFiles.one(from, target)) {
      throw new Refusal(Message.of("cli.overInput", output));
    }
    RepeatedLinks how = repeatedLinks();
    checkStages();
    try {
      ChainMapFile.check(target);
      Unchanged unchanged = Unchanged.now(target);
      Optional<ChainFormats.ReadChain> pair =
          into == null && sheets.isEmpty()
              ? GephiFiles.load(from, Progress.NONE)
              : Optional.empty();
      Optional<ChainFormats.ReadChain> chain = pair.isPresent() ? pair : ChainFormats.load(from);
      if (chain.isPresent()) {
        return chain(from, unchanged, chain.get());
      }
      Workbook book = SheetReader.read(from, Progress.NONE);
      return into == null && sheets.isEmpty() && EdgeList.is(book)
          ? edges(unchanged, EdgeList.of(book, how))
          : lists(from, unchanged, book, repeats(how));
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
  }

  private void checkStages() throws Refusal {
    Integer count = stages;
    if (count != null && into != null) {
      throw new Refusal(Message.of("cli.import.stagesInto"));
    }
    if (count != null && (count < UpstreamStages.FEWEST || count > UpstreamStages.MOST)) {
      throw new Refusal(Message.of("cli.badValue", "--stages", String.valueOf(count)));
    }
  }

  private RepeatedLinks repeatedLinks() throws Refusal {
    String said = repeated;
    return said == null
        ? RepeatedLinks.KEEP
        : Arrays.stream(RepeatedLinks.values())
            .filter(each -> each.key().equals(said))
            .findFirst()
            .orElseThrow(() -> new Refusal(Message.of("cli.badValue", "--repeated", said)));
  }

  /** Returns what becomes of repeated rows of lists; there, each is about one thing of the map. */
  private ImportDecisions.Repeats repeats(RepeatedLinks how) throws Refusal {
    if (repeated != null && how == RepeatedLinks.KEEP) {
      throw new Refusal(
          Message.of("cli.import.keepLists", FileBytes.name(CommandFiles.path(edges))));
    }
    return how == RepeatedLinks.SUM ? ImportDecisions.Repeats.ADD_UP : ImportDecisions.Repeats.TELL;
  }

  private int chain(Path from, Unchanged target, ChainFormats.ReadChain chain)
      throws FormatException, Refusal {
    if (into != null || !sheets.isEmpty()) {
      throw new Refusal(Message.of("cli.import.textInto", FileBytes.name(from)));
    }
    if (repeated != null) {
      throw new Refusal(Message.of("cli.import.repeatedText", FileBytes.name(from)));
    }
    save(target, chain.map());
    leftOut(Message.of("cli.import.leftOut", chain.leftOut()), chain.leftOut());
    return Cli.DONE;
  }

  private int edges(Unchanged target, EdgeList.Imported imported) throws FormatException, Refusal {
    save(target, imported.map());
    leftOut(Message.of("cli.import.unused", imported.unused()), imported.unused());
    if (imported.repeated() > 0 && repeated == null) {
      console.say(Message.of("cli.import.repeated", imported.repeated()), target.file());
    }
    return Cli.DONE;
  }

  private int lists(Path from, Unchanged target, Workbook book, ImportDecisions.Repeats repeats)
      throws FormatException, Refusal {
    ChainMap before =
        into == null
            ? ChainMap.of(List.of(MapInfo.titled(SheetReader.title(book.name()))))
            : CommandFiles.load(into);
    ListImport lists = ListImport.of(before, book, sheets, repeats, console);
    target.check();
    boolean stays = !AtomicFile.isStream(from) && !AtomicFile.isStream(target.file());
    ChainMapFile.save(
        target.file(),
        staged(
            stays
                ? lists.linked(SheetPaths.named(target.file(), from), console.lang())
                : lists.result()));
    Console said = console.beside(target.file()) == console.out() ? console : console.onErr();
    lists.tell(said);
    sayStages(said, staged(lists.result()));
    said.say(Message.of("cli.import.wrote", output));
    return lists.incomplete() ? Cli.PROBLEMS : Cli.DONE;
  }

  private void save(Unchanged target, ChainMap imported) throws FormatException, Refusal {
    ChainMap map = staged(imported);
    target.check();
    ChainMapFile.save(target.file(), map);
    console.say(Message.of("cli.import.done", map.segments().size(), map.links().size(), output));
    sayStages(console, map);
  }

  private ChainMap staged(ChainMap imported) {
    Integer count = stages;
    return count == null ? imported : UpstreamStages.of(imported, count);
  }

  private void sayStages(Console said, ChainMap map) {
    if (stages != null) {
      List<String> names =
          map.stages().stream().map(stage -> stage.name().in(console.lang())).toList();
      said.say(Message.of("cli.import.stages", names.size(), names));
    }
  }

  private void leftOut(Message said, List<String> names) {
    if (!names.isEmpty()) {
      console.say(said);
    }
  }
}
