package org.chainmap.ui.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Tab;
import org.chainmap.text.Message;

/** Reads files for tabs, so that each is open once, by whatever path it is named. */
final class TabFiles {

  private final DocumentTabs tabs;
  private final Opening opening;
  private Consumer<Path> importLists = file -> {};

  TabFiles(DocumentTabs tabs, Opening opening) {
    this.tabs = tabs;
    this.opening = opening;
  }

  /** Names what imports a file of lists. */
  void importListsBy(Consumer<Path> how) {
    importLists = how;
  }

  /**
   * Reads a file in the background, unless a tab has it.
   *
   * @param refused takes note of a file that cannot be opened
   * @param shown receives what was read
   * @param known receives the tab of a document that has this file already, by whatever path
   * @param then runs when it is read, found open or refused
   */
  void read(
      Path whole,
      RefusedFiles refused,
      Consumer<Opening.Opened> shown,
      Consumer<Tab> known,
      Runnable then) {
    Optional<Tab> named = tabs.named(whole);
    if (named.isPresent()) {
      known.accept(named.get());
      then.run();
      return;
    }
    List<Path> before = tabs.files();
    opening.file(
        whole,
        before,
        new Opening.Outcome() {
          @Override
          public void opened(Opening.Opened opened) {
            List<Path> meanwhile = new ArrayList<>(tabs.files());
            meanwhile.removeAll(before);
            if (meanwhile.isEmpty() || opened.kept().isEmpty()) {
              shown.accept(opened);
            } else {
              // It may have been opened by another path.
              opening.same(
                  whole,
                  meanwhile,
                  same ->
                      same.flatMap(tabs::named).ifPresentOrElse(known, () -> shown.accept(opened)));
            }
          }

          @Override
          public void already(Path open) {
            tabs.named(open).ifPresent(known);
          }

          @Override
          public void lists(Path file) {
            importLists.accept(file);
          }

          @Override
          public void refused(Message reason) {
            refused.add(whole, reason);
          }

          @Override
          public void ended() {
            then.run();
          }
        });
  }
}
