package org.chainmap.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainmap.testing.disk.DiskFault;
import org.chainmap.testing.disk.FaultyFileSystem;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A file with two names is written in its place: at every step it can be whole again. */
class InPlaceFileTest {

  private static final String OLD = "旧".repeat(60_000);
  private static final String NEW = "新".repeat(50_000);

  @TempDir Path folder;

  @Test
  void bothNamesOfAFileSeeWhatIsSaved() throws Exception {
    try (FaultyFileSystem disk = FaultyFileSystem.unix()) {
      Path file = linked(disk);
      write(file);
      assertThat(Files.readString(file)).isEqualTo(NEW);
      assertThat(Files.readString(other(file))).isEqualTo(NEW);
      assertThat(copies(file)).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> afterAFailureAtAnyStepTheFileIsWhole() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (boolean power : List.of(false, true)) {
      for (DiskFault fault : DiskFault.values()) {
        for (int step = 1; step <= steps(); step++) {
          int at = step;
          tests.add(
              DynamicTest.dynamicTest(
                  fault + " at step " + at + (power ? ", then without power" : ""),
                  () -> failing(at, fault, power)));
        }
      }
    }
    return tests.stream();
  }

  private static void failing(int at, DiskFault fault, boolean power) throws IOException {
    try (FaultyFileSystem disk = FaultyFileSystem.unix()) {
      Path file = linked(disk);
      disk.allForced();
      disk.failAt(at, fault);
      boolean saved = true;
      try {
        write(file);
      } catch (IOException e) {
        saved = false;
      }
      if (power) {
        disk.powerLost();
      } else {
        disk.repaired();
      }
      if (fault != DiskFault.KILL && !power) {
        assertThat(Files.readString(file)).isIn(saved ? List.of(NEW) : List.of(OLD, NEW));
      }
      anotherProgramBegins(file);
      InPlaceFile.finish(file, state(file));
      assertThat(Files.readString(file)).isIn(saved ? List.of(NEW) : List.of(OLD, NEW));
      assertThat(Files.readString(other(file))).isEqualTo(Files.readString(file));
      assertThat(copies(file)).isEmpty();
    }
  }

  /** Where not even the old content can be put back, it is said where it is. */
  @Test
  void aFileThatCannotBeRestoredIsKeptElsewhere() throws Exception {
    int damaged = 0;
    for (int step = 1; step <= steps(); step++) {
      try (FaultyFileSystem disk = FaultyFileSystem.unix()) {
        Path file = linked(disk);
        disk.failFrom(step, DiskFault.TORN);
        try {
          write(file);
        } catch (DiskException e) {
          disk.repaired();
          if (!Files.readString(file).equals(OLD)) {
            damaged++;
            String said = e.reason().in(Lang.ZH);
            assertThat(said).startsWith("磁盘空间已满，文件没有写完，原来的内容保存在“");
            Path kept = disk.getPath(said.replaceAll("(?s).*保存在“(.*?)”.*", "$1"));
            assertThat(Files.readString(kept)).isEqualTo(OLD);
            write(file);
            assertThat(copies(file)).as("it has been saved since").isEmpty();
          }
        }
      }
    }
    assertThat(damaged).isPositive();
  }

  @Test
  void whatSomeoneWroteSinceIsNotOverwritten() throws Exception {
    try (FaultyFileSystem disk = FaultyFileSystem.unix()) {
      Path file = linked(disk);
      disk.failAt(steps() - 6, DiskFault.KILL);
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> write(file));
      disk.repaired();
      assertThat(copies(file)).anyMatch(name -> name.endsWith(".mark"));
      Files.writeString(file, "另一个人写的");
      anotherProgramBegins(file);
      InPlaceFile.finish(file, state(file));
      assertThat(Files.readString(file)).isEqualTo("另一个人写的");
      assertThat(copies(file)).isEmpty();
    }
  }

  @Test
  void aFileInAFolderThatTakesNoOtherIsSaved() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("只读"));
    Path file = Files.writeString(closed.resolve("图.json"), OLD);
    try {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
      assumeThat(Files.isWritable(closed)).as("an administrator may write anywhere").isFalse();
      AtomicFile.check(file);
      AtomicFile.save(Target.of(file), InPlaceFileTest::content, folder.resolve("state"));
      assertThat(file).hasContent(NEW);
      Path fresh = closed.resolve("新.json");
      assertThatExceptionOfType(DiskException.class)
          .isThrownBy(() -> AtomicFile.write(fresh, InPlaceFileTest::content))
          .satisfies(e -> assertThat(e.problem()).isEqualTo(DiskProblem.FOLDER_DENIED))
          .satisfies(e -> assertThat(e.reason().in(Lang.ZH)).contains("只读”中新建文件的权限"));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** The same where the permissions of the one who runs the tests bind nobody. */
  @Test
  void whereNoFileCanBeMadeBesideTheOneThereItIsSavedInItsPlace() throws Exception {
    try (FaultyFileSystem disk = FaultyFileSystem.unix()) {
      Path file = Files.writeString(disk.path("图.json"), OLD);
      for (int step = 1; step <= 2; step++) {
        disk.deny(path -> String.valueOf(path.getFileName()).startsWith(".chainmap-"));
        write(file);
        disk.deny(path -> false);
        assertThat(Files.readString(file)).isEqualTo(NEW);
        assertThat(copies(file)).isEmpty();
        Files.writeString(file, OLD);
      }
    }
  }

  private static int steps() throws IOException {
    try (FaultyFileSystem disk = FaultyFileSystem.unix()) {
      Path file = linked(disk);
      disk.repaired();
      write(file);
      return disk.steps().size();
    }
  }

  private static Path linked(FaultyFileSystem disk) throws IOException {
    Path file = Files.writeString(disk.path("图.json"), OLD);
    Files.createLink(other(file), file);
    return file;
  }

  private static Path other(Path file) {
    return file.resolveSibling("另一个名字.json");
  }

  private static Path state(Path file) {
    return file.resolveSibling("state");
  }

  private static void write(Path file) throws IOException {
    AtomicFile.save(Target.of(file), InPlaceFileTest::content, state(file));
  }

  private static void content(OutputStream out) throws IOException {
    out.write(NEW.getBytes(StandardCharsets.UTF_8));
  }

  /** Lets the copies be those of a process that has ended. */
  private static void anotherProgramBegins(Path file) throws IOException {
    ProgramRun self = ProgramRun.SELF;
    String ended = new ProgramRun(self.machine(), self.pid(), self.start() - 3_600_000).name();
    for (String name : copies(file)) {
      Path copy = state(file).resolve(name);
      Files.move(copy, copy.resolveSibling(name.replace(self.name(), ended)));
    }
  }

  private static List<String> copies(Path file) throws IOException {
    if (!Files.isDirectory(state(file))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(state(file))) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }
}
