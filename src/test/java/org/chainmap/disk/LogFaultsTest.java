package org.chainmap.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chainmap.testing.disk.DiskFault;
import org.chainmap.testing.disk.FaultyFileSystem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever step of logging fails, and however, what was said to be on the disk is found there: in
 * the log, its new snapshots, and its end.
 */
class LogFaultsTest {

  /** What is done with a log: a snapshot of the document's state, or a change to it. */
  private static final List<String> WORK = List.of("s1", "c2", "c3", "s4", "c5", "s6", "c7", "c8");

  @TestFactory
  Stream<DynamicTest> whatWasForcedIsFoundAfterAnyFailure() throws Exception {
    return everyStep(FaultyFileSystem::repaired);
  }

  @TestFactory
  Stream<DynamicTest> whatWasForcedIsFoundAfterALossOfPower() throws Exception {
    return everyStep(FaultyFileSystem::powerLost);
  }

  private interface After {
    void on(FaultyFileSystem disk) throws IOException;
  }

  private static Stream<DynamicTest> everyStep(After after) throws IOException {
    Stream.Builder<DynamicTest> tests = Stream.builder();
    for (boolean windows : List.of(false, true)) {
      int steps;
      try (FaultyFileSystem disk = disk(windows)) {
        Path folder = Files.createDirectories(disk.path("recovery"));
        disk.repaired();
        assertThat(work(folder, false)).isEqualTo(8);
        steps = disk.steps().size();
        assertThat(found(folder)).isEqualTo(8);
      }
      for (DiskFault fault : DiskFault.values()) {
        for (int step = 1; step <= steps; step++) {
          int at = step;
          tests.add(
              DynamicTest.dynamicTest(
                  (windows ? "Windows: " : "Unix: ") + fault + " at step " + at,
                  () -> {
                    try (FaultyFileSystem disk = disk(windows)) {
                      Path folder = Files.createDirectories(disk.path("recovery"));
                      disk.failAt(at, fault);
                      int forced = work(folder, fault == DiskFault.KILL);
                      after.on(disk);
                      assertThat(found(folder)).isGreaterThanOrEqualTo(forced);
                    }
                  }));
        }
      }
    }
    return tests.build();
  }

  private static FaultyFileSystem disk(boolean windows) {
    return windows ? FaultyFileSystem.windows() : FaultyFileSystem.unix();
  }

  /**
   * Logs the work; after a failure the log begins anew with the state as it is then.
   *
   * @return the last state that was forced to the disk
   */
  private static int work(Path folder, boolean killed) {
    RecoveryLog log = new RecoveryLog(folder, "1");
    int forced = 0;
    for (String each : WORK) {
      String state = each.substring(1);
      try {
        if (each.startsWith("s") || !log.open()) {
          log.begin("关于", state);
        } else {
          log.append(List.of(state));
        }
        log.force();
        forced = Integer.parseInt(state);
      } catch (IOException e) {
        if (killed) {
          return forced;
        }
      }
    }
    return forced;
  }

  /** Returns the state that the next start finds; 0 if none. */
  private static int found(Path folder) {
    LeftLog.Contents contents = new LeftLog(folder, "1").read();
    return !contents.readable()
        ? 0
        : Integer.parseInt(
            contents.changes().isEmpty() ? contents.snapshot() : contents.changes().getLast());
  }
}
