package org.chainmap.disk;

import java.nio.file.Path;
import java.util.Locale;

/**
 * The folder in which the program keeps unsaved work, earlier versions and the copies it needs
 * while it writes: of this user and this machine, so that it does not wander with the user's
 * settings.
 */
public final class StateFolder {

  /** The system property that names another folder; used by tests and portable installations. */
  public static final String PROPERTY = "chainmap.config";

  private StateFolder() {}

  /** Returns the folder, which may not exist yet. */
  public static Path ofUser() {
    String named = System.getProperty(PROPERTY);
    return named != null ? Path.of(named).resolve("state") : usual();
  }

  private static Path usual() {
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      String local = System.getenv("LOCALAPPDATA");
      return (local == null ? home : Path.of(local)).resolve("ChainMap");
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Application Support/ChainMap");
    }
    String state = System.getenv("XDG_STATE_HOME");
    return (state == null || state.isBlank() ? home.resolve(".local/state") : Path.of(state))
        .resolve("chainmap");
  }
}
