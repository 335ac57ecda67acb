package org.chainmap.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockFileTest {

  private static final LockOwner ME = LockOwner.here("李明", "mine");

  /** A colleague on another machine. */
  private static final LockOwner WANG = other("wang", "PC-12", "hers", 4711);

  @TempDir private Path folder = Path.of("");

  private static LockOwner other(String id, String machine, String installation, long pid) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return new LockOwner(id, "王芳", machine, installation, pid, now, now);
  }

  private Path document() {
    return folder.resolve("半导体.chainmap.json");
  }

  private void locks(LockOwner owner) throws IOException {
    Files.writeString(LockFile.of(document()), owner.text());
  }

  private void silentFor(long minutes) throws IOException {
    Files.setLastModifiedTime(
        LockFile.of(document()), FileTime.from(Instant.now().minus(minutes, ChronoUnit.MINUTES)));
  }

  private Stream<Path> files() throws IOException {
    return Files.list(folder);
  }

  @Test
  void aLockNamesItsOwnerAndGoesWhenTheDocumentIsClosed() throws IOException {
    LockFile lock = Objects.requireNonNull(LockFile.take(document(), ME).lock());
    assertThat(folder.resolve(".~lock.半导体.chainmap.json#")).exists();
    assertThat(LockOwner.parse(Files.readString(LockFile.of(document())))).contains(ME);
    assertThat(LockFile.other(document(), WANG)).contains(ME);
    lock.release();
    assertThat(files()).isEmpty();
  }

  @Test
  void whoElseHasItOpenIsTold() throws IOException {
    locks(WANG);
    LockFile.Attempt attempt = LockFile.take(document(), ME);
    assertThat(attempt.lock()).isNull();
    assertThat(attempt.other()).isEqualTo(WANG);
    assertThat(files()).as("nothing else is left in the folder").hasSize(1);
  }

  @Test
  void theSameProgramIsNobodyElse() throws IOException {
    LockFile lock = Objects.requireNonNull(LockFile.take(document(), ME).lock());
    LockFile.Attempt again = LockFile.take(document(), LockOwner.here("李明", "mine"));
    assertThat(again.other()).isNull();
    assertThat(again.lock()).isNull();
    lock.release();
  }

  @Test
  void aLockLeftBehindByAProgramThatNoLongerRunsHereIsReplaced() throws IOException {
    locks(other("dead", ME.machine(), "mine", ME.pid()));
    // The same number, but another process.
    LockFile lock = Objects.requireNonNull(LockFile.take(document(), ME).lock());
    lock.release();
  }

  @Test
  void anotherRunningProgramOfTheSamePersonIsTold() throws IOException {
    ProcessHandle running = ProcessHandle.current().parent().orElse(ProcessHandle.current());
    Instant started =
        running.info().startInstant().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
    LockOwner twin =
        new LockOwner("twin", "李明", ME.machine(), "mine", running.pid(), started, started);
    locks(twin);
    silentFor(60);
    assertThat(LockFile.take(document(), ME).other()).isEqualTo(twin);
  }

  @Test
  void aLockOfAnotherMachineThatFellSilentIsReplaced() throws IOException {
    locks(WANG);
    silentFor(LockFile.LONGEST_SILENCE.toMinutes() - 1);
    assertThat(LockFile.take(document(), ME).lock()).isNull();
    silentFor(LockFile.LONGEST_SILENCE.toMinutes() + 1);
    LockFile lock = Objects.requireNonNull(LockFile.take(document(), ME).lock());
    lock.release();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "id=", "pid=many\nid=a", "since=yesterday\nid=a", "\\u00"})
  void whatIsNoLockIsReplaced(String content) throws IOException {
    Files.writeString(LockFile.of(document()), content);
    silentFor(60);
    LockFile lock = Objects.requireNonNull(LockFile.take(document(), ME).lock());
    lock.release();
  }

  @Test
  void aBeatKeepsALockAliveAndMakesARemovedOneAnew() throws IOException {
    LockFile lock = Objects.requireNonNull(LockFile.take(document(), ME).lock());
    silentFor(60);
    assertThat(lock.beat()).isEmpty();
    Instant written = Files.getLastModifiedTime(LockFile.of(document())).toInstant();
    assertThat(written).isAfter(Instant.now().minus(1, ChronoUnit.MINUTES));
    Files.delete(LockFile.of(document()));
    assertThat(lock.beat()).isEmpty();
    assertThat(LockFile.other(document(), WANG)).contains(ME);
    lock.release();
  }

  @Test
  void aLockThatSomeoneElseTookStaysTheirs() throws IOException {
    LockFile lock = Objects.requireNonNull(LockFile.take(document(), ME).lock());
    locks(WANG);
    assertThat(lock.beat()).isEqualTo(Optional.of(WANG));
    lock.release();
    assertThat(LockFile.other(document(), ME)).contains(WANG);
  }

  @Test
  void aFolderThatCannotBeWrittenHasNoLocks() {
    LockFile.Attempt attempt = LockFile.take(folder.resolve("no/such/a.json"), ME);
    assertThat(attempt.lock()).isNull();
    assertThat(attempt.other()).isNull();
  }

  @Test
  void aLongNameStillHasALockFile() {
    Path long255 = folder.resolve("链".repeat(80) + ".chainmap.json");
    LockFile lock = Objects.requireNonNull(LockFile.take(long255, ME).lock());
    lock.release();
  }
}
