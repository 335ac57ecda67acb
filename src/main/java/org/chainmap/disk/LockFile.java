package org.chainmap.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Marks a document as open by a small hidden file beside it, so that others who share the folder
 * know. It keeps nobody from writing: whoever asks is told.
 *
 * <p>The file is named {@code .~lock.NAME#}, as office programs do it, because programs that
 * synchronise folders leave such files out. It is written anew every minute or so ({@link #beat}).
 * One left behind is recognised: its process no longer runs on this machine, or it has not been
 * written for {@link #LONGEST_SILENCE}, by the clock of the machine that holds the folder.
 */
public final class LockFile {

  /** The largest lock that is read, in bytes; a larger file is none of ours. */
  private static final int LARGEST = 4096;

  /** After how much silence the owner of a lock is taken to be gone. */
  static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

  /** The longest name of a document that fits, with all that is added, in 255 bytes. */
  private static final int LONGEST_NAME = 200;

  private static final Set<LockFile> HELD = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> HELD.forEach(LockFile::release)));
  }

  private final Path file;
  private final LockOwner owner;

  private LockFile(Path file, LockOwner owner) {
    this.file = file;
    this.owner = owner;
  }

  /**
   * The result of trying to lock a document: the lock, or who else has it, or neither where the
   * folder cannot be written or the same program has it already.
   */
  public record Attempt(@Nullable LockFile lock, @Nullable LockOwner other) {
    private static final Attempt NEITHER = new Attempt(null, null);
  }

  /** Returns where the lock of a document lies. */
  static Path of(Path document) {
    String name = String.valueOf(document.getFileName());
    if (name.getBytes(UTF_8).length > LONGEST_NAME) {
      name = HexFormat.of().toHexDigits(name.hashCode());
    }
    return document.resolveSibling(".~lock." + name + "#");
  }

  /** Tries to lock a document, replacing a lock that was left behind. */
  public static Attempt take(Path document, LockOwner me) {
    Path file = of(document);
    try {
      Optional<LockOwner> other = living(file, me);
      if (other.isPresent()) {
        return other.get().sameProcess(me) ? Attempt.NEITHER : new Attempt(null, other.get());
      }
      Files.deleteIfExists(file);
      Files.writeString(file, me.text(), UTF_8, StandardOpenOption.CREATE_NEW);
      hide(file);
      LockFile lock = new LockFile(file, me);
      HELD.add(lock);
      return new Attempt(lock, null);
    } catch (FileAlreadyExistsException e) {
      // someone was quicker
      return other(document, me).map(o -> new Attempt(null, o)).orElse(Attempt.NEITHER);
    } catch (IOException e) {
      return Attempt.NEITHER;
    }
  }

  /** Returns who else has a document open, in another program. */
  public static Optional<LockOwner> other(Path document, LockOwner me) {
    try {
      return living(of(document), me).filter(owner -> !owner.sameProcess(me));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the owner named in a lock, unless it was left behind. */
  private static Optional<LockOwner> living(Path file, LockOwner me) throws IOException {
    Optional<LockOwner> found = read(file);
    if (found.isEmpty()) {
      return found;
    }
    LockOwner owner = found.get();
    boolean alive =
        owner.sameInstallation(me)
            ? owner.running()
            : silence(file).compareTo(LONGEST_SILENCE) <= 0;
    return alive ? found : Optional.empty();
  }

  private static Optional<LockOwner> read(Path file) throws IOException {
    try {
      return Files.size(file) > LARGEST
          ? Optional.empty()
          : LockOwner.parse(Files.readString(file, UTF_8));
    } catch (NoSuchFileException | java.nio.charset.CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns how long ago a lock was written. Both times come from the same clock, that of the
   * machine that holds the folder; where nothing can be written, from this machine's.
   */
  private static Duration silence(Path file) throws IOException {
    Instant written = Files.getLastModifiedTime(file).toInstant();
    Path probe = file.resolveSibling(".~lock." + UUID.randomUUID() + "#");
    Instant now;
    try {
      Files.write(probe, new byte[0], StandardOpenOption.CREATE_NEW);
      now = Files.getLastModifiedTime(probe).toInstant();
    } catch (IOException e) {
      now = Instant.now();
    } finally {
      Files.deleteIfExists(probe);
    }
    return Duration.between(written, now);
  }

  /** Who holds it. */
  public LockOwner owner() {
    return owner;
  }

  /**
   * Says that the document is still open. A lock that someone removed is made anew; one that
   * someone else replaced, because this program was silent for too long, stays theirs.
   *
   * @return who has it instead, if it was replaced
   */
  public Optional<LockOwner> beat() {
    try {
      Optional<LockOwner> now = read(file);
      if (now.isPresent() && !now.get().id().equals(owner.id())) {
        HELD.remove(this);
        return now;
      }
      // Windows refuses to create over a hidden file, so an existing one is only emptied.
      if (now.isPresent()) {
        Files.writeString(
            file,
            owner.text(),
            UTF_8,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
      } else {
        Files.deleteIfExists(file);
        Files.writeString(file, owner.text(), UTF_8, StandardOpenOption.CREATE_NEW);
        hide(file);
      }
    } catch (IOException e) {
      // the folder cannot be reached now; the next beat may reach it
    }
    return Optional.empty();
  }

  /** Unlocks the document; a lock that is someone else's by now stays. */
  public void release() {
    try {
      if (read(file).filter(now -> now.id().equals(owner.id())).isPresent()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // recognised by others as left behind
    } finally {
      HELD.remove(this); // until then the end of the program does it
    }
  }

  /** Hides the file where a leading full stop does not. */
  private static void hide(Path file) {
    try {
      if (Files.getFileStore(file).supportsFileAttributeView("dos")
          && java.io.File.separatorChar == '\\') {
        Files.setAttribute(file, "dos:hidden", true);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // a lock that is seen works as well
    }
  }
}
