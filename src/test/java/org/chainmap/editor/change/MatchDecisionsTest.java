package org.chainmap.editor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.analysis.matching.Dealers;
import org.chainmap.analysis.matching.Market;
import org.chainmap.analysis.matching.MarketEntry;
import org.chainmap.analysis.matching.Matcher;
import org.chainmap.analysis.matching.Matching;
import org.chainmap.analysis.matching.Mode;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Integrity;
import org.chainmap.model.Listing;
import org.chainmap.model.Match;
import org.chainmap.model.Source;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Remarks;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

class MatchDecisionsTest {

  private final ChainMap own =
      Dealers.of("本图")
          .segments("钢")
          .need("n-1", "甲", "轴承钢", Dealers.in("钢"))
          .offer("o-1", "乙", "轴承")
          .map();

  private final ChainMap other = other();

  private static ChainMap other() {
    ChainMap map =
        Dealers.of("他图")
            .segments("矿", "钢")
            .enterprise("丙", e -> e.withCapacity(Figure.of(5).withSource(Id.of("src-1"))))
            .offer("n-1", "丙", "轴承钢", Dealers.in("钢"))
            .map();
    Source source =
        new Source(
            Id.of("src-1"),
            Caption.of("年报"),
            Caption.of("丙"),
            null,
            Confidence.HIGH,
            null,
            Remarks.NONE);
    return map.with(Change.of(Message.verbatim("来源"), Edit.add(source)));
  }

  private static MarketEntry need(Market market) {
    return market.needs().getFirst();
  }

  @Test
  void aDecisionIsOneRecordThatChangesAndGoes() {
    Market market = Market.of(own);
    MarketEntry offer = market.offers().getFirst();
    ChainMap map = own;
    for (MatchDecision decision : MatchDecision.values()) {
      map = map.with(MatchDecisions.decided(map, need(market), offer, decision));
      assertThat(map.all(Match.class)).extracting(Match::decision).containsExactly(decision);
      assertThat(MatchDecisions.decided(map, need(market), offer, decision).isEmpty()).isTrue();
    }
    assertThat(map.with(MatchDecisions.undecided(map, need(market), offer))).isEqualTo(own);
    assertThat(MatchDecisions.undecided(own, need(market), offer).isEmpty()).isTrue();
  }

  @Test
  void anOfferOfAnotherDocumentComesOverInTheSameStep() {
    Market market = Market.of(own, List.of(other));
    MarketEntry offer = market.offers().getLast();
    assertThat(offer.own()).isFalse();
    Change change = MatchDecisions.decided(own, need(market), offer, MatchDecision.LOCKED);
    ChainMap map = own.with(change);
    assertThat(map.with(change.inverted())).isEqualTo(own);
    assertThat(Integrity.check(map)).isEmpty();

    Match match = map.all(Match.class).getFirst();
    Listing copy = map.find(Listing.class, match.offer()).orElseThrow();
    assertThat(copy.text()).isEqualTo(Caption.of("轴承钢"));
    assertThat(copy.segment()).isEqualTo(Id.of("s-钢"));
    Enterprise enterprise = map.find(Enterprise.class, copy.enterprise()).orElseThrow();
    assertThat(enterprise.name().text()).isEqualTo("丙");
    Source from = map.find(Source.class, copy.remarks().sources().getFirst()).orElseThrow();
    assertThat(from.title()).isEqualTo(Caption.of("他图"));
    Figure capacity = java.util.Objects.requireNonNull(enterprise.capacity());
    Id behind = java.util.Objects.requireNonNull(capacity.source());
    assertThat(map.find(Source.class, behind).map(Source::title)).contains(Caption.of("年报"));

    // The copy stands for the original now: the pair is there once.
    Market again = Market.of(map, List.of(other));
    assertThat(again.offers()).hasSize(2).allMatch(MarketEntry::own);
    Matching matching = Matcher.run(again, Mode.WEIGHT, Matcher.THRESHOLD, Progress.NONE);
    assertThat(matching.proposals()).hasSize(1);
    assertThat(matching.proposals().getFirst().decision()).isEqualTo(MatchDecision.LOCKED);
  }

  @Test
  void anEnterpriseThatIsKnownIsNotDoubled() {
    ChainMap known = Dealers.of("本图").need("n-1", "甲", "轴承钢").enterprise("丙", e -> e).map();
    Market market = Market.of(known, List.of(other));
    ChainMap map =
        known.with(
            MatchDecisions.decided(
                known, need(market), market.offers().getFirst(), MatchDecision.ACCEPTED));
    assertThat(map.enterprises()).hasSize(2);
    Listing copy = map.find(Listing.class, map.all(Match.class).getFirst().offer()).orElseThrow();
    assertThat(copy.enterprise()).isEqualTo(Id.of("丙"));
    assertThat(copy.segment()).as("no segment of that name").isNull();
  }
}
