package org.chainmap.ui.present;

import java.util.List;
import java.util.Optional;
import org.chainmap.canvas.Painters;
import org.chainmap.geom.Size;
import org.chainmap.model.MapInfo;
import org.chainmap.model.SavedView;
import org.chainmap.paint.Ink;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.story.PageFrame;
import org.chainmap.story.ShownView;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/** What the audience sees at each place of a walk. */
record AudiencePages(PreparedViews prepared, Painters painters, Language language) {

  private static final Ink BLACK = Ink.of(0x000000);
  private static final Ink WHITE = Ink.of(0xffffff);

  AudiencePane.Content content(Size screen, Walk walk) {
    Lang lang = language.get();
    MapPainter painter = painters.painter(lang);
    Theme theme = painter.theme();
    Optional<MapInfo> info = prepared.info();
    if (info.isEmpty()) {
      int percent = (int) Math.round(100 * prepared.done());
      return saying(
          screen,
          theme.paper(),
          theme.text(),
          say("present.preparing"),
          say("present.preparing.part", percent));
    }
    return switch (walk.blank()) {
      case BLACK -> plain(PageFrame.blank(screen, BLACK), say("present.key.black"));
      case WHITE -> plain(PageFrame.blank(screen, WHITE), say("present.key.white"));
      case NONE ->
          walk.ended()
              ? saying(screen, BLACK, WHITE, say("present.ended"), say("present.ended.how"))
              : page(screen, painter, info.get(), walk);
    };
  }

  private AudiencePane.Content page(Size screen, MapPainter painter, MapInfo info, Walk walk) {
    Theme theme = painter.theme();
    List<SavedView> views = prepared.views();
    Optional<ShownView> shown = prepared.view(walk.at());
    String name = views.get(walk.at()).name().in(painter.lang());
    if (shown.isEmpty()) {
      String wait = prepared.ready(walk.at()) ? "" : say("present.preparing");
      return saying(screen, theme.paper(), theme.text(), name, wait);
    }
    return prepared.content(
        walk.at(),
        screen,
        painter,
        () ->
            AudiencePane.Content.of(
                screen, painter, info, shown.get(), walk.at() + 1, walk.count()));
  }

  private String say(String key, Object... arguments) {
    return Message.of(key, arguments).in(language.get());
  }

  private AudiencePane.Content saying(Size screen, Ink paper, Ink ink, String text, String small) {
    return plain(PageFrame.saying(screen, paper, ink, text, small), text);
  }

  private AudiencePane.Content plain(PageFrame frame, String said) {
    @Nullable ShownView none = null;
    return new AudiencePane.Content(frame, none, painters.painter(language.get()), List.of(), said);
  }
}
