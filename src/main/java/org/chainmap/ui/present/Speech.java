package org.chainmap.ui.present;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainmap.model.SavedView;
import org.chainmap.story.ShownView;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * What the speaker's window says of a page; the audience sees none of it.
 *
 * @param where which page it is, of how many, and which number was typed
 * @param title the name of the view
 * @param notes what is to be said
 * @param gone what the view names and is no longer there
 * @param next the name of the next view
 */
record Speech(String where, String title, String notes, List<String> gone, String next) {

  /**
   * @param views the story
   * @param shown the page shown, where it is ready
   */
  static Speech of(Walk walk, List<SavedView> views, Optional<ShownView> shown, Lang lang) {
    String where =
        walk.ended()
            ? Message.of("present.ended").in(lang)
            : Message.of("present.page", walk.at() + 1, walk.count()).in(lang);
    return new Speech(
        walk.typed().isEmpty() ? where : where + " → " + walk.typed(),
        walk.ended() ? "" : views.get(walk.at()).name().in(lang),
        walk.ended() ? "" : notes(views.get(walk.at()), shown, lang),
        walk.ended() ? List.of() : gone(shown, lang),
        walk.ended()
            ? ""
            : walk.following() == walk.count()
                ? Message.of("present.ended").in(lang)
                : views.get(walk.following()).name().in(lang));
  }

  /** Returns the notes of a view, or where it has none what it shows in sentences. */
  private static String notes(SavedView view, Optional<ShownView> shown, Lang lang) {
    String own = view.speakerNotes().in(lang);
    return own.isBlank()
        ? shown
            .map(s -> String.join("\n", s.said().stream().map(said -> said.in(lang)).toList()))
            .orElse("")
        : own;
  }

  private static List<String> gone(Optional<ShownView> shown, Lang lang) {
    return shown.stream()
        .flatMap(s -> s.dropped().stream())
        .map(dropped -> dropped.in(lang))
        .toList();
  }

  /** Returns a time as a clock shows it: 1:02:03, or 02:03. */
  static String elapsed(Duration time) {
    return time.toHours() > 0
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
        : String.format(Locale.ROOT, "%02d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}
