package org.chainmap.editor;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainmap.editor.change.Changes;
import org.chainmap.editor.change.Creation;
import org.chainmap.editor.change.Links;
import org.chainmap.editor.change.PlacementChange;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.layout.LayoutOptions;
import org.chainmap.layout.LayoutTask;
import org.chainmap.layout.Layouts;
import org.chainmap.layout.MapLayout;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;

/**
 * Lays maps out in the background. A result becomes one step; if the map has changed meanwhile, it
 * is discarded and the person is told.
 */
final class BackgroundLayout {

  private record Laid(Change change, LaidOutMap laidOutMap) {}

  private final Tasks tasks;
  private final CardMeasure measure;
  private final Supplier<LaidOutMap> plot;
  private final BiConsumer<Change, LaidOutMap> commit;
  private final Consumer<Message> say;

  BackgroundLayout(
      Tasks tasks,
      CardMeasure measure,
      Supplier<LaidOutMap> plot,
      BiConsumer<Change, LaidOutMap> commit,
      Consumer<Message> say) {
    this.tasks = tasks;
    this.measure = measure;
    this.plot = plot;
    this.commit = commit;
    this.say = say;
  }

  /** Tidies the given cards, or all if none are given. Cards that need not move stay. */
  RunningTask tidy(Collection<Id> some) {
    return lay(Layouts.tidy(), LayoutOptions.QUICK.withStable(true), some, PlacementChange.TIDY);
  }

  /** Lays out all cards from scratch. */
  RunningTask layOut(MapLayout layout, LayoutOptions options) {
    return lay(layout, options, Set.of(), PlacementChange.LAY_OUT);
  }

  /**
   * Finds places for what a change adds without any; cards give way to those that grow, and
   * everything else stays.
   *
   * @param made receives what was added, once it is
   */
  RunningTask add(Creation creation, Consumer<Creation> made) {
    LaidOutMap from = plot.get();
    Change change = creation.change();
    return tasks.start(
        Message.of("editor.task.join"),
        progress -> {
          Change whole = StepCompletion.whole(from, change, measure).change();
          return new Laid(whole, from.after(whole, measure, progress));
        },
        laid -> {
          if (from.map() == plot.get().map()) {
            commit.accept(laid.change(), laid.laidOutMap());
            made.accept(creation);
          } else {
            say.accept(Message.of("editor.notice.joinDropped"));
          }
        },
        problem -> say.accept(Message.of("editor.notice.joinFailed", String.valueOf(problem))));
  }

  private RunningTask lay(
      MapLayout layout, LayoutOptions options, Collection<Id> some, Message name) {
    LaidOutMap now = plot.get();
    Set<Id> moving = some.isEmpty() ? now.map().elements().keySet() : Set.copyOf(some);
    // The layout must know where cards lie that the document does not place.
    ChainMap placed = now.map().with(PlacementChange.placed(now.map(), now.placed(), name));
    LayoutTask task =
        LayoutTask.moving(placed, now.sizes().cards(), now.sizes().labels(), moving).with(options);
    return lay(layout, task, Links.withoutSides(now.map(), moving::contains, name));
  }

  /** Turns the flow of the stages and lays out all cards from scratch. */
  RunningTask turn(Orientation orientation) {
    LaidOutMap now = plot.get();
    Change turned =
        new ChangeBuilder(now.map())
            .put(now.map().info().withOrientation(orientation))
            .change(PlacementChange.TURN);
    ChainMap after = now.map().with(turned);
    Change free = Links.withoutSides(after, id -> true, PlacementChange.TURN);
    return lay(
        Layouts.tidy(),
        new LayoutTask(
            after, now.sizes().cards(), now.sizes().labels(), Map.of(), LayoutOptions.QUICK),
        Changes.then(PlacementChange.TURN, turned, free));
  }

  private RunningTask lay(MapLayout layout, LayoutTask task, Change first) {
    LaidOutMap from = plot.get();
    ChainMap base = from.map().with(first);
    Function<Progress, Laid> work =
        progress -> {
          Map<Id, Point> places = layout.place(task, progress.part(0, 0.9));
          Change laid = PlacementChange.placed(base, places, first.name());
          Change whole = StepCompletion.withPlaces(from, Changes.then(first.name(), first, laid));
          return new Laid(whole, from.after(whole, measure, progress.part(0.9, 1)));
        };
    Consumer<Laid> done = laid -> take(laid, from.map());
    Consumer<Throwable> failed =
        problem -> say.accept(Message.of("editor.notice.tidyFailed", String.valueOf(problem)));
    boolean tidying = task.options().stable();
    Message name = Message.of(tidying ? "editor.task.tidy" : "editor.task.layOut", layout.label());
    return task.options().budget() > 0
        ? tasks.search(name, work, done, failed)
        : tasks.start(name, work, done, failed);
  }

  private void take(Laid laid, ChainMap from) {
    if (from != plot.get().map()) {
      say.accept(Message.of("editor.notice.tidyDropped"));
    } else if (laid.change().isEmpty()) {
      say.accept(Message.of("editor.notice.tidyAlready"));
    } else {
      commit.accept(laid.change(), laid.laidOutMap());
    }
  }
}
