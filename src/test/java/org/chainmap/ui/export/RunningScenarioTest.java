package org.chainmap.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class RunningScenarioTest {

  private static final Scenario LOSS =
      Scenario.of(Id.of("sc-1"), "锂断供").withRemoved(List.of(Id.of("s-1")));

  @Test
  void aStoryBeginsWithTheScenarioAndItsTitleNamesIt() {
    ChainMap map = RunningScenario.leading(SmallChain.map(), LOSS);
    assertThat(map.info().title().in(Lang.ZH)).isEqualTo("电池链（推演：锂断供）");
    SavedView first = map.all(SavedView.class).getFirst();
    assertThat(first.name().in(Lang.ZH)).isEqualTo("推演：锂断供");
    assertThat(first.colouring().scenario()).isEqualTo(LOSS.id());
    assertThat(map.find(Scenario.class, LOSS.id())).contains(LOSS);
    assertThat(map.segments()).isEqualTo(SmallChain.map().segments());
  }

  @Test
  void theViewsThereAreFollow() {
    ChainMap once = RunningScenario.leading(SmallChain.map(), LOSS);
    Scenario other = Scenario.of(Id.of("sc-2"), "镍断供").withRemoved(List.of(Id.of("s-2")));
    ChainMap twice = RunningScenario.leading(once, other);
    assertThat(twice.all(SavedView.class))
        .extracting(view -> view.name().in(Lang.ZH))
        .containsExactly("推演：镍断供", "推演：锂断供");
  }
}
