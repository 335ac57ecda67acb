package org.chainmap.format;

import java.util.Locale;

/**
 * The entry of Jazzer, which looks for bytes that a reader does not expect, guided by the code they
 * reach: {@code mvn -q -Pfuzz test-compile exec:exec -Dfuzz=document -Dfuzz.seconds=300}. What it
 * finds is mended and kept in {@code src/test/resources/fuzz}, which {@link FuzzCorpusTest} replays
 * in every build.
 */
public final class Fuzzer {

  private static FuzzTarget target = FuzzTarget.DOCUMENT;

  private Fuzzer() {}

  /** Chooses the reader by its name, the first argument. */
  public static void fuzzerInitialize(String[] arguments) {
    target = FuzzTarget.valueOf(arguments[0].toUpperCase(Locale.ROOT));
  }

  /** Gives bytes to the reader. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    target.run(bytes);
  }
}
