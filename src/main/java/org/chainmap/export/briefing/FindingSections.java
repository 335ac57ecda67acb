package org.chainmap.export.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Severity;
import org.chainmap.analysis.knockout.Impact;
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
 * Writes the findings: a section for each of the first elements that something was found about,
 * with a cut-out of the map, and a table of all others.
 */
final class FindingSections {

  /** The most elements with a section of their own. */
  private static final int SECTIONS = 12;

  /** The number of elements that have a section though nothing grave was found about them. */
  private static final int FIRST = 5;

  /** The most findings that are told of one element in its section. */
  private static final int TOLD = 6;

  /** The most rows of the table. */
  private static final int ROWS = 200;

  /** The most remarks on what could not be judged. */
  private static final int UNJUDGED = 12;

  /** What was found about one element. */
  private record Subject(Id id, List<Finding> findings, String anchor) {}

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
    Map<Id, List<Finding>> bySubject =
        ground.findings().ranked().stream()
            .collect(
                Collectors.groupingBy(Finding::subject, LinkedHashMap::new, Collectors.toList()));
    bySubject.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(map.info().id()))
        .limit(SECTIONS)
        .takeWhile(entry -> subjects.size() < FIRST || grave(entry.getValue().getFirst()))
        .forEach(
            entry -> {
              String anchor = blocks.anchor("finding");
              subjects.put(entry.getKey(), new Subject(entry.getKey(), entry.getValue(), anchor));
              blocks.place(entry.getKey(), anchor);
            });
  }

  private static boolean grave(Finding worst) {
    return worst.severity().compareTo(Severity.LOW) < 0;
  }

  /** Returns the anchor of the section about an element; empty where it has none. */
  Optional<String> anchor(Id subject) {
    return Optional.ofNullable(subjects.get(subject)).map(Subject::anchor);
  }

  /** Returns a finding as an item of a list, which leads to its section where it has one. */
  List<Run> named(Finding finding) {
    List<Run> runs = new ArrayList<>();
    runs.add(
        new Run.Text(
            ground.say(
                Message.of(
                    "briefing.finding.kind", finding.severity().label(), finding.kindName())),
            true));
    runs.add(new Run.Text(ground.say(finding.sentence())));
    anchor(finding.subject())
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
    List<Finding> ranked = ground.findings().ranked();
    if (ranked.isEmpty()) {
      blocks.paragraph(Message.of("briefing.findings.none"));
    } else {
      blocks.paragraph(Message.of("briefing.findings.about", ranked.size(), subjects.size()));
      CutOuts cutOuts = new CutOuts(ground);
      for (Subject subject : subjects.values()) {
        ground.progress().check();
        section(subject, cutOuts);
      }
      others(ranked);
      rules(ranked);
    }
    unjudged();
  }

  private void section(Subject subject, CutOuts cutOuts) {
    String name = Names.of(map, subject.id, ground.lang());
    blocks.heading(2, name, subject.anchor);
    List<Finding> told = subject.findings.subList(0, Math.min(TOLD, subject.findings.size()));
    if (told.size() == 1) {
      blocks.add(new Block.Paragraph(said(told.getFirst()), Block.Tone.BODY));
    } else {
      blocks.add(new Block.Items(told.stream().map(this::said).toList(), false));
    }
    if (told.size() < subject.findings.size()) {
      blocks.note(Message.of("briefing.findings.more", subject.findings.size() - told.size()));
    }
    cutOuts
        .of(told.getFirst())
        .ifPresent(
            picture ->
                blocks.add(
                    new Block.Drawn(
                        blocks.anchor("figure"),
                        picture,
                        ground.say(
                            Message.of("briefing.cutout.alt", name, told.getFirst().sentence())),
                        ground.say(Message.of("briefing.cutout.caption", name)),
                        Block.Room.CUTOUT)));
  }

  private List<Run> said(Finding finding) {
    return List.of(
        new Run.Text(
            ground.say(
                Message.of(
                    "briefing.finding.kind", finding.severity().label(), finding.kindName())),
            true),
        new Run.Text(ground.say(finding.sentence())));
  }

  private void others(List<Finding> ranked) {
    List<Finding> others =
        ranked.stream()
            .filter(
                finding -> {
                  Subject subject = subjects.get(finding.subject());
                  return subject == null || subject.findings.indexOf(finding) >= TOLD;
                })
            .toList();
    if (others.isEmpty()) {
      return;
    }
    blocks.heading(
        2, ground.say(Message.of("briefing.findings.others")), blocks.anchor("findings"));
    List<Block.Row> rows =
        others.stream()
            .limit(ROWS)
            .map(
                finding -> {
                  String anchor = blocks.anchor("row");
                  blocks.place(finding.subject(), anchor);
                  return new Block.Row(
                      List.of(
                          Cell.of(ground.say(finding.severity().label())),
                          Cell.of(ground.say(finding.kindName())),
                          Cell.of(Names.of(map, finding.subject(), ground.lang())),
                          Cell.of(ground.say(finding.sentence()))),
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
    blocks.note(Message.of("analysis.points"));
  }

  private void unjudged() {
    List<Message> unjudged = ground.findings().unjudged();
    if (unjudged.isEmpty()) {
      return;
    }
    blocks.heading(
        2, ground.say(Message.of("briefing.findings.unjudged")), blocks.anchor("findings"));
    unjudged.stream().limit(UNJUDGED).forEach(blocks::note);
    if (unjudged.size() > UNJUDGED) {
      blocks.note(Message.of("briefing.more.unjudged", unjudged.size() - UNJUDGED));
    }
  }
}
