package org.chainmap.disk;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * Names who has a document open, as written in its {@link LockFile}.
 *
 * @param id tells this opening of the document from any other
 * @param person as people call themselves in the settings
 * @param machine the machine's name
 * @param installation tells programs of one user on one machine from others
 * @param pid the process, on that machine
 * @param started when the process started, to the second
 * @param since when the document was opened, to the second
 */
public record LockOwner(
    String id,
    String person,
    String machine,
    String installation,
    long pid,
    Instant started,
    Instant since) {

  /** Where Linux keeps the machine's name, which asks no name server. */
  private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");

  /** Returns this process as the owner of a document that is being opened now. */
  public static LockOwner here(String person, String installation) {
    ProcessHandle process = ProcessHandle.current();
    return new LockOwner(
        UUID.randomUUID().toString(),
        person,
        machineName(),
        installation,
        process.pid(),
        started(process),
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private static Instant started(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String machineName() {
    String windows = System.getenv("COMPUTERNAME");
    if (windows != null) {
      return windows;
    }
    try {
      return Files.readString(LINUX_NAME).strip();
    } catch (IOException e) {
      return resolvedName();
    }
  }

  private static String resolvedName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** Tells whether the other is a program of the same user on the same machine. */
  public boolean sameInstallation(LockOwner other) {
    return installation.equals(other.installation) && machine.equals(other.machine);
  }

  /** Tells whether the other is the same running program. */
  public boolean sameProcess(LockOwner other) {
    return sameInstallation(other) && pid == other.pid && started.equals(other.started);
  }

  /** Tells whether its process runs on this machine, which must be its own. */
  boolean running() {
    return ProcessHandle.of(pid).filter(found -> started(found).equals(started)).isPresent();
  }

  String text() {
    Properties values = new Properties();
    values.setProperty("program", "ChainMap");
    values.setProperty("id", id);
    values.setProperty("person", person);
    values.setProperty("machine", machine);
    values.setProperty("installation", installation);
    values.setProperty("pid", String.valueOf(pid));
    values.setProperty("started", started.toString());
    values.setProperty("since", since.toString());
    StringWriter text = new StringWriter();
    try {
      values.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Reads what {@link #text} wrote; empty for anything else. */
  static Optional<LockOwner> parse(String text) {
    Properties values = new Properties();
    try {
      values.load(new StringReader(text));
      return values.getProperty("id") == null
          ? Optional.empty()
          : Optional.of(
              new LockOwner(
                  values.getProperty("id"),
                  values.getProperty("person", ""),
                  values.getProperty("machine", ""),
                  values.getProperty("installation", ""),
                  Long.parseLong(values.getProperty("pid", "0")),
                  Instant.parse(values.getProperty("started", "1970-01-01T00:00:00Z")),
                  Instant.parse(values.getProperty("since", "1970-01-01T00:00:00Z"))));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
