package org.chainmap.editor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.layout.LayoutOptions;
import org.chainmap.layout.LayoutTask;
import org.chainmap.layout.Layouts;
import org.chainmap.layout.MapLayout;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.task.Running;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;

/**
 * Lays maps out in the background; a result becomes one step, unless the map has moved on, which is
 * said.
 */
final class Tidying {

  private record Laid(Change change, Plot plot) {}

  private final Tasks tasks;
  private final CardMeasure measure;
  private final Supplier<Plot> plot;
  private final BiConsumer<Change, Plot> commit;
  private final Consumer<Message> say;

  Tidying(
      Tasks tasks,
      CardMeasure measure,
      Supplier<Plot> plot,
      BiConsumer<Change, Plot> commit,
      Consumer<Message> say) {
    this.tasks = tasks;
    this.measure = measure;
    this.plot = plot;
    this.commit = commit;
    this.say = say;
  }

  /** Lays out some cards, or all where none are named. */
  Running tidy(MapLayout layout, Collection<Id> some) {
    Plot now = plot.get();
    Set<Id> moving = some.isEmpty() ? now.map().elements().keySet() : Set.copyOf(some);
    return lay(
        layout,
        LayoutTask.moving(now.map(), now.cards(), now.labels(), moving),
        new Change(Message.of("editor.change.tidy"), List.of()));
  }

  /** Turns the flow of the stages and lays everything out anew. */
  Running turn(Orientation orientation) {
    Plot now = plot.get();
    Change turned =
        new Draft(now.map())
            .put(now.map().info().withOrientation(orientation))
            .change(Message.of("editor.change.turn"));
    ChainMap after = now.map().with(turned);
    return lay(
        Layouts.tidy(),
        new LayoutTask(after, now.cards(), now.labels(), Map.of(), LayoutOptions.QUICK),
        turned);
  }

  private Running lay(MapLayout layout, LayoutTask task, Change first) {
    Plot from = plot.get();
    return tasks.start(
        Message.of("editor.task.tidy", layout.label()),
        progress -> {
          Change tidied =
              Changes.then(first.name(), first, Tidy.change(task, layout, progress.part(0, 0.5)));
          Change whole = from.withPlaces(tidied);
          return new Laid(whole, from.after(whole, measure, progress.part(0.5, 1)));
        },
        laid -> {
          if (from.map() == plot.get().map()) {
            commit.accept(laid.change(), laid.plot());
          } else {
            say.accept(Message.of("editor.notice.tidyDropped"));
          }
        },
        problem -> say.accept(Message.of("editor.notice.tidyFailed", String.valueOf(problem))));
  }
}
