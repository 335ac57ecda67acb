package org.chainmap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chainmap.analysis.matching.Approximation;
import org.chainmap.analysis.matching.Matching;
import org.chainmap.analysis.matching.Proposal;
import org.chainmap.analysis.matching.Unmet;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** A matching, to read on a terminal. */
public final class MatchText {

  private MatchText() {}

  /**
   * Counts how many pairs there are, every pair with its reason, every need that is unmet or met in
   * part with why, and the rule. Lines end with {@code \n}.
   */
  public static String of(ChainMap map, Matching matching, Lang lang) {
    List<Message> lines = new ArrayList<>();
    lines.add(summary(map, matching, lang));
    int number = 0;
    for (Proposal pair : matching.proposals()) {
      number++;
      lines.add(Message.verbatim(""));
      Message names = Message.of("matching.pair", pair.need().words(), pair.offer().words());
      lines.add(
          pair.decided() == null
              ? Message.of("matching.cli.pair", number, names)
              : Message.of(
                  "matching.cli.decided", number, names, pair.decided().decision().label()));
      lines.add(Message.of("matching.cli.reason", pair.reason()));
    }
    list(lines, "matching.cli.partly", matching.partly(), matching.threshold());
    list(lines, "matching.cli.unmet", matching.unmetAll(), matching.threshold());
    lines.add(Message.verbatim(""));
    Approximation.all(matching.approximations())
        .ifPresent(found -> lines.add(found.words(matching.mode())));
    lines.add(Message.of("matching.rule", matching.threshold()));
    return lines.stream().map(line -> line.in(lang) + "\n").collect(Collectors.joining());
  }

  private static void list(
      List<Message> lines, String heading, List<Unmet> needs, double threshold) {
    if (!needs.isEmpty()) {
      lines.add(Message.verbatim(""));
      lines.add(Message.of(heading));
      for (Unmet unmet : needs) {
        lines.add(Message.of("matching.cli.item", unmet.need().words(), unmet.reason(threshold)));
      }
    }
  }

  /** Counts how many pairs of how many needs, in one sentence for readers of a language. */
  public static Message summary(ChainMap map, Matching matching, Lang lang) {
    return Message.of(
        "matching.summary", map.info().title().in(lang).replace('\n', ' '), matching.words());
  }
}
