package org.chainmap.ui.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.text.Message;

/**
 * Files opened together: says in one message how many of them were refused, and why each was, and
 * offers what is still kept of them.
 */
final class RefusedFiles {

  private final Banner banner;
  private final KeptCopies copies;
  private final int all;
  private final List<Message> reasons = new ArrayList<>();
  private final Map<Path, Banner.Offer> offers = new LinkedHashMap<>();

  /**
   * @param copies finds what is kept of a refused file
   * @param all the number of files opened together
   */
  RefusedFiles(Banner banner, KeptCopies copies, int all) {
    this.banner = banner;
    this.copies = copies;
    this.all = all;
  }

  /** Shows why a file was refused, after those refused before. */
  void add(Path file, Message reason) {
    int at = reasons.size();
    reasons.add(reason);
    show();
    copies.find(
        file,
        copy -> {
          reasons.set(at, Message.of("ui.error.and", reason, copy.said()));
          offers.put(file, opening(file, copy.offer()));
          show();
        });
  }

  /** Returns an offer that is made once; with the only one of a single file the error goes too. */
  private Banner.Offer opening(Path file, Banner.Offer offer) {
    return new Banner.Offer(
        offer.label(),
        () -> {
          offers.remove(file);
          if (all == 1) {
            banner.settled(this);
          } else {
            show();
          }
          offer.act().run();
        });
  }

  private void show() {
    Message listed =
        reasons.stream().reduce((a, b) -> Message.of("ui.error.and", a, b)).orElseThrow();
    banner.error(
        this,
        all == 1
            ? Message.of("ui.error.refused", listed)
            : Message.of("ui.error.someRefused", all, reasons.size(), listed),
        List.copyOf(offers.values()));
  }
}
