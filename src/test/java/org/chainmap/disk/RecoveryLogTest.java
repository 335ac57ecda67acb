package org.chainmap.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryLogTest {

  @TempDir Path folder;
  private RecoveryLog log;

  @BeforeEach
  void open() {
    log = new RecoveryLog(folder, "1");
  }

  private LeftLog.Contents read() {
    return new LeftLog(folder, "1").read();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  @Test
  void whatIsAppendedIsReadBack() throws Exception {
    log.begin("关于", "快照");
    log.append(List.of("一", "二"));
    log.append(List.of("三"));
    LeftLog.Contents contents = read();
    assertThat(contents.about()).isEqualTo("关于");
    assertThat(contents.snapshot()).isEqualTo("快照");
    assertThat(contents.changes()).containsExactly("一", "二", "三");
    assertThat(contents.whole()).isTrue();
  }

  @Test
  void anEditCostsWhatItChanges() throws Exception {
    log.begin("关于", "快".repeat(1_000_000));
    long before = Files.size(files().getFirst());
    log.append(List.of("一"));
    assertThat(Files.size(files().getFirst()) - before).isLessThan(20);
  }

  @Test
  void aNewSnapshotTakesThePlaceOfTheOldAndItsChanges() throws Exception {
    log.begin("关于", "快照一");
    log.append(List.of("一"));
    log.begin("关于", "快照二");
    log.append(List.of("二"));
    assertThat(files()).as("the old one until the new one is on the disk").hasSize(2);
    log.force();
    assertThat(files()).hasSize(1);
    assertThat(read().snapshot()).isEqualTo("快照二");
    assertThat(read().changes()).containsExactly("二");
  }

  @Test
  void theSizeIsBoundedBySnapshotsInTime() throws Exception {
    String snapshot = "s".repeat(100_000);
    log.begin("关于", snapshot);
    for (int i = 0; i < 500; i++) {
      log.append(List.of("c".repeat(5_000)));
      if (log.full()) {
        log.begin("关于", snapshot);
      }
      log.force();
      assertThat(Files.size(files().getFirst())).isLessThan(600_000);
    }
  }

  @Test
  void aLogEndingAnywhereGivesAllWholeRecordsBefore() throws Exception {
    log.begin("关于", "快照");
    List<String> changes = List.of("一", "", "三三三", "四");
    log.append(changes);
    Path file = files().getFirst();
    byte[] all = Files.readAllBytes(file);
    int last = -1;
    for (int length = 0; length <= all.length; length++) {
      Files.write(file, Arrays.copyOf(all, length));
      LeftLog.Contents contents = read();
      assertThat(contents.changes()).isEqualTo(changes.subList(0, contents.changes().size()));
      if (contents.readable()) {
        assertThat(contents.changes().size()).isGreaterThanOrEqualTo(last);
        last = contents.changes().size();
      } else {
        assertThat(last).isEqualTo(-1);
        assertThat(contents.whole()).isFalse();
      }
    }
    assertThat(last).isEqualTo(4);
  }

  @Test
  void zerosAtTheEndAreWhatALossOfPowerLeaves() throws Exception {
    log.begin("关于", "快照");
    log.append(List.of("一"));
    Path file = files().getFirst();
    byte[] all = Files.readAllBytes(file);
    for (int zeros = 1; zeros < 40; zeros++) {
      Files.write(file, Arrays.copyOf(all, all.length + zeros));
      assertThat(read().changes()).containsExactly("一");
      assertThat(read().whole()).isFalse();
    }
  }

  @Test
  void aDamagedByteIsNoticedWhereverItIs() throws Exception {
    log.begin("关于", "快照");
    List<String> changes = List.of("一", "二", "三");
    log.append(changes);
    Path file = files().getFirst();
    byte[] all = Files.readAllBytes(file);
    for (int at = 0; at < all.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] damaged = all.clone();
        damaged[at] ^= (byte) (1 << bit);
        Files.write(file, damaged);
        LeftLog.Contents contents = read();
        assertThat(contents.whole()).as("byte %d", at).isFalse();
        assertThat(contents.changes()).isEqualTo(changes.subList(0, contents.changes().size()));
      }
    }
  }

  @Test
  void anyBytesAtAllAreReadWithoutAnError() throws Exception {
    log.begin("关于", "快照");
    Path file = files().getFirst();
    byte[] good = Files.readAllBytes(file);
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      if (random.nextBoolean()) {
        System.arraycopy(good, 0, noise, 0, Math.min(noise.length, 8 + random.nextInt(30)));
      }
      Files.write(file, noise);
      assertThat(read().changes()).isEmpty();
    }
  }

  @Test
  void anUnreadableSnapshotLeavesTheGenerationBefore() throws Exception {
    log.begin("关于", "快照一");
    log.append(List.of("一"));
    Path first = files().getFirst();
    byte[] before = Files.readAllBytes(first);
    log.begin("关于", "快照二");
    Files.write(first, before);
    Path second = files().getLast();
    Files.write(second, Arrays.copyOf(Files.readAllBytes(second), 20));
    assertThat(read().snapshot()).isEqualTo("快照一");
    assertThat(read().changes()).containsExactly("一");
    assertThat(read().whole()).isFalse();
  }

  @Test
  void nothingIsAppendedBeforeItBeginsOrAfterItIsDeleted() throws Exception {
    assertThatThrownBy(() -> log.append(List.of("一"))).isInstanceOf(IOException.class);
    log.begin("关于", "快照");
    log.delete();
    assertThat(files()).isEmpty();
    assertThat(log.open()).isFalse();
    assertThatThrownBy(() -> log.append(List.of("一"))).isInstanceOf(IOException.class);
  }

  @Test
  void onlyTheOwnerReadsIt() throws Exception {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    log.begin("关于", "快照");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())))
        .isEqualTo("rw-------");
  }
}
