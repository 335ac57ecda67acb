package org.chainmap.export.print;

import java.util.List;
import org.chainmap.export.ExportException;
import org.chainmap.export.PageSetup;
import org.chainmap.export.PrintPages;
import org.chainmap.task.Progress;

/**
 * Where sheets can be printed. Both methods wait for the print system: not on a window's thread.
 */
public interface Printers {

  /**
   * Returns the names of the printers there are, the usual one first; empty where there is none.
   */
  List<String> names();

  /**
   * Sends sheets to a printer.
   *
   * @throws ExportException if they could not be sent
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled before the
   *     printer has them
   */
  void print(Order order, Progress progress) throws ExportException;

  /**
   * What is printed where.
   *
   * @param printer one of the names
   * @param title the name of the job in the printer's queue
   * @param copies from 1
   * @param grey whether the printer is asked for grey ink only
   */
  record Order(
      String printer, String title, PrintPages pages, PageSetup setup, int copies, boolean grey) {}
}
