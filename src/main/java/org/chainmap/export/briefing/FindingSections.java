package org.chainmap.export.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.MissingData;
import org.chainmap.analysis.Severity;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.score.Bottleneck;
import org.chainmap.analysis.score.Sentences;
import org.chainmap.export.briefing.Block.Column;
import org.chainmap.export.briefing.Block.Run;
import org.chainmap.export.briefing.BriefingBuilder.Ground;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Scenario;
import org.chainmap.report.FindingsText;
import org.chainmap.text.Cell;
import org.chainmap.text.Message;

/**
 * Writes the findings: a section for each of the first problems, with its parts and a cut-out of
 * the map, and a table of all others.
 */
final class FindingSections {

  /** The most problems with a section of their own. */
  private static final int SECTIONS = 12;

  /** The number of problems that have a section though they are not grave. */
  private static final int FIRST = 5;

  /** The most findings that are told of one problem in its section. */
  private static final int TOLD = 6;

  /** The most rows of the table. */
  private static final int ROWS = 200;

  /** A problem with a section of its own. */
  private record Subject(Bottleneck bottleneck, String anchor) {}

  private final Ground ground;
  private final ChainMap map;
  private final BlockList blocks;
  private final Map<Id, Subject> subjects = new LinkedHashMap<>();

  FindingSections(Ground ground, BlockList blocks) {
    this.ground = ground;
    this.map = ground.map();
    this.blocks = blocks;
    if (!ground.has(BriefingPart.FINDINGS)) {
      return;
    }
    for (Bottleneck bottleneck : ground.bottlenecks()) {
      boolean room = subjects.size() < FIRST || grave(bottleneck);
      if (subjects.size() == SECTIONS || !room || bottleneck.subject().equals(map.info().id())) {
        break;
      }
      String anchor = blocks.anchor("finding");
      subjects.put(bottleneck.subject(), new Subject(bottleneck, anchor));
      blocks.place(bottleneck.subject(), anchor);
    }
  }

  private static boolean grave(Bottleneck bottleneck) {
    return bottleneck.severity().compareTo(Severity.LOW) < 0;
  }

  /** Returns the anchor of the section about an element; empty where it has none. */
  Optional<String> anchor(Id subject) {
    return Optional.ofNullable(subjects.get(subject)).map(Subject::anchor);
  }

  /** Returns a problem as an item of a list, which leads to its section where it has one. */
  List<Run> named(Bottleneck bottleneck) {
    List<Run> runs = new ArrayList<>(said(bottleneck.severity(), bottleneck.sentence()));
    anchor(bottleneck.subject())
        .ifPresent(
            anchor -> {
              runs.add(new Run.Text(ground.say(Message.of("briefing.see"))));
              runs.add(new Run.PageNumber(anchor));
              runs.add(new Run.Text(ground.say(Message.of("briefing.see.end"))));
            });
    return runs;
  }

  void append() {
    blocks.heading(1, ground.say(BriefingPart.FINDINGS.label()), blocks.anchor("findings"));
    List<Bottleneck> bottlenecks = ground.bottlenecks();
    if (bottlenecks.isEmpty()) {
      blocks.paragraph(Message.of("briefing.findings.none"));
    } else {
      blocks.paragraph(Message.of("briefing.findings.about", bottlenecks.size(), subjects.size()));
      CutOuts cutOuts = new CutOuts(ground);
      for (Subject subject : subjects.values()) {
        ground.progress().check();
        section(subject, cutOuts);
      }
      others(bottlenecks);
      rules(ground.findings().ranked());
    }
    unjudged();
  }

  private void section(Subject subject, CutOuts cutOuts) {
    Bottleneck bottleneck = subject.bottleneck;
    String name = Names.of(map, bottleneck.subject(), ground.lang());
    blocks.heading(2, name, subject.anchor);
    blocks.add(
        new Block.Paragraph(said(bottleneck.severity(), bottleneck.sentence()), Block.Tone.BODY));
    List<Finding> parts =
        bottleneck.findings().stream()
            .filter(each -> !each.sentence().equals(bottleneck.sentence()))
            .toList();
    List<Finding> told = parts.subList(0, Math.min(TOLD, parts.size()));
    if (!told.isEmpty()) {
      blocks.add(new Block.Items(told.stream().map(this::part).toList(), false));
    }
    if (told.size() < parts.size()) {
      blocks.note(Message.of("briefing.findings.more", parts.size() - told.size()));
    }
    cutOuts
        .of(bottleneck.leading())
        .ifPresent(
            picture ->
                blocks.add(
                    new Block.Drawn(
                        blocks.anchor("figure"),
                        picture,
                        ground.say(Message.of("briefing.cutout.alt", name, bottleneck.sentence())),
                        ground.say(Message.of("briefing.cutout.caption", name)),
                        Block.Room.CUTOUT)));
  }

  private List<Run> said(Severity severity, Message sentence) {
    return List.of(
        new Run.Text(ground.say(Message.of("briefing.finding.severity", severity.label())), true),
        new Run.Text(ground.say(sentence)));
  }

  private List<Run> part(Finding finding) {
    return List.of(
        new Run.Text(ground.say(Message.of("briefing.finding.kind", finding.kindName())), true),
        new Run.Text(ground.say(finding.sentence())));
  }

  private void others(List<Bottleneck> bottlenecks) {
    List<Bottleneck> others =
        bottlenecks.stream().filter(each -> !subjects.containsKey(each.subject())).toList();
    if (others.isEmpty()) {
      return;
    }
    blocks.heading(
        2, ground.say(Message.of("briefing.findings.others")), blocks.anchor("findings"));
    List<Block.Row> rows =
        others.stream()
            .limit(ROWS)
            .map(
                each -> {
                  String anchor = blocks.anchor("row");
                  blocks.place(each.subject(), anchor);
                  return new Block.Row(
                      List.of(
                          Cell.of(ground.say(each.severity().label())),
                          Cell.of(ground.say(each.leading().kindName())),
                          Cell.of(Names.of(map, each.subject(), ground.lang())),
                          Cell.of(ground.say(each.sentence()))),
                      anchor);
                })
            .toList();
    blocks.add(
        new Block.Grid(
            blocks.anchor("table"),
            ground.say(Message.of("briefing.findings.others")),
            List.of(
                column("analyze.column.severity"),
                column("analyze.column.kind"),
                column("analyze.column.subject"),
                column("analyze.column.sentence")),
            rows,
            others.size() > ROWS
                ? List.of(ground.say(Message.of("briefing.more.findings", others.size() - ROWS)))
                : List.of()));
  }

  private Column column(String key) {
    return new Column(ground.say(Message.of(key)), Column.Kind.TEXT);
  }

  private void rules(List<Finding> ranked) {
    blocks.heading(2, ground.say(Message.of("briefing.findings.rules")), blocks.anchor("findings"));
    ranked.stream()
        .map(
            finding ->
                Message.of("briefing.rule", finding.kindName(), FindingsText.bareRule(finding)))
        .distinct()
        .forEach(blocks::note);
    if (ground.has(BriefingPart.SCENARIOS) && !map.all(Scenario.class).isEmpty()) {
      blocks.note(Message.of("briefing.rule", BriefingPart.SCENARIOS.label(), Impact.RULE));
    }
    blocks.note(Message.of("analysis.readings"));
    blocks.note(Sentences.rule());
  }

  private void unjudged() {
    List<Message> missing = MissingData.of(map);
    if (missing.isEmpty()) {
      return;
    }
    blocks.heading(
        2, ground.say(Message.of("briefing.findings.unjudged")), blocks.anchor("findings"));
    missing.forEach(blocks::note);
  }
}
