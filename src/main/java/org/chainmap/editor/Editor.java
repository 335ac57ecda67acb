package org.chainmap.editor;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainmap.analysis.Analyses;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.layout.MapLayout;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.overlay.Overlays;
import org.chainmap.paint.Overlay;
import org.chainmap.task.Running;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One open document: the map and its steps, what is chosen, what is looked at, and where everything
 * lies. All state is replaced, never changed in place; every replacement is told to listeners.
 *
 * <p>Belongs to one thread; background work comes back to it through {@link Tasks}.
 */
public final class Editor extends Sight implements Drafting, Choosing {

  private final CardMeasure measure;
  private final Clipboard clipboard;
  private final Journal journal = new Journal();
  private final Watch watch;
  private final HitIndex hits;
  private final Tidying tidying;
  private final News<Committed> committed = new News<>();

  private Plot settled;
  private Plot shown;
  private Selection selection = Selection.NONE;
  private Display display;
  private Overlay overlay = Overlay.NONE;
  private @Nullable EditRequest editing;

  /**
   * Opens a document.
   *
   * @param measure how large cards are
   * @param tasks where findings are looked for
   * @param lang the language in which the map is shown
   * @param clipboard what was copied, shared with other documents
   */
  public Editor(ChainMap map, CardMeasure measure, Tasks tasks, Lang lang, Clipboard clipboard) {
    this.measure = measure;
    this.clipboard = clipboard;
    this.display = Display.in(lang);
    this.settled = Plot.of(map, lang, measure);
    this.shown = settled;
    this.hits = new HitIndex(settled.geometry());
    this.tidying = new Tidying(tasks, () -> settled, this::commit, this::say);
    this.watch = new Watch(tasks, Analyses::run, this::overlaid);
    watch.watch(map);
  }

  /** Opens a document with a clipboard of its own. */
  public Editor(ChainMap map, CardMeasure measure, Tasks tasks, Lang lang) {
    this(map, measure, tasks, lang, new Clipboard());
  }

  // The document.

  @Override
  public ChainMap map() {
    return settled.map();
  }

  @Override
  public Geometry geometry() {
    return settled.geometry();
  }

  @Override
  public HitIndex hits() {
    return hits;
  }

  /** What is to be painted: the committed map, or with the change being tried out. */
  public ChainMap shownMap() {
    return shown.map();
  }

  /** Where everything on the shown map lies. */
  public Geometry shownGeometry() {
    return shown.geometry();
  }

  @Override
  public void preview(Change candidate) {
    shown = settled.trying(map().with(candidate), candidate, measure);
    tell(Aspect.MAP);
  }

  @Override
  public void drop() {
    if (shown != settled) {
      shown = settled;
      tell(Aspect.MAP);
    }
  }

  @Override
  public void commit(Change change) {
    if (change.isEmpty()) {
      drop();
    } else {
      Change whole = settled.withPlaces(change);
      apply(whole, () -> journal.commit(whole));
    }
  }

  @Override
  public void extend(Change change) {
    if (change.isEmpty()) {
      drop();
    } else {
      Change whole = settled.withPlaces(change);
      apply(whole, () -> journal.extend(whole));
    }
  }

  /** Commits what makes something new, and chooses that. */
  public void make(Made made) {
    commit(made.change());
    if (!made.ids().isEmpty()) {
      select(Selection.of(made.ids()));
    }
  }

  /**
   * Starts laying out in the background, as one step: some cards, or all where none are named.
   * Pinned cards stay.
   */
  public Running tidy(MapLayout layout, Collection<Id> some) {
    return tidying.tidy(layout, some);
  }

  /** Starts turning the flow of the stages in the background, as one step: all is laid out anew. */
  public Running turn(Orientation orientation) {
    return tidying.turn(orientation);
  }

  private void apply(Change change, Runnable entry) {
    ChainMap before = map();
    ChainMap after = before.with(change);
    entry.run();
    settled = settled.after(after, measure);
    shown = settled;
    hits.update(settled.geometry());
    selection = selection.within(after);
    watch.watch(after);
    boolean lost = editing != null && after.find(editing.id()).isEmpty();
    if (lost) {
      finishEdit(null);
    }
    committed.tell(new Committed(before, after, change));
    tell(Aspect.MAP, Aspect.JOURNAL, Aspect.SELECTION);
  }

  // Undo and saving.

  /** Takes the last step back; false where there is none. */
  public boolean undo() {
    Optional<Change> change = journal.undo();
    change.ifPresent(c -> apply(c, () -> {}));
    return change.isPresent();
  }

  /** Takes the last undone step again; false where there is none. */
  public boolean redo() {
    Optional<Change> change = journal.redo();
    change.ifPresent(c -> apply(c, () -> {}));
    return change.isPresent();
  }

  /** The name of the step that undo would take back. */
  public Optional<Message> undoName() {
    return journal.undoable().map(Change::name);
  }

  /** The name of the step that redo would take again. */
  public Optional<Message> redoName() {
    return journal.redoable().map(Change::name);
  }

  public boolean unsaved() {
    return journal.unsaved();
  }

  /** Where the journal stands now, to be given to {@link #markSaved} once the save has ended. */
  public Object position() {
    return journal.position();
  }

  /** Remembers that what the document was at {@code position} is saved. */
  public void markSaved(Object position) {
    journal.markSaved(position);
    tell(Aspect.JOURNAL);
  }

  /** Remembers that nothing of it is saved, e.g. of a recovered or imported document. */
  public void markUnsaved() {
    journal.markUnsaved();
    tell(Aspect.JOURNAL);
  }

  // Chosen and edited.

  @Override
  public Selection selection() {
    return selection;
  }

  @Override
  public void select(Selection changed) {
    Selection held = changed.within(map());
    if (!held.equals(selection)) {
      selection = held;
      tell(Aspect.SELECTION);
    }
  }

  @Override
  public void edit(Id id) {
    Texts.request(map(), geometry(), id, lang())
        .ifPresent(
            request -> {
              editing = request;
              tell(Aspect.EDITING);
            });
  }

  @Override
  public Optional<EditRequest> editing() {
    return Optional.ofNullable(editing);
  }

  @Override
  public void finishEdit(@Nullable String text) {
    EditRequest request = editing;
    if (request != null) {
      editing = null;
      if (text != null) {
        commit(Texts.edited(map(), request.id(), lang(), text));
      }
      tell(Aspect.EDITING);
    }
  }

  // Looked at.

  /** Shows the whole map, at most at 100 %. */
  public void fitAll() {
    look(Camera.fitting(geometry().bounds(), viewport(), 1));
  }

  /** Moves the view no further than needed to show an element; nothing where it has no place. */
  public void reveal(Id id) {
    Box box = Places.of(map(), geometry(), id);
    if (box != null) {
      look(camera().revealing(box, viewport()));
    }
  }

  // Shown how.

  @Override
  public Lang lang() {
    return display.lang();
  }

  public Display display() {
    return display;
  }

  /** Shows the map another way; another language measures everything anew. */
  public void display(Display changed) {
    boolean anew = changed.lang() != display.lang();
    display = changed;
    if (anew) {
      settled = settled.in(lang(), measure);
      shown = settled;
      hits.update(settled.geometry());
      tell(Aspect.DISPLAY, Aspect.MAP);
    } else {
      tell(Aspect.DISPLAY);
    }
    overlaid();
  }

  /** What the analyses found, of the map as it is now or was a moment ago. */
  public Findings findings() {
    return watch.findings();
  }

  /** Whether the findings are of the map as it is now. */
  public boolean findingsCurrent() {
    return watch.current();
  }

  /** Why findings could not be computed, if so. */
  public Optional<Throwable> findingsFailure() {
    return watch.failure();
  }

  /** The looks laid over the map by the chosen display. */
  public Overlay overlay() {
    return overlay;
  }

  private void overlaid() {
    display = display.withFocus(Focus.in(findings(), display.focus(), findingsCurrent()));
    Finding focus = display.focus();
    overlay =
        focus != null
            ? Overlays.finding(map(), focus)
            : display.bottlenecks() ? Overlays.bottlenecks(map(), findings()) : Overlay.NONE;
    tell(Aspect.OVERLAY);
  }

  /** What was copied, shared with other documents. */
  public Clipboard clipboard() {
    return clipboard;
  }

  // Told of.

  /** Calls back after every step, undo and redo. */
  public Subscription onCommitted(Consumer<Committed> listener) {
    return committed.subscribe(listener);
  }
}
