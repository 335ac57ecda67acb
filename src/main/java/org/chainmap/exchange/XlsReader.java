package org.chainmap.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.chainmap.format.FormatException;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Reads .xls workbooks (BIFF8, Excel 97 to 2003) record by record. Macros, links and pictures are
 * not opened.
 */
final class XlsReader {

  /** The stream of a workbook protected by a password, also of an .xlsx. */
  private static final String ENCRYPTED = "EncryptedPackage";

  /** The streams of a workbook: BIFF8, and what came before. */
  private static final List<String> WORKBOOKS = List.of("Workbook", "WORKBOOK", "BOOK", "Book");

  private XlsReader() {}

  /**
   * Reads the sheets of a workbook.
   *
   * @throws FormatException if it is damaged, of an older format, protected by a password, no
   *     workbook, or beyond a limit
   */
  static List<SheetBuilder> read(byte[] bytes, SheetBuilder.Budget budget, Progress progress)
      throws FormatException {
    String file = budget.file();
    try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      if (ole.getRoot().hasEntryCaseInsensitive(ENCRYPTED)) {
        throw Faults.of(file, Message.of("sheet.password"));
      }
      if (WORKBOOKS.stream().noneMatch(ole.getRoot()::hasEntryCaseInsensitive)) {
        throw Faults.of(file, Message.of("sheet.notExcel"));
      }
      return records(ole, budget, progress);
    } catch (EncryptedDocumentException e) {
      throw Faults.of(file, Message.of("sheet.password"));
    } catch (OldExcelFormatException e) {
      throw Faults.of(file, Message.of("sheet.oldExcel"));
    } catch (HSSFUserException e) {
      if (e.getReason() instanceof FormatException refused) {
        throw refused;
      }
      throw Faults.of(file, Message.of("sheet.damaged"));
    } catch (CancellationException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Damaged records end in many kinds of exceptions of the library.
      throw Faults.of(file, Message.of("sheet.damaged"));
    }
  }

  private static List<SheetBuilder> records(
      POIFSFileSystem ole, SheetBuilder.Budget budget, Progress progress)
      throws IOException, HSSFUserException {
    List<SheetBuilder> sheets = new ArrayList<>();
    XlsRecords records = new XlsRecords(budget, sheets);
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(
        new AbortableHSSFListener() {
          @Override
          public short abortableProcessRecord(Record record) throws HSSFUserException {
            progress.check();
            try {
              records.take(record);
            } catch (FormatException e) {
              throw new HSSFUserException(e);
            }
            return 0;
          }
        });
    new HSSFEventFactory().abortableProcessWorkbookEvents(request, ole);
    return sheets;
  }
}
