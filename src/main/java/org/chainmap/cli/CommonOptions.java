package org.chainmap.cli;

import org.chainmap.text.Lang;
import picocli.CommandLine.Option;

/** What every command understands; picocli sets and reads these. */
@SuppressWarnings("unused")
final class CommonOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "common.help")
  private boolean help;

  /** Read before everything else, so that even the first complaint is in this language. */
  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "common.lang")
  private Lang lang = Lang.ZH;
}
