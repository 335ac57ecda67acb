package org.chainmap.export;

import org.chainmap.analysis.Findings;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.BriefingBuilder;
import org.chainmap.export.briefing.BriefingChoice;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;

/** Makes the briefing of a map, for the writers of its files. */
public final class Briefings {

  private Briefings() {}

  /**
   * Returns the briefing of the map of a story, drawn on light paper.
   *
   * @param findings what was found in the map of the story
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Briefing of(
      Story story, Findings findings, Lang lang, BriefingChoice choice, Progress progress) {
    MapPainter painter = new MapPainter(Theme.LIGHT, lang);
    return BriefingBuilder.of(
        story,
        findings,
        Pictures.geometry(story.map(), painter, progress.part(0, 0.4)),
        painter,
        choice,
        progress.part(0.4, 1));
  }
}
