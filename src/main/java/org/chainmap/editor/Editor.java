package org.chainmap.editor;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainmap.editor.change.Arrange;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.editor.change.Creation;
import org.chainmap.editor.change.Deletion;
import org.chainmap.editor.change.Joining;
import org.chainmap.editor.change.Stages;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.DrawingAids;
import org.chainmap.editor.view.EditRequest;
import org.chainmap.editor.view.ElementBounds;
import org.chainmap.editor.view.HitIndex;
import org.chainmap.editor.view.Selection;
import org.chainmap.editor.view.SelectionPort;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Size;
import org.chainmap.layout.LayoutOptions;
import org.chainmap.layout.MapLayout;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Names;
import org.chainmap.model.SavedView;
import org.chainmap.paint.Furniture;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.View;
import org.chainmap.story.ViewPart;
import org.chainmap.task.Listeners;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Subscription;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One open document: the map and its journal, the selection, the view state, and the geometry. All
 * state is replaced, never changed in place; listeners are notified of every replacement.
 *
 * <p>Belongs to one thread; background work comes back to it through {@link Tasks}.
 */
public final class Editor implements DocumentPort, SelectionPort, DisplayPort {

  /** In place of a new journal entry: the journal has moved to another one already. */
  private static final Runnable WALKED = () -> {};

  private final CardMeasure measure;
  private final LayoutCache layoutCache;
  private final Clipboard clipboard;
  private final Journal journal = new Journal();
  private final JournalViews journalViews = new JournalViews();
  private final LiveAnalysis liveAnalysis;
  private final BackgroundLayout backgroundLayout;
  private final BackgroundSteps backgroundSteps;
  private final ViewState view = new ViewState(this::tell);
  private final FurniturePlace furniturePlace = new FurniturePlace();
  private final Listeners<Committed> committed = new Listeners<>();
  private final Listeners<Set<Aspect>> changed = new Listeners<>();
  private final Listeners<Message> notices = new Listeners<>();
  private final InPlaceEditing inPlaceEditing;
  private final CurrentView currentView;
  private final CameraMoves cameraMoves;

  private Selection selection = Selection.NONE;
  private boolean toldOfLetGo;

  /**
   * Opens a document.
   *
   * @param laidOutMap the map, laid out beforehand
   * @param measure how large cards are
   * @param tasks runs analyses and layouts of large maps in the background
   * @param clipboard what was copied, shared with other documents
   */
  public Editor(LaidOutMap laidOutMap, CardMeasure measure, Tasks tasks, Clipboard clipboard) {
    this.measure = measure;
    this.clipboard = clipboard;
    this.layoutCache = new LayoutCache(laidOutMap, measure, tasks, this::finished, this::say);
    this.backgroundLayout =
        new BackgroundLayout(tasks, measure, layoutCache::settled, this::commit, this::say);
    this.backgroundSteps =
        new BackgroundSteps(tasks, measure, layoutCache::settled, this::commit, this::say);
    this.liveAnalysis = new LiveAnalysis(tasks, this::map, this::tell);
    this.inPlaceEditing =
        new InPlaceEditing(
            this::laidOutMap, this::signOf, this::commit, this::name, () -> tell(Aspect.EDITING));
    this.cameraMoves =
        new CameraMoves(this, this, view, furniturePlace, this::wholeOfView, this::uncover);
    this.currentView =
        new CurrentView(
            this::laidOutMap,
            view,
            liveAnalysis,
            tasks,
            cameraMoves::named,
            () -> tell(Aspect.VIEW));
    changed.add(
        aspects -> {
          if (aspects.contains(Aspect.OVERLAY)) {
            currentView.findingsArrived();
          }
          if (aspects.contains(Aspect.CAMERA)) {
            currentView.windowChanged();
          }
        });
    liveAnalysis.follow();
    layoutCache.finish();
  }

  // The document.

  @Override
  public ChainMap map() {
    return layoutCache.settled().map();
  }

  @Override
  public Geometry geometry() {
    return layoutCache.settled().geometry();
  }

  @Override
  public HitIndex hits() {
    ViewPart part = currentView.part();
    return LayoutCache.hits(part.map(), part.geometry());
  }

  @Override
  public Optional<Furniture> furniture() {
    ViewPart part = currentView.part();
    return furniturePlace.of(part.map(), part.geometry(), overlay(), lang());
  }

  @Override
  public Map<Id, Box> stageSigns() {
    ViewPart part = currentView.part();
    return furniturePlace.stageSigns(part.map(), part.geometry(), lang(), seen());
  }

  @Override
  public Map<Id, Box> groupSigns() {
    ViewPart part = currentView.part();
    return furniturePlace.groupSigns(part.map(), part.geometry(), lang(), seen());
  }

  private View seen() {
    Camera camera = view.camera();
    return new View(view.beside(camera), camera.zoom());
  }

  @Override
  public ChainMap shownMap() {
    return shownPart().map();
  }

  @Override
  public Geometry shownGeometry() {
    return shownPart().geometry();
  }

  private ViewPart shownPart() {
    return currentView.of(layoutCache.painted(), layoutCache.shown().geometry());
  }

  @Override
  public Size newCard() {
    return measure.card(map(), Cards.untitled(map(), lang()), lang());
  }

  /** Returns the sizes that the cards of another map have here, in px. */
  public Map<Id, Size> cardSizes(ChainMap other) {
    return measure.cards(other, lang());
  }

  /** The committed map with its sizes and geometry. */
  public LaidOutMap laidOutMap() {
    return layoutCache.settled();
  }

  @Override
  public void preview(Change candidate) {
    layoutCache.preview(candidate);
    tell(Aspect.MAP);
  }

  @Override
  public void drop() {
    if (layoutCache.drop()) {
      tell(Aspect.MAP);
    }
  }

  @Override
  public void commit(Change change) {
    if (change.isEmpty()) {
      drop();
    } else {
      Change whole = layoutCache.whole(change);
      apply(whole, null, () -> journal.commit(whole));
    }
  }

  private void commit(Change change, LaidOutMap after) {
    if (change.isEmpty()) {
      drop();
    } else {
      apply(change, after, () -> journal.commit(change));
    }
  }

  /**
   * Starts making a large step in the background, with the layout after it; it is taken once both
   * are ready. If the map moves on meanwhile, it is made anew.
   *
   * @param name what the work is called while it runs
   * @param make makes the result of a map; called on other threads, perhaps several times
   * @param change returns what a result changes
   * @param done receives the result once its step is taken, on the document's thread; never called
   *     if the work is cancelled, fails, or the map keeps moving on, which is said
   */
  public <T> RunningTask commitLater(
      Message name,
      BiFunction<ChainMap, Progress, T> make,
      Function<T, Change> change,
      Consumer<T> done) {
    return backgroundSteps.start(name, make, change, done);
  }

  /**
   * Takes over a map that was read anew, as one step, and counts it as saved. Selection and view
   * stay.
   */
  public void takeOver(Message name, LaidOutMap read) {
    commit(Change.between(name, map(), read.map()), read);
    markSaved(position());
  }

  @Override
  public void extend(Change change) {
    if (change.isEmpty()) {
      drop();
    } else {
      Change whole = layoutCache.whole(change);
      apply(whole, null, () -> journal.extend(whole));
    }
  }

  /**
   * Commits the naming of what the last step created, as part of that step; a step of its own if
   * the last step created something else.
   */
  public void name(Change naming) {
    boolean created =
        journal.undoable().stream()
            .anyMatch(last -> naming.edits().stream().anyMatch(e -> creates(last, e.id())));
    if (created && !naming.isEmpty()) {
      Change whole = layoutCache.whole(naming);
      Object made = journal.position();
      apply(whole, null, () -> journal.amend(whole));
      journalViews.replaced(made, journal.position());
    } else {
      commit(naming);
    }
  }

  /** Commits a change that creates elements, selects them, and says what is to be told of it. */
  public void make(Creation creation) {
    commit(creation.change());
    if (!creation.ids().isEmpty()) {
      select(Selection.of(creation.ids()));
    }
    Message notice = creation.notice();
    if (notice != null) {
      say(notice);
    }
  }

  /**
   * Deletes elements with everything that depends on them, as one step, and says what went along
   * unseen.
   */
  public void delete(Collection<Id> ids) {
    Deletion deletion = Deletion.of(map(), geometry(), ids);
    commit(deletion.change());
    deletion.notice().ifPresent(this::say);
  }

  /** Arranges cards as one step, and says how many stayed where they are. */
  public void arrange(Arrange.Arranged arranged) {
    commit(arranged.change());
    arranged.notice().ifPresent(this::say);
  }

  /**
   * Starts tidying in the background, as one step: the given cards, or all if none are given.
   * Pinned cards and cards that need not move stay.
   */
  public RunningTask tidy(Collection<Id> some) {
    return backgroundLayout.tidy(some);
  }

  /** Starts a layout from scratch in the background, as one step. Pinned cards stay. */
  public RunningTask layOut(MapLayout layout, LayoutOptions options) {
    return backgroundLayout.layOut(layout, options);
  }

  /**
   * Starts turning the flow of the stages in the background, as one step; all cards are laid out
   * from scratch.
   */
  public RunningTask turn(Orientation orientation) {
    return backgroundLayout.turn(orientation);
  }

  /**
   * Starts adding a map without places in the background, as one step. Segments whose stage it does
   * not name join the one under the pointer.
   */
  public RunningTask join(ChainMap part) {
    Id usual = view.pointer().flatMap(at -> Stages.at(map(), geometry(), at)).orElse(null);
    boolean empty = map().segments().isEmpty();
    return backgroundLayout.add(
        Joining.of(map(), part, usual),
        creation -> {
          select(Selection.of(creation.ids()));
          if (empty) {
            cameraMoves.fitAll();
          } else {
            creation.ids().stream().findFirst().ifPresent(this::revealMade);
          }
          Message notice = creation.notice();
          if (notice != null) {
            say(notice);
          }
        });
  }

  private void apply(Change change, @Nullable LaidOutMap ready, Runnable entry) {
    ChainMap before = map();
    List<Id> inSight = inSight(change);
    layoutCache.step(change, ready);
    ChainMap after = map();
    if (entry != WALKED) {
      journalViews.leave(journal.position(), selection);
    }
    entry.run();
    if (journal.letGo() && !toldOfLetGo) {
      toldOfLetGo = true;
      say(Message.of("editor.journal.letGo"));
    }
    selection = selection.within(after);
    currentView.follow(after);
    inSight.forEach(this::uncover);
    selection = Selection.of(currentView.visible(selection.ids()));
    liveAnalysis.follow();
    inPlaceEditing.follow(after);
    committed.tell(new Committed(before, after, change));
    tell(Aspect.MAP, Aspect.JOURNAL, Aspect.SELECTION);
    layoutCache.finish();
  }

  /** Returns what a change is about of what the view that is shown does not leave out. */
  private List<Id> inSight(Change change) {
    ViewPart part = currentView.part();
    return currentView.filters()
        ? change.edits().stream()
            .map(Edit::id)
            .filter(id -> ElementBounds.of(part.map(), part.geometry(), id) != null)
            .toList()
        : List.of();
  }

  // Undo and saving.

  /**
   * Undoes the last step and chooses what it brings back; false if there is none. If the view went
   * to what the step made, it goes back.
   */
  public boolean undo() {
    Optional<Camera> back = journalViews.back(journal.position(), view.camera());
    boolean undone = walked(journal::undo);
    back.filter(camera -> undone).ifPresent(view::look);
    return undone;
  }

  /** Redoes the last undone step and chooses what it brings back; false if there is none. */
  public boolean redo() {
    return walked(journal::redo);
  }

  private boolean walked(Supplier<Optional<Change>> step) {
    journalViews.leave(journal.position(), selection);
    Optional<Change> change = step.get();
    change.ifPresent(
        c -> {
          apply(c, null, WALKED);
          select(journalViews.at(journal.position(), c, map()));
        });
    return change.isPresent();
  }

  /** The name of the step that undo would revert. */
  public Optional<Message> undoName() {
    return journal.undoable().map(Change::name);
  }

  /** The name of the step that redo would repeat. */
  public Optional<Message> redoName() {
    return journal.redoable().map(Change::name);
  }

  /** The memory of what can be undone and redone, in bytes, estimated. */
  long historyBytes() {
    return journal.bytes();
  }

  public boolean unsaved() {
    return journal.unsaved();
  }

  /** The journal's current position, to be passed to {@link #markSaved} once the save has ended. */
  public Object position() {
    return journal.position();
  }

  /** Marks a document as unsaved that was opened with content that no file has. */
  public void markUnsaved() {
    journal.markUnsaved();
    tell(Aspect.JOURNAL);
  }

  /** Marks the document's state at {@code position} as saved. */
  public void markSaved(Object position) {
    journal.markSaved(position);
    tell(Aspect.JOURNAL);
  }

  // Selection and in-place editing.

  @Override
  public Selection selection() {
    return selection;
  }

  @Override
  public void select(Selection changed) {
    Selection held = uncovered(changed.within(map()));
    if (!held.equals(selection)) {
      selection = held;
      tell(Aspect.SELECTION);
    }
  }

  /** Returns what of a selection is seen; where nothing is, the whole map is shown for it. */
  private Selection uncovered(Selection wanted) {
    List<Id> visible = currentView.visible(wanted.ids());
    if (visible.isEmpty() && !wanted.isEmpty()) {
      uncover(wanted.ids().getFirst());
      return wanted;
    }
    return visible.size() == wanted.size() ? wanted : Selection.of(visible);
  }

  /** Shows the whole map from here if the view that is shown leaves an element out. */
  private void uncover(Id id) {
    ViewPart part = currentView.part();
    if (currentView.filters()
        && ElementBounds.of(map(), geometry(), id) != null
        && ElementBounds.of(part.map(), part.geometry(), id) == null) {
      Message name = Names.message(map(), currentView.view().orElseThrow().id());
      currentView.widen();
      say(Message.of("editor.notice.viewLeft", Names.message(map(), id), name));
    }
  }

  @Override
  public void edit(Id id) {
    uncover(id);
    inPlaceEditing.begin(id, false);
  }

  @Override
  public void name(Id created) {
    Box box = ElementBounds.of(map(), geometry(), created);
    boolean band = geometry().bands().containsKey(created);
    boolean only = geometry().cards().keySet().equals(Set.of(created));
    if (box != null && !band && !only && !cameraMoves.uncovered().contains(box)) {
      revealMade(created);
    }
    inPlaceEditing.begin(created, true);
  }

  @Override
  public boolean giveUpNaming() {
    boolean made =
        inPlaceEditing.named().stream()
            .anyMatch(id -> journal.undoable().filter(last -> creates(last, id)).isPresent());
    return made && undo();
  }

  private static boolean creates(Change change, Id id) {
    return change.edits().stream().anyMatch(edit -> edit.before() == null && edit.id().equals(id));
  }

  /** Returns where an element's text is drawn other than at its place; null for most. */
  private @Nullable Box signOf(Id id) {
    return id.equals(MapInfo.ID)
        ? furniture().map(Furniture::title).orElse(null)
        : stageSigns().get(id);
  }

  @Override
  public Optional<EditRequest> editing() {
    return inPlaceEditing.request();
  }

  @Override
  public void typed(String text) {
    inPlaceEditing.typed(text);
  }

  /** Returns what is typed into the document and not yet confirmed. */
  public Drafts drafts() {
    return inPlaceEditing.drafts();
  }

  @Override
  public void finishEdit(@Nullable String text) {
    inPlaceEditing.finish(text);
  }

  // View.

  /** Returns where the window looks, and what the tool in hand draws on top. */
  public ViewState view() {
    return view;
  }

  /** Chooses what helps to place cards; the map makes way for rulers. */
  public void use(DrawingAids wanted) {
    view.use(wanted, furniturePlace.named(map(), geometry(), lang(), view.camera().zoom()));
  }

  /** Returns what moves the camera to the whole map or to elements. */
  public CameraMoves cameraMoves() {
    return cameraMoves;
  }

  private Geometry wholeOfView() {
    return currentView.part().geometry();
  }

  /** Returns the saved view that is shown in place of the whole map. */
  public CurrentView currentView() {
    return currentView;
  }

  /** Shows a saved view in place of the whole map; what it leaves out is no longer chosen. */
  public void showView(SavedView saved) {
    currentView.show(saved);
    select(Selection.of(currentView.visible(selection.ids())));
  }

  /** Shows the whole map again as it was seen before; does nothing where no view is shown. */
  public void showWhole() {
    currentView.leave();
  }

  /** Commits a view of what is seen, which is the one shown from then on if one was. */
  public void saveView(Creation creation) {
    commit(creation.change());
    Optional<SavedView> made = map().find(SavedView.class, creation.ids().getFirst());
    if (currentView.view().isPresent()) {
      made.ifPresent(currentView::become);
    }
  }

  /** Moves the camera as {@link CameraMoves#reveal} does; undoing the last step brings it back. */
  public void revealMade(Id id) {
    Camera from = view.camera();
    cameraMoves.reveal(id);
    journalViews.jumped(journal.position(), from, view.camera());
  }

  // Display.

  @Override
  public Lang lang() {
    return laidOutMap().lang();
  }

  /**
   * Shows the map in a language, which changes the size of every text: at once, or for a large map
   * as soon as it is laid out again.
   */
  public void speak(Lang wanted) {
    layoutCache.speak(wanted);
    finished();
  }

  /**
   * Called when the same map has a new geometry: its routes were found, or its language changed.
   */
  private void finished() {
    tell(Aspect.DISPLAY, Aspect.MAP);
    liveAnalysis.refresh();
  }

  /** The results of the analyses and the overlay chosen from them. */
  public LiveAnalysis liveAnalysis() {
    return liveAnalysis;
  }

  @Override
  public Overlay overlay() {
    return currentView.filters()
        ? currentView.part().visible(liveAnalysis.overlay())
        : liveAnalysis.overlay();
  }

  /** Returns what was copied, shared with other documents. */
  public Clipboard clipboard() {
    return clipboard;
  }

  // Listeners.

  @Override
  public Subscription onChange(Consumer<Set<Aspect>> listener) {
    return changed.add(listener);
  }

  /** Calls back with news for the person. */
  public Subscription onNotice(Consumer<Message> listener) {
    return notices.add(listener);
  }

  /** Says something to the person. */
  public void say(Message notice) {
    notices.tell(notice);
  }

  private void tell(Aspect first, Aspect... more) {
    changed.tell(EnumSet.of(first, more));
  }

  @Override
  public Subscription onCommitted(Consumer<Committed> listener) {
    return committed.add(listener);
  }
}
