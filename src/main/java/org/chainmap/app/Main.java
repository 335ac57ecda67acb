package org.chainmap.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import org.chainmap.cli.Cli;
import org.chainmap.cli.Gallery;
import org.chainmap.text.Lang;
import org.chainmap.ui.UserPreferences;

/**
 * The program's only entry point: runs a command if the arguments name one, else opens the window.
 *
 * <p>Not an Application itself: the launcher would then insist on JavaFX being on the module path.
 */
public final class Main {

  /** Holds a strong reference, so that the logger is not collected and its level lost. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  /** How long the running program may take to answer a later start, in ms. */
  private static final long LONGEST_ANSWER = 1000;

  /** Passes the files of later starts on to the window. */
  static final LaterStarts LATER_STARTS = new LaterStarts(Platform::runLater);

  private Main() {}

  /**
   * Runs the given command, or opens the given files in a window: in that of the program running
   * already, if it answers. If no window can be shown, it says so, renders these files or else
   * every sample, and exits with the gallery's exit code.
   */
  public static void main(String[] args) {
    boolean command = Cli.isCommand(args);
    boolean window = !command && hasDisplay();
    if (Utf8Locale.wanted(args, window)) {
      Utf8Locale.run().ifPresent(System::exit);
    }
    if (command) {
      System.exit(Cli.run(args));
    }
    if (!window) {
      System.exit(gallery(List.of(args)));
    }
    Path folder = UserPreferences.folderOfUser();
    Optional<SingleInstance> only = SingleInstance.claim(folder);
    if (only.isEmpty() && handedOver(folder, args)) {
      System.exit(0);
    }
    only.ifPresent(one -> one.listen(LATER_STARTS, LATER_STARTS::open));
    // JavaFX warns when it is started from the class path, which this program does on purpose.
    JAVAFX.setLevel(Level.SEVERE);
    Application.launch(ChainMapApp.class, args);
    only.ifPresent(SingleInstance::close);
  }

  /** Hands the files over to the running program; false if it does not take them. */
  private static boolean handedOver(Path folder, String[] args) {
    try {
      return SingleInstance.handOver(
          folder, Stream.of(args).map(Path::of).toList(), LONGEST_ANSWER);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static int gallery(List<String> files) {
    try (PrintWriter out = Cli.utf8(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = Cli.utf8(new FileOutputStream(FileDescriptor.err))) {
      Gallery gallery = new Gallery(Gallery.FOLDER, Lang.ofSystem(), out, err);
      return files.isEmpty() ? gallery.ofSamples() : gallery.of(files);
    }
  }

  /** Tells whether a window could be shown on this machine. */
  static boolean hasDisplay() {
    boolean headless = "Headless".equals(System.getProperty("glass.platform"));
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    return headless || !linux || named("DISPLAY") || named("WAYLAND_DISPLAY");
  }

  private static boolean named(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }
}
