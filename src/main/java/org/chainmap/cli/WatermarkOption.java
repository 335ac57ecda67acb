package org.chainmap.cli;

import picocli.CommandLine.Option;

/** The option that covers every page with a phrase, e.g. for whom the copy is and of when it is. */
final class WatermarkOption {

  @Option(names = "--watermark", paramLabel = "TEXT")
  private String watermark = "";

  /** Returns the phrase; empty for none. */
  String phrase() {
    return watermark.strip();
  }
}
