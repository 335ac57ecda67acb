package org.chainmap.app;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/**
 * The program's one start: a command where the arguments name one, else the window.
 *
 * <p>Not an Application itself: the launcher would then insist on JavaFX being on the module path.
 */
public final class Main {

  /** Kept so that its level is not lost with it. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Main() {}

  /** Runs the command given, or opens the files given in a window. */
  public static void main(String[] args) {
    // JavaFX warns when it is started from the class path, which this program does on purpose.
    JAVAFX.setLevel(Level.SEVERE);
    Application.launch(ChainMapApp.class, args);
  }

  /** Whether a window could be shown on this machine. */
  static boolean hasDisplay() {
    boolean headless = "Headless".equals(System.getProperty("glass.platform"));
    boolean linux =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    return headless || !linux || named("DISPLAY") || named("WAYLAND_DISPLAY");
  }

  private static boolean named(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }
}
