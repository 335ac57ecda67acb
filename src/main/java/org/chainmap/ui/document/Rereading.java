package org.chainmap.ui.document;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.compare.MapDesk;
import org.chainmap.ui.compare.TitledMap;

/**
 * Reads the file of an open document anew, because someone else changed it: to take over what it
 * holds now, or to merge it with what is in the window. Either is one step that can be undone.
 */
record Rereading(Opening opening, Banner banner, Prompter prompter, MapDesk desk) {

  /** Takes over what the file holds. */
  void reload(OpenMap open) {
    read(
        open,
        opened -> opened.kept().ifPresent(kept -> open.reload(opened.laidOutMap(), kept)),
        "ui.error.reload");
  }

  /**
   * Merges what the file holds with what is in the window. Nothing is saved: the person looks at it
   * first. Where both sides changed the same thing, a window asks which holds.
   */
  void merge(OpenMap open) {
    read(open, opened -> opened.kept().ifPresent(kept -> merge(open, kept)), "ui.error.merge");
  }

  private void merge(OpenMap open, KeptFile now) {
    ChainMap ours = open.map();
    ChainMap base = open.kept().map(KeptFile::map).orElse(now.map());
    TitledMap before = side(Message.of("ui.file.side.base", name(now)), base);
    desk.mergeAsking(
        before,
        window(now, ours),
        file(now),
        merge ->
            new LateMerge(banner)
                .take(
                    open,
                    merge,
                    ours,
                    step -> {
                      open.merged(now);
                      open.standing(said(open, now, merge.notes()));
                    }));
  }

  /** Opens a window with what differs between the file and what is in the window. */
  void compare(OpenMap open) {
    read(
        open,
        opened -> opened.kept().ifPresent(now -> desk.compare(file(now), window(now, open.map()))),
        "ui.error.reload");
  }

  private TitledMap file(KeptFile now) {
    return side(Message.of("ui.file.side.file", name(now)), now.map());
  }

  private TitledMap window(KeptFile now, ChainMap ours) {
    return side(Message.of("ui.file.side.window", name(now)), ours);
  }

  private TitledMap side(Message title, ChainMap map) {
    return new TitledMap(title.in(desk.language().get()), map);
  }

  private static Object name(KeptFile kept) {
    return String.valueOf(kept.path().getFileName());
  }

  private StandingMessage said(OpenMap open, KeptFile kept, List<Message> places) {
    Banner.Offer look =
        new Banner.Offer(
            Message.of("ui.file.mergedPlaces"), () -> list(places, open.editor().lang()));
    return new StandingMessage(
        Message.of("ui.file.merged", name(kept)), places.isEmpty() ? List.of() : List.of(look));
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
          public void lists(Path now) {
            banner.error(open, Message.of(failure, Message.of("ui.file.nowLists")), List.of());
          }

          @Override
          public void refused(Message reason) {
            banner.error(open, Message.of(failure, reason), List.of());
          }

          @Override
          public void ended() {}
        });
  }
}
