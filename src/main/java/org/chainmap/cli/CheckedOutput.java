package org.chainmap.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** An output stream that remembers whether something could not be written to it. */
final class CheckedOutput extends FilterOutputStream {

  private boolean lost;

  CheckedOutput(OutputStream out) {
    super(out);
  }

  /**
   * Whether output was lost, say on a full disk. A reader who has seen enough and closes the pipe,
   * as {@code head} does, loses nothing.
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
      lost |= !String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
      throw e;
    }
  }
}
