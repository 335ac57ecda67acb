package org.chainmap.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.analysis.knockout.ChainSide;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.analysis.knockout.WorstSet;
import org.chainmap.analysis.score.Bottleneck;
import org.chainmap.analysis.score.Bottlenecks;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.FreshIds;
import org.chainmap.model.Ids;
import org.chainmap.model.Names;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * The story that a map without saved views is offered: the whole map, each of its stages, the first
 * findings about different elements, and the worst scenario.
 */
public final class StoryProposal {

  /** The number of findings that have a view each. */
  private static final int FINDINGS = 5;

  private final ChainMap map;
  private final FreshIds ids;
  private final List<Element> proposed = new ArrayList<>();
  private int order;

  private StoryProposal(ChainMap map) {
    this.map = map;
    this.ids = new FreshIds(map);
  }

  /**
   * Proposes a story. Slow on a large map, where it searches the worst loss.
   *
   * @param findings the findings of the map
   * @return the views in their order, and before its view the scenario that the map does not have
   *     yet
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static List<Element> of(ChainMap map, Findings findings, Progress progress) {
    StoryProposal proposal = started(map);
    if (map.segments().isEmpty()) {
      return List.of();
    }
    Bottlenecks.of(map, findings).stream().limit(FINDINGS).forEach(proposal::finding);
    proposal.worst(progress);
    return List.copyOf(proposal.proposed);
  }

  /** Returns the views with which the proposal begins and that need no findings. O(stages). */
  static List<SavedView> beginning(ChainMap map) {
    return started(map).proposed.stream().map(SavedView.class::cast).toList();
  }

  /** Proposes the whole map and each of its stages. */
  private static StoryProposal started(ChainMap map) {
    StoryProposal proposal = new StoryProposal(map);
    if (map.segments().isEmpty()) {
      return proposal;
    }
    proposal.add(Message.of("story.whole"), ViewFilter.NONE, Colouring.PLAIN, List.of());
    for (Stage stage : map.stages()) {
      if (!map.segmentsIn(stage.id()).isEmpty()) {
        proposal.add(
            Names.message(map, stage.id()),
            ViewFilter.NONE.withStages(List.of(stage.id())),
            Colouring.PLAIN,
            List.of());
      }
    }
    return proposal;
  }

  private void finding(Bottleneck bottleneck) {
    Finding leading = bottleneck.leading();
    add(
        Message.of("story.finding", leading.kindName(), Names.message(map, bottleneck.subject())),
        ViewFilter.NONE,
        Colouring.of(leading.findingKind().key(), leading.subject()),
        List.of(bottleneck.sentence()));
  }

  /** Adds the scenario that costs most: of those on the map, else the worst loss of one segment. */
  private void worst(Progress progress) {
    Knockout knockout = new Knockout(map);
    Optional<Impact> known =
        map.all(Scenario.class).stream()
            .map(knockout::impact)
            .max(Comparator.comparingDouble(StoryProposal::lost));
    if (known.isPresent()) {
      shown(known.get());
      return;
    }
    Optional<WorstSet> worst =
        WorstSet.of(map, WorstSet.Among.SEGMENTS, ChainSide.SUPPLY, 1, progress);
    worst.ifPresent(
        set -> {
          Id lost = set.ids().getFirst();
          Message name = Message.of("story.worst", Names.message(map, lost));
          Scenario scenario = set.in(Scenario.of(ids.next(Ids.SCENARIO), "?")).withName(both(name));
          proposed.add(scenario);
          shown(knockout.impact(scenario));
        });
  }

  private static double lost(Impact impact) {
    Band lost = impact.totals().ends();
    return lost == null ? 0 : lost.expected();
  }

  private void shown(Impact impact) {
    Name name = impact.scenario().name();
    add(
        Message.of("story.scenario", Message.of("label.name", name.in(Lang.ZH), name.in(Lang.EN))),
        ViewFilter.NONE,
        Colouring.of(impact.scenario().id()),
        impact.sentences());
  }

  private void add(Message name, ViewFilter filter, Colouring colouring, List<Message> notes) {
    proposed.add(
        SavedView.of(ids.next(Ids.VIEW), "?", order++)
            .withName(both(name))
            .withFilter(filter)
            .withColouring(colouring)
            .withSpeakerNotes(notes.isEmpty() ? Caption.NONE : spoken(notes)));
  }

  private static Name both(Message name) {
    return new Name(name.in(Lang.ZH), name.in(Lang.EN));
  }

  private static Caption spoken(List<Message> sentences) {
    return new Caption(text(sentences, Lang.ZH), text(sentences, Lang.EN));
  }

  private static String text(List<Message> sentences, Lang lang) {
    return String.join("\n", sentences.stream().map(each -> each.in(lang)).toList());
  }
}
