package org.chainmap.ui.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chainmap.compare.ChangeSentences;
import org.chainmap.compare.MapComparison;
import org.chainmap.disk.LeftLog;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.format.LogSubject;
import org.chainmap.format.RecoveredMap;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Unsaved work that was found: of one document of a program that ended without saving it.
 *
 * @param log where it is kept
 * @param recovered the map with all changes, or null if the log cannot be read
 * @param saved the map in its file as it is now, or null if there is none
 * @param differences what recovering would change in the file, or null if there is none
 * @param file what became of its file
 * @param at when the last change was made, or the log written
 * @param discarded whether it was given up before
 */
record FoundWork(
    LeftLog log,
    @Nullable RecoveredMap recovered,
    @Nullable ChainMap saved,
    @Nullable Differences differences,
    OriginalFile file,
    Instant at,
    boolean discarded) {

  /** What differs between the file and the recovered map, in sentences. */
  record Differences(Message summary, List<Message> sentences) {

    /** How many elements are told of at most. */
    private static final int MOST = 200;

    private static Differences between(ChainMap saved, ChainMap recovered) {
      MapComparison comparison = MapComparison.of(saved, recovered);
      return new Differences(
          ChangeSentences.summary(comparison),
          comparison.changes().stream()
              .limit(MOST)
              .flatMap(change -> ChangeSentences.of(comparison, change).stream())
              .toList());
    }
  }

  /** What became of the file of a document since its unsaved changes were begun. */
  enum OriginalFile {
    /** There never was one. */
    NONE,
    /** Its content is what the changes were made on. */
    SAME,
    /** It has another content, older than the last change. */
    CHANGED,
    /** It has another content, written after the last change. */
    LATER,
    /** It is not there, or cannot be read. */
    GONE;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Reads a log and the file it is about. Never throws. */
  static FoundWork of(LeftLog log, boolean discarded) {
    LeftLog.Contents contents = log.read();
    Optional<RecoveredMap> found = RecoveredMap.of(contents);
    if (found.isEmpty()) {
      return new FoundWork(log, null, null, null, OriginalFile.NONE, contents.at(), discarded);
    }
    RecoveredMap recovered = found.get();
    ChainMap saved = recovered.subject().path().map(FoundWork::load).orElse(null);
    Differences differences =
        saved == null
            ? null
            : Differences.between(
                saved, recovered.withDrafts().withDocumentId(saved.info().documentId()));
    return new FoundWork(
        log, recovered, saved, differences, state(recovered, saved), recovered.at(), discarded);
  }

  private static @Nullable ChainMap load(Path file) {
    try {
      return ChainMapFile.load(file);
    } catch (FormatException e) {
      return null;
    }
  }

  private static OriginalFile state(RecoveredMap recovered, @Nullable ChainMap saved) {
    LogSubject subject = recovered.subject();
    if (subject.file().isEmpty()) {
      return OriginalFile.NONE;
    }
    if (saved == null) {
      return OriginalFile.GONE;
    }
    if (LogSubject.digest(saved).equals(subject.base())) {
      return OriginalFile.SAME;
    }
    return subject.path().filter(file -> later(file, recovered.at())).isPresent()
        ? OriginalFile.LATER
        : OriginalFile.CHANGED;
  }

  private static boolean later(Path file, Instant last) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isAfter(last);
    } catch (IOException e) {
      return false;
    }
  }

  /** Tells whether there is nothing in it that the file does not have. */
  boolean inFile() {
    return recovered != null
        && recovered.whole()
        && recovered.unfit().isEmpty()
        && saved != null
        && LogSubject.digest(saved).equals(LogSubject.digest(recovered.withDrafts()));
  }

  /** The document's name, or nothing if the log cannot be read. */
  String name() {
    return recovered == null ? "" : recovered.subject().name();
  }
}
