package org.chainmap.ui;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * A description of a fault for whoever is to mend it: the program, the system, the last commands by
 * name, and where in the program it happened. It holds nothing of a map and no file name: what a
 * fault itself says is left out, because it may quote either.
 */
public final class Diagnosis {

  private static final int STEPS = 30;

  /** How many places of each fault are told. */
  private static final int PLACES = 25;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Deque<String> steps = new ArrayDeque<>();

  /**
   * Remembers a command that was performed.
   *
   * @param command its key, which is the same in every language
   */
  public void step(String command) {
    if (steps.size() == STEPS) {
      steps.removeFirst();
    }
    steps.addLast(LocalTime.now(ZoneId.systemDefault()).format(TIME) + " " + command);
  }

  /** Returns the text to be sent. */
  public String text(Throwable problem, Lang lang) {
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    List<String> lines = new ArrayList<>();
    lines.add(Message.of("ui.diagnosis.title", version()).in(lang));
    lines.add(
        Message.of(
                "ui.diagnosis.system",
                property("os.name"),
                property("os.version"),
                property("os.arch"))
            .in(lang));
    lines.add(
        Message.of(
                "ui.diagnosis.java",
                property("java.runtime.version"),
                property("java.vendor"),
                property("javafx.runtime.version"))
            .in(lang));
    lines.add(Message.of("ui.diagnosis.memory", used >> 20, runtime.maxMemory() >> 20).in(lang));
    lines.add(Message.of("ui.diagnosis.steps").in(lang));
    steps.forEach(step -> lines.add("  " + step));
    lines.add(Message.of("ui.diagnosis.fault").in(lang));
    for (Throwable each = problem; each != null && lines.size() < 200; each = each.getCause()) {
      lines.add("  " + each.getClass().getName());
      StackTraceElement[] places = each.getStackTrace();
      for (int i = 0; i < Math.min(PLACES, places.length); i++) {
        lines.add("    " + places[i]);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String version() {
    String version = Diagnosis.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }
}
