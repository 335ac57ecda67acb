package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.text.Message;

/**
 * Says what could not be judged and what to fill in for it, in at most five lines: suppliers,
 * shares, rates of import, judgements and times, and links. {@link Findings#unjudged} has all of it
 * by analysis.
 */
public final class MissingData {

  private MissingData() {}

  /** Returns a line for each group of data of which some are missing. O(elements). */
  public static List<Message> of(ChainMap map) {
    Set<Id> customers = Customers.in(map);
    List<Segment> supplying =
        map.segments().stream().filter(each -> !customers.contains(each.id())).toList();
    List<Message> out = new ArrayList<>();
    add(out, "suppliers", map, supplying, segment -> lacksSuppliers(map, segment.id()));
    add(out, "shares", map, supplying, segment -> lacksShares(map, segment.id()));
    add(out, "imports", map, supplying, MissingData::lacksRates);
    add(out, "judgements", map, supplying, MissingData::lacksJudgements);
    List<Link> links =
        map.links().stream()
            .filter(each -> each.kind() == LinkKind.SUPPLY && each.dependence() == null)
            .toList();
    if (!links.isEmpty()) {
      out.add(Message.of("analysis.missing.links", links.size()));
    }
    return out;
  }

  private static void add(
      List<Message> out,
      String key,
      ChainMap map,
      List<Segment> segments,
      Predicate<Segment> lacking) {
    List<Id> those = segments.stream().filter(lacking).map(Segment::id).toList();
    if (!those.isEmpty()) {
      out.add(Message.of("analysis.missing." + key, Phrases.briefly(map, those)));
    }
  }

  private static boolean lacksSuppliers(ChainMap map, Id segment) {
    Suppliers suppliers = Suppliers.of(map, segment);
    return suppliers.all().isEmpty() || !suppliers.unknown().isEmpty();
  }

  private static boolean lacksShares(ChainMap map, Id segment) {
    return !Suppliers.of(map, segment).all().isEmpty() && !Shares.of(map, segment).usable();
  }

  private static boolean lacksRates(Segment segment) {
    SupplyFacts facts = segment.facts();
    return facts.importDependence() == null
        && facts.domesticRate() == null
        && GeoDep.of(segment.trade()) == null;
  }

  private static boolean lacksJudgements(Segment segment) {
    SupplyFacts facts = segment.facts();
    return segment.state() == null
        || facts.substitutability() == null
        || facts.timeToRecover() == null
        || facts.timeToSurvive() == null;
  }
}
