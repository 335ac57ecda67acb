package org.chainmap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.Match;
import org.chainmap.model.Resource;
import org.chainmap.model.Scenario;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.Evidence;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.ResourceKind;
import org.chainmap.model.kind.SegmentKind;
import org.junit.jupiter.api.Test;

class RandomMapsTest {

  private final List<ChainMap> maps =
      RandomMaps.seeds(100).mapToObj(RandomMaps::map).collect(Collectors.toList());

  @Test
  void theSameSeedGivesTheSameMap() {
    assertThat(RandomMaps.map(42)).isEqualTo(RandomMaps.map(42)).isNotEqualTo(RandomMaps.map(43));
    assertThat(RandomMaps.map(1, 3, 40, 20).segments()).hasSize(40);
  }

  @Test
  void everythingAMapMayHoldOccurs() {
    assertThat(all(m -> m.links().stream().map(Link::kind))).contains(LinkKind.values());
    assertThat(all(m -> m.segments().stream().map(s -> s.kind()))).contains(SegmentKind.values());
    assertThat(all(m -> m.enterprises().stream().map(e -> e.ownership())))
        .contains(Ownership.values());
    assertThat(all(m -> m.all(Initiative.class).stream().map(Initiative::kind)))
        .contains(InitiativeKind.values());
    assertThat(all(m -> m.all(Listing.class).stream())).isNotEmpty();
    assertThat(all(m -> m.all(Source.class).stream())).isNotEmpty();
    assertThat(all(m -> m.links().stream().filter(l -> l.from().equals(l.to())))).isNotEmpty();
    assertThat(all(m -> m.links().stream().filter(l -> l.customer() != null))).isNotEmpty();
    assertThat(all(m -> m.segments().stream().map(s -> s.placement().pinned())))
        .contains(true, false);
    assertThat(all(m -> m.links().stream().map(Link::dependence))).contains(Dependence.values());
    assertThat(all(m -> m.all(Match.class).stream().map(Match::decision)))
        .contains(MatchDecision.values());
    assertThat(all(m -> m.all(Scenario.class).stream().flatMap(s -> s.removed().stream())))
        .isNotEmpty();
    assertThat(all(m -> m.all(Resource.class).stream().map(Resource::kind)))
        .contains(ResourceKind.values());
    assertThat(all(m -> m.all(InvestmentTarget.class).stream().map(InvestmentTarget::segment)))
        .isNotEmpty();
    assertThat(all(m -> m.links().stream().map(Link::evidence))).contains(Evidence.values());
    assertThat(all(this::emptyStages)).isNotEmpty();
  }

  private Stream<Stage> emptyStages(ChainMap map) {
    return map.stages().stream().filter(stage -> map.segmentsIn(stage.id()).isEmpty());
  }

  private <T> Set<T> all(Function<ChainMap, Stream<T>> of) {
    return maps.stream()
        .flatMap(of)
        .filter(value -> value != null)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }
}
