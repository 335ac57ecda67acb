package org.chainmap.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chainmap.editor.Drafts;
import org.chainmap.editor.change.Deletion;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.task.Listeners;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Scope;
import org.chainmap.task.Subscription;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;

/** A document without window and editor, for panels that need no more. */
public final class PlainDocument implements MapAccess {

  private final Listeners<ChainMap> onMap = new Listeners<>();
  private final Listeners<Set<Id>> onSelection = new Listeners<>();
  private final Scope scope = new Scope();
  private final Drafts drafts = new Drafts();
  private final List<Change> steps = new ArrayList<>();
  private ChainMap map;
  private Set<Id> selection = Set.of();

  public PlainDocument(ChainMap map) {
    this.map = map;
  }

  @Override
  public ChainMap map() {
    return map;
  }

  @Override
  public Geometry geometry() {
    return Geometry.EMPTY;
  }

  @Override
  public Set<Id> selection() {
    return selection;
  }

  @Override
  public void select(Set<Id> chosen) {
    selection = new LinkedHashSet<>(chosen);
    onSelection.tell(selection);
  }

  @Override
  public void show(Id element) {
    select(Set.of(element));
  }

  @Override
  public void commit(Change change) {
    map = map.with(change);
    steps.add(change);
    onMap.tell(map);
  }

  @Override
  public <T> RunningTask commitLater(
      Message name,
      BiFunction<ChainMap, Progress, T> make,
      Function<T, Change> change,
      Consumer<T> done) {
    return Tasks.immediate()
        .start(
            name,
            progress -> make.apply(map, progress),
            result -> {
              commit(change.apply(result));
              done.accept(result);
            },
            problem -> {
              throw new IllegalStateException(problem);
            });
  }

  @Override
  public void delete(Collection<Id> ids) {
    commit(Deletion.of(map, geometry(), ids).change());
  }

  @Override
  public void name(Change naming) {
    commit(naming);
  }

  @Override
  public Drafts drafts() {
    return drafts;
  }

  @Override
  public Subscription whenMapChanges(Runnable listener) {
    return onMap.add(now -> listener.run());
  }

  @Override
  public Subscription whenSelectionChanges(Runnable listener) {
    return onSelection.add(now -> listener.run());
  }

  @Override
  public Scope scope() {
    return scope;
  }

  /** Every step of work so far. */
  public List<Change> steps() {
    return steps;
  }

  /** Adds elements, or puts them in the place of those with their ids, in one step. */
  public void put(Element... elements) {
    List<Edit> edits = new ArrayList<>();
    for (Element element : elements) {
      edits.add(new Edit(element.id(), map.find(element.id()).orElse(null), element));
    }
    commit(new Change(Message.verbatim("put"), edits));
  }
}
