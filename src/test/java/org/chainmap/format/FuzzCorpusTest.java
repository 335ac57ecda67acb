package org.chainmap.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The kept inputs of the fuzzers, and a few seconds of random changes to them. */
class FuzzCorpusTest {

  private static final Path CORPUS = Path.of("src/test/resources/fuzz");
  private static final int CHANGED = 400;
  private static final String PIECES = "{}[]\",:\\-+.eE0129 \n\t\r\u0000\u00ff\u00fe<>&;/#'=@%";

  static Stream<Arguments> kept() throws IOException {
    List<Arguments> all = new ArrayList<>();
    for (FuzzTarget target : FuzzTarget.values()) {
      for (Path file : files(target)) {
        all.add(Arguments.of(target, file));
      }
    }
    return all.stream();
  }

  private static List<Path> files(FuzzTarget target) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve(target.folder()))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("kept")
  void everyKeptInputIsReadOrRefused(FuzzTarget target, Path file) throws Exception {
    target.run(Files.readAllBytes(file));
  }

  @ParameterizedTest
  @EnumSource(FuzzTarget.class)
  void changedInputsAreReadOrRefused(FuzzTarget target) throws Exception {
    Random random = new Random(target.ordinal());
    List<Path> files = files(target);
    assertThat(files).isNotEmpty();
    for (int i = 0; i < CHANGED; i++) {
      byte[] bytes = Files.readAllBytes(files.get(random.nextInt(files.size())));
      for (int n = 0; n <= random.nextInt(4); n++) {
        bytes = changed(bytes, random);
      }
      byte[] given = bytes;
      try {
        target.run(given);
      } catch (RuntimeException | Error e) {
        throw new AssertionError(
            target + " given " + java.util.Base64.getEncoder().encodeToString(given), e);
      }
    }
  }

  private static byte[] changed(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt()};
    }
    int at = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(20));
    return switch (random.nextInt(5)) {
      case 0 -> java.util.Arrays.copyOf(bytes, at);
      case 1 -> joined(bytes, at, new byte[0], to);
      case 2 -> joined(bytes, to, java.util.Arrays.copyOfRange(bytes, at, to), to);
      case 3 -> joined(bytes, at, new byte[] {(byte) random.nextInt()}, at + 1);
      default -> {
        char piece = PIECES.charAt(random.nextInt(PIECES.length()));
        yield joined(bytes, at, new byte[] {(byte) piece}, at + random.nextInt(2));
      }
    };
  }

  /** The bytes up to an index, others, and the bytes from another index on. */
  private static byte[] joined(byte[] bytes, int until, byte[] between, int from) {
    byte[] all = java.util.Arrays.copyOf(bytes, until + between.length + bytes.length - from);
    System.arraycopy(between, 0, all, until, between.length);
    System.arraycopy(bytes, from, all, until + between.length, bytes.length - from);
    return all;
  }
}
