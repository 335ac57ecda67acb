package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.chainmap.format.ChainMapFile;
import org.chainmap.testing.SmallChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command does not write over what someone else wrote while it worked. */
class UnchangedTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aFileThatStaysOrVanishesIsWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "{}");
    Unchanged unchanged = Unchanged.now(file);
    assertThatCode(unchanged::check).doesNotThrowAnyException();
    Files.delete(file);
    assertThatCode(unchanged::check).doesNotThrowAnyException();
  }

  @Test
  void aFileThatChangedOrAppearedIsNot() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "{}");
    Path fresh = folder.resolve("b.json");
    Unchanged unchanged = Unchanged.now(file);
    Unchanged absent = Unchanged.now(fresh);
    Files.writeString(file, "[]");
    Files.writeString(fresh, "{}");
    assertThatThrownBy(unchanged::check).isInstanceOf(Refusal.class);
    assertThatThrownBy(absent::check).isInstanceOf(Refusal.class);
  }

  /** Feeds a pipe once a command reads it, and lets someone else write a file just before. */
  private static Thread feed(Path pipe, String content, Path changed) throws Exception {
    assumeThat(Files.isExecutable(Path.of("/usr/bin/mkfifo"))).isTrue();
    assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    return Thread.ofVirtual()
        .start(
            () -> {
              try (OutputStream out = Files.newOutputStream(pipe)) {
                Files.writeString(changed, "theirs");
                out.write(content.getBytes(StandardCharsets.UTF_8));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static int run(StringWriter err, Object... args) {
    String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
    return Cli.run(words, new PrintWriter(new StringWriter()), new PrintWriter(err));
  }

  @Test
  void importingWritesOverNothingThatAppearedMeanwhile() throws Exception {
    Path pipe = folder.resolve("chain.mmd");
    Path target = folder.resolve("a.chainmap.json");
    StringWriter err = new StringWriter();
    Thread feeding = feed(pipe, "flowchart LR\n  A --> B\n", target);
    assertThat(run(err, "import", pipe, "-o", target, "--lang", "en")).isEqualTo(2);
    feeding.join();
    assertThat(err.toString()).contains(target.toString());
    assertThat(target).content().isEqualTo("theirs");
  }

  @Test
  void aGeometryFileThatChangedMeanwhileIsNotWrittenOver() throws Exception {
    Path pipe = folder.resolve("map.chainmap.json");
    Path numbers = Files.writeString(folder.resolve("numbers.json"), "{}");
    StringWriter err = new StringWriter();
    Thread feeding = feed(pipe, ChainMapFile.toJson(SmallChain.map()), numbers);
    assertThat(run(err, "layout", pipe, "--geometry", numbers, "--lang", "en")).isEqualTo(2);
    feeding.join();
    assertThat(err.toString()).contains(numbers.toString());
    assertThat(numbers).content().isEqualTo("theirs");
  }

  @Test
  void nothingIsReadOfAPipeThatIsWrittenInto() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeThat(Files.isExecutable(Path.of("/usr/bin/mkfifo"))).isTrue();
    assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThatCode(() -> Unchanged.now(pipe).check()).doesNotThrowAnyException();
  }
}
