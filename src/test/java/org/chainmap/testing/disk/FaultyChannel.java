package org.chainmap.testing.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** An open file of a {@link FaultyFileSystem}. */
final class FaultyChannel extends FileChannel {

  private final FaultyFileSystem system;
  private final Path file;
  private final FileChannel inner;
  private final boolean appending;

  FaultyChannel(FaultyFileSystem system, Path file, FileChannel inner, boolean appending) {
    this.system = system;
    this.file = file;
    this.inner = inner;
    this.appending = appending;
    system.opened(file);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    system.alive(file);
    return inner.read(into);
  }

  @Override
  public long read(ByteBuffer[] into, int offset, int length) throws IOException {
    system.alive(file);
    return inner.read(into, offset, length);
  }

  @Override
  public int read(ByteBuffer into, long position) throws IOException {
    system.alive(file);
    return inner.read(into, position);
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    if (torn(from, appending ? inner.size() : inner.position())) {
      inner.write(from);
      throw system.failure(file);
    }
    return inner.write(from);
  }

  @Override
  public long write(ByteBuffer[] from, int offset, int length) throws IOException {
    long written = 0;
    for (int i = offset; i < offset + length; i++) {
      written += write(from[i]);
    }
    return written;
  }

  @Override
  public int write(ByteBuffer from, long position) throws IOException {
    if (torn(from, position)) {
      inner.write(from, position);
      throw system.failure(file);
    }
    return inner.write(from, position);
  }

  /** Counts a write; if it is to fail midway, true, with half of the bytes left to write. */
  private boolean torn(ByteBuffer from, long position) throws IOException {
    boolean torn = system.step("write", file);
    system.written(file, position);
    if (torn) {
      from.limit(from.position() + from.remaining() / 2);
    }
    return torn;
  }

  @Override
  public long position() throws IOException {
    return inner.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    inner.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return inner.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    system.step("truncate", file);
    system.written(file);
    inner.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    system.step("force", file);
    inner.force(metaData);
    system.forced(file);
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    system.alive(file);
    return inner.transferTo(position, count, target);
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count)
      throws IOException {
    system.step("write", file);
    system.written(file);
    return inner.transferFrom(source, position, count);
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException("a file in memory is not mapped");
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return inner.lock(position, size, shared);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return inner.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    system.closed(file);
    inner.close();
  }
}
