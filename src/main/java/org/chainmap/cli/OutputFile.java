package org.chainmap.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The file that a command writes and its format, by an option or by its extension; set by picocli.
 */
final class OutputFile {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true)
  private String output = "";

  @Option(names = "--format", paramLabel = "FORMAT")
  private @Nullable String format;

  /** Returns the path, which must not be that of the file that is read. */
  Path target(FileArgument input) throws Refusal {
    return input.target(output);
  }

  /** Tells whether the option names the format. */
  boolean formatNamed() {
    return format != null;
  }

  /**
   * Returns the format, given by the option or by the extension.
   *
   * @param named finds a format by its name
   * @param forFile finds a format by a file's extension
   * @param endings what file names may end with
   * @throws Refusal if there is no such format
   */
  <F> F kind(
      Path target,
      Function<String, Optional<F>> named,
      Function<Path, Optional<F>> forFile,
      List<String> endings)
      throws Refusal {
    String name = format;
    if (name != null) {
      return named
          .apply(name)
          .orElseThrow(() -> new Refusal(Message.of("cli.badValue", "--format", name)));
    }
    return forFile
        .apply(target)
        .orElseThrow(
            () ->
                new Refusal(
                    Message.of("cli.unknownKind", String.valueOf(target.getFileName()), endings)));
  }
}
