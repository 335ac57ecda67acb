package org.chainmap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainmap.analysis.knockout.ElementImpact;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.analysis.knockout.WeeklySegment;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** What follows from a scenario, to read on a terminal. */
public final class KnockoutText {

  private KnockoutText() {}

  /**
   * The scenario, what follows from it in sentences, every segment hit by level, and what was not
   * judged. Lines end with {@code \n}.
   *
   * @param worst the answer of a search for the worst set, or a remark that there is none; empty
   *     where none was asked for
   * @param weekly the same scenario week by week, where that was asked for
   */
  public static String of(
      ChainMap map, Impact impact, List<Message> worst, Optional<WeeklyImpact> weekly, Lang lang) {
    List<Message> lines = new ArrayList<>();
    lines.add(
        Message.of(
            "scenario.cli.title",
            map.info().title().in(lang).replace('\n', ' '),
            impact.scenario().name().in(lang)));
    lines.addAll(worst);
    lines.addAll(impact.sentences());
    if (!impact.segments().isEmpty()) {
      lines.add(Message.verbatim(""));
      lines.add(Message.of("scenario.cli.levels"));
      for (ElementImpact elementImpact : impact.segments()) {
        lines.add(
            Message.of(
                "scenario.cli.hit",
                elementImpact.level(),
                Names.message(map, elementImpact.id()),
                elementImpact.id().value(),
                elementImpact.words()));
      }
    }
    weekly.ifPresent(weeks -> weeks(lines, map, weeks));
    List<Message> assumed = new ArrayList<>(impact.unjudged());
    weekly.ifPresent(weeks -> assumed.addAll(weeks.assumed()));
    if (!assumed.isEmpty()) {
      lines.add(Message.verbatim(""));
      lines.add(Message.of("scenario.cli.unjudged"));
      assumed.forEach(message -> lines.add(Message.of("scenario.cli.item", message)));
    }
    lines.add(Message.verbatim(""));
    lines.add(Impact.RULE);
    weekly.ifPresent(weeks -> lines.add(WeeklyImpact.RULE));
    return lines.stream().map(line -> line.in(lang) + "\n").collect(Collectors.joining());
  }

  private static void weeks(List<Message> lines, ChainMap map, WeeklyImpact weekly) {
    lines.add(Message.verbatim(""));
    lines.add(Message.of("weeks.cli.title", weekly.weeks()));
    lines.addAll(weekly.sentences());
    for (WeeklySegment segment : weekly.segments()) {
      Message name = Names.message(map, segment.id());
      Message words = segment.words(weekly.weeks());
      lines.add(
          segment.reduced() == null
              ? Message.of("weeks.cli.maybe", name, segment.id().value(), words)
              : Message.of(
                  "weeks.cli.segment",
                  name,
                  segment.id().value(),
                  words,
                  segment.total().expected()));
    }
  }
}
