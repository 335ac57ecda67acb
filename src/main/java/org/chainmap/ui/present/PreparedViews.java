package org.chainmap.ui.present;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.export.Pictures;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.MapInfo;
import org.chainmap.model.SavedView;
import org.chainmap.paint.MapPainter;
import org.chainmap.story.ShownView;
import org.chainmap.story.Story;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The views of a story, resolved in the background one after another: the one shown first, then
 * those beside it, so that a step does not wait. Belongs to the thread of the window.
 */
final class PreparedViews {

  /** The pages around the one shown that are kept, by how soon they may be needed. */
  private static final int[] NEAR = {0, 1, -1, 2};

  /** The width ÷ height of the room that a screen has for a view, about. */
  private static final double RATIO = 2.2;

  private final Tasks tasks;
  private final Painters painters;
  private final Runnable changed;
  private final BiConsumer<Message, Throwable> failed;
  private final Supplier<Size> screen;
  private final Map<Integer, Optional<Prepared>> ready = new HashMap<>();
  private @Nullable Loaded loaded;
  private @Nullable RunningTask loading;
  private @Nullable RunningTask preparing;
  private boolean busy;
  private int wanted;

  /** A view as it is drawn on a screen. */
  private record Prepared(Size screen, AudiencePane.Content content, ShownView shown) {}

  private record Loaded(Story story, Geometry geometry, Lang lang) {}

  /**
   * @param tasks ends with the presentation
   * @param screen returns the size of the audience's screen, in px
   * @param changed is called when the story or one of its views has become ready
   * @param failed is told what could not be done
   */
  PreparedViews(
      Tasks tasks,
      Painters painters,
      Supplier<Size> screen,
      Runnable changed,
      BiConsumer<Message, Throwable> failed) {
    this.tasks = tasks;
    this.screen = screen;
    this.painters = painters;
    this.changed = changed;
    this.failed = failed;
  }

  /**
   * Takes another map; what was ready is shown until its story is.
   *
   * @param earlier reads the maps that views compare with
   * @param page returns the page shown then, from 0
   */
  void load(
      LaidOutMap map,
      Lang lang,
      Function<String, Optional<ChainMap>> earlier,
      Function<List<SavedView>, Integer> page) {
    end(loading);
    Message name = Message.of("present.task");
    loading =
        tasks.start(
            name,
            progress -> {
              LaidOutMap whole = map.finished(lang, painters, progress.part(0, 0.4));
              Story story = Story.of(whole.map(), earlier, progress.part(0.4, 1));
              story.map(); // proposes views where it has none
              return new Loaded(story, whole.geometry(), lang);
            },
            now -> {
              end(preparing);
              busy = false;
              ready.clear();
              loaded = now;
              wanted = page.apply(now.story.views());
              changed.run();
              prepare();
            },
            problem -> failed.accept(name, problem));
  }

  private static void end(@Nullable RunningTask task) {
    if (task != null) {
      task.cancel();
    }
  }

  /** Returns the part of the story that is computed, 0–1. */
  double done() {
    RunningTask task = loading;
    return task == null ? 1 : task.done();
  }

  /** Tells whether there is a story to show. */
  boolean loaded() {
    return loaded != null;
  }

  List<SavedView> views() {
    Loaded now = loaded;
    return now == null ? List.of() : now.story.views();
  }

  /** The description of the map shown; only where there is a story. */
  Optional<MapInfo> info() {
    return Optional.ofNullable(loaded).map(now -> now.story.map().info());
  }

  /** Returns a page, from 0; empty while it is not ready, and where it cannot be shown. */
  Optional<ShownView> view(int page) {
    return ready.getOrDefault(page, Optional.empty()).map(Prepared::shown);
  }

  /**
   * Returns a page that is ready as it is drawn: as it was prepared, or drawn anew where the screen
   * or the theme is another one now.
   */
  AudiencePane.Content content(
      int page, Size size, MapPainter painter, Supplier<AudiencePane.Content> anew) {
    Prepared known = ready.getOrDefault(page, Optional.empty()).orElse(null);
    if (known != null && known.screen.equals(size) && known.content.painter() == painter) {
      return known.content;
    }
    AudiencePane.Content drawn = anew.get();
    if (known != null) {
      ready.put(page, Optional.of(new Prepared(size, drawn, known.shown)));
    }
    return drawn;
  }

  /** Tells whether nothing is left to wait for on a page. */
  boolean ready(int page) {
    return ready.containsKey(page);
  }

  /** Says which page is shown, from 0, so that it and those beside it are prepared. */
  void want(int page) {
    wanted = page;
    ready.keySet().removeIf(each -> Math.abs(each - page) > NEAR.length);
    prepare();
  }

  private void prepare() {
    Loaded now = loaded;
    if (now == null || busy) {
      return;
    }
    IntStream.of(NEAR)
        .map(step -> wanted + step)
        .filter(page -> page >= 0 && page < now.story.views().size() && !ready.containsKey(page))
        .findFirst()
        .ifPresent(page -> prepare(now, page));
  }

  private void prepare(Loaded from, int page) {
    Message name = Message.of("present.task");
    MapPainter painter = painters.painter(from.lang);
    Size size = screen.get();
    busy = true;
    preparing =
        tasks.start(
            name,
            progress -> {
              ShownView shown =
                  from.story
                      .shown(from.story.views().get(page), from.geometry)
                      .laidOut(part -> Pictures.laidOut(part, painter, RATIO, progress));
              int pages = from.story.views().size();
              return new Prepared(
                  size,
                  AudiencePane.Content.of(
                      size, painter, from.story.map().info(), shown, page + 1, pages),
                  shown);
            },
            made -> took(page, Optional.of(made)),
            problem -> {
              took(page, Optional.empty());
              failed.accept(name, problem);
            });
  }

  private void took(int page, Optional<Prepared> made) {
    busy = false;
    ready.put(page, made);
    changed.run();
    prepare();
  }
}
