package org.chainmap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chainmap.analysis.knockout.ElementImpact;
import org.chainmap.analysis.knockout.Impact;
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
   */
  public static String of(ChainMap map, Impact impact, List<Message> worst, Lang lang) {
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
    if (!impact.unjudged().isEmpty()) {
      lines.add(Message.verbatim(""));
      lines.add(Message.of("scenario.cli.unjudged"));
      impact.unjudged().forEach(message -> lines.add(Message.of("scenario.cli.item", message)));
    }
    lines.add(Message.verbatim(""));
    lines.add(Impact.RULE);
    return lines.stream().map(line -> line.in(lang) + "\n").collect(Collectors.joining());
  }
}
