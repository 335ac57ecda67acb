package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.analysis.matching.MarketEntry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.IdRemapping;
import org.chainmap.model.Ids;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Match;
import org.chainmap.model.Reference;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Imprint;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Message;

/** Records people's decisions on pairs of needs and offers in their document. */
public final class MatchDecisions {

  private MatchDecisions() {}

  /**
   * Records a decision on a pair. A listing of another document is imported in the same step, with
   * its enterprise unless the map has one with that credit code or name, its sources, and an
   * additional source that names the other document. Its segment is the one of the same name, if
   * there is one.
   */
  public static Change decided(
      ChainMap map, MarketEntry need, MarketEntry offer, MatchDecision decision) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    Id wanted = own(changeBuilder, map, need);
    Id offered = own(changeBuilder, map, offer);
    Match match =
        recorded(map, wanted, offered)
            .orElseGet(() -> Match.of(changeBuilder.fresh(Ids.MATCH), wanted, offered, decision));
    changeBuilder.put(match.withDecision(decision));
    return changeBuilder.change(Message.of("matching.change." + decision.key()));
  }

  /** Removes the decision on a pair; does nothing if there is none. */
  public static Change undecided(ChainMap map, MarketEntry need, MarketEntry offer) {
    List<Edit> edits = new ArrayList<>();
    if (need.own() && offer.own()) {
      recorded(map, need.id(), offer.id()).ifPresent(match -> edits.add(Edit.remove(match)));
    }
    return new Change(Message.of("matching.change.undecided"), edits);
  }

  private static Optional<Match> recorded(ChainMap map, Id need, Id offer) {
    return map.all(Match.class).stream()
        .filter(match -> match.need().equals(need) && match.offer().equals(offer))
        .findFirst();
  }

  private static Id own(ChangeBuilder changeBuilder, ChainMap map, MarketEntry marketEntry) {
    if (marketEntry.own()) {
      return marketEntry.id();
    }
    Map<Id, Id> ids = new HashMap<>();
    for (Element each : List.of(marketEntry.enterprise(), marketEntry.listing())) {
      for (Reference reference : Reference.of(each)) {
        marketEntry
            .home()
            .find(Source.class, reference.target())
            .ifPresent(source -> ids.put(source.id(), Clips.source(changeBuilder, map, source)));
      }
    }
    ids.put(
        marketEntry.enterprise().id(),
        Clips.enterprise(changeBuilder, map, marketEntry.enterprise(), ids));
    Segment segment = marketEntry.segment();
    if (segment != null) {
      map.segments().stream()
          .filter(s -> s.name().text().strip().equals(segment.name().text().strip()))
          .findFirst()
          .ifPresent(same -> ids.put(segment.id(), same.id()));
    }
    Id id = changeBuilder.fresh(Ids.LISTING);
    Listing copy = (Listing) IdRemapping.element(marketEntry.listing(), id, ids);
    Remarks remarks = copy.remarks();
    List<Id> sources = new ArrayList<>(remarks.sources());
    Id from = Clips.source(changeBuilder, map, document(marketEntry.home().info()));
    if (!sources.contains(from)) {
      sources.add(from);
    }
    changeBuilder.put(copy.withRemarks(remarks.withSources(sources)));
    return id;
  }

  /** Creates the source that names another document. */
  private static Source document(MapInfo info) {
    Imprint imprint = info.imprint();
    return new Source(
        MapInfo.ID,
        new Caption(info.title().text().replace('\n', ' '), info.title().english()),
        imprint.organisation(),
        imprint.asOf(),
        Confidence.MEDIUM,
        null,
        Remarks.NONE);
  }
}
