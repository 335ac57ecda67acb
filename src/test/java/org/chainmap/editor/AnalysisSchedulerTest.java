package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Metric;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.analysis.score.Scores;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.junit.jupiter.api.Test;

class AnalysisSchedulerTest {

  private static final ChainMap MAP = ChainMap.titled("图");
  private static final ChainMap OTHER = ChainMap.titled("改后");

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Tasks tasks = new Tasks(waiting::add, Runnable::run);
  private final List<String> heard = new ArrayList<>();
  private boolean slow = true;
  private boolean failing;
  private final AnalysisScheduler analysisScheduler =
      new AnalysisScheduler(
          tasks,
          new AnalysisScheduler.Looker() {
            @Override
            public Assessment quick(ChainGraph graph, Progress progress) {
              return known(graph.map(), !slow);
            }

            @Override
            public Assessment completed(Assessment quick, ChainGraph graph, Progress progress) {
              if (failing) {
                throw new IllegalStateException("缺陷");
              }
              return known(graph.map(), true);
            }
          },
          this::hear);

  private void hear() {
    heard.add(title() + (analysisScheduler.assessment().complete() ? " complete" : " quick"));
  }

  private String title() {
    return analysisScheduler.assessment().findings().numbers().keySet().stream()
        .map(Metric::key)
        .findFirst()
        .orElse("");
  }

  private static Assessment known(ChainMap map, boolean complete) {
    Findings findings =
        new Findings(
            List.of(),
            Map.of(
                Metric.of(map.info().title().text(), Metric.Unit.COUNT), Map.of(Id.of("a"), 1.0)),
            List.of());
    return new Assessment(findings, Scores.NONE, complete, findings);
  }

  @Test
  void quickFindingsComeFirstAndTheRestLater() {
    analysisScheduler.watch(MAP);
    assertThat(analysisScheduler.current()).isFalse();
    waiting.removeFirst().run();
    assertThat(heard).containsExactly("图 quick");
    assertThat(analysisScheduler.current()).isTrue();
    assertThat(tasks.running()).hasSize(1);
    waiting.removeFirst().run();
    assertThat(heard).containsExactly("图 quick", "图 complete");
    assertThat(tasks.running()).isEmpty();
  }

  @Test
  void whereAllIsQuickThereIsOnlyOneLook() {
    slow = false;
    analysisScheduler.watch(MAP);
    waiting.removeFirst().run();
    assertThat(heard).containsExactly("图 complete");
    assertThat(waiting).isEmpty();
  }

  @Test
  void whatIsFoundOfAMapLeftBehindIsDropped() {
    analysisScheduler.watch(MAP);
    waiting.removeFirst().run();
    analysisScheduler.watch(OTHER);
    waiting.removeFirst().run();
    assertThat(heard).as("the slow look at the first map").containsExactly("图 quick");
    waiting.removeFirst().run();
    waiting.removeFirst().run();
    assertThat(heard).containsExactly("图 quick", "改后 quick", "改后 complete");
  }

  @Test
  void whoCancelsTheSlowLookKeepsTheQuickOne() {
    analysisScheduler.watch(MAP);
    waiting.removeFirst().run();
    tasks.running().forEach(RunningTask::cancel);
    waiting.removeFirst().run();
    assertThat(analysisScheduler.current()).isTrue();
    assertThat(analysisScheduler.assessment().complete()).isFalse();
    assertThat(title()).isEqualTo("图");
  }

  @Test
  void aFailureOfTheSlowLookKeepsTheQuickOneAndIsTold() {
    failing = true;
    analysisScheduler.watch(MAP);
    waiting.removeFirst().run();
    waiting.removeFirst().run();
    assertThat(analysisScheduler.failure()).isPresent();
    assertThat(title()).isEqualTo("图");
    assertThat(analysisScheduler.assessment().complete()).isFalse();
  }
}
