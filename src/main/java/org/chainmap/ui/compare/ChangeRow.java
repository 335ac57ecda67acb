package org.chainmap.ui.compare;

import java.util.List;
import java.util.Locale;
import org.chainmap.compare.ChangeSentences;
import org.chainmap.compare.ElementChange;
import org.chainmap.compare.MapComparison;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * One difference in a sentence.
 *
 * @param folded the sentence without case, to be searched
 */
record ChangeRow(ElementChange change, Message sentence, String folded) {

  /** Returns all differences; saying thousands of them takes a while. O(differences). */
  static List<ChangeRow> of(MapComparison comparison, Lang lang) {
    return comparison.changes().stream()
        .<ChangeRow>mapMulti(
            (change, rows) ->
                ChangeSentences.of(comparison, change)
                    .forEach(sentence -> rows.accept(row(change, sentence, lang))))
        .toList();
  }

  private static ChangeRow row(ElementChange change, Message sentence, Lang lang) {
    return new ChangeRow(change, sentence, sentence.in(lang).toLowerCase(Locale.ROOT));
  }
}
