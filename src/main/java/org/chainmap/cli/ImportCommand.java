package org.chainmap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chainmap.disk.AtomicFile;
import org.chainmap.exchange.EdgeList;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code chainmap import EDGES.csv -o OUT}: creates a map from a plain edge list. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "EDGES.csv", descriptionKey = "import.edges")
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
    EdgeList.Imported imported;
    try {
      ChainMapFile.check(target);
      imported = EdgeList.load(from);
      ChainMapFile.save(target, imported.map());
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
    ChainMap map = imported.map();
    console.say(Message.of("cli.import.done", map.segments().size(), map.links().size(), output));
    if (!imported.unused().isEmpty()) {
      console.say(Message.of("cli.import.unused", imported.unused()));
    }
    return Cli.DONE;
  }
}
