package org.chainmap.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chainmap.disk.LeftLog;
import org.chainmap.disk.RecoveryFolder;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.format.RecoveredMap;
import org.chainmap.model.ChainMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program killed at any moment loses at most the edits of its last two seconds. More runs: {@code
 * -Dchainmap.kills=200}.
 */
class KilledProgramTest {

  private static final long TWO_SECONDS = TimeUnit.SECONDS.toNanos(2);

  @TempDir private Path folder = Path.of("");

  /** The edits that the program said it made, with the time of each. */
  private record Printed(int number, long at) {}

  @Test
  void losesAtMostTwoSeconds() throws Exception {
    int kills = Integer.getInteger("chainmap.kills", 2);
    long seed = Long.getLong("chainmap.seed", 1);
    int edits = 0;
    int behind = 0;
    for (int run = 0; run < kills; run++) {
      Path root = folder.resolve("recovery-" + run);
      Path file = folder.resolve(run + ChainMapFile.EXTENSION);
      List<Printed> printed = killed(root, file, seed + run);
      long end = printed.getLast().at();
      int made = printed.getLast().number();
      int safe =
          printed.stream()
              .filter(each -> each.at() < end - TWO_SECONDS)
              .mapToInt(Printed::number)
              .max()
              .orElse(0);
      ChainMap found = found(root, file, seed + run);
      int number = number(found);
      assertThat(number).as("seed %d", seed + run).isGreaterThanOrEqualTo(safe);
      if (number > 0) {
        EditingProgram.Edits same = new EditingProgram.Edits(seed + run);
        for (int i = 0; i < number; i++) {
          same.next();
        }
        assertThat(found).as("seed %d", seed + run).isEqualTo(same.map());
      }
      edits += made;
      behind += Math.max(0, made - number);
    }
    System.getLogger(KilledProgramTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} kills, {1} edits made, {2} of the last two seconds not found, 0 older ones lost",
            kills,
            edits,
            behind);
  }

  private static int number(ChainMap map) {
    String title = map.info().title().text();
    return title.matches("\\d+") ? Integer.parseInt(title) : 0;
  }

  /** Runs the program, kills it, and returns what it printed. */
  private static List<Printed> killed(Path root, Path file, long seed) throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                EditingProgram.class.getName(),
                root.toString(),
                file.toString(),
                String.valueOf(seed))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<Printed> printed = new ArrayList<>();
    try (BufferedReader lines = program.inputReader()) {
      String line = lines.readLine();
      long until = System.nanoTime() + (2_000 + new Random(seed).nextInt(2_000)) * 1_000_000L;
      while (line != null) {
        printed.add(new Printed(Integer.parseInt(line), System.nanoTime()));
        if (printed.getLast().at() > until) {
          program.destroyForcibly();
        }
        line = program.isAlive() || lines.ready() ? lines.readLine() : null;
      }
    } catch (IOException e) {
      // its end of the pipe is closed
    } finally {
      program.destroyForcibly();
    }
    assertThat(program.waitFor()).as("killed, not ended by itself").isNotIn(0, 1, 3);
    return printed;
  }

  /** Returns the latest map that the next start has: of the log, or of the file. */
  private static ChainMap found(Path root, Path file, long seed)
      throws IOException, FormatException {
    ChainMap saved =
        Files.exists(file) ? ChainMapFile.load(file) : new EditingProgram.Edits(seed).map();
    try (RecoveryFolder next = RecoveryFolder.claim(root)) {
      List<LeftLog> left = next.left();
      assertThat(left).hasSizeLessThanOrEqualTo(1);
      Optional<ChainMap> logged =
          left.stream()
              .map(log -> RecoveredMap.of(log.read()).orElseThrow())
              .map(RecoveredMap::map)
              .findFirst();
      return logged.filter(map -> number(map) > number(saved)).orElse(saved);
    }
  }
}
