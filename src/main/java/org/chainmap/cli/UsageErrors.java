package org.chainmap.cli;

import java.util.List;
import org.chainmap.text.Message;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Describes wrong arguments in the person's language; picocli's own messages are in English only.
 */
final class UsageErrors {

  private UsageErrors() {}

  static Message message(ParameterException e) {
    return switch (e) {
      case MissingParameterException missing ->
          Message.of("cli.missing", missing.getMissing().stream().map(UsageErrors::name).toList());
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case OverwrittenOptionException twice ->
          Message.of("cli.twice", name(twice.getOverwritten()));
      default ->
          e.getArgSpec() == null
              ? Message.of("cli.noCommand")
              : Message.of("cli.badValue", name(e.getArgSpec()), String.valueOf(e.getValue()));
    };
  }

  private static Message unmatched(UnmatchedArgumentException e) {
    List<String> arguments = e.getUnmatched();
    boolean command =
        e.getCommandLine().getParent() == null && !arguments.getFirst().startsWith("-");
    return command
        ? Message.of(
            "cli.unknownCommand",
            arguments.getFirst(),
            List.copyOf(e.getCommandLine().getSubcommands().keySet()))
        : Message.of("cli.unknownArgument", List.copyOf(arguments));
  }

  private static Object name(ArgSpec spec) {
    return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
  }
}
