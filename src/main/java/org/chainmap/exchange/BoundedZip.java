package org.chainmap.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.chainmap.task.Progress;

/**
 * The parts of a workbook, unpacked as they are read and within limits: a few kilobytes can unpack
 * to terabytes. Reports as progress how much of all parts has been read.
 */
final class BoundedZip implements ZipEntrySource {

  private final ZipFile zip;
  private final Progress progress;
  private final long total;
  private long read;
  private boolean exceeded;
  private boolean closed;

  /**
   * Opens an archive.
   *
   * @throws IOException if it is damaged
   */
  BoundedZip(byte[] bytes, Progress progress) throws IOException {
    this.zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
    this.progress = progress;
    this.total =
        Collections.list(zip.getEntries()).stream()
            .mapToLong(entry -> Math.max(0, entry.getSize()))
            .sum();
  }

  /** Tells whether reading stopped because there was more than is allowed. */
  boolean exceeded() {
    return exceeded;
  }

  @Override
  public Enumeration<? extends ZipArchiveEntry> getEntries() {
    return zip.getEntries();
  }

  @Override
  public ZipArchiveEntry getEntry(String path) {
    return zip.getEntry(path.startsWith("/") ? path.substring(1) : path);
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    boolean sheet = entry.getName().contains("worksheets/");
    return new Counted(zip.getInputStream(entry), sheet ? SheetLimits.UNPACKED : SheetLimits.PART);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    zip.close();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  private final class Counted extends FilterInputStream {
    private final long most;
    private long own;

    Counted(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = super.read(into, from, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int bytes) throws IOException {
      progress.check();
      own += bytes;
      read += bytes;
      if (own > most || read > SheetLimits.UNPACKED) {
        exceeded = true;
        throw new IOException("unpacks to more than is read");
      }
      progress.report(total == 0 ? 0 : Math.min(1, (double) read / total));
    }
  }
}
