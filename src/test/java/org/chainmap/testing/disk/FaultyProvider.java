package org.chainmap.testing.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations of a {@link FaultyFileSystem}: those in memory, counted. */
final class FaultyProvider extends FileSystemProvider {

  private final FaultyFileSystem system;

  FaultyProvider(FaultyFileSystem system) {
    this.system = system;
  }

  private static Path in(Path path) {
    return FaultyFileSystem.inner(path);
  }

  private static FileSystemProvider of(Path path) {
    return in(path).getFileSystem().provider();
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND)) {
      system.step("open", path);
    } else {
      system.alive(path);
    }
    FileChannel channel = of(path).newFileChannel(in(path), options, attributes);
    if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
      system.written(path);
    }
    return new FaultyChannel(system, path, channel, options.contains(StandardOpenOption.APPEND));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    system.alive(folder);
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> inner = Files.newDirectoryStream(in(folder))) {
      for (Path each : inner) {
        Path path = system.outer(each);
        if (filter.accept(path)) {
          found.add(path);
        }
      }
    }
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return found.iterator();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    system.step("folder", folder);
    of(folder).createDirectory(in(folder), attributes);
  }

  @Override
  public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
      throws IOException {
    system.step("link", link);
    of(link).createSymbolicLink(in(link), in(target), attributes);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    system.step("link", link);
    of(link).createLink(in(link), in(existing));
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    system.alive(link);
    return system.outer(of(link).readSymbolicLink(in(link)));
  }

  @Override
  public void delete(Path path) throws IOException {
    system.step("delete", path);
    system.released(path);
    of(path).delete(in(path));
    system.forced(path);
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) throws IOException {
    system.step("copy", to);
    of(from).copy(in(from), in(to), options);
    system.written(to);
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    system.step("move", to);
    system.released(from);
    system.released(to);
    if (Set.of(options).contains(StandardCopyOption.ATOMIC_MOVE)) {
      renamed(from, to);
    } else {
      of(from).move(in(from), in(to), options);
    }
    system.moved(from, to);
  }

  /** Renames as the systems do: onto a file too, but not onto a folder. */
  private static void renamed(Path from, Path to) throws IOException {
    if (Files.isDirectory(in(to))) {
      throw new FileSystemException(to.toString(), null, "Is a directory");
    }
    of(from).move(in(from), in(to), StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public boolean isSameFile(Path a, Path b) throws IOException {
    system.alive(a);
    return of(a).isSameFile(in(a), in(b));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    system.accessed("hidden", path);
    return of(path).isHidden(in(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    system.accessed("store", path);
    return of(path).getFileStore(in(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    system.alive(path);
    of(path).checkAccess(in(path), modes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    system.accessed("view", path);
    return of(path).getFileAttributeView(in(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    system.alive(path);
    return of(path).readAttributes(in(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    system.alive(path);
    return of(path).readAttributes(in(path), attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    system.step("attribute", path);
    of(path).setAttribute(in(path), attribute, value, options);
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException("made by its factory methods");
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException("made by its factory methods");
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException("made by its factory methods");
  }
}
