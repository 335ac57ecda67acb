package org.chainmap.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.text.Message;

/** A document without window and editor, for panels that need no more. */
public final class PlainDocument implements MapAccess {

  private final List<Runnable> onMap = new ArrayList<>();
  private final List<Runnable> onSelection = new ArrayList<>();
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
  public Set<Id> selection() {
    return selection;
  }

  @Override
  public void select(Set<Id> chosen) {
    selection = new LinkedHashSet<>(chosen);
    onSelection.forEach(Runnable::run);
  }

  @Override
  public void show(Id element) {
    select(Set.of(element));
  }

  @Override
  public void commit(Change change) {
    map = map.with(change);
    steps.add(change);
    onMap.forEach(Runnable::run);
  }

  @Override
  public void whenMapChanges(Runnable listener) {
    onMap.add(listener);
  }

  @Override
  public void whenSelectionChanges(Runnable listener) {
    onSelection.add(listener);
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
