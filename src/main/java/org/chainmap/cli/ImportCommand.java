package org.chainmap.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chainmap.disk.AtomicFile;
import org.chainmap.exchange.ChainFormats;
import org.chainmap.exchange.EdgeList;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code chainmap import FILE -o OUT}: creates a map from a plain edge list, or a text
 * of another program that holds a chain, told by its content.
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
    try {
      ChainMapFile.check(target);
      Unchanged unchanged = Unchanged.now(target);
      Optional<ChainFormats.ReadChain> chain = ChainFormats.load(from);
      if (chain.isPresent()) {
        save(unchanged, chain.get().map());
        leftOut(Message.of("cli.import.leftOut", chain.get().leftOut()), chain.get().leftOut());
      } else {
        EdgeList.Imported imported = EdgeList.load(from);
        save(unchanged, imported.map());
        leftOut(Message.of("cli.import.unused", imported.unused()), imported.unused());
      }
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
    return Cli.DONE;
  }

  private void save(Unchanged target, ChainMap map) throws FormatException, Refusal {
    target.check();
    ChainMapFile.save(target.file(), map);
    console.say(Message.of("cli.import.done", map.segments().size(), map.links().size(), output));
  }

  private void leftOut(Message said, List<String> names) {
    if (!names.isEmpty()) {
      console.say(said);
    }
  }
}
