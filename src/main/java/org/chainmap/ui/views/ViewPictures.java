package org.chainmap.ui.views;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.image.Image;
import javafx.util.Duration;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.change.SavedViews;
import org.chainmap.export.Pictures;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.SavedView;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.story.ShownView;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.export.SmallPicture;
import org.jspecify.annotations.Nullable;

/**
 * Small pictures of the saved views, drawn in the background a moment after the map last changed. A
 * view that looks the same is not drawn again.
 */
final class ViewPictures {

  /** The size of a picture in px. */
  static final Size SIZE = new Size(80, 45);

  private static final Duration QUIET = Duration.millis(500);

  /**
   * A view as it was drawn.
   *
   * @param image its picture, or null where there is nothing to draw
   * @param dropped what it names and is no longer there
   */
  record Drawn(Look look, @Nullable Image image, List<Message> dropped) {}

  /** All that a picture is drawn of. */
  private record Look(ChainMap map, Geometry geometry, Overlay overlay, Theme theme) {}

  private final StoryAccess story;
  private final Painters painters;
  private final Tasks tasks;
  private final Runnable drawn;
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private Map<Id, Drawn> pictures = Map.of();
  private @Nullable RunningTask running;

  /**
   * @param drawn runs when there are other pictures
   */
  ViewPictures(StoryAccess story, Painters painters, Tasks tasks, Runnable drawn) {
    this.story = story;
    this.painters = painters;
    this.tasks = tasks;
    this.drawn = drawn;
    quiet.setOnFinished(event -> draw());
  }

  /** Returns the latest picture of a view. */
  Optional<Drawn> of(Id view) {
    return Optional.ofNullable(pictures.get(view));
  }

  /** Draws what changed, once nothing changes for a moment. */
  void ask() {
    quiet.playFromStart();
  }

  private void draw() {
    RunningTask old = running;
    if (old != null) {
      old.cancel();
    }
    LaidOutMap laidOut = story.laidOut().get();
    List<String> files =
        SavedViews.all(laidOut.map()).stream()
            .flatMap(view -> Optional.ofNullable(view.colouring().comparedWith()).stream())
            .distinct()
            .toList();
    if (files.isEmpty()) {
      draw(laidOut, Map.of());
    } else {
      running =
          tasks
              .onDisk()
              .start(
                  Message.of("views.task.draw"),
                  progress ->
                      files.stream()
                          .collect(Collectors.toMap(Function.identity(), story.earlier())),
                  earlier -> draw(laidOut, earlier),
                  problem -> draw(laidOut, Map.of()));
    }
  }

  private void draw(LaidOutMap laidOut, Map<String, Optional<ChainMap>> earlier) {
    Assessment assessment = story.assessment().get();
    Theme theme = painters.theme();
    Map<Id, Drawn> known = pictures;
    running =
        tasks.start(
            Message.of("views.task.draw"),
            progress -> {
              Map<Id, Drawn> now = new HashMap<>();
              for (SavedView view : SavedViews.all(laidOut.map())) {
                progress.check();
                Drawn old = known.get(view.id());
                boolean awaiting = view.colouring().finding() != null && !assessment.complete();
                if (!awaiting) {
                  ShownView shown =
                      ShownView.of(
                          view,
                          laidOut.map(),
                          laidOut.geometry(),
                          assessment::findings,
                          file -> earlier.getOrDefault(file, Optional.empty()));
                  now.put(view.id(), drawn(shown, theme, laidOut, old, progress));
                } else if (old != null) {
                  now.put(view.id(), old);
                }
              }
              return now;
            },
            now -> {
              pictures = now;
              drawn.run();
            },
            problem -> {});
  }

  private Drawn drawn(
      ShownView shown, Theme theme, LaidOutMap laidOut, @Nullable Drawn old, Progress progress) {
    Look look = new Look(shown.map(), shown.geometry(), shown.overlay(), theme);
    if (old != null && old.look().equals(look)) {
      return new Drawn(look, old.image(), shown.dropped());
    }
    if (shown.isEmpty()) {
      return new Drawn(look, null, shown.dropped());
    }
    MapPainter painter = painters.of(theme, laidOut.lang());
    ShownView page =
        shown.laidOut(part -> Pictures.laidOut(part, painter, SIZE.w() / SIZE.h(), progress));
    try {
      byte[] png =
          SmallPicture.png(painter, page.map(), page.geometry(), page.overlay(), SIZE, progress);
      return new Drawn(look, new Image(new ByteArrayInputStream(png)), shown.dropped());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(Objects.requireNonNullElse(e.getMessage(), ""), e);
    }
  }
}
