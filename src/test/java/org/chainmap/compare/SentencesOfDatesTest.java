package org.chainmap.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.value.AsOf;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

/** A date that a map is as of is said with a noun. */
class SentencesOfDatesTest {

  @Test
  void theDateOfTheMapReadsAsASentence() {
    ChainMap before = ChainMap.titled("图");
    ChainMap after =
        before.with(
            Change.of(
                Message.verbatim("日期"),
                Edit.update(
                    before.info(), before.info().withAsOf(AsOf.parse("2026-03").orElseThrow()))));
    MapComparison comparison = MapComparison.of(before, after);
    Message said = ChangeSentences.of(comparison, comparison.changes().getFirst()).getFirst();
    assertThat(said.in(Lang.EN)).startsWith("As-of date of the map: (none) → ");
    assertThat(said.in(Lang.ZH)).contains("数据截至");
  }
}
