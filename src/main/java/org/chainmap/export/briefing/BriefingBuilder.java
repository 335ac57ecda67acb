package org.chainmap.export.briefing;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Bottleneck;
import org.chainmap.analysis.score.Bottlenecks;
import org.chainmap.geom.Geometry;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.paint.MapPainter;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.ShownText;

/**
 * Builds a briefing from a map, its story, its findings and its lists. Comments and speaker notes
 * are not in it. What is bounded, and so left out of a large map's briefing, is said in it.
 */
public final class BriefingBuilder {

  /**
   * What the parts are made of.
   *
   * @param map the map of the story
   * @param geometry where everything on it lies
   */
  record Ground(
      Story story,
      ChainMap map,
      Findings findings,
      Geometry geometry,
      MapPainter painter,
      BriefingChoice choice,
      Progress progress) {

    Lang lang() {
      return painter.lang();
    }

    /** Returns the problems that the findings make, the worst first. */
    List<Bottleneck> bottlenecks() {
      return Bottlenecks.of(map, findings);
    }

    boolean has(BriefingPart part) {
      return choice.parts().contains(part);
    }

    String say(Message message) {
      return message.in(lang());
    }
  }

  private BriefingBuilder() {}

  /**
   * Returns the briefing of a map.
   *
   * @param findings what was found in the map of the story
   * @param geometry where everything on that map lies
   * @param painter draws the map, in the language of the briefing
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Briefing of(
      Story story,
      Findings findings,
      Geometry geometry,
      MapPainter painter,
      BriefingChoice choice,
      Progress progress) {
    Ground ground = new Ground(story, story.map(), findings, geometry, painter, choice, progress);
    BlockList blocks = new BlockList(ground.lang());
    blocks.add(new Block.Contents(ground.say(Message.of("briefing.contents"))));
    FindingSections found = new FindingSections(ground, blocks);
    List<Runnable> parts = new ArrayList<>();
    for (BriefingPart part : BriefingPart.values()) {
      if (ground.has(part)) {
        parts.add(
            switch (part) {
              case OVERVIEW -> () -> new OverviewSection(ground, blocks, found).append();
              case MAP -> () -> new MapSections(ground, blocks, found).map();
              case VIEWS -> () -> new MapSections(ground, blocks, found).views();
              case FINDINGS -> found::append;
              case SCENARIOS -> () -> new ScenarioSections(ground, blocks).append();
              case LISTS -> () -> new ListSections(ground, blocks).lists();
              case SOURCES -> () -> new ListSections(ground, blocks).sources();
              case UNCHECKED -> () -> new ListSections(ground, blocks).unchecked();
              case INDEX -> () -> new IndexSection(ground, blocks).append();
            });
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      progress.check();
      parts.get(i).run();
      progress.report((i + 1.0) / parts.size());
    }
    return new Briefing(ground.lang(), cover(ground), blocks.blocks());
  }

  private static Briefing.Cover cover(Ground ground) {
    ChainMap map = ground.map();
    Lang lang = ground.lang();
    int supply = (int) map.links().stream().filter(link -> link.kind() == LinkKind.SUPPLY).count();
    return new Briefing.Cover(
        Names.of(map, map.info(), lang),
        ground.say(Message.of("briefing.kind")),
        List.of(
            count(ground, map.segments().size(), "segments"),
            count(ground, map.enterprises().size(), "enterprises"),
            count(ground, supply, "links"),
            count(ground, ground.bottlenecks().size(), "findings")),
        ShownText.line(map.info().organisation().in(lang)),
        ShownText.line(map.info().author().in(lang)),
        map.info().asOf() == null
            ? ""
            : ground.say(Message.of("paint.asOf", map.info().asOf().toString())),
        ShownText.line(map.info().marking().in(lang)).strip());
  }

  private static Briefing.Count count(Ground ground, int number, String of) {
    return new Briefing.Count(number, ground.say(Message.of("briefing.count." + of)));
  }
}
