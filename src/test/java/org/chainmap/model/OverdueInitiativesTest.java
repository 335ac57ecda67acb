package org.chainmap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Name;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverdueInitiativesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private static ChainMap map(@Nullable String asOf, @Nullable String due, InitiativeState state) {
    Initiative initiative =
        Initiative.of(Id.of("i-1"), Name.of("攻关"), InitiativeKind.PROJECT)
            .withDue(due == null ? null : AsOf.parse(due).orElseThrow())
            .withState(state);
    MapInfo info = MapInfo.titled("图");
    return ChainMap.of(
        List.of(asOf == null ? info : info.withAsOf(AsOf.parse(asOf).orElseThrow()), initiative));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-15, 2026-06-14, RUNNING, true",
    "2026-06-15, 2026-06-15, RUNNING, false",
    "2026-06-15, 2026-06, PLANNED, false", // may mean the 30th
    "2026-06, 2026-05, PLANNED, true",
    "2026-06, 2026-06-10, PLANNED, false", // the map may speak of the 1st
    "2026, 2025, RUNNING, true",
    "2026-06-15, 2026-01, DONE, false",
    "2026-06-15, 2026-01, STOPPED, false",
    "2026-06-15, , RUNNING, false",
    ", 2026-11-29, RUNNING, true",
    ", 2026-11, RUNNING, false",
  })
  void onlyWhatCertainlyShouldHaveEndedIsOverdue(
      @Nullable String asOf, @Nullable String due, InitiativeState state, boolean overdue) {
    ChainMap map = map(asOf, due, state);

    assertThat(OverdueInitiatives.of(map, TODAY).initiatives()).hasSize(overdue ? 1 : 0);
    assertThat(OverdueInitiatives.problems(map, TODAY)).hasSize(overdue ? 1 : 0);
  }

  @Test
  void aProblemSaysWhatWasDueWhenAndAsOfWhen() {
    Problem problem =
        OverdueInitiatives.problems(map(null, "2026-09", InitiativeState.RUNNING), TODAY)
            .getFirst();

    assertThat(problem.element()).isEqualTo(Id.of("i-1"));
    assertThat(problem.field()).isEqualTo("due");
    assertThat(problem.message().in(Lang.ZH)).contains("攻关", "2026-09", "2026-11-30", "进行中");
    assertThat(problem.message().in(Lang.EN)).contains("2026-09", "2026-11-30", "Running");
  }
}
