package org.chainmap.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chainmap.testing.disk.DiskFault;
import org.chainmap.testing.disk.FaultyFileSystem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever step of writing fails, and however: the file is the old one or the new one, whole. */
class FaultsTest {

  private static final String OLD = "旧".repeat(30_000);
  private static final String NEW = "新".repeat(60_000);

  /** A file system, and the name of its rules. */
  private record Rules(String name, Supplier<FaultyFileSystem> system) {}

  private static final List<Rules> RULES =
      List.of(
          new Rules("Unix", FaultyFileSystem::unix),
          new Rules("Windows", FaultyFileSystem::windows));

  @TestFactory
  Stream<DynamicTest> afterAFailureAtAnyStepTheFileIsWhole() throws Exception {
    return everyStep(
        (disk, file, fault) -> {
          boolean saved = saves(file);
          disk.repaired();
          assertThat(Files.readString(file)).isIn(saved ? List.of(NEW) : List.of(OLD, NEW));
          if (fault != DiskFault.KILL) {
            assertThat(names(disk)).containsExactly("图.json");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> afterALossOfPowerAtAnyStepTheFileIsWhole() throws Exception {
    return everyStep(
        (disk, file, fault) -> {
          boolean saved = saves(file);
          disk.powerLost();
          assertThat(Files.readString(file)).isIn(saved ? List.of(NEW) : List.of(OLD, NEW));
        });
  }

  @TestFactory
  Stream<DynamicTest> afterAnyFailureTheNextSaveWorks() throws Exception {
    return everyStep(
        (disk, file, fault) -> {
          saves(file);
          disk.repaired();
          assertThat(saves(file)).isTrue();
          assertThat(Files.readString(file)).isEqualTo(NEW);
        });
  }

  @TestFactory
  Stream<DynamicTest> afterAFailureAtAnyStepBothFilesOfAPairAreOldOrNew() throws Exception {
    byte[] fresh = NEW.getBytes(StandardCharsets.UTF_8);
    Stream<DynamicTest> tests = Stream.empty();
    for (Rules rules : RULES) {
      int steps;
      try (FaultyFileSystem disk = rules.system().get()) {
        Path first = Files.writeString(disk.path("a.csv"), OLD);
        Path second = Files.writeString(disk.path("b.csv"), OLD);
        disk.repaired();
        AtomicPair.write(first, fresh, second, fresh);
        steps = disk.steps().size();
      }
      assertThat(steps).isGreaterThan(6);
      for (DiskFault fault : DiskFault.values()) {
        for (int step = 1; step <= steps && fault != DiskFault.KILL; step++) {
          int at = step;
          tests =
              Stream.concat(
                  tests,
                  Stream.of(
                      DynamicTest.dynamicTest(
                          rules.name() + ": " + fault + " at step " + at,
                          () -> pair(rules, at, fault, fresh))));
        }
      }
    }
    return tests;
  }

  private static void pair(Rules rules, int step, DiskFault fault, byte[] fresh) throws Exception {
    try (FaultyFileSystem disk = rules.system().get()) {
      Path first = Files.writeString(disk.path("a.csv"), OLD);
      Path second = Files.writeString(disk.path("b.csv"), OLD);
      disk.allForced();
      disk.failAt(step, fault);
      boolean saved = true;
      try {
        AtomicPair.write(first, fresh, second, fresh);
      } catch (IOException e) {
        saved = false;
      }
      disk.repaired();
      assertThat(Files.readString(first)).isIn(saved ? List.of(NEW) : List.of(OLD, NEW));
      assertThat(Files.readString(second)).isEqualTo(Files.readString(first));
    }
  }

  @Test
  void aFileThatAnotherProgramHoldsOpenIsNotReplacedUnderWindows() throws Exception {
    try (FaultyFileSystem disk = FaultyFileSystem.windows()) {
      Path file = Files.writeString(disk.path("图.json"), OLD);
      try (var reader = Files.newInputStream(file)) {
        assertThat(reader.read()).isNotNegative();
        assertThatThrownBy(() -> write(file)).isInstanceOf(IOException.class);
      }
      assertThat(Files.readString(file)).isEqualTo(OLD);
      assertThat(names(disk)).containsExactly("图.json");
      write(file);
      assertThat(Files.readString(file)).isEqualTo(NEW);
    }
  }

  /** What is done on a disk where one step will fail, and what holds then. */
  private interface Trial {
    void on(FaultyFileSystem disk, Path file, DiskFault fault) throws Exception;
  }

  private static Stream<DynamicTest> everyStep(Trial trial) throws Exception {
    Stream<DynamicTest> tests = Stream.empty();
    for (Rules rules : RULES) {
      int steps = steps(rules);
      assertThat(steps).isGreaterThan(3);
      for (DiskFault fault : DiskFault.values()) {
        for (int step = 1; step <= steps; step++) {
          int at = step;
          tests =
              Stream.concat(
                  tests,
                  Stream.of(
                      DynamicTest.dynamicTest(
                          rules.name() + ": " + fault + " at step " + at,
                          () -> {
                            try (FaultyFileSystem disk = rules.system().get()) {
                              Path file = Files.writeString(disk.path("图.json"), OLD);
                              disk.allForced();
                              disk.failAt(at, fault);
                              trial.on(disk, file, fault);
                            }
                          })));
        }
      }
    }
    return tests;
  }

  private static int steps(Rules rules) throws IOException {
    try (FaultyFileSystem disk = rules.system().get()) {
      Path file = Files.writeString(disk.path("图.json"), OLD);
      disk.repaired();
      write(file);
      return disk.steps().size();
    }
  }

  private static boolean saves(Path file) {
    try {
      write(file);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void write(Path file) throws IOException {
    AtomicFile.save(Target.of(file), FaultsTest::content, file.resolveSibling("state"));
  }

  private static void content(OutputStream out) throws IOException {
    out.write(NEW.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> names(FaultyFileSystem disk) throws IOException {
    try (Stream<Path> files = Files.list(disk.path("图.json").getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("state"))
          .sorted()
          .toList();
    }
  }
}
