package org.chainmap.analysis.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.value.Weights;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SensitivityTest {

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  private static List<Id> firstTen(ChainMap map, Weights weights) {
    ChainMap changed =
        map.with(
            Change.of(
                Message.verbatim("权重"), Edit.update(map.info(), map.info().withWeights(weights))));
    return Assessment.of(changed, Progress.NONE).scores().first(10).stream()
        .map(Score::element)
        .toList();
  }

  /** Each shift is what scoring the map with the changed weight gives. */
  @ParameterizedTest
  @MethodSource("seeds")
  void shiftsAreWhatScoringWithTheChangedWeightGives(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Scores scores = Assessment.of(map, Progress.NONE).scores();
    WeightSensitivity sensitivity = WeightSensitivity.of(scores);
    List<Id> before = firstTen(map, map.info().weights());
    assertThat(sensitivity.first()).isEqualTo(before);
    for (WeightSensitivity.Shift shift : sensitivity.shifts()) {
      Part part = shift.part();
      double weight = part.weight(map.info().weights()) * (shift.up() ? 1.2 : 0.8);
      List<Id> after = firstTen(map, map.info().weights().with(part.key(), weight));
      Set<Id> entered = new HashSet<>(after);
      before.forEach(entered::remove);
      Set<Id> left = new HashSet<>(before);
      after.forEach(left::remove);
      assertThat(shift.entered()).containsExactlyInAnyOrderElementsOf(entered);
      assertThat(shift.left()).containsExactlyInAnyOrderElementsOf(left);
      for (WeightSensitivity.Move move : shift.moved()) {
        assertThat(before.get(move.from() - 1)).isEqualTo(move.element());
        assertThat(after.get(move.to() - 1)).isEqualTo(move.element());
        assertThat(move.from()).isNotEqualTo(move.to());
      }
      for (Lang lang : Lang.values()) {
        assertThat(sensitivity.says(shift, map).in(lang)).isNotBlank();
      }
    }
    for (Lang lang : Lang.values()) {
      assertThat(sensitivity.summary().in(lang)).isNotBlank();
    }
  }

  /** Two scores that lie close: one by state alone, one by sourcing alone. */
  @Test
  void whoOvertakesWhomIsSaid() {
    Scores scores =
        new Scores(
            List.of(of("a", 0.7, 0.48), of("b", 0.49, 0.755)),
            List.of(),
            List.of(),
            Weights.USUAL,
            List.of());
    WeightSensitivity sensitivity = WeightSensitivity.of(scores);
    assertThat(sensitivity.first()).containsExactly(Id.of("a"), Id.of("b"));
    assertThat(sensitivity.shifts())
        .extracting(WeightSensitivity.Shift::part)
        .containsExactly(Part.IMPORTS, Part.IMPORTS, Part.STATE, Part.STATE);
    assertThat(sensitivity.always()).hasSize(2);
    ChainMap map = ChainMap.titled("图");
    List<String> words =
        sensitivity.shifts().stream().map(s -> sensitivity.says(s, map).in(Lang.ZH)).toList();
    assertThat(words)
        .containsExactly(
            "进口依赖权重增加 20%：前 2 位不变",
            "进口依赖权重减少 20%：前 2 位成员不变，「b」由第 2 位到第 1 位、「a」由第 1 位到第 2 位",
            "环节状态权重增加 20%：前 2 位成员不变，「b」由第 2 位到第 1 位、「a」由第 1 位到第 2 位",
            "环节状态权重减少 20%：前 2 位不变");
    assertThat(sensitivity.summary().in(Lang.ZH)).isEqualTo("各项权重分别增减 20%，前 2 位的成员都不变");
  }

  private static Score of(String id, double imports, double state) {
    Message says = Message.verbatim("数据");
    return Score.of(
            Id.of(id),
            List.of(
                PartScore.of(Part.IMPORTS, imports, 1, says),
                PartScore.of(Part.STATE, state, 1, says)),
            Weights.USUAL)
        .orElseThrow();
  }
}
