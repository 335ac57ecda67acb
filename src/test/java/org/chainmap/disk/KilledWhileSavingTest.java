package org.chainmap.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a program that saves again and again: the file is whole, and the next save clears away what
 * was left. {@code -Dchainmap.savesKilled=200} kills more often.
 */
class KilledWhileSavingTest {

  private static final int KILLS = Integer.getInteger("chainmap.savesKilled", 12);

  /** The longest time a program lives after its first save, in ms. */
  private static final int LONGEST = 60;

  @TempDir Path folder;

  @Test
  void aFileThatIsReplacedIsWhole(TestReporter reporter) throws Exception {
    Path file = folder.resolve("图.json");
    killed(file, reporter);
    assertThat(names(folder)).containsExactly("图.json");
  }

  @Test
  void aFileThatIsWrittenInItsPlaceIsWholeAgain(TestReporter reporter) throws Exception {
    Path file = folder.resolve("图.json");
    Files.writeString(file, SavingLoop.content(0));
    Files.createLink(folder.resolve("另一个名字.json"), file);
    killed(file, reporter);
    assertThat(Files.readString(folder.resolve("另一个名字.json"))).isEqualTo(Files.readString(file));
    assertThat(names(copies())).isEmpty();
  }

  private void killed(Path file, TestReporter reporter) throws Exception {
    Random random = new Random(26);
    int last = 0;
    int amidst = 0;
    for (int i = 0; i < KILLS; i++) {
      last = Math.max(last, kill(file, last, random.nextInt(LONGEST)));
      boolean left =
          Stream.concat(names(folder).stream(), names(copies()).stream())
              .anyMatch(name -> name.contains("chainmap-"));
      amidst += left ? 1 : 0;
      InPlaceFile.finish(file.toRealPath(), copies());
      String content = Files.readString(file);
      int number = SavingLoop.number(content);
      assertThat(content.equals(SavingLoop.content(number))).as("kill " + i + " lost it").isTrue();
      assertThat(number).as("what was saved stays").isGreaterThanOrEqualTo(last);
      last = number;
    }
    AtomicFile.save(
        Target.of(file),
        out -> out.write(SavingLoop.content(1).getBytes(StandardCharsets.UTF_8)),
        copies());
    reporter.publishEntry("of " + KILLS + " killed while saving", String.valueOf(amidst));
  }

  private Path copies() {
    return folder.resolve("config").resolve("state").resolve("saving");
  }

  /** Returns the number of the last save that the program has seen to its end. */
  private int kill(Path file, int first, int after) throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dchainmap.config=" + folder.resolve("config"),
                "-cp",
                System.getProperty("java.class.path"),
                SavingLoop.class.getName(),
                file.toString(),
                String.valueOf(first + 1))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = program.inputReader()) {
      int saved = Integer.parseInt(Objects.requireNonNull(said.readLine()));
      Thread.sleep(after);
      // Not through the process itself, which would close what it said.
      program.toHandle().destroyForcibly();
      program.waitFor();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        saved = line.isEmpty() ? saved : Integer.parseInt(line);
      }
      return saved;
    }
  }

  private static List<String> names(Path where) throws IOException {
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(where)) {
      try (Stream<Path> files = Files.list(where)) {
        files.forEach(file -> names.add(file.getFileName().toString()));
      }
    }
    return names;
  }
}
