package org.chainmap.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.chainmap.disk.DiskProblem;

/** An output stream that remembers whether a write to it failed. */
final class CheckedOutput extends FilterOutputStream {

  private boolean lost;

  CheckedOutput(OutputStream out) {
    super(out);
  }

  /**
   * Tells whether output was lost, e.g. on a full disk. A reader that closes the pipe early, as
   * {@code head} does, does not count as a loss.
   */
  boolean lost() {
    return lost;
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
      lost |= DiskProblem.of(e) != DiskProblem.READER_GONE;
      throw e;
    }
  }
}
