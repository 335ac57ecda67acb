package org.chainmap.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files opened or saved last and those that people pinned, kept between starts. Whether they
 * still exist is not asked here: on a network drive that can take long.
 */
public final class RecentFiles {

  /** How many files are kept besides the pinned ones. */
  static final int MOST = 10;

  private static final String LATEST = "recent";
  private static final String PINNED = "pinned";

  private final UserPreferences userPreferences;

  public RecentFiles(UserPreferences userPreferences) {
    this.userPreferences = userPreferences;
  }

  /** The pinned files in the order in which they were pinned. */
  public List<Path> pinned() {
    return userPreferences.paths(PINNED);
  }

  /** Pinned files first, then the others, the latest first; each once. */
  public List<Path> all() {
    return Stream.concat(pinned().stream(), userPreferences.paths(LATEST).stream())
        .distinct()
        .toList();
  }

  /** Moves a file to the front of those that are not pinned. */
  public void opened(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    List<Path> latest = new ArrayList<>(userPreferences.paths(LATEST));
    latest.remove(whole);
    latest.addFirst(whole);
    store(LATEST, latest.stream().limit(MOST).toList());
  }

  /** Pins a file or lets it go again, to the front of the others. */
  public void pin(Path file, boolean pinned) {
    List<Path> files = new ArrayList<>(pinned());
    files.remove(file);
    if (pinned) {
      files.add(file);
    } else {
      opened(file);
    }
    store(PINNED, files);
  }

  /** Takes a file off the list; the file itself stays. */
  public void remove(Path file) {
    for (String key : List.of(LATEST, PINNED)) {
      store(key, userPreferences.paths(key).stream().filter(each -> !each.equals(file)).toList());
    }
  }

  private void store(String key, List<Path> files) {
    userPreferences.putPaths(key, files);
    userPreferences.save();
  }
}
