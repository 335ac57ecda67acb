package org.chainmap.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chainmap.exchange.ChainFormats;
import org.chainmap.exchange.GephiFiles;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The command {@code chainmap export FILE -o OUT}: writes a map as a text, or as two tables of
 * nodes and edges, for other programs.
 */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final FileArgument input = new FileArgument();

  @Mixin private final OutputFile output = new OutputFile();

  @Mixin private final RedactOption redact = new RedactOption();

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    Path target = output.target(input);
    Optional<GephiFiles> pair =
        output.formatNamed() ? Optional.empty() : GephiFiles.written(target);
    if (pair.isPresent()) {
      return tables(pair.get());
    }
    ChainFormat kind = output.kind(target, ChainFormats::named, ChainFormats::forFile, endings());
    ChainMap map = redact.applied(input.load());
    try {
      byte[] text = kind.written(map, console.lang()).getBytes(StandardCharsets.UTF_8);
      FileBytes.writeReport(target, out -> out.write(text));
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
    console.say(Message.of("cli.written", target.toString()), target);
    redact.say(console, target);
    return Cli.DONE;
  }

  private int tables(GephiFiles files) throws Refusal {
    ChainMap map = redact.applied(input.load());
    try {
      files.save(map, console.lang());
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
    console.say(Message.of("cli.written", files.nodes().toString()));
    console.say(Message.of("cli.written", files.edges().toString()));
    redact.say(console, files.nodes());
    return Cli.DONE;
  }

  private static List<String> endings() {
    List<String> endings = new ArrayList<>();
    ChainFormats.ALL.forEach(each -> endings.add("." + each.extension()));
    endings.add(GephiFiles.NODES);
    return endings;
  }
}
