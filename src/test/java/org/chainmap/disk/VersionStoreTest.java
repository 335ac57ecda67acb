package org.chainmap.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainmap.disk.VersionStore.Limits;
import org.chainmap.disk.VersionStore.Version;
import org.chainmap.testing.disk.DiskFault;
import org.chainmap.testing.disk.FaultyFileSystem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class VersionStoreTest {

  private static final String ENDING = ".chainmap.json";
  private static final String ID = "3f1c9a52-7c1e-4f5e-9d6b-2f4f3a1f0c11";
  private static final Instant DAY = Instant.parse("2026-03-01T08:00:00Z");
  private static final Limits USUAL = new Limits(10, Duration.ofDays(365), 1 << 20);

  @TempDir private Path folder = Path.of("");

  private VersionStore store() {
    return new VersionStore(folder.resolve("versions"), ENDING);
  }

  /** Saves a content at an hour of the day, keeping what it replaces. */
  private Path save(String content, int hour, Limits limits) throws IOException {
    Path file = folder.resolve("计划" + ENDING);
    Instant now = DAY.plus(Duration.ofHours(hour));
    store().keep(ID, file, limits, now);
    AtomicFile.write(
        file, out -> out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    Files.setLastModifiedTime(file, FileTime.from(now));
    return file;
  }

  private List<String> kept() throws IOException {
    List<String> contents = new ArrayList<>();
    for (Version each : store().versions(ID)) {
      contents.add(Files.readString(each.file()));
    }
    return contents;
  }

  @Test
  void theDocumentOfAFileIsFoundByItsPath() throws Exception {
    Path file = save("一", 1, USUAL);
    assertThat(store().savedTo(file)).as("nothing is kept yet").isEmpty();
    save("二", 2, USUAL);
    assertThat(store().savedTo(file)).contains(ID);
    Files.delete(file);
    assertThat(store().savedTo(file)).contains(ID);
    assertThat(store().savedTo(folder.resolve("别的" + ENDING))).isEmpty();
    assertThat(kept()).containsExactly("一");
  }

  @Test
  void whatASaveReplacesIsKeptWithTheTimeItWasSaved() throws Exception {
    save("一", 1, USUAL);
    assertThat(kept()).isEmpty();
    save("二", 2, USUAL);
    save("三", 3, USUAL);
    assertThat(kept()).containsExactly("二", "一");
    assertThat(store().versions(ID))
        .extracting(Version::at)
        .containsExactly(DAY.plus(Duration.ofHours(2)), DAY.plus(Duration.ofHours(1)));
  }

  @Test
  void theSameContentIsKeptOnce() throws Exception {
    save("一", 1, USUAL);
    save("一", 2, USUAL);
    save("一", 3, USUAL);
    assertThat(kept()).containsExactly("一");
    save("二", 4, USUAL);
    save("一", 5, USUAL);
    save("三", 6, USUAL);
    assertThat(kept()).containsExactly("一", "二", "一");
  }

  @Test
  void theLatestTenStay() throws Exception {
    for (int i = 0; i < 30; i++) {
      save("第" + i, i, USUAL);
    }
    assertThat(kept()).hasSize(10).startsWith("第28").endsWith("第19");
  }

  @Test
  void whatIsOldGoesButTheLatest() throws Exception {
    Limits day = new Limits(10, Duration.ofHours(24), 1 << 20);
    save("一", 0, day);
    save("二", 1, day);
    save("三", 2, day);
    assertThat(kept()).hasSize(2);
    save("四", 100, day);
    assertThat(kept()).containsExactly("三");
  }

  @Test
  void theirSizeTogetherIsBoundedButTheLatestStays() throws Exception {
    Limits small = new Limits(10, Duration.ofDays(365), 2_500);
    for (int i = 0; i < 6; i++) {
      save(String.valueOf(i).repeat(1_000), i, small);
    }
    assertThat(kept()).extracting(each -> each.substring(0, 1)).containsExactly("4", "3");
    save("x".repeat(9_000), 7, small);
    save("y", 8, small);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void noneAreKeptWhereNoneAreWanted() throws Exception {
    Limits none = new Limits(0, Duration.ofDays(365), 1 << 20);
    save("一", 1, none);
    save("二", 2, none);
    assertThat(kept()).isEmpty();
  }

  @Test
  void twoOfOneMomentAreBothKept() throws Exception {
    save("一", 1, USUAL);
    save("二", 1, USUAL);
    save("三", 1, USUAL);
    assertThat(kept()).containsExactly("二", "一");
  }

  @Test
  void eachDocumentHasItsOwnAndNoIdLeadsElsewhere() throws Exception {
    Path file = save("一", 1, USUAL);
    store().keep("../../hinaus", file, USUAL, DAY);
    store().keep(UUID.randomUUID().toString(), file, USUAL, DAY);
    assertThat(store().versions("../../hinaus")).hasSize(1);
    assertThat(store().versions(ID)).isEmpty();
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.map(each -> each.getFileName().toString()).sorted())
          .containsExactly("versions", "计划" + ENDING);
    }
  }

  @Test
  void filesOfOthersAreNoVersions() throws Exception {
    save("一", 1, USUAL);
    save("二", 2, USUAL);
    Path version = store().versions(ID).getFirst().file();
    Files.writeString(version.resolveSibling("notes.txt"), "x");
    Files.writeString(version.resolveSibling("mine" + ENDING), "x");
    assertThat(kept()).containsExactly("一");
  }

  @TestFactory
  Stream<DynamicTest> afterAFailureAtAnyStepAllVersionsAreWhole() throws Exception {
    Stream.Builder<DynamicTest> tests = Stream.builder();
    for (boolean windows : List.of(false, true)) {
      int steps;
      try (FaultyFileSystem disk = disk(windows)) {
        steps = steps(disk);
      }
      for (DiskFault fault : DiskFault.values()) {
        for (boolean power : List.of(false, true)) {
          for (int step = 1; step <= steps; step++) {
            int at = step;
            tests.add(
                DynamicTest.dynamicTest(
                    (windows ? "Windows: " : "Unix: ")
                        + (power ? "power lost, " : "")
                        + fault
                        + " at step "
                        + at,
                    () -> {
                      try (FaultyFileSystem disk = disk(windows)) {
                        fail(disk, at, fault, power);
                      }
                    }));
          }
        }
      }
    }
    return tests.build();
  }

  private static FaultyFileSystem disk(boolean windows) {
    return windows ? FaultyFileSystem.windows() : FaultyFileSystem.unix();
  }

  private static VersionStore prepared(FaultyFileSystem disk) throws IOException {
    VersionStore store = new VersionStore(disk.path("versions"), ENDING);
    for (int i = 0; i < 3; i++) {
      file(disk, i);
      store.keep(ID, disk.path("a"), new Limits(3, Duration.ofDays(9), 1 << 20), DAY);
    }
    file(disk, 3);
    disk.allForced();
    return store;
  }

  private static void file(FaultyFileSystem disk, int number) throws IOException {
    Path file = Files.writeString(disk.path("a"), String.valueOf(number).repeat(20_000));
    Files.setLastModifiedTime(file, FileTime.from(DAY.plusSeconds(number)));
  }

  private static int steps(FaultyFileSystem disk) throws IOException {
    VersionStore store = prepared(disk);
    disk.repaired();
    store.keep(ID, disk.path("a"), new Limits(3, Duration.ofDays(9), 1 << 20), DAY);
    assertThat(store.versions(ID)).hasSize(3);
    return disk.steps().size();
  }

  private static void fail(FaultyFileSystem disk, int step, DiskFault fault, boolean power)
      throws IOException {
    VersionStore store = prepared(disk);
    disk.failAt(step, fault);
    try {
      store.keep(ID, disk.path("a"), new Limits(3, Duration.ofDays(9), 1 << 20), DAY);
    } catch (IOException e) {
      // the save goes on
    }
    if (power) {
      disk.powerLost();
    } else {
      disk.repaired();
    }
    List<Version> left = store.versions(ID);
    assertThat(left).hasSizeBetween(3, 4);
    List<String> contents = new ArrayList<>();
    for (Version each : left) {
      String content = Files.readString(each.file());
      assertThat(content.length()).isEqualTo(20_000);
      assertThat(content.chars().distinct().toArray()).hasSize(1);
      contents.add(content.substring(0, 1));
    }
    assertThat(contents)
        .isIn(List.of("2", "1", "0"), List.of("3", "2", "1"), List.of("3", "2", "1", "0"));
  }
}
