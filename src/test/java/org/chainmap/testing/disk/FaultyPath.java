package org.chainmap.testing.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent.Kind;
import java.nio.file.WatchEvent.Modifier;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/** A path of a {@link FaultyFileSystem}: one in memory, with the failing provider in front. */
record FaultyPath(FaultyFileSystem system, Path inner) implements Path {

  private Path outer(Path path) {
    return new FaultyPath(system, path);
  }

  private @Nullable Path outerOrNull(@Nullable Path path) {
    return path == null ? null : outer(path);
  }

  @Override
  public FileSystem getFileSystem() {
    return system;
  }

  @Override
  public boolean isAbsolute() {
    return inner.isAbsolute();
  }

  @Override
  public @Nullable Path getRoot() {
    return outerOrNull(inner.getRoot());
  }

  @Override
  public @Nullable Path getFileName() {
    return outerOrNull(inner.getFileName());
  }

  @Override
  public @Nullable Path getParent() {
    return outerOrNull(inner.getParent());
  }

  @Override
  public int getNameCount() {
    return inner.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return outer(inner.getName(index));
  }

  @Override
  public Path subpath(int beginIndex, int endIndex) {
    return outer(inner.subpath(beginIndex, endIndex));
  }

  @Override
  public boolean startsWith(Path other) {
    return inner.startsWith(FaultyFileSystem.inner(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return inner.endsWith(FaultyFileSystem.inner(other));
  }

  @Override
  public Path normalize() {
    return outer(inner.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return outer(inner.resolve(FaultyFileSystem.inner(other)));
  }

  @Override
  public Path relativize(Path other) {
    return outer(inner.relativize(FaultyFileSystem.inner(other)));
  }

  @Override
  public URI toUri() {
    return inner.toUri();
  }

  @Override
  public Path toAbsolutePath() {
    return outer(inner.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    system.accessed("real path", this);
    return outer(inner.toRealPath(options));
  }

  @Override
  public WatchKey register(WatchService watcher, Kind<?>[] events, Modifier... modifiers)
      throws IOException {
    return inner.register(watcher, events, modifiers);
  }

  @Override
  public int compareTo(Path other) {
    return inner.compareTo(FaultyFileSystem.inner(other));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FaultyPath path && inner.equals(path.inner);
  }

  @Override
  public int hashCode() {
    return inner.hashCode();
  }

  @Override
  public String toString() {
    return inner.toString();
  }
}
