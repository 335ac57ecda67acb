package org.chainmap.ui.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.analysis.Finding;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Comment;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Link;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Match;
import org.chainmap.model.Names;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Resource;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.text.Message;

/** The criteria by which findings are grouped. */
enum FindingGrouping {
  NONE("none"),
  /** By the stages that a finding concerns, in the order of the chain. */
  STAGE("stage"),
  /** By the enterprises that a finding concerns, those with the worst findings first. */
  ENTERPRISE("enterprise");

  private final String key;

  FindingGrouping(String key) {
    this.key = key;
  }

  Message label() {
    return Message.of("findings.group." + key);
  }

  /**
   * Returns the groups that are not empty; a finding that concerns several stages or enterprises is
   * in each.
   */
  List<FindingGroup> groups(ChainMap map, List<Finding> ranked) {
    Map<Id, List<Finding>> byId = new LinkedHashMap<>();
    if (this == STAGE) {
      map.stages().forEach(stage -> byId.put(stage.id(), new ArrayList<>()));
    }
    List<Finding> others = new ArrayList<>();
    for (Finding finding : ranked) {
      Set<Id> under = under(map, finding.subject());
      if (under.isEmpty()) {
        others.add(finding);
      }
      under.forEach(id -> byId.computeIfAbsent(id, k -> new ArrayList<>()).add(finding));
    }
    List<FindingGroup> groups = new ArrayList<>();
    byId.forEach(
        (id, found) -> groups.add(new FindingGroup(id.value(), Names.message(map, id), found)));
    groups.add(new FindingGroup("", Message.of("findings.others." + key), others));
    groups.removeIf(group -> group.findings().isEmpty());
    return groups;
  }

  private Set<Id> under(ChainMap map, Id subject) {
    Element element = map.find(subject).orElse(null);
    return switch (this) {
      case NONE -> Set.of();
      case STAGE ->
          switch (element) {
            case Segment segment -> Set.of(segment.stage());
            case Link link -> stages(map, List.of(link.from(), link.to()));
            case Enterprise enterprise ->
                stages(
                    map,
                    map.participationsOf(enterprise.id()).stream()
                        .map(Participation::segment)
                        .toList());
            case Stage stage -> Set.of(stage.id());
            case MapInfo _,
                Participation _,
                Listing _,
                Match _,
                Initiative _,
                InvestmentTarget _,
                Resource _,
                Scenario _,
                SavedView _,
                Source _,
                Note _,
                Comment _,
                LinkedSheet _ ->
                Set.of();
            case null -> Set.of();
          };
      case ENTERPRISE ->
          switch (element) {
            case Segment segment ->
                map.participationsIn(segment.id()).stream()
                    .map(Participation::enterprise)
                    .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
            case Enterprise enterprise -> Set.of(enterprise.id());
            case Link _, Stage _ -> Set.of();
            case MapInfo _,
                Participation _,
                Listing _,
                Match _,
                Initiative _,
                InvestmentTarget _,
                Resource _,
                Scenario _,
                SavedView _,
                Source _,
                Note _,
                Comment _,
                LinkedSheet _ ->
                Set.of();
            case null -> Set.of();
          };
    };
  }

  private static Set<Id> stages(ChainMap map, Collection<Id> segments) {
    Set<Id> stages = new LinkedHashSet<>();
    segments.forEach(id -> map.find(Segment.class, id).map(Segment::stage).ifPresent(stages::add));
    return stages;
  }
}
