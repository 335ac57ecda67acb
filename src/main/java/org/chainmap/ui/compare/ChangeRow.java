package org.chainmap.ui.compare;

import java.util.List;
import org.chainmap.compare.ChangeSentences;
import org.chainmap.compare.ElementChange;
import org.chainmap.compare.MapComparison;
import org.chainmap.text.Message;

/** One difference in a sentence. */
record ChangeRow(ElementChange change, Message sentence) {

  static List<ChangeRow> of(MapComparison comparison) {
    return comparison.changes().stream()
        .<ChangeRow>mapMulti(
            (change, rows) ->
                ChangeSentences.of(comparison, change)
                    .forEach(sentence -> rows.accept(new ChangeRow(change, sentence))))
        .toList();
  }
}
