package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Match;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.kind.Side;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;

/** Builds maps of needs and offers for tests; ids of enterprises are their names. */
public final class Dealers {

  private final List<Element> elements = new ArrayList<>();
  private int numbers;

  private Dealers(String title) {
    elements.add(MapInfo.titled(title));
    elements.add(new Stage(Id.of("st"), Name.of("阶段"), 1, null, Remarks.NONE));
  }

  public static Dealers of(String title) {
    return new Dealers(title);
  }

  public Dealers segments(String... names) {
    for (String name : names) {
      elements.add(Segment.of(Id.of("s-" + name), name, Id.of("st")));
    }
    return this;
  }

  public Dealers supplies(String from, String to) {
    Id id = Id.of("l-" + ++numbers);
    elements.add(Link.of(id, Id.of("s-" + from), Id.of("s-" + to)));
    return this;
  }

  public Dealers takesPart(String enterprise, String segment) {
    enterprise(enterprise, e -> e);
    Id id = Id.of("p-" + ++numbers);
    elements.add(Participation.of(id, Id.of(enterprise), Id.of("s-" + segment)));
    return this;
  }

  public Dealers enterprise(String name, UnaryOperator<Enterprise> change) {
    if (elements.stream().noneMatch(e -> e.id().value().equals(name))) {
      elements.add(change.apply(Enterprise.of(Id.of(name), name)));
    }
    return this;
  }

  public Dealers need(String id, String enterprise, String text, UnaryOperator<Listing> change) {
    enterprise(enterprise, e -> e);
    elements.add(change.apply(Listing.of(Id.of(id), Side.NEED, Id.of(enterprise), text)));
    return this;
  }

  public Dealers need(String id, String enterprise, String text) {
    return need(id, enterprise, text, l -> l);
  }

  public Dealers offer(String id, String enterprise, String text, UnaryOperator<Listing> change) {
    enterprise(enterprise, e -> e);
    elements.add(change.apply(Listing.of(Id.of(id), Side.OFFER, Id.of(enterprise), text)));
    return this;
  }

  public Dealers offer(String id, String enterprise, String text) {
    return offer(id, enterprise, text, l -> l);
  }

  public Dealers decided(String need, String offer, MatchDecision decision) {
    Id id = Id.of("m-" + ++numbers);
    elements.add(Match.of(id, Id.of(need), Id.of(offer), decision));
    return this;
  }

  public ChainMap map() {
    return ChainMap.of(elements);
  }

  /** A listing's segment by the name of the segment. */
  public static UnaryOperator<Listing> in(String segment) {
    return listing -> listing.withSegment(Id.of("s-" + segment));
  }
}
