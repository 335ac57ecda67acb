package org.chainmap.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Emphasis;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImpactLensTest {

  static LongStream seeds() {
    return RandomMaps.seeds(30);
  }

  private static Impact losing(ChainMap map, String... ids) {
    return Knockout.of(map, Scenario.of(Id.of("sc-1"), "情景").withRemoved(Nets.ids(ids)));
  }

  private static Set<String> shown(Overlay overlay) {
    Set<String> ids = new HashSet<>();
    overlay.emphasis().keySet().forEach(id -> ids.add(id.value()));
    return ids;
  }

  @Test
  void showsLevelByLevelWhatIsLostCutOffAndStarved() {
    ChainMap map = Nets.oracle();
    Impact impact = losing(map, "C");
    Overlay start = new ImpactLens(impact, 0).over(map, Findings.NONE);
    assertThat(shown(start)).containsExactly("C");
    assertThat(start.emphasis().values()).extracting(Emphasis::hue).containsExactly(Hue.REMOVED);
    assertThat(start.legend()).extracting(LegendEntry::hue).containsExactly(Hue.REMOVED);
    assertThat(start.dimOthers()).isTrue();
    Overlay full = ImpactLens.full(impact).over(map, Findings.NONE);
    assertThat(badge(full, "C")).isEqualTo("失去");
    assertThat(badge(full, "F")).isEqualTo("断供");
    assertThat(badge(full, "G")).isEqualTo("停产");
    assertThat(badge(full, "B")).isEqualTo("卖不出去");
    assertThat(badge(full, "H")).isEqualTo("卖不出去");
    assertThat(full.emphasis()).containsKey(Id.of("l-7"));
    assertThat(full.legend().stream().map(entry -> entry.meaning().in(Lang.ZH)))
        .containsExactly("失去", "断供（不再有供应路径，停产）", "缺少投入，剩不足 50%", "失去客户", "传导影响的供应链接");
  }

  private static String badge(Overlay overlay, String id) {
    Emphasis emphasis = Objects.requireNonNull(overlay.emphasis().get(Id.of(id)));
    return Objects.requireNonNull(emphasis.badge()).in(Lang.ZH);
  }

  @Test
  void whatIsNoLongerOnTheMapIsLeftOut() {
    ChainMap map = Nets.oracle();
    Overlay overlay = ImpactLens.full(losing(map, "C", "l-8")).over(Nets.map("A>B"), Findings.NONE);
    assertThat(shown(overlay)).containsExactlyInAnyOrder("A", "B", "l-1");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyLegendExplainsWhatIsShownAndNothingElse(long seed) {
    ChainMap map = RandomMaps.map(seed);
    for (Scenario scenario : map.all(Scenario.class)) {
      Impact impact = Knockout.of(map, scenario);
      for (int level = 0; level <= impact.levels(); level++) {
        Overlay overlay = new ImpactLens(impact, level).over(map, Findings.NONE);
        List<Hue> legend = overlay.legend().stream().map(LegendEntry::hue).toList();
        assertThat(overlay.emphasis().values().stream().map(Emphasis::hue).distinct())
            .containsExactlyInAnyOrderElementsOf(legend);
      }
    }
  }
}
