package org.chainmap.ui;

import java.util.Collection;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.Drafts;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Scope;
import org.chainmap.task.Subscription;
import org.chainmap.text.Message;

/** A document in an editor, without a window around it. */
public record EditorDocument(Editor editor, Scope scope) implements MapAccess {

  public EditorDocument(Editor editor) {
    this(editor, new Scope());
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
