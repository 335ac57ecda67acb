package org.chainmap.ui.window;

import org.chainmap.editor.change.SavedViews;
import org.chainmap.exchange.SheetPaths;
import org.chainmap.model.value.Colouring;
import org.chainmap.text.Message;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.compare.MapDesk;
import org.chainmap.ui.compare.TitledMap;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.LateMerge;
import org.chainmap.ui.document.OpenMap;

/** Compares a document with a map in a file, or merges that map into it. */
final class TwoMaps {

  private final Prompter prompter;
  private final MapDesk desk;
  private final Banner banner;

  TwoMaps(Prompter prompter, MapDesk desk, Banner banner) {
    this.prompter = prompter;
    this.desk = desk;
    this.banner = banner;
  }

  /** Asks for another map and shows what differs from it. */
  void compare(OpenMap open) {
    prompter
        .otherMap(Prompter.OtherMap.TO_COMPARE)
        .ifPresent(file -> desk.read(file, other -> desk.compare(other, titled(open))));
  }

  /** Asks for another map and colours the view that is shown by what differs from it. */
  void compareView(OpenMap open) {
    prompter
        .otherMap(Prompter.OtherMap.TO_COMPARE)
        .ifPresent(
            file ->
                open.editor()
                    .currentView()
                    .view()
                    .ifPresent(
                        view -> {
                          String named = SheetPaths.named(open.file().orElse(null), file);
                          Colouring compared = Colouring.PLAIN.withComparedWith(named);
                          open.commit(
                              SavedViews.changed(
                                  open.map(),
                                  view.withColouring(compared),
                                  Message.of("views.change.compare")));
                        }));
  }

  /** Asks for another map and merges it into a document. */
  void merge(OpenMap open) {
    prompter
        .otherMap(Prompter.OtherMap.TO_MERGE)
        .ifPresent(file -> desk.read(file, other -> merge(open, other)));
  }

  private static TitledMap titled(OpenMap open) {
    return new TitledMap(open.name().get(), open.map());
  }

  /** Merges a map into a document as one step that can be undone. */
  private void merge(OpenMap open, TitledMap other) {
    TitledMap ours = titled(open);
    desk.merge(
        null,
        ours,
        other,
        merge ->
            new LateMerge(banner)
                .take(
                    open,
                    merge,
                    ours.map(),
                    step ->
                        banner.notice(
                            Message.of(
                                step.isEmpty() ? "compare.ui.unchanged" : "compare.ui.merged",
                                other.title()))));
  }
}
