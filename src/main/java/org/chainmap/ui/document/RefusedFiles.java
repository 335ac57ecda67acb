package org.chainmap.ui.document;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.text.Message;

/** Files opened together: says in one message how many of them were refused, and why each was. */
final class RefusedFiles {

  private final Banner banner;
  private final int all;
  private final List<Message> reasons = new ArrayList<>();

  /**
   * @param all the number of files opened together
   */
  RefusedFiles(Banner banner, int all) {
    this.banner = banner;
    this.all = all;
  }

  /** Shows why a file was refused, after those refused before. */
  void add(Message reason) {
    reasons.add(reason);
    Message listed =
        reasons.stream().reduce((a, b) -> Message.of("ui.error.and", a, b)).orElseThrow();
    banner.error(
        this,
        all == 1
            ? Message.of("ui.error.refused", listed)
            : Message.of("ui.error.someRefused", all, reasons.size(), listed),
        List.of());
  }
}
