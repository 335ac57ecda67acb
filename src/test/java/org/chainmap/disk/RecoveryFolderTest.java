package org.chainmap.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryFolderTest {

  @TempDir Path root;

  /** Leaves logs behind as a program does that was killed: in a folder that nobody locks. */
  private void killed(String folder, String... logs) throws IOException {
    Path own = Files.createDirectories(root.resolve(folder));
    Files.writeString(own.resolve("lock"), "1");
    for (String name : logs) {
      new RecoveryLog(own, name).begin("关于" + name, "快照");
    }
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> abouts(List<LeftLog> logs) {
    return logs.stream().map(each -> each.read().about()).sorted().toList();
  }

  @Test
  void aProgramThatEndsWellLeavesNothing() throws Exception {
    try (RecoveryFolder folder = RecoveryFolder.claim(root)) {
      RecoveryLog log = folder.log();
      log.begin("关于", "快照");
      log.delete();
    }
    assertThat(folders()).isEmpty();
  }

  @Test
  void severalDocumentsOfSeveralDeadProgramsAreFound() throws Exception {
    killed("11-a", "1", "2");
    killed("12-b", "3");
    try (RecoveryFolder folder = RecoveryFolder.claim(root)) {
      assertThat(abouts(folder.left())).containsExactly("关于1", "关于2", "关于3");
      assertThat(folder.left()).as("asked again").hasSize(3);
    }
  }

  @Test
  void theLogsOfALivingProgramAreLeftAlone() throws Exception {
    try (RecoveryFolder one = RecoveryFolder.claim(root);
        RecoveryFolder two = RecoveryFolder.claim(root)) {
      one.log().begin("一", "快照");
      two.log().begin("二", "快照");
      assertThat(one.left()).isEmpty();
      assertThat(two.left()).isEmpty();
    }
    try (RecoveryFolder three = RecoveryFolder.claim(root)) {
      assertThat(abouts(three.left())).containsExactly("一", "二");
    }
  }

  @Test
  void ofTwoProgramsOnlyOneOffersWhatADeadOneLeft() throws Exception {
    killed("11-a", "1");
    try (RecoveryFolder one = RecoveryFolder.claim(root);
        RecoveryFolder two = RecoveryFolder.claim(root)) {
      assertThat(one.left()).hasSize(1);
      assertThat(two.left()).isEmpty();
    }
    assertThat(folders()).as("what nobody decided on").containsExactly("11-a");
  }

  @Test
  void whatIsDeletedIsGoneWithItsFolder() throws Exception {
    killed("11-a", "1");
    try (RecoveryFolder folder = RecoveryFolder.claim(root)) {
      folder.left().getFirst().delete();
      assertThat(folder.left()).isEmpty();
    }
    assertThat(folders()).isEmpty();
  }

  @Test
  void whatIsGivenUpIsKeptForThirtyDays() throws Exception {
    killed("11-a", "1");
    killed("12-b", "1");
    try (RecoveryFolder folder = RecoveryFolder.claim(root)) {
      for (LeftLog log : folder.left()) {
        folder.discard(log);
      }
      assertThat(folder.left()).isEmpty();
      assertThat(abouts(folder.discarded())).containsExactly("关于1", "关于1");
      folder.tidy(Instant.now().plus(Duration.ofDays(29)));
      assertThat(folder.discarded()).hasSize(2);
      folder.tidy(Instant.now().plus(Duration.ofDays(31)));
      assertThat(folder.discarded()).isEmpty();
    }
  }

  @Test
  void whatIsOldIsNotGivenUpSoonerThanWhatIsNew() throws Exception {
    killed("11-a", "1");
    Path file = root.resolve("11-a/1.1.log");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(100))));
    try (RecoveryFolder folder = RecoveryFolder.claim(root)) {
      folder.discard(folder.left().getFirst());
      folder.tidy(Instant.now());
      assertThat(folder.discarded()).hasSize(1);
    }
  }

  @Test
  void onlyTheOwnerLooksIntoIt() throws Exception {
    assumeThat(root.getFileSystem().supportedFileAttributeViews()).contains("posix");
    try (RecoveryFolder folder = RecoveryFolder.claim(root.resolve("recovery"))) {
      folder.log().begin("关于", "快照");
      try (Stream<Path> all = Files.walk(root.resolve("recovery"))) {
        for (Path each : all.toList()) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
              .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------");
        }
      }
    }
  }
}
