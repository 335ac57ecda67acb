package org.chainmap.ledger.sheet;

import java.util.List;
import org.chainmap.text.Message;

/**
 * What was read from a file or from the clipboard.
 *
 * @param name the file's name, or what the clipboard is called
 * @param sheets its sheets, in their order, hidden ones too
 * @param remarks what a person should know of the reading: the encoding taken, formulas whose last
 *     values were taken, hidden sheets and rows
 */
public record Workbook(String name, List<Sheet> sheets, List<Message> remarks) {

  public Workbook {
    sheets = List.copyOf(sheets);
    remarks = List.copyOf(remarks);
  }
}
