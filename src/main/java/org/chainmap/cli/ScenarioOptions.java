package org.chainmap.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainmap.analysis.knockout.Loss;
import org.chainmap.analysis.knockout.ScenarioPresets;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Names;
import org.chainmap.model.Removable;
import org.chainmap.model.Scenario;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.Name;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Builds the scenario given by options, or refuses and names the available elements. */
record ScenarioOptions(ChainMap map) {

  /** The largest number of available elements that a refusal names. */
  private static final int NAMED = 20;

  Scenario scenario(
      List<String> remove,
      List<String> regions,
      List<String> ownerships,
      boolean foreign,
      @Nullable String named)
      throws Refusal {
    if (named != null) {
      return kept(named);
    }
    Scenario wanted = ScenarioPresets.named(Message.of("scenario.cli.name"));
    if (foreign) {
      wanted = ScenarioPresets.foreign(map, wanted);
    }
    List<Id> removed = new ArrayList<>(wanted.removed());
    for (String text : remove) {
      removed.add(removable(text));
    }
    for (String region : regions) {
      if (map.enterprises().stream().noneMatch(e -> Loss.within(e.region(), region))) {
        throw unknown("scenario.cli.region", region, ScenarioPresets.regions(map));
      }
    }
    List<Ownership> owners = new ArrayList<>(wanted.ownerships());
    for (String text : ownerships) {
      owners.add(ownership(text));
    }
    List<String> places = new ArrayList<>(wanted.regions());
    places.addAll(regions);
    return wanted.withRemoved(removed).withRegions(places).withOwnerships(owners);
  }

  private Scenario kept(String named) throws Refusal {
    List<Scenario> all = map.all(Scenario.class);
    Optional<Scenario> found =
        all.stream().filter(s -> s.id().value().equals(named) || is(s.name(), named)).findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    if (all.isEmpty()) {
      throw new Refusal(Message.of("scenario.cli.noScenarios", named));
    }
    throw unknown("scenario.cli.scenario", named, all.stream().map(this::listed).toList());
  }

  private Message listed(Scenario scenario) {
    return Message.of("lens.listed", Names.message(map, scenario.id()), scenario.id().value());
  }

  private static boolean is(Name name, String text) {
    return name.text().equals(text) || text.equals(name.english());
  }

  private Id removable(String text) throws Refusal {
    Optional<Id> byId =
        text.isBlank()
            ? Optional.empty()
            : map.find(Id.of(text)).filter(Removable.class::isInstance).map(Element::id);
    if (byId.isPresent()) {
      return byId.get();
    }
    return map.elements().values().stream()
        .filter(Removable.class::isInstance)
        .filter(
            e -> Names.of(map, e, Lang.ZH).equals(text) || Names.of(map, e, Lang.EN).equals(text))
        .map(Element::id)
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    "scenario.cli.id",
                    text,
                    map.elements().values().stream()
                        .filter(Removable.class::isInstance)
                        .map(e -> e.id().value())
                        .toList()));
  }

  private static Ownership ownership(String text) throws Refusal {
    return Arrays.stream(Ownership.values())
        .filter(o -> o.key().equalsIgnoreCase(text) || o.label().in(Lang.ZH).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    "scenario.cli.ownership",
                    text.toLowerCase(Locale.ROOT),
                    Arrays.stream(Ownership.values()).map(Ownership::key).toList()));
  }

  private static Refusal unknown(String key, String text, List<?> all) {
    List<?> shown = all.stream().limit(NAMED).toList();
    return new Refusal(
        all.size() > NAMED
            ? Message.of(key, text, Message.of("scenario.cli.more", shown, all.size()))
            : Message.of(key, text, shown));
  }
}
