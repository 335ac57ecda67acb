package org.chainmap.ui.document;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.chainmap.canvas.ControlFonts;
import org.chainmap.disk.FileStamp;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.CardMeasure;
import org.chainmap.editor.Drafts;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.action.StoryActions;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.editor.view.Selection;
import org.chainmap.exchange.SheetPaths;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Comment;
import org.chainmap.model.Initiative;
import org.chainmap.model.Listing;
import org.chainmap.model.Match;
import org.chainmap.model.value.Name;
import org.chainmap.task.Listeners;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Scope;
import org.chainmap.task.Subscription;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.tool.ToolBox;
import org.chainmap.tool.ToolContext;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.completeness.LiveCompleteness;
import org.chainmap.ui.views.StoryAccess;
import org.jspecify.annotations.Nullable;

/** A document open in the window: its editor, its tools, and the file it is kept in, if any. */
public final class OpenMap implements MapAccess, AutoCloseable {

  private final Scope scope = new Scope();
  private final Tasks tasks;
  private final Editor editor;
  private final ToolBox tools;
  private final LiveCompleteness completeness;
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private @Nullable Name numbered;
  private int number;
  private final SaveTurns saves = new SaveTurns();
  private final Listeners<ChainMap> saved = new Listeners<>();
  private String documentId;
  private boolean identified;
  private ReplacedContent replaced = ReplacedContent.UNKEPT;
  private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable StandingMessage> standing =
      new ReadOnlyObjectWrapper<>();

  /** Written by the document's thread, read by the one that looks at the file too. */
  private volatile @Nullable KeptFile kept;

  /**
   * @param laidOutMap the map, laid out beforehand
   * @param kept its file, or null if it was never saved
   */
  public OpenMap(
      LaidOutMap laidOutMap,
      @Nullable KeptFile kept,
      CardMeasure measure,
      Tasks tasks,
      Clipboard clipboard) {
    this.tasks = tasks.within(scope);
    this.editor = new Editor(laidOutMap, measure, this.tasks, clipboard);
    this.completeness = new LiveCompleteness(this.tasks, editor::map);
    this.tools = ToolBox.on(new ToolContext(editor, editor, editor.view()), editor);
    this.kept = kept;
    this.documentId = id(kept == null ? null : laidOutMap.map());
    editor.currentView().compareBy(this::earlier);
    named();
    ControlFonts.prepare(editor.map());
    editor.onCommitted(step -> ControlFonts.prepare(step.change()));
    editor.onCommitted(step -> completeness.follow());
    completeness.follow();
    editor.onChange(
        aspects -> {
          if (aspects.contains(Aspect.JOURNAL)) {
            unsaved.set(editor.unsaved());
          }
          if (aspects.contains(Aspect.MAP) || aspects.contains(Aspect.DISPLAY)) {
            named();
          }
        });
  }

  /** Returns the id of a map that has a file, or a new one. */
  private static String id(@Nullable ChainMap map) {
    String known = map == null ? null : map.info().documentId();
    return known == null || known.isBlank() ? UUID.randomUUID().toString() : known;
  }

  /** Writes the document's id into its file from the next save on. */
  public void identify() {
    identified = true;
  }

  /**
   * The id under which earlier versions of the document are kept: that in its file or a new one. It
   * is no part of what can be undone.
   */
  public String documentId() {
    return documentId;
  }

  /** Goes on with the versions of a document whose content was opened without its file. */
  public void continues(String document) {
    documentId = document;
  }

  private void named() {
    KeptFile at = kept;
    Path last = at == null ? null : at.path().getFileName();
    String title = editor.map().info().title().in(editor.lang()).replace('\n', ' ');
    if (numbered != null && !numbered.equals(editor.map().info().title())) {
      numbered = null;
    }
    name.set(last != null ? last.toString() : numbered == null ? title : title + " " + number);
  }

  /** Puts a number behind the title while the map is called like another and has no file yet. */
  void tellApart(Set<String> taken) {
    String title = name.get();
    number = 2;
    while (taken.contains(title + " " + number)) {
      number++;
    }
    numbered = taken.contains(title) ? editor.map().info().title() : null;
    named();
  }

  public Editor editor() {
    return editor;
  }

  /** Reads the map of a file that a view compares with; for the disk's thread. */
  private Optional<ChainMap> earlier(String name) {
    return SheetPaths.file(file().orElse(null), name)
        .flatMap(path -> ChainMapFile.beside(path, path.toString()));
  }

  /** The saved views of the document, and the one that is shown. */
  StoryAccess story() {
    return new StoryAccess(
        editor.currentView(),
        editor::showView,
        editor::showWhole,
        () -> StoryActions.SAVE.tryOn(editor),
        onward -> (onward > 0 ? StoryActions.NEXT : StoryActions.PREVIOUS).tryOn(editor),
        editor::laidOutMap,
        editor.liveAnalysis()::assessment,
        this::earlier,
        editor::onChange,
        editor::say);
  }

  /** How much of the map is filled in. */
  public LiveCompleteness completeness() {
    return completeness;
  }

  /** Runs what only this document wants: it is cancelled when the document is closed. */
  Tasks tasks() {
    return tasks;
  }

  @Override
  public Scope scope() {
    return scope;
  }

  /** Lets go of everything that outlives the document, and cancels its work. */
  @Override
  public void close() {
    scope.close();
  }

  public ToolBox tools() {
    return tools;
  }

  public Optional<Path> file() {
    return kept().map(KeptFile::path);
  }

  /** The file as it was last read or written, if there is one. */
  Optional<KeptFile> kept() {
    return Optional.ofNullable(kept);
  }

  /** Whether saving asks for another file, because someone else has this one open. */
  public ReadOnlyBooleanProperty readOnly() {
    return readOnly.getReadOnlyProperty();
  }

  void readOnly(boolean is) {
    readOnly.set(is);
  }

  /** The message to be shown while the document is in front; null for none. */
  ReadOnlyObjectProperty<@Nullable StandingMessage> standing() {
    return standing.getReadOnlyProperty();
  }

  void standing(@Nullable StandingMessage now) {
    standing.set(now);
  }

  /** The file's name, or the map's title if it was never saved. */
  public ReadOnlyStringProperty name() {
    return name.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty unsaved() {
    return unsaved.getReadOnlyProperty();
  }

  /** The saves of the document, one after the other. */
  SaveTurns saves() {
    return saves;
  }

  /** Has what saves replace kept from now on. */
  public void keepReplaced(ReplacedContent by) {
    replaced = by;
  }

  ReplacedContent replaced() {
    return replaced;
  }

  /**
   * Takes what a save is to write. In a file new to it, a map that still has the title of every new
   * map is given the file's name as its title, and the files of linked sheets are named as they lie
   * from there, in a step of its own once it is saved. Saved under another name, it is another
   * document.
   */
  DocumentSnapshot snapshot(Path target) {
    boolean own = file().filter(target::equals).isPresent();
    String id = own || file().isEmpty() ? documentId : UUID.randomUUID().toString();
    Optional<Change> titled =
        own ? Optional.empty() : Files.following(editor.map(), file().orElse(null), target);
    ChainMap map = titled.map(editor.map()::with).orElse(editor.map());
    ChainMap written = identified ? map.withDocumentId(id) : map;
    return new DocumentSnapshot(target, own, id, map, written, titled, editor.position());
  }

  /**
   * Takes note that a save ended well. What was edited since it began stays unsaved.
   *
   * @param stamp the file as it was written
   */
  void saved(DocumentSnapshot save, FileStamp stamp) {
    Path before = file().orElse(null);
    kept = new KeptFile(save.target(), stamp, save.map());
    documentId = save.documentId();
    readOnly.set(false);
    standing.set(null);
    if (save.titled().isEmpty()) {
      editor.markSaved(save.position());
    } else if (editor.position() == save.position()) {
      editor.commit(save.titled().get());
      editor.markSaved(editor.position());
    } else {
      Files.following(editor.map(), before, save.target()).ifPresent(editor::commit);
      editor.markUnsaved(); // the history has no step with just what the file holds
    }
    named();
    saved.tell(save.map());
  }

  /** Calls back with the map in the file whenever the document was saved. */
  public Subscription onSaved(Consumer<ChainMap> listener) {
    return saved.add(listener);
  }

  /** Takes note that what the document's file holds now is merged into the map. */
  void merged(KeptFile now) {
    kept = now;
    documentId = id(now.map());
    if (map().equals(now.map())) {
      editor.markSaved(editor.position());
    }
  }

  /** Takes over what the document's file holds now, as a step that can be undone. */
  void reload(LaidOutMap read, KeptFile now) {
    editor.takeOver(Message.of("ui.change.reload"), read);
    kept = now;
    standing.set(null);
    named();
    saved.tell(editor.map());
  }

  @Override
  public ChainMap map() {
    return editor.map();
  }

  @Override
  public Geometry geometry() {
    return editor.geometry();
  }

  @Override
  public Set<Id> selection() {
    return editor.selection().ids();
  }

  @Override
  public void select(Set<Id> chosen) {
    editor.select(Selection.of(chosen));
  }

  @Override
  public void show(Id element) {
    editor.select(Selection.of(element));
    editor.cameraMoves().show(place(element));
  }

  /** Selects elements and brings the first into view. */
  public void show(List<Id> elements) {
    editor.select(Selection.of(elements));
    elements.stream().findFirst().ifPresent(first -> editor.cameraMoves().show(place(first)));
  }

  /** Selects elements and brings them to the middle of the view. */
  public void goTo(List<Id> elements) {
    editor.select(Selection.of(elements));
    editor.cameraMoves().centre(elements);
  }

  /** Returns the element to show in place of one that has no place on the map. */
  private Id place(Id element) {
    return map()
        .find(element)
        .map(
            e ->
                e instanceof Listing l
                    ? l.segment() != null ? l.segment() : l.enterprise()
                    : e instanceof Match m
                        ? place(m.need())
                        : e instanceof Comment c
                            ? place(c.about())
                            : e instanceof Initiative i && !i.segments().isEmpty()
                                ? i.segments().getFirst()
                                : e.id())
        .orElse(element);
  }

  @Override
  public void commit(Change change) {
    editor.commit(change);
  }

  @Override
  public <T> RunningTask commitLater(
      Message name,
      BiFunction<ChainMap, Progress, T> make,
      Function<T, Change> change,
      Consumer<T> done) {
    return editor.commitLater(name, make, change, done);
  }

  @Override
  public void delete(Collection<Id> ids) {
    editor.delete(ids);
  }

  @Override
  public void name(Change naming) {
    editor.name(naming);
  }

  @Override
  public Drafts drafts() {
    return editor.drafts();
  }

  @Override
  public Subscription whenMapChanges(Runnable listener) {
    return editor.onCommitted(step -> listener.run());
  }

  @Override
  public Subscription whenSelectionChanges(Runnable listener) {
    return editor.onChange(
        aspects -> {
          if (aspects.contains(Aspect.SELECTION)) {
            listener.run();
          }
        });
  }
}
