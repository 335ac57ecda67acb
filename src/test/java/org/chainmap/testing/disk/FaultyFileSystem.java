package org.chainmap.testing.disk;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A file system in memory that counts every step that changes it, and fails at the one it is told
 * to. A test runs its work once to learn how many steps it has, and then once for each step and
 * {@link DiskFault} on a file system of its own.
 *
 * <pre>{@code
 * try (FaultyFileSystem disk = FaultyFileSystem.unix()) {
 *   Path file = Files.writeString(disk.path("图.json"), "旧");
 *   disk.failAt(3, DiskFault.TORN); // the third step from here on
 *   …
 *   disk.repaired(); // what is read from here on is what stayed on the disk
 * }
 * }</pre>
 */
public final class FaultyFileSystem extends FileSystem {

  private static final Set<String> NEED_ROOM = Set.of("write", "copy", "folder");

  private final FileSystem memory;
  private final boolean windows;
  private final FaultyProvider provider = new FaultyProvider(this);
  private final List<String> steps = new ArrayList<>();
  private final Map<Path, Integer> open = new HashMap<>();

  /** The files with bytes that are not on the disk yet, and how many at their beginning are. */
  private final Map<Path, Long> unforced = new HashMap<>();

  private int failing = -1;
  private DiskFault fault = DiskFault.FULL;
  private boolean lasting;
  private Predicate<Path> denied = file -> false;
  private boolean killed;
  private volatile Consumer<String> accessed = access -> {};

  private FaultyFileSystem(Configuration configuration, boolean windows) {
    this.memory = Jimfs.newFileSystem(configuration);
    this.windows = windows;
  }

  /** Creates one with the rules of Unix, with permissions and owners. */
  public static FaultyFileSystem unix() {
    return new FaultyFileSystem(
        Configuration.unix().toBuilder()
            .setAttributeViews("basic", "owner", "posix", "unix")
            .setWorkingDirectory("/work")
            .build(),
        false);
  }

  /**
   * Creates one with the rules of Windows: drives, names without case, and no file that is open can
   * be replaced or deleted.
   */
  public static FaultyFileSystem windows() {
    return new FaultyFileSystem(
        Configuration.windows().toBuilder().setWorkingDirectory("C:\\work").build(), true);
  }

  /** Returns a path in the working folder, which exists. */
  public Path path(String name) {
    return getPath(name).toAbsolutePath();
  }

  /**
   * Lets the step fail that is the {@code step}th from now, counted from 1; those after it work.
   */
  public void failAt(int step, DiskFault how) {
    steps.clear();
    failing = step;
    fault = how;
    lasting = false;
    killed = false;
  }

  /** Lets every step fail from this one on that needs room on the disk, as on one that is full. */
  public void failFrom(int step, DiskFault how) {
    failAt(step, how);
    lasting = true;
  }

  /** Permits no change of these files, whatever the step. */
  public void deny(Predicate<Path> files) {
    denied = files;
  }

  /**
   * Tells of every access before it happens, on the thread that does it: e.g. to let it wait, as a
   * slow drive does, or to note that a thread should not have done it.
   */
  public void onAccess(Consumer<String> listener) {
    accessed = listener;
  }

  void accessed(String what, Path file) {
    accessed.accept(what + " " + file);
  }

  /** Returns the steps since the last {@link #failAt} or {@link #repaired}, e.g. "move /work/a". */
  public synchronized List<String> steps() {
    return List.copyOf(steps);
  }

  /** Lets everything work again, as after a new start of the machine's programs. */
  public void repaired() {
    steps.clear();
    failing = -1;
    lasting = false;
    killed = false;
    open.clear();
  }

  /** Puts all that was written so far safely on the disk. */
  public void allForced() {
    unforced.clear();
  }

  /**
   * Takes the power away and brings it back: files that were written and not forced to the disk are
   * full of zeros, from the first byte on that was not.
   */
  public void powerLost() throws IOException {
    repaired();
    for (Map.Entry<Path, Long> each : Map.copyOf(unforced).entrySet()) {
      if (Files.isRegularFile(each.getKey())) {
        byte[] bytes = Files.readAllBytes(each.getKey());
        Arrays.fill(bytes, (int) Math.min(each.getValue(), bytes.length), bytes.length, (byte) 0);
        Files.write(each.getKey(), bytes);
      }
    }
    unforced.clear();
  }

  /**
   * Counts a step that changes something; true if it is to be done in half, which the caller then
   * follows with {@link #failure}.
   *
   * @throws IOException if it fails at this step, or the process has been killed
   */
  boolean step(String what, Path file) throws IOException {
    accessed(what, file);
    return counted(what, file);
  }

  private synchronized boolean counted(String what, Path file) throws IOException {
    if (killed) {
      throw DiskFault.KILL.thrown(file.toString());
    }
    if (denied.test(file)) {
      throw DiskFault.DENIED.thrown(file.toString());
    }
    steps.add(what + " " + file);
    boolean again = lasting && failing > 0 && steps.size() > failing && NEED_ROOM.contains(what);
    if (steps.size() != failing && !again) {
      return false;
    }
    killed = fault == DiskFault.KILL;
    if (what.equals("write") && (fault == DiskFault.TORN || fault == DiskFault.KILL)) {
      return true;
    }
    throw failure(file);
  }

  IOException failure(Path file) {
    return fault.thrown(file.toString());
  }

  /** Fails if the process has been killed: it can neither write nor read any more. */
  void alive(Path file) throws IOException {
    accessed("read", file);
    if (killed) {
      throw DiskFault.KILL.thrown(file.toString());
    }
  }

  synchronized void opened(Path file) {
    open.merge(file, 1, Integer::sum);
  }

  synchronized void closed(Path file) {
    open.computeIfPresent(file, (path, count) -> count == 1 ? null : count - 1);
  }

  /** Fails where Windows does not let a file go that somebody has open. */
  synchronized void released(Path file) throws IOException {
    if (windows && open.containsKey(file)) {
      throw new FileSystemException(
          file.toString(),
          null,
          "The process cannot access the file because it is being used by another process");
    }
  }

  void written(Path file) {
    written(file, 0);
  }

  /** Notes that bytes from a position on are written and not forced. */
  synchronized void written(Path file, long from) {
    unforced.merge(file, from, Math::min);
  }

  synchronized void forced(Path file) {
    unforced.remove(file);
  }

  /** Follows a file to its new name. */
  synchronized void moved(Path from, Path to) {
    Long forced = unforced.remove(from);
    if (forced != null) {
      unforced.put(to, forced);
    } else {
      unforced.remove(to);
    }
  }

  /** Returns the path in memory behind one of ours. */
  static Path inner(Path path) {
    return ((FaultyPath) path).inner();
  }

  Path outer(Path inner) {
    return new FaultyPath(this, inner);
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() throws IOException {
    memory.close();
  }

  @Override
  public boolean isOpen() {
    return memory.isOpen();
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return memory.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    List<Path> roots = new ArrayList<>();
    memory.getRootDirectories().forEach(root -> roots.add(outer(root)));
    return roots;
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return memory.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return memory.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return outer(memory.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String syntaxAndPattern) {
    PathMatcher matcher = memory.getPathMatcher(syntaxAndPattern);
    return path -> matcher.matches(inner(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return memory.getUserPrincipalLookupService();
  }

  @Override
  public @Nullable WatchService newWatchService() throws IOException {
    return memory.newWatchService();
  }
}
