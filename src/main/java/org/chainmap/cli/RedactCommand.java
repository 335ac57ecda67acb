package org.chainmap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chainmap.disk.AtomicFile;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Redaction;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code chainmap redact FILE --level LEVEL -o OUT}: writes a copy of the map without
 * what is more sensitive.
 */
@Command(name = "redact")
final class RedactCommand implements Callable<Integer> {

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final FileArgument input = new FileArgument();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true)
  private String output = "";

  @Option(names = "--level", paramLabel = "public|internal|sensitive")
  private String level = Sensitivity.PUBLIC.key();

  RedactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    Sensitivity highest = RedactOption.level("--level", level);
    Path target = input.target(output);
    if (!output.endsWith(".json") && !AtomicFile.isStream(target)) {
      throw new Refusal(Message.of("cli.layout.notJson", output, ChainMapFile.EXTENSION));
    }
    Unchanged before = Unchanged.now(target);
    ChainMap map = input.load();
    Redaction redaction = Redaction.of(map, highest);
    before.check();
    try {
      ChainMapFile.check(target);
      ChainMapFile.save(target, redaction.map());
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
    console.say(
        Message.of("cli.redact.done", highest.label(), redaction.left().size(), target.toString()),
        target);
    RedactOption.also(map, redaction, console, target);
    return Cli.DONE;
  }
}
