package org.chainmap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chainmap.compare.ChangeSentences;
import org.chainmap.compare.ElementChange;
import org.chainmap.compare.MapComparison;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** The differences between two maps to read on a terminal. */
public final class ComparisonText {

  private ComparisonText() {}

  /** How many differences there are, and each in a sentence. Lines end with {@code \n}. */
  public static String of(MapComparison comparison, Lang lang) {
    List<Message> lines = new ArrayList<>(List.of(ChangeSentences.summary(comparison)));
    for (ElementChange change : comparison.changes()) {
      for (Message sentence : ChangeSentences.of(comparison, change)) {
        lines.add(Message.of("compare.line", sentence));
      }
    }
    return lines.stream().map(line -> line.in(lang) + "\n").collect(Collectors.joining());
  }
}
