package org.chainmap.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainmap.analysis.Analyses;
import org.chainmap.analysis.Findings;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Emphasis;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LensesTest {

  static LongStream seeds() {
    return RandomMaps.seeds(30);
  }

  @Test
  void everyLensHasAKeyAndANameOfItsOwn() {
    List<String> keys = Lenses.ALL.stream().map(Lens::key).toList();
    assertThat(keys).doesNotHaveDuplicates().startsWith("plain", "bottlenecks");
    for (Lang lang : Lang.values()) {
      assertThat(Lenses.ALL.stream().map(lens -> lens.name().in(lang)))
          .doesNotHaveDuplicates()
          .allSatisfy(name -> assertThat(name).isNotBlank());
    }
    assertThat(keys).allSatisfy(key -> assertThat(Lenses.named(key)).isPresent());
    assertThat(Lenses.named("no such lens")).isEmpty();
  }

  @Test
  void theBareMapHasNothingLaidOverIt() {
    ChainMap map = RandomMaps.map(1);
    assertThat(Lenses.PLAIN.over(map, Analyses.run(map, Progress.NONE))).isEqualTo(Overlay.NONE);
  }

  private record Look(Overlay.Hue hue, double strength) {}

  @ParameterizedTest
  @MethodSource("seeds")
  void noLookOfASegmentIsToldByItsColourAlone(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Findings findings = Analyses.run(map, Progress.NONE);
    for (Lens lens : Lenses.ALL) {
      Overlay overlay = lens.over(map, findings);
      Set<Look> bare = new HashSet<>();
      for (Segment segment : map.segments()) {
        Emphasis emphasis = overlay.emphasis().get(segment.id());
        if (emphasis != null && emphasis.badge() == null) {
          bare.add(new Look(emphasis.hue(), emphasis.strength()));
        }
      }
      assertThat(bare).as("looks without a badge: %s", lens.key()).hasSizeLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyLegendExplainsEveryLookAndNoOther(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Findings findings = Analyses.run(map, Progress.NONE);
    for (Lens lens : Lenses.ALL) {
      Overlay overlay = lens.over(map, findings);
      assertThat(overlay).as(lens.key()).isEqualTo(lens.over(map, findings));
      Set<Look> shown = new HashSet<>();
      overlay.emphasis().values().forEach(e -> shown.add(new Look(e.hue(), e.strength())));
      overlay.hulls().forEach(hull -> shown.add(new Look(hull.hue(), 1)));
      assertThat(overlay.legend().stream().map(e -> new Look(e.hue(), e.strength())))
          .as(lens.key())
          .containsExactlyInAnyOrderElementsOf(shown);
      assertThat(overlay.legend()).as(lens.key()).hasSizeLessThanOrEqualTo(9);
      for (Lang lang : Lang.values()) {
        assertThat(overlay.legend().stream().map(entry -> entry.meaning().in(lang)))
            .allSatisfy(meaning -> assertThat(meaning).isNotBlank());
      }
    }
  }

  /** Findings may be of the map as it was a moment ago: what they name may be gone. */
  @ParameterizedTest
  @MethodSource("seeds")
  void nothingThatIsGoneIsShown(long seed) {
    ChainMap before = RandomMaps.map(seed);
    Findings findings = Analyses.run(before, Progress.NONE);
    ChainMap after = ChainMap.of(List.of(before.info()));
    for (Lens lens : Lenses.ALL) {
      Overlay overlay = lens.over(after, findings);
      Stream<Id> hulls = overlay.hulls().stream().flatMap(hull -> hull.cards().stream());
      assertThat(Stream.concat(overlay.emphasis().keySet().stream(), hulls))
          .as(lens.key())
          .isEmpty();
      assertThat(overlay.legend()).as(lens.key()).isEmpty();
    }
  }

  @Test
  void aPictureSaysWhatItShowsAndTheBareMapNothing() {
    ChainMap map = SmallChain.map();
    Findings findings = Analyses.run(map, Progress.NONE);
    assertThat(Lenses.PLAIN.titled(map, findings).title()).isNull();
    Overlay overlay = Lenses.BOTTLENECKS.titled(map, findings);
    assertThat(overlay.title()).isEqualTo(Message.of("lens.look", Lenses.BOTTLENECKS.name()));
    assertThat(overlay.emphasis()).isEqualTo(Lenses.BOTTLENECKS.over(map, findings).emphasis());
  }
}
