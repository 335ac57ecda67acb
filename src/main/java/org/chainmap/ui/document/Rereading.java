package org.chainmap.ui.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chainmap.compare.Merge;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Prompter;

/**
 * Reads the file of an open document anew, because someone else changed it: to take over what it
 * holds now, or to merge it with what is in the window. Either is one step that can be undone.
 */
record Rereading(Opening opening, Banner banner, Prompter prompter) {

  /** Takes over what the file holds. */
  void reload(OpenMap open) {
    read(
        open,
        opened -> opened.kept().ifPresent(kept -> open.reload(opened.laidOutMap(), kept)),
        "ui.error.reload");
  }

  /**
   * Merges what the file holds with what is in the window. Nothing is saved: the person looks at it
   * first. Where both sides changed the same thing, that of the window holds, and each such place
   * is listed.
   */
  void merge(OpenMap open) {
    read(
        open,
        opened ->
            opened
                .kept()
                .ifPresent(
                    kept -> {
                      Merge merge = open.merge(kept);
                      open.standing(said(open, kept, merge));
                    }),
        "ui.error.merge");
  }

  private Standing said(OpenMap open, KeptFile kept, Merge merge) {
    Object name = String.valueOf(kept.path().getFileName());
    List<Message> places = new ArrayList<>();
    merge.conflicts().forEach(conflict -> places.add(merge.words().of(conflict)));
    places.addAll(merge.notes());
    Banner.Offer look =
        new Banner.Offer(
            Message.of("ui.file.mergedPlaces"), () -> list(places, open.editor().lang()));
    return new Standing(
        merge.clean()
            ? Message.of("ui.file.merged", name)
            : Message.of("ui.file.mergedConflicts", name, merge.conflicts().size()),
        places.isEmpty() ? List.of() : List.of(look));
  }

  private void list(List<Message> places, Lang lang) {
    List<String> lines = places.stream().map(place -> "• " + place.in(lang)).toList();
    prompter.tell(Message.of("ui.file.mergedTitle").in(lang), String.join("\n", lines));
  }

  private void read(OpenMap open, Consumer<Opening.Opened> done, String failure) {
    Path file = open.file().orElse(null);
    if (file == null) {
      return;
    }
    opening.file(
        file,
        List.of(),
        new Opening.Outcome() {
          @Override
          public void opened(Opening.Opened opened) {
            done.accept(opened);
            banner.settled(open);
          }

          @Override
          public void already(Path same) {}

          @Override
          public void refused(Message reason) {
            banner.error(open, Message.of(failure, reason), List.of());
          }

          @Override
          public void ended() {}
        });
  }
}
