package org.chainmap.exchange.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Ids;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.ProvisionalNames;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * Makes a map of what a foreign text states: every card unplaced, ids in the order of the text.
 * Segments of no stage share one with a provisional name; enterprises of one name are one.
 */
public final class ChainAssembly {

  private final List<Element> elements = new ArrayList<>();
  private final Map<String, Id> stages = new HashMap<>();
  private final Map<String, Id> segments = new HashMap<>();
  private final Map<String, Enterprise> enterprises = new HashMap<>();
  private final Set<List<Id>> participations = new HashSet<>();
  private @Nullable Id provisional;

  private ChainAssembly() {}

  /**
   * Makes the map. O(items).
   *
   * @param title the title where the chain states none
   */
  public static ChainMap map(StatedChain chain, String title) {
    return new ChainAssembly().assembled(chain, title);
  }

  private ChainMap assembled(StatedChain chain, String title) {
    String stated = chain.title();
    MapInfo info = MapInfo.titled(stated != null ? stated : title);
    elements.add(chain.orientation() == null ? info : info.withOrientation(chain.orientation()));
    for (StatedStage stage : chain.stages()) {
      stages.put(stage.key(), stage(Name.of(stage.name())));
    }
    for (StatedSegment segment : chain.segments()) {
      segments.put(segment.key(), segment(segment));
    }
    for (StatedEnterprise enterprise : chain.enterprises()) {
      participation(enterprise);
    }
    elements.addAll(enterprises.values());
    int number = 0;
    for (StatedLink link : chain.links()) {
      elements.add(link(link, Id.of(Ids.LINK + "-" + ++number)));
    }
    return ChainMap.of(elements);
  }

  private Id stage(Name name) {
    int order = stages.size();
    Id id = Id.of(Ids.STAGE + "-" + (order + 1));
    elements.add(new Stage(id, name, order, null, Remarks.NONE));
    return id;
  }

  private Id segment(StatedSegment stated) {
    Id id = Id.of(Ids.SEGMENT + "-" + (segments.size() + 1));
    Id stage = stated.stage() == null ? null : stages.get(stated.stage());
    Segment segment =
        Segment.of(id, stated.name(), stage == null ? provisional() : stage)
            .withGroup(stated.group())
            .withState(stated.state());
    elements.add(stated.kind() == null ? segment : segment.withKind(stated.kind()));
    return id;
  }

  private Id provisional() {
    Id known = provisional;
    if (known == null) {
      List<Name> taken =
          elements.stream().filter(Stage.class::isInstance).map(e -> ((Stage) e).name()).toList();
      known =
          stage(
              new Name(
                  ProvisionalNames.next(taken, ProvisionalNames.STAGE, Lang.ZH),
                  ProvisionalNames.next(taken, ProvisionalNames.STAGE, Lang.EN)));
      provisional = known;
    }
    return known;
  }

  private void participation(StatedEnterprise stated) {
    Id segment = segments.get(stated.segment());
    if (segment == null) {
      return;
    }
    Enterprise enterprise =
        enterprises.computeIfAbsent(
            ForeignName.key(stated.name()),
            key ->
                Enterprise.of(
                    Id.of(Ids.ENTERPRISE + "-" + (enterprises.size() + 1)), stated.name()));
    if (enterprise.ownership() == null && stated.ownership() != null) {
      enterprise = enterprise.withOwnership(stated.ownership());
      enterprises.put(ForeignName.key(stated.name()), enterprise);
    }
    if (participations.add(List.of(enterprise.id(), segment))) {
      Id id = Id.of(Ids.PARTICIPATION + "-" + participations.size());
      elements.add(
          Participation.of(id, enterprise.id(), segment).withShare(figure(stated.share())));
    }
  }

  private Link link(StatedLink stated, Id id) {
    Id from = Objects.requireNonNull(segments.get(stated.from()));
    Id to = Objects.requireNonNull(segments.get(stated.to()));
    LinkKind kind = stated.kind();
    return Link.of(id, from, to)
        .withKind(kind == null ? LinkKind.SUPPLY : kind)
        .withSupplier(enterprise(stated.supplier()))
        .withCustomer(enterprise(stated.customer()))
        .withLabel(Caption.of(stated.label()))
        .withShare(figure(stated.share()))
        .withVolume(figure(stated.volume()));
  }

  private @Nullable Id enterprise(@Nullable String name) {
    Enterprise known = name == null ? null : enterprises.get(ForeignName.key(name));
    return known == null ? null : known.id();
  }

  private static @Nullable Figure figure(@Nullable Double value) {
    return value == null ? null : Figure.of(value);
  }
}
