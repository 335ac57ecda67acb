package org.chainmap.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of a program, by which a file tells whose it is: the machine, the number of the process
 * and when it began, since numbers are given again.
 *
 * @param machine eight hexadecimal digits; of a container its own
 * @param start ms since 1970
 */
record ProgramRun(String machine, long pid, long start) {

  /** This run. */
  static final ProgramRun SELF =
      new ProgramRun(
          thisMachine(), ProcessHandle.current().pid(), begin(ProcessHandle.current()).orElse(0L));

  private static final Pattern NAME = Pattern.compile("([0-9a-f]{8})-([0-9a-z]+)-([0-9a-z]+)");
  private static final int RADIX = 36;

  /** What two looks at the beginning of one process may differ by: the clock is set in between. */
  private static final Duration SAME = Duration.ofSeconds(10);

  /** Returns the run of a name made by {@link #name}. */
  static Optional<ProgramRun> of(String name) {
    Matcher found = NAME.matcher(name);
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ProgramRun(
              found.group(1),
              Long.parseLong(found.group(2), RADIX),
              Long.parseLong(found.group(3), RADIX)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns a part of a file name, in ASCII, at most 35 characters. */
  String name() {
    return machine + "-" + Long.toString(pid, RADIX) + "-" + Long.toString(start, RADIX);
  }

  /** Tells whether it was on this machine, so that {@link #ended} knows. */
  boolean here() {
    return machine.equals(SELF.machine);
  }

  /** Tells whether a run on this machine is over; false where that is uncertain. */
  boolean ended() {
    if (!here()) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    return process.isEmpty()
        || begin(process.get())
            .filter(begin -> Math.abs(begin - start) > SAME.toMillis())
            .isPresent();
  }

  private static Optional<Long> begin(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli);
  }

  /** Names this machine; a name of chance where it has none, so that no other's is taken for it. */
  private static String thisMachine() {
    String name =
        first("/etc/machine-id")
            + first("/proc/sys/kernel/hostname")
            + link("/proc/self/ns/pid")
            + String.valueOf(System.getenv("COMPUTERNAME"));
    int hash = name.equals("null") ? ThreadLocalRandom.current().nextInt() : name.hashCode();
    return HexFormat.of().toHexDigits(hash);
  }

  private static String first(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** A container numbers its processes anew: the name of its numbering tells it from others. */
  private static String link(String file) {
    try {
      return Files.readSymbolicLink(Path.of(file)).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
