package org.chainmap.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chainmap.exchange.ChainFormats;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code chainmap export FILE -o OUT}: writes a map as a text for other programs. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

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

  @Option(names = "--format", paramLabel = "FORMAT")
  private @Nullable String format;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    Path target = input.target(output);
    ChainFormat kind = kind(target);
    ChainMap map = input.load();
    try {
      byte[] text = kind.written(map, console.lang()).getBytes(StandardCharsets.UTF_8);
      FileBytes.writeReport(target, out -> out.write(text));
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
    console.say(Message.of("cli.written", target.toString()), target);
    return Cli.DONE;
  }

  /** Returns the format, given by the option or by the output file's extension. */
  private ChainFormat kind(Path target) throws Refusal {
    if (format != null) {
      String named = format;
      return ChainFormats.named(named)
          .orElseThrow(() -> new Refusal(Message.of("cli.badValue", "--format", named)));
    }
    return ChainFormats.forFile(target)
        .orElseThrow(
            () ->
                new Refusal(
                    Message.of(
                        "cli.unknownKind",
                        String.valueOf(target.getFileName()),
                        ChainFormats.ALL.stream().map(each -> "." + each.extension()).toList())));
  }
}
