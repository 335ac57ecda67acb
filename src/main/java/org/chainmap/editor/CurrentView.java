package org.chainmap.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainmap.editor.change.Seen;
import org.chainmap.editor.view.Camera;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.SavedView;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.story.ResolvedColouring;
import org.chainmap.story.ShownView;
import org.chainmap.story.ViewPart;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The saved view that is shown in place of the whole map, if one is. Its filter holds for
 * everything that is painted and hit; changes are made to the whole map, and the view follows them.
 * Belongs to the window like the camera: nothing of it is saved or undone.
 */
public final class CurrentView {

  /** From this number of elements on, scenarios are computed in the background. */
  private static final int LARGE = 6000;

  /** The room for the line that names the view, at the foot of the window, in px. */
  private static final double LINE = 56;

  /** What was seen before the first view was shown. */
  private record Before(Camera camera, Display display) {}

  private final Supplier<LaidOutMap> document;
  private final ViewState window;
  private final LiveAnalysis liveAnalysis;
  private final Tasks tasks;
  private final Function<Geometry, Box> named;
  private final Runnable changed;
  private final ViewParts parts = new ViewParts();
  private Function<String, Optional<ChainMap>> earlier = file -> Optional.empty();
  private @Nullable SavedView shown;
  private @Nullable Before before;
  private @Nullable Camera framed;
  private @Nullable Size fittedTo;
  private @Nullable RunningTask resolving;
  private boolean awaiting;
  private List<Message> dropped = List.of();

  /**
   * @param named returns the bounds of a part of the map with the names of its stages
   * @param changed is called after another view, or none, is shown
   */
  CurrentView(
      Supplier<LaidOutMap> document,
      ViewState window,
      LiveAnalysis liveAnalysis,
      Tasks tasks,
      Function<Geometry, Box> named,
      Runnable changed) {
    this.document = document;
    this.window = window;
    this.liveAnalysis = liveAnalysis;
    this.tasks = tasks;
    this.named = named;
    this.changed = changed;
  }

  /** Names what reads the map of a file that a view compares with; called on the disk's thread. */
  public void compareBy(Function<String, Optional<ChainMap>> reader) {
    earlier = reader;
  }

  /** Returns the view that is shown, as it is on the map now; empty for the whole map. */
  public Optional<SavedView> view() {
    return Optional.ofNullable(shown);
  }

  /** Tells whether the view leaves something out, so that not all of the map is seen. */
  public boolean filters() {
    return shown != null && !shown.filter().equals(ViewFilter.NONE);
  }

  /** Returns what the view names and is no longer there, in sentences. */
  public List<Message> dropped() {
    return dropped;
  }

  /** Shows a view at its frame. */
  void show(SavedView view) {
    if (before == null) {
      before = new Before(window.camera(), liveAnalysis.display());
    }
    shown = view;
    colour(true);
  }

  /** Takes a view for the one shown, which looks the same: nothing moves. */
  void become(SavedView view) {
    shown = view;
    framed = window.camera();
    fittedTo = window.viewport();
    changed.run();
  }

  /** Shows the whole map as it was seen before the first view. */
  void leave() {
    Before back = before;
    end();
    if (back != null) {
      window.look(back.camera());
    }
  }

  /** Shows the whole map from where the view is seen. */
  void widen() {
    end();
  }

  private void end() {
    Before back = before;
    if (shown != null && back != null) {
      cancel();
      shown = null;
      before = null;
      framed = null;
      dropped = List.of();
      liveAnalysis.display(back.display());
      changed.run();
    }
  }

  private void cancel() {
    awaiting = false;
    RunningTask old = resolving;
    if (old != null) {
      old.cancel();
      resolving = null;
    }
  }

  /** Follows a change of the map: of the view itself, or of what it shows. */
  void follow(ChainMap after) {
    SavedView old = shown;
    if (old == null) {
      return;
    }
    Optional<SavedView> now = after.find(SavedView.class, old.id());
    if (now.isEmpty()) {
      leave();
      return;
    }
    shown = now.get();
    boolean compares = now.get().colouring().comparedWith() != null;
    if (compares || !now.get().colouring().equals(old.colouring())) {
      colour(false);
    } else {
      say(List.of());
    }
  }

  /** Shows the finding of a view as soon as it is known. */
  void findingsArrived() {
    if (awaiting && liveAnalysis.current() && shown != null) {
      ResolvedColouring found = resolved(shown.colouring(), document.get().map());
      if (found.focus() != null || liveAnalysis.assessment().complete()) {
        awaiting = false;
        take(found, unmoved());
      }
    }
  }

  /**
   * Goes on showing the view at its frame in a window of another size, if one still looks there.
   */
  void windowChanged() {
    if (shown != null && !window.viewport().equals(fittedTo) && unmoved()) {
      look();
    }
  }

  private void colour(boolean looking) {
    SavedView view = shown;
    if (view == null) {
      return;
    }
    cancel();
    ChainMap map = document.get().map();
    Colouring colouring = view.colouring();
    boolean compares = colouring.comparedWith() != null;
    if (!compares && (colouring.scenario() == null || map.elements().size() < LARGE)) {
      ResolvedColouring found = resolved(colouring, map);
      awaiting =
          colouring.finding() != null
              && found.focus() == null
              && !liveAnalysis.assessment().complete();
      take(awaiting ? ResolvedColouring.PLAIN : found, looking);
      return;
    }
    if (looking) {
      take(ResolvedColouring.PLAIN, true);
    }
    resolving =
        (compares ? tasks.onDisk() : tasks)
            .start(
                Message.of("editor.task.view"),
                progress -> resolved(colouring, map),
                found -> take(found, looking && unmoved()),
                problem -> say(List.of(Message.of("editor.notice.viewFailed"))));
  }

  /** Tells whether one still looks where the view was shown. */
  private boolean unmoved() {
    return window.camera().equals(framed);
  }

  private ResolvedColouring resolved(Colouring colouring, ChainMap map) {
    return ResolvedColouring.of(colouring, map, liveAnalysis::findings, earlier);
  }

  private void take(ResolvedColouring found, boolean looking) {
    liveAnalysis.display(new Display(found.lens(), found.focus()));
    if (looking) {
      look();
    }
    say(found.dropped());
  }

  private void say(List<Message> ofColouring) {
    SavedView view = shown;
    if (view != null) {
      List<Message> all = new ArrayList<>(ViewPart.dropped(view, document.get().map()));
      all.addAll(ofColouring);
      dropped = List.copyOf(all);
      changed.run();
    }
  }

  private void look() {
    SavedView view = shown;
    if (view != null) {
      double edge = window.aids().edge();
      Box room =
          new Box(
              edge,
              edge,
              Math.max(1, window.viewport().w() - edge),
              Math.max(1, window.viewport().h() - edge - LINE));
      Geometry part = part().geometry();
      Box frame = view.frame();
      Camera camera =
          frame != null ? Camera.framing(frame, room) : Camera.fitting(whole(part), room, 1);
      fittedTo = window.viewport();
      framed = camera;
      window.look(camera);
    }
  }

  /** Returns what a view without a frame shows of a part: all, or what its colours bring out. */
  private Box whole(Geometry part) {
    Box focus = ShownView.focus(part, liveAnalysis.overlay());
    return focus.equals(part.bounds()) ? named.apply(part) : focus;
  }

  // What is painted.

  /** Returns the part of the committed map that is shown. */
  public ViewPart part() {
    LaidOutMap laidOut = document.get();
    return of(laidOut.map(), laidOut.geometry());
  }

  /** Returns the part of a map that is shown; all of it where no view is. */
  ViewPart of(ChainMap map, Geometry geometry) {
    return parts.of(map, geometry, shown == null ? ViewFilter.NONE : shown.filter());
  }

  /** Returns those of some elements that the view does not leave out. O(1) each. */
  List<Id> visible(Collection<Id> ids) {
    if (!filters()) {
      return List.copyOf(ids);
    }
    ViewPart part = part();
    return ids.stream().filter(id -> !ViewParts.hides(document.get(), part, id)).toList();
  }

  // What is saved.

  /** Returns what is seen now, to be saved as a view. */
  public Seen seen() {
    ViewFilter filter = shown == null ? ViewFilter.NONE : shown.filter();
    Colouring kept = shown == null ? Colouring.PLAIN : shown.colouring();
    return Displays.seen(liveAnalysis.display(), kept, document.get().map(), filter, frame());
  }

  /**
   * Returns what a view of what is seen now may be called.
   *
   * @param chosen the elements that are chosen
   */
  public Message suggestedName(Collection<Id> chosen) {
    return ViewNames.of(liveAnalysis.display(), part(), seen(), chosen);
  }

  /** Returns what a view of a part of the map may be called. */
  public Message suggestedName(ViewFilter filter) {
    return ViewNames.of(document.get().map(), filter);
  }

  /**
   * Returns the part of the plane that is seen; null where that is all there is, or where one has
   * looked nowhere yet.
   */
  private @Nullable Box frame() {
    SavedView view = shown;
    if (view != null && unmoved()) {
      return view.frame();
    }
    Box seen = window.beside(window.camera());
    if (window.atBeginning() || seen.contains(part().geometry().bounds())) {
      return null;
    }
    return new Box(
        Math.rint(seen.x()), Math.rint(seen.y()), Math.rint(seen.w()), Math.rint(seen.h()));
  }
}
