package org.chainmap.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is no regular file is never replaced by one. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamTest {

  private static final byte[] MUCH = new byte[300_000];

  /** A thread that waits at a pipe must not take the place of another's work. */
  private static final Executor OF_ITS_OWN = work -> Thread.ofPlatform().daemon().start(work);

  @TempDir Path folder;

  @Test
  void aPipeIsGivenTheBytesAndStaysAPipe() throws Exception {
    Arrays.fill(MUCH, (byte) 'x');
    Path pipe = pipe();
    CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> bytes(pipe), OF_ITS_OWN);
    AtomicFile.writeOrStream(pipe, out -> out.write(MUCH));
    assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo(MUCH);
    assertThat(isOther(pipe)).isTrue();
    assertThat(AtomicFile.isStream(pipe)).isTrue();
  }

  @Test
  void aLinkToAPipeLeadsIntoIt() throws Exception {
    Path pipe = pipe();
    Path link = Files.createSymbolicLink(folder.resolve("图.pdf"), pipe);
    CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> bytes(pipe), OF_ITS_OWN);
    AtomicFile.writeOrStream(link, out -> out.write('1'));
    assertThat(read.get(10, TimeUnit.SECONDS)).containsExactly('1');
    assertThat(link).isSymbolicLink();
    assertThat(isOther(pipe)).isTrue();
  }

  @Test
  void aDocumentIsNotKeptInAPipe() throws Exception {
    Path pipe = pipe();
    for (Path each : new Path[] {pipe, Files.createSymbolicLink(folder.resolve("链"), pipe)}) {
      assertThatExceptionOfType(DiskException.class)
          .isThrownBy(() -> AtomicFile.write(each, out -> out.write('1')))
          .satisfies(e -> assertThat(e.problem()).isEqualTo(DiskProblem.NOT_A_FILE));
      assertThatExceptionOfType(DiskException.class)
          .isThrownBy(() -> AtomicFile.check(each))
          .satisfies(e -> assertThat(e.problem()).isEqualTo(DiskProblem.NOT_A_FILE));
    }
    assertThat(isOther(pipe)).isTrue();
  }

  @Test
  void aFullDeviceSaysSoAndStaysADevice() throws Exception {
    Path full = Path.of("/dev/full");
    assumeThat(Files.exists(full) && isOther(full)).isTrue();
    assertThatExceptionOfType(DiskException.class)
        .isThrownBy(() -> AtomicFile.writeOrStream(full, out -> out.write(MUCH)))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(DiskProblem.NO_SPACE))
        .satisfies(e -> assertThat(e.reason().toString()).contains("INCOMPLETE"));
    assertThatExceptionOfType(DiskException.class)
        .isThrownBy(() -> AtomicFile.write(full, out -> out.write(MUCH)))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(DiskProblem.NOT_A_FILE));
    assertThat(isOther(full)).isTrue();
  }

  /** A file behind an open file of a process is written to its end, and not replaced. */
  @Test
  void whatAProcessHasOpenIsNotReplaced() throws Exception {
    assumeThat(Path.of("/proc/self/fd")).isDirectory();
    Path file = Files.writeString(folder.resolve("日志"), "前");
    Path link = folder.resolve("图.json");
    try (var open = new RandomAccessFile(file.toFile(), "rw")) {
      Path descriptor = descriptor(file);
      Files.createSymbolicLink(link, descriptor);
      Object before = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      AtomicFile.writeOrStream(link, out -> out.write("后".getBytes(StandardCharsets.UTF_8)));
      assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey()).isEqualTo(before);
      assertThat(open.length()).isEqualTo(6);
    }
    assertThat(file).hasContent("前后");
  }

  private static Path descriptor(Path file) throws Exception {
    try (var all = Files.list(Path.of("/proc/self/fd"))) {
      return all.filter(each -> leadsTo(each, file)).findFirst().orElseThrow();
    }
  }

  private static boolean leadsTo(Path link, Path file) {
    try {
      return Files.isSameFile(link, file);
    } catch (IOException e) {
      return false;
    }
  }

  private Path pipe() throws Exception {
    Path pipe = folder.resolve("管道.pdf");
    try {
      Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
      assumeThat(made.waitFor()).isZero();
    } catch (IOException e) {
      assumeThat(e).as("this system has no pipes with names").isNull();
    }
    return pipe;
  }

  private static boolean isOther(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).isOther();
    } catch (IOException e) {
      return false;
    }
  }

  private static byte[] bytes(Path pipe) {
    try {
      return Files.readAllBytes(pipe);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
