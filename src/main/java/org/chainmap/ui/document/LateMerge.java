package org.chainmap.ui.document;

import java.util.function.Consumer;
import org.chainmap.compare.Merge;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.text.Message;

/**
 * Takes a merge over into an open document as one step that can be undone. What was edited while
 * the merge was decided on is merged with it in the background, so that nothing is lost and the
 * window goes on.
 */
public record LateMerge(Banner banner) {

  /**
   * Takes a merge over.
   *
   * @param ours the map of the document that was merged
   * @param done receives the step once it is committed; not called where the merge fails
   */
  public void take(OpenMap open, Merge merge, ChainMap ours, Consumer<Change> done) {
    ChainMap now = open.map();
    if (now == ours) {
      commit(open, merge.from(now), done);
      return;
    }
    open.tasks()
        .start(
            Message.of("compare.ui.merging"),
            progress -> Merge.of(ours, now, merge.result()).from(now),
            change -> {
              if (open.map() == now) {
                commit(open, change, done);
              } else {
                take(open, merge, ours, done); // edited once more
              }
            },
            problem ->
                banner.error(
                    open, Message.of("ui.error.merge", Files.words(problem)), java.util.List.of()));
  }

  private static void commit(OpenMap open, Change change, Consumer<Change> done) {
    open.commit(change);
    done.accept(change);
  }
}
