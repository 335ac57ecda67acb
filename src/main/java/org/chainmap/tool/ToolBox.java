package org.chainmap.tool;

import java.util.Optional;
import java.util.Set;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.DisplayPort;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.Feedback;
import org.chainmap.geom.Point;
import org.chainmap.task.Listeners;
import org.chainmap.task.Subscription;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/**
 * The active tool and its state; a canvas sends its input here.
 *
 * <p>Panning and zooming work with every tool: wheel, middle drag, and dragging while Space is
 * held.
 */
public final class ToolBox {

  /**
   * The zoom factor per px of wheel rotation with Ctrl: a usual notch of 40 px gives about 13 %.
   */
  private static final double ZOOM_PER_PX = 1.003;

  /**
   * The changes that can move elements away from under the pointer; the end of editing, because the
   * tool at rest follows none of the others while it lasts.
   */
  private static final Set<Aspect> AROUND =
      Set.of(Aspect.MAP, Aspect.CAMERA, Aspect.SELECTION, Aspect.DISPLAY, Aspect.EDITING);

  private final ToolContext toolContext;
  private final Listeners<State> listeners = new Listeners<>();
  private Tool tool = Tools.SELECT;
  private State state;

  private ToolBox(ToolContext toolContext) {
    this.toolContext = toolContext;
    this.state = tool.start().apply(toolContext);
  }

  /** The tools of a document, kept up with what changes in it by other means. */
  public static ToolBox on(ToolContext toolContext, DisplayPort document) {
    ToolBox tools = new ToolBox(toolContext);
    document.onChange(
        aspects -> {
          if (aspects.contains(Aspect.EDITING)) {
            tools.followEditing();
          }
          if (aspects.stream().anyMatch(AROUND::contains)) {
            tools.state.refresh();
          }
        });
    return tools;
  }

  public Tool tool() {
    return tool;
  }

  /** Returns the state's path, e.g. {@code select.idle}. */
  public String path() {
    return state.path();
  }

  /** Activates another tool and cancels the operation in progress. */
  public void use(Tool other) {
    givenUp();
    toolContext.view().show(Feedback.NONE);
    tool = other;
    enter(other.start().apply(toolContext));
  }

  /**
   * Cancels the operation in progress, including a drag under a pan, and returns the resting state.
   */
  private State givenUp() {
    State last = state;
    State next = last.cancelled();
    while (next != last && !next.resting()) {
      last = next;
      next = last.cancelled();
    }
    return next;
  }

  public void pointer(PointerInput input) {
    if (input.is(Kind.PRESS, Button.MIDDLE) && !(state instanceof PanDragging)) {
      enter(new PanDragging(toolContext, state, Button.MIDDLE, input.screen()));
    } else {
      enter(state.pointer(input));
    }
  }

  /** Called when the pointer left the map. */
  public void left() {
    state.left();
  }

  /** Handles a key; false if the tool does not use it. */
  public boolean key(KeyInput input) {
    if (state instanceof SelectEditing && !input.key().equals("Escape")) {
      return false;
    }
    if (input.key().equals("Space") && input.modifiers().equals(Modifiers.NONE)) {
      return space(input.pressed());
    }
    if (!input.pressed()) {
      return false;
    }
    Optional<State> next = state.key(input);
    next.ifPresent(this::enter);
    return next.isPresent() || take(input);
  }

  /** Activates the tool that has this key. */
  private boolean take(KeyInput input) {
    Optional<Tool> other =
        Tools.ALL.stream().filter(t -> t.shortcut().equals(input.shortcut())).findFirst();
    if (!state.resting() || input.repeat()) {
      return false;
    }
    other.ifPresent(this::use);
    return other.isPresent();
  }

  private boolean space(boolean pressed) {
    if (pressed && state.resting() && !(state instanceof PanReady)) {
      enter(new PanReady(toolContext, state));
    } else if (!pressed && state instanceof PanReady ready) {
      enter(ready.previous());
    } else if (!pressed && state instanceof PanDragging dragging) {
      dragging.spaceReleased();
    }
    return true;
  }

  public void wheel(WheelInput input) {
    Camera camera = toolContext.view().camera();
    toolContext
        .view()
        .look(
            input.modifiers().ctrl()
                ? camera.zoomedBy(input.screen(), Math.pow(ZOOM_PER_PX, input.dy()))
                : camera.panned(input.dx(), input.dy()));
  }

  /** Zooms by {@code factor} around a place on the screen, after a pinch gesture. */
  public void pinch(Point screen, double factor) {
    toolContext.view().look(toolContext.view().camera().zoomedBy(screen, factor));
  }

  /** Calls back after the tool or its state changed. */
  public Subscription onChange(Runnable listener) {
    return listeners.add(state -> listener.run());
  }

  /**
   * Enters or leaves the editing state: in-place editing also begins and ends outside tools, by
   * menu and in the text field.
   */
  private void followEditing() {
    boolean editing = toolContext.selection().editing().isPresent();
    enter(!editing && state instanceof SelectEditing over ? over.previous() : state);
  }

  /** Enters a state; one at rest gives way to editing where a text is being edited. */
  private void enter(State wanted) {
    boolean edited = wanted.resting() && toolContext.selection().editing().isPresent();
    State next = edited ? new SelectEditing(toolContext, wanted) : wanted;
    if (next != state) {
      state = next;
      if (wanted instanceof SelectIdle) {
        tool = Tools.SELECT;
      }
      listeners.tell(next);
    }
  }
}
