package org.chainmap.export.briefing;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.knockout.ElementImpact;
import org.chainmap.analysis.knockout.ExpectedLoss;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.analysis.knockout.WeeklyLosses;
import org.chainmap.export.briefing.Block.Column;
import org.chainmap.export.briefing.Block.Run;
import org.chainmap.export.briefing.BriefingBuilder.Ground;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Scenario;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.paint.Overlay;
import org.chainmap.text.Cell;
import org.chainmap.text.Message;

/** Writes scenarios with their consequences: on the map, in words, and the segments hit hardest. */
final class ScenarioSections {

  /** The most scenarios. */
  private static final int SCENARIOS = 8;

  private final Ground ground;
  private final ChainMap map;
  private final BlockList blocks;
  private boolean byWeeks;

  ScenarioSections(Ground ground, BlockList blocks) {
    this.ground = ground;
    this.map = ground.map();
    this.blocks = blocks;
  }

  void append() {
    List<Scenario> scenarios = map.all(Scenario.class);
    if (scenarios.isEmpty()) {
      return;
    }
    blocks.heading(1, ground.say(BriefingPart.SCENARIOS.label()), blocks.anchor("scenarios"));
    Knockout knockout = new Knockout(map);
    WeeklyLosses losses = knockout.weekly();
    List<Impact> impacts = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      ground.progress().check();
      impacts.add(knockout.impact(scenario));
    }
    ExpectedLoss expected = ExpectedLoss.of(impacts);
    if (!expected.outcomes().isEmpty()) {
      expected.sentences().forEach(blocks::paragraph);
    }
    for (Impact impact : impacts.subList(0, Math.min(SCENARIOS, impacts.size()))) {
      ground.progress().check();
      Scenario scenario = impact.scenario();
      scenario(impact, losses.impact(scenario, losses.weeks(scenario)));
    }
    if (scenarios.size() > SCENARIOS) {
      blocks.note(Message.of("briefing.more.scenarios", scenarios.size() - SCENARIOS));
    }
    if (!ground.has(BriefingPart.FINDINGS) || ground.findings().ranked().isEmpty()) {
      // Else it is among the rules of the findings.
      blocks.note(Impact.RULE);
    }
    if (byWeeks) {
      blocks.note(WeeklyImpact.RULE);
    }
  }

  private void scenario(Impact impact, WeeklyImpact weekly) {
    String name = Names.of(map, impact.scenario(), ground.lang());
    String anchor = blocks.anchor("scenario");
    blocks.heading(2, name, anchor);
    impact.sentences().forEach(blocks::paragraph);
    if (weekly.changes()) {
      weeks(name, weekly);
    }
    String figure = blocks.anchor("figure");
    blocks.add(
        new Block.Paragraph(
            List.of(
                new Run.Text(ground.say(Message.of("briefing.scenario.see"))),
                new Run.PageNumber(figure),
                new Run.Text(ground.say(Message.of("briefing.scenario.see.end")))),
            Block.Tone.BODY));
    List<ElementImpact> hardest = ScenarioPage.hardest(impact);
    if (!hardest.isEmpty()) {
      hardest.forEach(each -> blocks.place(each.id(), anchor));
      blocks.add(table(impact, hardest));
    }
    if (weekly.changes()) {
      weekly.assumed().forEach(blocks::note);
    }
    impact.unjudged().forEach(blocks::note);
    Overlay overlay = ImpactLens.full(impact).over(map, Findings.NONE);
    blocks.add(
        new Block.Drawn(
            figure,
            ground.painter().legended(map, ground.geometry(), overlay),
            ground.say(Message.of("briefing.scenario.alt", name, impact.summary())),
            ground.say(Message.of("scenario.page.title", name)),
            Block.Room.PAGE));
  }

  /** Says what happens in which week, and draws it. */
  private void weeks(String name, WeeklyImpact weekly) {
    byWeeks = true;
    weekly.sentences().forEach(blocks::paragraph);
    blocks.add(
        new Block.Drawn(
            blocks.anchor("figure"),
            WeekFigure.of(map, weekly, ground.painter().theme(), ground.lang()),
            ground.say(
                Message.of(
                    "briefing.scenario.weeks.alt",
                    name,
                    weekly.sentences().stream()
                        .reduce((said, next) -> Message.of("scenario.then", said, next))
                        .orElseThrow())),
            ground.say(Message.of("briefing.scenario.weeks", name)),
            Block.Room.CUTOUT));
  }

  private Block.Grid table(Impact impact, List<ElementImpact> hardest) {
    int more = impact.segments().size() - hardest.size();
    return new Block.Grid(
        blocks.anchor("table"),
        ground.say(Message.of("scenario.page.hardest")),
        List.of(
            new Column(ground.say(Message.of("briefing.scenario.segment")), Column.Kind.TEXT),
            new Column(ground.say(Message.of("scenario.ui.column.level")), Column.Kind.NUMBER),
            new Column(ground.say(Message.of("scenario.ui.column.words")), Column.Kind.TEXT)),
        hardest.stream().map(this::row).toList(),
        more > 0 ? List.of(ground.say(Message.of("scenario.page.more", more))) : List.of());
  }

  private Block.Row row(ElementImpact impact) {
    Id id = impact.id();
    return new Block.Row(
        List.of(
            Cell.of(Names.of(map, id, ground.lang())),
            Cell.of((double) impact.level()),
            Cell.of(ground.say(impact.words()))),
        null);
  }
}
