package org.chainmap.cli;

import org.chainmap.text.Lang;
import picocli.CommandLine.Option;

/** The options common to all commands; set by picocli. */
@SuppressWarnings("unused")
final class CommonOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "common.help")
  private boolean help;

  /** Read before all other arguments, so that even the first error message is in this language. */
  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "common.lang")
  private Lang lang = Lang.ZH;
}
