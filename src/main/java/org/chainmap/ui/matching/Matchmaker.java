package org.chainmap.ui.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.analysis.matching.Market;
import org.chainmap.analysis.matching.Matcher;
import org.chainmap.analysis.matching.Matching;
import org.chainmap.analysis.matching.Mode;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.Match;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Name;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Keeps a matching current in the background. Results for outdated maps are dropped. */
final class Matchmaker {

  private final Tasks tasks;
  private final Supplier<ChainMap> own;
  private final Supplier<List<ChainMap>> others;
  private final Runnable changed;
  private Mode mode = Mode.WEIGHT;
  private boolean withOthers;
  private @Nullable Wanted wanted;
  private @Nullable Matching result;
  private @Nullable RunningTask runningTask;
  private @Nullable Throwable failure;
  private boolean busy;

  /**
   * @param others the other documents that are open
   * @param changed is called whenever a run starts or ends
   */
  Matchmaker(
      Tasks tasks, Supplier<ChainMap> own, Supplier<List<ChainMap>> others, Runnable changed) {
    this.tasks = tasks;
    this.own = own;
    this.others = others;
    this.changed = changed;
  }

  /**
   * The complete input of a matching: changes outside it, such as moving a card, need no new run.
   */
  private record Wanted(Mode mode, List<Stock> stocks) {}

  private record Stock(List<List<? extends Element>> elements, Map<Id, Name> segments) {
    static Stock of(ChainMap map) {
      return new Stock(
          List.of(
              map.all(Listing.class),
              map.all(Match.class),
              map.all(Enterprise.class),
              map.all(Participation.class),
              map.all(Link.class)),
          map.segments().stream().collect(Collectors.toMap(Segment::id, Segment::name)));
    }
  }

  void mode(Mode sought) {
    mode = sought;
    follow();
  }

  void withOthers(boolean take) {
    withOthers = take;
    follow();
  }

  /** The latest matching, of the current maps or of the ones before while a run is in progress. */
  Optional<Matching> result() {
    return Optional.ofNullable(result);
  }

  boolean isRunning() {
    return runningTask != null && !runningTask.cancelled();
  }

  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** Starts a run, whether or not the input changed. */
  void again() {
    wanted = null;
    follow();
  }

  /** Starts a run if the input changed. */
  void follow() {
    ChainMap map = own.get();
    List<ChainMap> also = withOthers ? others.get() : List.of();
    Wanted now =
        new Wanted(mode, Stream.concat(Stream.of(map), also.stream()).map(Stock::of).toList());
    if (now.equals(wanted)) {
      return;
    }
    cancel();
    wanted = now;
    failure = null;
    Function<Progress, Matching> work =
        progress -> Matcher.run(Market.of(map, also), now.mode(), Matcher.THRESHOLD, progress);
    busy = true;
    RunningTask started =
        tasks.start(
            Message.of("matching.task"),
            work,
            matching -> arrived(now, matching, null),
            problem -> arrived(now, null, problem));
    if (busy) {
      runningTask = started;
      changed.run();
    }
  }

  private void arrived(Wanted of, @Nullable Matching matching, @Nullable Throwable problem) {
    if (of == wanted) {
      result = matching == null ? result : matching;
      failure = problem;
      runningTask = null;
      busy = false;
      changed.run();
    }
  }

  /** Cancels the run in progress; {@link #follow} starts it again. */
  void cancel() {
    RunningTask old = runningTask;
    if (old != null) {
      old.cancel();
      runningTask = null;
      busy = false;
      wanted = null;
      changed.run();
    }
  }
}
