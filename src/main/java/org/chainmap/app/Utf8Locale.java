package org.chainmap.app;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Starts the program anew in UTF-8 where the locale cannot name a Chinese file, as {@code LC_ALL=C}
 * in a container. Java takes the encoding of file names from the environment before any code of the
 * program runs, and no option changes it.
 */
final class Utf8Locale {

  /** The environment variable that says that this was done already. */
  private static final String DONE = "CHAINMAP_UTF8";

  private static final char UNREADABLE = '\ufffd';

  private Utf8Locale() {}

  /**
   * Tells whether file names would be lost here.
   *
   * @param args the program's arguments; for a command only what it was given counts
   */
  static boolean wanted(String[] args, boolean window) {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    if (!linux || System.getenv(DONE) != null || canName()) {
      return false;
    }
    String given = String.join(" ", args) + System.getProperty("user.dir");
    return window || given.indexOf(UNREADABLE) >= 0;
  }

  private static boolean canName() {
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    return !Charset.isSupported(encoding) || Charset.forName(encoding).newEncoder().canEncode('链');
  }

  /** Runs the same command in UTF-8; returns its exit code, or nothing if it cannot be started. */
  static OptionalInt run() {
    try {
      byte[] line = Files.readAllBytes(Path.of("/proc/self/cmdline"));
      Process process =
          new ProcessBuilder("/bin/sh", "-c", script(line, System.getenv("LC_ALL") != null))
              .inheritIO()
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return OptionalInt.of(process.waitFor());
    } catch (IOException e) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  /**
   * Returns a shell script in ASCII, since this process can pass on nothing else: it runs the
   * program of its parent process with the parent's arguments, each byte written in octal.
   *
   * @param line the arguments, the program first, each ended by a zero byte
   * @param all whether the variable that outweighs all others is set
   */
  static String script(byte[] line, boolean all) {
    String[] words = new String(line, StandardCharsets.ISO_8859_1).split("\0", -1);
    StringBuilder script = new StringBuilder("unset _JPACKAGE_LAUNCHER; export ");
    script.append(DONE).append("=1 ").append(all ? "LC_ALL" : "LC_CTYPE").append("=C.UTF-8; ");
    script.append("exec \"$(readlink /proc/$PPID/exe)\"");
    for (int i = 1; i < words.length - 1; i++) {
      script.append(" \"$(printf %b '");
      words[i].chars().forEach(c -> script.append(String.format(Locale.ROOT, "\\0%03o", c)));
      script.append("')\"");
    }
    return script.toString();
  }
}
