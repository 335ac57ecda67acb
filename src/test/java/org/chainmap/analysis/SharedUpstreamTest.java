package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class SharedUpstreamTest {

  private static Findings run(ChainMap map) {
    return new SharedUpstream().run(ChainGraph.of(map), AnalysisOptions.USUAL, Progress.NONE);
  }

  private static List<String> said(Findings findings) {
    return findings.ranked().stream().map(finding -> finding.sentence().in(Lang.ZH)).toList();
  }

  /** The diamond U→{A, B}→J, with an input C that has nothing in common with them. */
  @Test
  void aDiamond() {
    Findings found = run(Nets.map("U>A", "U>B", "A>J", "B>J", "C>J", "J>Z"));
    assertThat(found.of(SharedUpstream.SHARED_INPUTS)).isEqualTo(Map.of(Id.of("U"), 2.0));
    assertThat(found.of(SharedUpstream.DIAMONDS)).isEqualTo(Map.of(Id.of("U"), 1.0));
    assertThat(said(found)).containsExactly("「J」有 2 个直接投入都依靠更上游的「U」；看似分开，会一起缺料。");
    assertThat(found.ranked().getFirst().affected())
        .containsExactlyElementsOf(Nets.ids("A", "B", "J"));
  }

  /** T→U: both are shared by A and B, and the nearer one is told. */
  @Test
  void theNearestSharedSegmentIsTold() {
    Findings found = run(Nets.map("T>U", "U>A", "U>B", "A>J", "B>J", "J>Z"));
    assertThat(found.of(SharedUpstream.SHARED_INPUTS).keySet())
        .containsExactlyInAnyOrderElementsOf(Nets.ids("T", "U"));
    assertThat(found.ranked()).extracting(Finding::subject).containsExactly(Id.of("U"));
  }

  /** U feeds A and B of J, and A, B and D of K: it counts two diamonds, told of K. */
  @Test
  void aNexusStandsAboveSeveral() {
    Findings found =
        run(Nets.map("U>A", "U>B", "U>V", "V>D", "A>J", "B>J", "A>K", "B>K", "D>K", "J>Z", "K>Z"));
    assertThat(found.of(SharedUpstream.DIAMONDS).get(Id.of("U"))).isEqualTo(2.0);
    assertThat(found.of(SharedUpstream.SHARED_INPUTS).get(Id.of("U"))).isEqualTo(3.0);
    assertThat(said(found)).containsExactly("「K」有 3 个直接投入都依靠更上游的「U」；看似分开，会一起缺料。");
  }

  @Test
  void customersMakeNothingOfWhatTheyTake() {
    ChainMap map = Nets.map("U>A", "U>B", "A>Z", "B>Z");
    assertThat(run(map).ranked()).isEmpty();
  }

  @Test
  void aDirectInputIsNotHiddenAndALineSharesNothing() {
    assertThat(run(Nets.map("U>A", "A>J", "U>J", "J>Z")).numbers().values()).allMatch(Map::isEmpty);
    assertThat(run(Nets.map("A>B", "B>C", "C>D")).ranked()).isEmpty();
  }
}
