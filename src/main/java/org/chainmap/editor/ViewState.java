package org.chainmap.editor;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.ViewPort;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.task.Listeners;
import org.chainmap.task.Subscription;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The part of an {@link Editor} that belongs to the window and not to the document: what is looked
 * at, where the pointer is, what is drawn on top, and who is told of what.
 */
public abstract sealed class ViewState implements ViewPort permits Editor {

  private final Listeners<Set<Aspect>> changed = new Listeners<>();
  private final Listeners<Message> notices = new Listeners<>();
  private Camera camera = Camera.START;
  private Size viewport = new Size(1200, 800);
  private Feedback feedback = Feedback.NONE;
  private @Nullable Point pointer;

  ViewState() {}

  @Override
  public Camera camera() {
    return camera;
  }

  @Override
  public void look(Camera changed) {
    if (!changed.equals(camera)) {
      camera = changed;
      tell(Aspect.CAMERA);
    }
  }

  @Override
  public Size viewport() {
    return viewport;
  }

  /** The window's view has this size in screen px now. */
  public void resizeViewport(Size changed) {
    viewport = changed;
    tell(Aspect.CAMERA);
  }

  /** Where the pointer is on the map, if it is there: where a paste lands. */
  public Optional<Point> pointer() {
    return Optional.ofNullable(pointer);
  }

  public void pointAt(@Nullable Point map) {
    pointer = map;
  }

  public Feedback feedback() {
    return feedback;
  }

  @Override
  public void show(Feedback changed) {
    if (!changed.equals(feedback)) {
      feedback = changed;
      tell(Aspect.FEEDBACK);
    }
  }

  /** Calls back with what changed, after it changed. */
  public Subscription onChange(Consumer<Set<Aspect>> listener) {
    return changed.add(listener);
  }

  /** Calls back with news for the person. */
  public Subscription onNotice(Consumer<Message> listener) {
    return notices.add(listener);
  }

  final void say(Message notice) {
    notices.tell(notice);
  }

  final void tell(Aspect first, Aspect... more) {
    changed.tell(EnumSet.of(first, more));
  }
}
