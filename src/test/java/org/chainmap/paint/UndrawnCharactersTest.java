package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Problem;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class UndrawnCharactersTest {

  private static ChainMap map(String title, String segment, String enterprise) {
    List<Element> all = new ArrayList<>();
    Stage stage = new Stage(Id.of("st"), Name.of("上游"), 0, null, Remarks.NONE);
    all.add(MapInfo.titled(title));
    all.add(stage);
    all.add(Segment.of(Id.of("s"), segment, stage.id()));
    all.add(Enterprise.of(Id.of("e"), "甲").withName(new Name("甲", enterprise)));
    return ChainMap.of(all);
  }

  @Test
  void eachCharacterIsNamedOnceAtItsFirstPlace() {
    List<Problem> problems = UndrawnCharacters.problems(map("图", "שלש CO₂", "שไ"));
    assertThat(problems)
        .extracting(
            Problem::element, Problem::field, problem -> problem.message().arguments().getFirst())
        .containsExactly(
            Tuple.tuple(Id.of("e"), "nameEn", "ש"),
            Tuple.tuple(Id.of("e"), "nameEn", "ไ"),
            Tuple.tuple(Id.of("s"), "name", "ל"));
    assertThat(problems.getFirst().severity()).isEqualTo(Problem.Severity.WARNING);
    assertThat(problems.getFirst().message().in(Lang.ZH)).contains("“ש”（U+05E9）", "〓");
    assertThat(problems.getFirst().message().in(Lang.EN)).contains("\"ש\" (U+05E9)", "〓");
  }

  @Test
  void aSentenceNamesTheFirstWithTheirPlaces() {
    assertThat(UndrawnCharacters.sentence(map("CO₂ 삼성 ✔ 🚀", "\u200b甲\ufeff", "ש"), Lang.ZH))
        .isEmpty();
    assertThat(UndrawnCharacters.sentence(map("图", "ש甲", "E"), Lang.ZH).orElseThrow().in(Lang.ZH))
        .contains("“ש甲”中的“ש”（U+05E9）")
        .doesNotContain("个字符");
    assertThat(
            UndrawnCharacters.sentence(map("图", "אבגדהוז", "E"), Lang.ZH).orElseThrow().in(Lang.ZH))
        .contains("7 个字符", "U+05D4")
        .containsOnlyOnce("中的")
        .doesNotContain("U+05D5");
  }
}
