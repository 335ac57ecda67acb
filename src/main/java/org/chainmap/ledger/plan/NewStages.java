package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.model.Stage;

/**
 * The order of stages that an import makes: as tables name them, except that upstream comes before
 * midstream, and midstream before downstream.
 */
final class NewStages {

  private static final List<List<String>> WORDS =
      List.of(List.of("上游", "upstream"), List.of("中游", "midstream"), List.of("下游", "downstream"));

  private NewStages() {}

  /** Returns stages with the same orders, those of the usual names in their usual order. */
  static List<Stage> inOrder(List<Stage> stages) {
    List<Stage> usual =
        stages.stream()
            .filter(stage -> rank(stage) >= 0)
            .sorted(Comparator.comparingInt(NewStages::rank))
            .toList();
    List<Stage> all = new ArrayList<>();
    int next = 0;
    for (Stage place : stages) {
      Stage stage = rank(place) < 0 ? place : usual.get(next++);
      all.add(new Stage(stage.id(), stage.name(), place.order(), stage.tint(), stage.remarks()));
    }
    return all;
  }

  /**
   * Returns the stage of a map that a bare usual name means: 上游 is 上游：矿产 where no other stage is
   * upstream.
   */
  static Optional<Id> meant(List<Stage> stages, String name) {
    int rank = rank(name);
    if (rank < 0 || WORDS.get(rank).stream().noneMatch(name.strip()::equalsIgnoreCase)) {
      return Optional.empty();
    }
    List<Stage> those = stages.stream().filter(stage -> rank(stage) == rank).toList();
    return those.size() == 1 ? Optional.of(those.getFirst().id()) : Optional.empty();
  }

  private static int rank(Stage stage) {
    return rank(stage.name().text());
  }

  private static int rank(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < WORDS.size(); i++) {
      if (WORDS.get(i).stream().anyMatch(name::contains)) {
        return i;
      }
    }
    return -1;
  }
}
