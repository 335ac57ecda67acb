package org.chainmap.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.chainmap.disk.LeftLog;
import org.chainmap.format.LogSubject;
import org.chainmap.format.RecoveredMap;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Draft;
import org.chainmap.model.MapInfo;
import org.chainmap.testing.RandomChanges;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryWriterTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Message NAME = Message.of("ui.new.title");
  private static final DocumentLog.Origin ORIGIN =
      new DocumentLog.Origin(Optional.of(Path.of("/图.chainmap.json")), "图");

  @TempDir private Path root = Path.of("");
  private final List<IOException> failures = new CopyOnWriteArrayList<>();
  private RecoveryWriter writer = new RecoveryWriter(root, failures::add);

  @BeforeEach
  void open() {
    writer = new RecoveryWriter(root.resolve("recovery"), failures::add);
  }

  @AfterEach
  void close() {
    writer.close();
  }

  /** Returns the logs on the disk as a program sees them that starts after this one was killed. */
  private List<RecoveredMap> onDisk() throws IOException {
    List<RecoveredMap> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(each -> each.toString().endsWith(".log")).sorted().toList()) {
        String name = String.valueOf(file.getFileName()).split("\\.")[0];
        Path folder = file.getParent();
        if (folder != null) {
          found.add(RecoveredMap.of(new LeftLog(folder, name).read()).orElseThrow());
        }
      }
    }
    return found;
  }

  private static ChainMap edit(DocumentLog log, ChainMap before, ChainMap after) {
    log.changed(ORIGIN, before, Change.between(NAME, before, after), after);
    return after;
  }

  @Test
  void everyChangeReachesTheDisk() throws Exception {
    DocumentLog log = writer.log();
    List<ChainMap> maps = RandomChanges.history(RandomMaps.map(3), 60, new Random(3));
    for (int i = 1; i < maps.size(); i++) {
      edit(log, maps.get(i - 1), maps.get(i));
      if (i % 7 == 0) {
        assertThat(writer.flush(LONG)).isTrue();
        RecoveredMap found = onDisk().getFirst();
        assertThat(found.map()).isEqualTo(maps.get(i));
        assertThat(found.changes()).hasSize(i);
        assertThat(found.subject().base()).isEqualTo(LogSubject.digest(maps.getFirst()));
        assertThat(found.subject().name()).isEqualTo("图");
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void whatWasUndoneIsNoStep() throws Exception {
    DocumentLog log = writer.log();
    ChainMap one = edit(log, ChainMap.titled("一"), ChainMap.titled("二"));
    Change change = Change.between(Message.of("recovery.change"), one, ChainMap.titled("三"));
    log.changed(ORIGIN, one, change, ChainMap.titled("三"));
    log.changed(ORIGIN, ChainMap.titled("三"), change.inverted(), one);
    writer.flush(LONG);
    assertThat(onDisk().getFirst().changes()).containsExactly(NAME);
    assertThat(onDisk().getFirst().map()).isEqualTo(one);
    log.changed(ORIGIN, one, change, ChainMap.titled("三"));
    writer.flush(LONG);
    assertThat(onDisk().getFirst().changes()).containsExactly(NAME, change.name());
  }

  @Test
  void nothingIsOfferedOnceAllIsUndone() throws Exception {
    DocumentLog log = writer.log();
    ChainMap saved = ChainMap.titled("一");
    Change change = Change.between(NAME, saved, ChainMap.titled("二"));
    log.changed(ORIGIN, saved, change, ChainMap.titled("二"));
    writer.flush(LONG);
    assertThat(onDisk()).hasSize(1);
    log.changed(ORIGIN, ChainMap.titled("二"), change.inverted(), saved);
    writer.flush(LONG);
    assertThat(onDisk()).isEmpty();
    log.changed(ORIGIN, saved, change, ChainMap.titled("二"));
    writer.flush(LONG);
    assertThat(onDisk().getFirst().map()).isEqualTo(ChainMap.titled("二"));
  }

  @Test
  void aMapThatNoFileHoldsIsOfferedThoughAllIsUndone() throws Exception {
    DocumentLog log = writer.log();
    ChainMap recovered = ChainMap.titled("一");
    log.begin(ORIGIN, recovered);
    Change change = Change.between(NAME, recovered, ChainMap.titled("二"));
    log.changed(ORIGIN, recovered, change, ChainMap.titled("二"));
    log.changed(ORIGIN, ChainMap.titled("二"), change.inverted(), recovered);
    writer.flush(LONG);
    assertThat(onDisk().getFirst().map()).isEqualTo(recovered);
  }

  @Test
  void theFirstWriteHasTheMapOnceAsItWasAndThenTheChanges() throws Exception {
    DocumentLog log = writer.log();
    ChainMap before = ChainMap.titled("一").withDocumentId("3f1c9a52-7c1e-4f5e-9d6b-2f4f3a1f0c11");
    edit(log, before, ChainMap.titled("二").withDocumentId(before.info().documentId()));
    writer.flush(LONG);
    try (Stream<Path> all = Files.walk(root)) {
      Path file = all.filter(each -> each.toString().endsWith(".log")).findFirst().orElseThrow();
      LeftLog.Contents contents =
          new LeftLog(
                  java.util.Objects.requireNonNull(file.getParent()),
                  String.valueOf(file.getFileName()).split("\\.")[0])
              .read();
      assertThat(contents.snapshot()).isEqualTo(LogSubject.text(before));
      assertThat(contents.changes()).hasSize(1);
    }
    assertThat(onDisk().getFirst().map().info().documentId()).isEqualTo(before.info().documentId());
  }

  @Test
  void changesAreWrittenWithoutBeingAskedFor() throws Exception {
    DocumentLog log = writer.log();
    java.util.concurrent.CountDownLatch written = new java.util.concurrent.CountDownLatch(1);
    edit(log, ChainMap.titled("一"), ChainMap.titled("二"));
    log.whenWritten(written::countDown);
    assertThat(written.await(LONG.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    assertThat(onDisk()).hasSize(1);
  }

  @Test
  void aDocumentThatIsOnlyLookedAtIsNotLogged() throws Exception {
    writer.log();
    writer.flush(LONG);
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void savingDeletesTheLogAndTheNextChangeBeginsAnew() throws Exception {
    DocumentLog log = writer.log();
    ChainMap saved = edit(log, ChainMap.titled("一"), ChainMap.titled("二"));
    writer.flush(LONG);
    log.saved(ORIGIN, saved, saved);
    writer.flush(LONG);
    assertThat(onDisk()).isEmpty();
    edit(log, saved, ChainMap.titled("三"));
    writer.flush(LONG);
    RecoveredMap found = onDisk().getFirst();
    assertThat(found.subject().base()).isEqualTo(LogSubject.digest(saved));
    assertThat(found.changes()).hasSize(1);
  }

  @Test
  void whatChangedWhileItWasSavedStaysLogged() throws Exception {
    DocumentLog log = writer.log();
    ChainMap written = edit(log, ChainMap.titled("一"), ChainMap.titled("二"));
    ChainMap current = edit(log, written, ChainMap.titled("三"));
    log.saved(ORIGIN, written, current);
    writer.flush(LONG);
    RecoveredMap found = onDisk().getFirst();
    assertThat(found.map()).isEqualTo(current);
    assertThat(found.subject().base()).isEqualTo(LogSubject.digest(written));
  }

  @Test
  void closingDeletesTheLog() throws Exception {
    DocumentLog log = writer.log();
    edit(log, ChainMap.titled("一"), ChainMap.titled("二"));
    writer.flush(LONG);
    assertThat(onDisk()).hasSize(1);
    log.closed();
    writer.close();
    assertThat(root.resolve("recovery")).isEmptyDirectory();
  }

  @Test
  void aMapThatIsUnsavedFromTheStartIsLoggedAtOnce() throws Exception {
    ChainMap map = RandomMaps.map(5);
    writer.log().begin(ORIGIN, map);
    writer.flush(LONG);
    assertThat(onDisk().getFirst().map()).isEqualTo(map);
  }

  @Test
  void manyChangesDoNotMakeManyBytes() throws Exception {
    DocumentLog log = writer.log();
    ChainMap map = ChainMap.titled("0");
    for (int i = 1; i <= 400; i++) {
      map = edit(log, map, ChainMap.titled(i + "字".repeat(900)));
      if (i % 10 == 0) {
        writer.flush(LONG);
        try (Stream<Path> all = Files.walk(root)) {
          long bytes = all.mapToLong(each -> each.toFile().length()).sum();
          assertThat(bytes).isLessThan(600_000);
        }
      }
    }
    assertThat(onDisk().getFirst().map()).isEqualTo(map);
    assertThat(onDisk().getFirst().changes()).hasSizeBetween(200, 400);
  }

  private static Draft typed(String text) {
    ChainMap map = ChainMap.titled("一");
    return new Draft(
        List.of(MapInfo.ID), NAME, text, Change.between(NAME, map, ChainMap.titled(text)));
  }

  @Test
  void whatIsTypedIsLoggedBeforeItIsConfirmedAndTheLastOfAFieldCounts() throws Exception {
    DocumentLog log = writer.log();
    ChainMap map = ChainMap.titled("一");
    log.typed(ORIGIN, map, List.of(typed("二")));
    writer.flush(LONG);
    log.typed(ORIGIN, map, List.of(typed("二三")));
    writer.flush(LONG);
    RecoveredMap found = onDisk().getFirst();
    assertThat(found.map()).as("no part of the map").isEqualTo(map);
    assertThat(found.changes()).isEmpty();
    assertThat(found.drafts()).extracting(Draft::text).containsExactly("二三");
    assertThat(found.withDrafts()).isEqualTo(ChainMap.titled("二三"));
    assertThat(found.whole()).isTrue();
    log.typed(ORIGIN, map, List.of());
    writer.flush(LONG);
    assertThat(onDisk()).as("nothing is unsaved").isEmpty();
  }

  @Test
  void whatIsTypedGoesWithItsConfirmationAndOutlivesASaveAndASnapshot() throws Exception {
    DocumentLog log = writer.log();
    ChainMap second = edit(log, ChainMap.titled("一"), ChainMap.titled("二"));
    log.typed(ORIGIN, second, List.of(typed("三")));
    writer.flush(LONG);
    log.saved(ORIGIN, second, second);
    writer.flush(LONG);
    assertThat(onDisk().getFirst().drafts()).hasSize(1);
    ChainMap long1 = edit(log, second, ChainMap.titled("字".repeat(200_000)));
    edit(log, long1, second);
    writer.flush(LONG);
    assertThat(onDisk().getFirst().drafts()).as("after a new snapshot").hasSize(1);
    ChainMap third = edit(log, second, ChainMap.titled("三"));
    log.typed(ORIGIN, third, List.of());
    writer.flush(LONG);
    assertThat(onDisk().getFirst().drafts()).isEmpty();
    assertThat(onDisk().getFirst().map()).isEqualTo(third);
  }

  @Test
  void noChangeIsLeftOutWhereTheFolderCouldNotBeMadeAtFirst() throws Exception {
    Path blocked = Files.writeString(root.resolve("recovery"), "no folder");
    DocumentLog log = writer.log();
    ChainMap small = org.chainmap.testing.SmallChain.map();
    ChainMap titled = small.with(Change.between(NAME, small, retitled(small)));
    edit(log, small, titled);
    writer.flush(LONG);
    Files.delete(blocked);
    var segment = titled.segments().getFirst();
    ChainMap last =
        titled.with(
            Change.of(
                NAME,
                org.chainmap.model.Edit.update(
                    segment, segment.withName(new org.chainmap.model.value.Name("新", null)))));
    edit(log, titled, last);
    writer.flush(LONG);
    assertThat(onDisk().getFirst().map()).isEqualTo(last);
  }

  private static ChainMap retitled(ChainMap map) {
    MapInfo info = map.info();
    return map.with(
        Change.of(
            NAME,
            org.chainmap.model.Edit.update(
                info, info.withTitle(info.title().with(org.chainmap.text.Lang.ZH, "新图")))));
  }

  @Test
  void whatCouldNotBeWrittenIsWrittenWithTheNext() throws Exception {
    Path blocked = Files.writeString(root.resolve("recovery"), "no folder");
    DocumentLog log = writer.log();
    ChainMap second = edit(log, ChainMap.titled("一"), ChainMap.titled("二"));
    writer.flush(LONG);
    ChainMap third = edit(log, second, ChainMap.titled("三"));
    writer.flush(LONG);
    assertThat(failures).as("told once").hasSize(1);
    Files.delete(blocked);
    ChainMap last = edit(log, third, ChainMap.titled("四"));
    writer.flush(LONG);
    RecoveredMap found = onDisk().getFirst();
    assertThat(found.map()).isEqualTo(last);
    assertThat(found.subject().base()).isEqualTo(LogSubject.digest(ChainMap.titled("一")));
  }
}
