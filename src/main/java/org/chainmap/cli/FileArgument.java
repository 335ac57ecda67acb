package org.chainmap.cli;

import java.nio.file.Path;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;
import picocli.CommandLine.Parameters;

/** The chain map file that a command works on; set by picocli. */
final class FileArgument {

  @Parameters(paramLabel = "FILE", descriptionKey = "common.file")
  private String file = "";

  /** Reads the map from the file. */
  ChainMap load() throws Refusal {
    return CommandFiles.load(file);
  }

  /** Returns the path of the file. */
  Path path() throws Refusal {
    return CommandFiles.path(file);
  }

  /**
   * Returns the output path for a name given on the command line, which must not be the file that
   * is read.
   */
  Path target(String name) throws Refusal {
    Path target = CommandFiles.path(name);
    if (CommandFiles.same(CommandFiles.path(file), target)) {
      throw new Refusal(Message.of("cli.overInput", name));
    }
    return target;
  }
}
