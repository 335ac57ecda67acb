package org.chainmap.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFileTest {

  private static final ProgramRun SELF = ProgramRun.SELF;

  @TempDir Path folder;

  @Test
  void whatAKilledProgramLeftIsClearedByTheNextSave() throws Exception {
    Path left = left(new ProgramRun(SELF.machine(), gone(), SELF.start()));
    Path reused = left(new ProgramRun(SELF.machine(), SELF.pid(), SELF.start() - 3_600_000));
    AtomicFile.write(folder.resolve("图.chainmap.json"), out -> out.write('1'));
    assertThat(left).doesNotExist();
    assertThat(reused).as("its number is ours now").doesNotExist();
  }

  @Test
  void whatALivingProgramWritesStays() throws Exception {
    Path ours = left(SELF);
    AtomicFile.write(folder.resolve("图.chainmap.json"), out -> out.write('1'));
    assertThat(ours).exists();
  }

  @Test
  void whatAnotherMachineWritesStaysForADay() throws Exception {
    ProgramRun other = new ProgramRun("0badcafe", gone(), SELF.start());
    Path fresh = left(other);
    Path old = left(other);
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    AtomicFile.write(folder.resolve("图.chainmap.json"), out -> out.write('1'));
    assertThat(fresh).exists();
    assertThat(old).doesNotExist();
  }

  @Test
  void whatIsNotOursStays() throws Exception {
    Path other = Files.createFile(folder.resolve(".chainmap-notes.tmp"));
    Path map = Files.createFile(folder.resolve("chainmap.tmp"));
    Path directory =
        Files.createDirectory(
            folder.resolve(
                TemporaryFile.name(new ProgramRun(SELF.machine(), gone(), SELF.start()))));
    AtomicFile.write(folder.resolve("图.chainmap.json"), out -> out.write('1'));
    assertThat(other).exists();
    assertThat(map).exists();
    assertThat(directory).exists();
  }

  @Test
  void aRunIsReadFromItsName() {
    assertThat(ProgramRun.of(SELF.name())).contains(SELF);
    assertThat(SELF.name()).matches("[0-9a-z-]{1,35}");
    assertThat(ProgramRun.of("chainmap")).isEmpty();
    assertThat(ProgramRun.of("01234567-zzzzzzzzzzzzzzzzzzzz-1")).isEmpty();
  }

  private Path left(ProgramRun run) throws IOException {
    return Files.writeString(folder.resolve(TemporaryFile.name(run)), "half");
  }

  /** Returns the number of no process. */
  private static long gone() {
    long pid = 4_000_000;
    while (ProcessHandle.of(pid).isPresent()) {
      pid++;
    }
    return pid;
  }
}
