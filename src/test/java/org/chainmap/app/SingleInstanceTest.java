package org.chainmap.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A later start hands its files to the running program, or starts by itself. */
class SingleInstanceTest {

  /** Long enough for a busy machine; nothing waits for its end but a program that hangs. */
  private static final long LONG = 20_000;

  private static final long SHORT = 200;

  @TempDir Path folder;

  private final BlockingQueue<List<Path>> opened = new LinkedBlockingQueue<>();

  private SingleInstance running() {
    SingleInstance running = SingleInstance.claim(folder).orElseThrow();
    running.listen(Runnable::run, opened::add);
    return running;
  }

  @Test
  void filesAreHandedOverWithWholeNames() throws InterruptedException {
    Path odd = folder.resolve("产业 链\n二.chainmap.json");
    Path relative = Path.of("下.chainmap.json");
    try (SingleInstance running = running()) {
      assertThat(SingleInstance.claim(folder)).isEmpty();
      assertThat(SingleInstance.handOver(folder, List.of(odd, relative), LONG)).isTrue();
      assertThat(opened.poll(LONG, TimeUnit.MILLISECONDS))
          .containsExactly(odd, relative.toAbsolutePath());
      assertThat(SingleInstance.handOver(folder, List.of(), LONG)).isTrue();
      assertThat(opened.poll(LONG, TimeUnit.MILLISECONDS)).isEmpty();
    }
  }

  @Test
  void whatEndedIsNoLongerRunning() {
    running().close();
    assertThat(SingleInstance.handOver(folder, List.of(), SHORT)).isFalse();
    try (SingleInstance next = running()) {
      assertThat(SingleInstance.handOver(folder, List.of(), LONG)).isTrue();
    }
  }

  @Test
  void theSocketOfACrashIsReplaced() throws IOException {
    Files.writeString(folder.resolve("running.lock"), "");
    Files.writeString(folder.resolve("running.socket"), "");
    assertThat(SingleInstance.handOver(folder, List.of(), SHORT)).isFalse();
    try (SingleInstance next = running()) {
      assertThat(SingleInstance.handOver(folder, List.of(), LONG)).isTrue();
    }
  }

  @Test
  void aProgramThatHangsTakesNothingNotEvenLater() throws InterruptedException {
    BlockingQueue<Runnable> hanging = new LinkedBlockingQueue<>();
    try (SingleInstance running = SingleInstance.claim(folder).orElseThrow()) {
      running.listen(hanging::add, opened::add);
      List<Path> files = List.of(folder.resolve("a"));
      assertThat(SingleInstance.handOver(folder, files, SHORT)).isFalse();
      Runnable late = hanging.poll(LONG, TimeUnit.MILLISECONDS);
      assertThat(late).isNotNull();
      late.run();
      assertThat(opened).isEmpty();
    }
  }

  @Test
  void otherUsersAreKeptAway() throws IOException {
    try (SingleInstance running = running()) {
      Path socket = folder.resolve("running.socket");
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void whatArrivesBeforeTheWindowIsOpenedInIt() {
    List<Runnable> owned = new ArrayList<>();
    LaterStarts laterStarts = new LaterStarts(owned::add);
    List<Path> first = List.of(Path.of("a"));
    laterStarts.execute(() -> laterStarts.open(first));
    assertThat(owned).as("answered at once while the program starts").isEmpty();
    laterStarts.to(opened::add);
    assertThat(opened).containsExactly(first);
    List<Path> second = List.of(Path.of("b"));
    laterStarts.execute(() -> laterStarts.open(second));
    assertThat(opened).as("the window's thread is busy").containsExactly(first);
    owned.forEach(Runnable::run);
    assertThat(opened).containsExactly(first, second);
  }
}
