package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands write can go into a pipe; what they have to say of it then goes beside it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamedOutputTest {

  private static final String SAMPLE = "samples/rail-transit.chainmap.json";

  /** A thread that waits at a pipe must not take the place of another's work. */
  private static final Executor OF_ITS_OWN = work -> Thread.ofPlatform().daemon().start(work);

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path pipe = Path.of("");

  @BeforeEach
  void makePipe() throws Exception {
    pipe = folder.resolve("管道");
    assumeThat(Files.isExecutable(Path.of("/usr/bin/mkfifo"))).isTrue();
    assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "render FILE --format svg -o PIPE, <?xml",
    "analyze FILE --only gaps --format json -o PIPE, {",
    "knockout FILE --foreign --format json -o PIPE, {",
    "match FILE --format csv -o PIPE, \ufeff",
    "layout FILE --algorithm circular --geometry PIPE, {",
  })
  void aPipeIsGivenTheWholeResultAndNothingElse(String command, String start) throws Exception {
    CompletableFuture<String> read = CompletableFuture.supplyAsync(this::read, OF_ITS_OWN);
    assertThat(run(command)).as(err.toString()).isZero();
    assertThat(read.get(30, TimeUnit.SECONDS)).startsWith(start);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("管道");
    assertThat(isPipe()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"layout FILE -o PIPE", "import FILE -o PIPE"})
  void aMapIsNotKeptInAPipe(String command) {
    assertThat(run(command)).isEqualTo(2);
    assertThat(err.toString()).contains("设备或管道", "没有写入").doesNotContain("原文件");
    assertThat(isPipe()).isTrue();
  }

  @Test
  void aPictureForADeviceNeedsItsKind() {
    assertThat(run("render FILE -o PIPE")).isEqualTo(2);
    assertThat(err.toString()).contains(".pdf");
    assertThat(run("render FILE --format gif -o PIPE")).isEqualTo(2);
    assertThat(err.toString()).contains("--format");
  }

  private int run(String command) {
    String[] args =
        Stream.concat(
                Arrays.stream(command.split(" "))
                    .map(word -> word.equals("FILE") ? SAMPLE : word)
                    .map(word -> word.equals("PIPE") ? pipe.toString() : word),
                Stream.of("--lang", "zh"))
            .toArray(String[]::new);
    return Cli.run(args, new PrintWriter(out), new PrintWriter(err));
  }

  private String read() {
    try {
      return new String(Files.readAllBytes(pipe), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isPipe() {
    try {
      return Files.readAttributes(pipe, BasicFileAttributes.class).isOther();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
