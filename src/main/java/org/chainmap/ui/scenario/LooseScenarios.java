package org.chainmap.ui.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.chainmap.analysis.knockout.ScenarioPresets;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios that are looked at without being in the document, the latest last. None replaces
 * another, except one in which the same is lost.
 */
final class LooseScenarios {

  private record Loose(Scenario scenario, @Nullable Message remark) {}

  private List<Loose> all = List.of();

  List<Scenario> all() {
    return all.stream().map(Loose::scenario).toList();
  }

  boolean has(Scenario scenario) {
    return all().contains(scenario);
  }

  /** The remark on a scenario, if one was made on it. */
  Optional<Message> remark(Id id) {
    return all.stream()
        .filter(loose -> loose.scenario().id().equals(id))
        .findFirst()
        .map(Loose::remark);
  }

  /** Adds a scenario as the latest; an older one of the same id gets another. */
  void add(Scenario scenario, @Nullable Message remark) {
    List<Loose> now = new ArrayList<>();
    for (Loose loose : all) {
      if (!sameLoss(loose.scenario(), scenario)) {
        boolean taken = loose.scenario().id().equals(scenario.id());
        now.add(taken ? new Loose(loose.scenario().withId(free()), loose.remark()) : loose);
      }
    }
    now.add(new Loose(scenario, remark));
    all = now;
  }

  /** Returns the scenario of the document that an unsaved one became, if it was added to it. */
  Optional<Scenario> kept(Scenario unsaved, ChainMap map) {
    return map.all(Scenario.class).stream()
        .filter(kept -> kept.name().equals(unsaved.name()) && sameLoss(kept, unsaved))
        .findFirst();
  }

  /** Drops those that were added to the document, whoever did so. */
  void dropKept(ChainMap map) {
    removeIf(unsaved -> kept(unsaved, map).isPresent());
  }

  private static boolean sameLoss(Scenario a, Scenario b) {
    return a.removed().equals(b.removed())
        && a.regions().equals(b.regions())
        && a.ownerships().equals(b.ownerships());
  }

  private Id free() {
    int number = 2;
    while (taken(Id.of(ScenarioPresets.LOOSE + "-" + number))) {
      number++;
    }
    return Id.of(ScenarioPresets.LOOSE + "-" + number);
  }

  private boolean taken(Id id) {
    return all.stream().anyMatch(loose -> loose.scenario().id().equals(id));
  }

  /** Replaces a scenario by a changed one, on which nothing was remarked yet. */
  void replace(Scenario before, Scenario after) {
    all =
        all.stream()
            .map(loose -> loose.scenario().equals(before) ? new Loose(after, null) : loose)
            .toList();
  }

  /** Changes all scenarios; what was remarked on them stays. */
  void update(UnaryOperator<Scenario> change) {
    all =
        all.stream()
            .map(loose -> new Loose(change.apply(loose.scenario()), loose.remark()))
            .toList();
  }

  void removeIf(Predicate<Scenario> unwanted) {
    all = all.stream().filter(loose -> !unwanted.test(loose.scenario())).toList();
  }
}
