package org.chainmap.ui.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chainmap.ui.UserPreferences;

/** Remembers which files are open, and opens them again at the next start. */
public final class OpenTabs {

  private static final String FILES = "open";
  private static final String FRONT = "open.front";

  private final Documents documents;
  private final UserPreferences userPreferences;
  private boolean paused;

  public OpenTabs(Documents documents, UserPreferences userPreferences) {
    this.documents = documents;
    this.userPreferences = userPreferences;
    documents.whenOpenedOrClosed(this::remember);
  }

  /** Stores what is open, so that not even a crash loses it. */
  public void remember() {
    if (paused) {
      return;
    }
    List<Path> files = new ArrayList<>();
    for (DocumentView view : documents.all()) {
      view.open().file().ifPresent(files::add);
    }
    userPreferences.putPaths(FILES, files);
    int front =
        documents.front().flatMap(view -> view.open().file()).map(files::indexOf).orElse(-1);
    userPreferences.put(FRONT, front);
    userPreferences.save();
  }

  /** Stores what is open for the last time: closing it now means quitting. */
  public void quitting() {
    remember();
    paused = true;
  }

  /** Tells whether files are being opened because they were open when the program was quit. */
  public boolean restoring() {
    return paused;
  }

  /**
   * Opens what was open when the program was quit: the file in front first, so that it is there
   * soonest, then the others behind it, one after the other, each in its place.
   *
   * @param then runs when all are open or refused
   */
  public void restore(Runnable then) {
    List<Path> files = userPreferences.paths(FILES);
    int front = (int) userPreferences.number(FRONT, -1);
    List<Path> behind = new ArrayList<>(files);
    paused = true;
    RefusedFiles refused = documents.together(files.size());
    if (front >= 0 && front < files.size()) {
      Path first = behind.remove(front);
      documents.open(first, refused, () -> next(files, behind, refused, then));
    } else {
      next(files, behind, refused, then);
    }
  }

  private void next(List<Path> files, List<Path> behind, RefusedFiles refused, Runnable then) {
    if (behind.isEmpty()) {
      paused = false;
      then.run();
      return;
    }
    Path file = behind.getFirst();
    List<Path> later = behind.subList(1, behind.size());
    documents.openBehind(
        file,
        files.subList(0, files.indexOf(file)),
        refused,
        () -> next(files, later, refused, then));
  }
}
