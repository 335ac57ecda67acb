package org.chainmap.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.chainmap.disk.DiskException;
import org.chainmap.disk.DiskProblem;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** An output stream that remembers why a write to it failed. */
final class CheckedOutput extends FilterOutputStream {

  private @Nullable IOException failure;

  CheckedOutput(OutputStream out) {
    super(out);
  }

  /**
   * Returns why output was lost, e.g. on a full disk. A reader that closes the pipe early, as
   * {@code head} does, does not count as a loss.
   */
  Optional<Message> loss() {
    return Optional.ofNullable(failure).map(e -> DiskException.printing(e).reason());
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
      if (DiskProblem.of(e) != DiskProblem.READER_GONE) {
        failure = e;
      }
      throw e;
    }
  }
}
