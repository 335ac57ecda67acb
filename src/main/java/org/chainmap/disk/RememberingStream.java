package org.chainmap.disk;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Passes bytes on, and remembers the first failure: writers of pictures and tables wrap it in words
 * of their own, or swallow it.
 */
final class RememberingStream extends FilterOutputStream {

  private @Nullable IOException failure;

  RememberingStream(OutputStream out) {
    super(out);
  }

  /** Returns the first failure, or null. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  /** Closes the stream; what was not flushed before is lost. */
  @Override
  public void close() throws IOException {
    out.close();
  }

  private IOException remembered(IOException e) {
    if (failure == null) {
      failure = e;
    }
    return e;
  }
}
