package org.chainmap.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.disk.LeftLog;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Draft;
import org.chainmap.text.Message;

/**
 * A map as a recovery log has it: the snapshot with every change after it that can be read.
 *
 * @param subject what the log is about
 * @param map the map after the last readable change
 * @param changes the names of all changes since the document was saved that were not undone, oldest
 *     first, as far as they are known
 * @param drafts what was typed and not confirmed, each with its change of the map after the drafts
 *     before it where the text is valid; no part of the map
 * @param whole whether no change is missing
 * @param at when the last change was made
 */
public record RecoveredMap(
    LogSubject subject,
    ChainMap map,
    List<Message> changes,
    List<Draft> drafts,
    boolean whole,
    Instant at) {

  public RecoveredMap {
    changes = List.copyOf(changes);
    drafts = List.copyOf(drafts);
  }

  /** Returns the map with every draft that is valid for its field. */
  public ChainMap withDrafts() {
    ChainMap all = map;
    for (Draft draft : drafts) {
      Change change = draft.change();
      all = change == null ? all : all.with(change);
    }
    return all;
  }

  /** Returns the drafts that cannot be put into their fields. */
  public List<Draft> unfit() {
    return drafts.stream().filter(draft -> draft.change() == null).toList();
  }

  /** Restores the map of a log; empty if not even its beginning can be read. Never throws. */
  public static Optional<RecoveredMap> of(LeftLog.Contents log) {
    if (!log.readable()) {
      return Optional.empty();
    }
    try {
      LogSubject subject = LogSubject.read(log.about());
      return Optional.of(replayed(subject, ChainMapFile.read(log.snapshot(), "JSON"), log));
    } catch (FormatException e) {
      return Optional.empty();
    }
  }

  private static RecoveredMap replayed(LogSubject subject, ChainMap start, LeftLog.Contents log) {
    ChainMap map = subject.ofDocument(start);
    Instant at = log.changes().isEmpty() ? log.at() : subject.began();
    List<Message> names = new ArrayList<>(subject.earlier());
    boolean whole = log.whole();
    for (String text : log.changes()) {
      try {
        LoggedChange change = LoggedChange.read(text);
        map = change.after(map);
        Message name = change.name();
        if (change.undoes()) {
          if (!names.isEmpty()) {
            names.removeLast();
          }
        } else if (name != null) {
          names.add(name);
        }
        at = change.at();
      } catch (FormatException | IllegalArgumentException e) {
        whole = false;
        break;
      }
    }
    return new RecoveredMap(subject, map, names, LoggedDrafts.read(log.drafts(), map), whole, at);
  }
}
