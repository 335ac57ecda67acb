package org.chainmap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.chainmap.editor.CardMeasure;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.action.Actions;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.tool.KeyInput;
import org.chainmap.tool.Modifiers;
import org.chainmap.tool.PointerInput;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;
import org.chainmap.tool.Tool;
import org.chainmap.tool.ToolBox;
import org.chainmap.tool.ToolContext;
import org.chainmap.tool.WheelInput;
import org.jspecify.annotations.Nullable;

/**
 * A driver that operates an editor without a screen: presses, drags and keys, in map coordinates.
 * Cards are 160 × 64 px unless sized by hand, labels 40 × 17.
 */
public final class EditorDriver {

  /** A measure with sizes that need no font. */
  public static final CardMeasure MEASURE =
      new CardMeasure() {
        @Override
        public Size card(ChainMap map, Segment segment, Lang lang) {
          Size size = segment.placement().size();
          return size == null
              ? new Size(160, 64)
              : new Size(Math.max(80, size.w()), Math.max(40, size.h()));
        }

        @Override
        public @Nullable Size label(Link link, Lang lang) {
          return link.label() == null ? null : new Size(40, 17);
        }
      };

  private final Editor editor;
  private final ToolBox tools;
  private Modifiers held = Modifiers.NONE;
  private Point at = Point.ZERO;
  private Button down = Button.NONE;

  private EditorDriver(Editor editor) {
    this.editor = editor;
    this.tools = ToolBox.on(new ToolContext(editor, editor, editor.view()), editor);
  }

  /** Opens a map; background tasks run at once. */
  public static EditorDriver on(ChainMap map) {
    return on(map, Tasks.immediate(), new Clipboard());
  }

  public static EditorDriver on(ChainMap map, Tasks tasks, Clipboard clipboard) {
    return on(map, MEASURE, tasks, clipboard);
  }

  /** Opens a map whose cards have the sizes of a measure; background tasks run at once. */
  public static EditorDriver on(ChainMap map, CardMeasure measure) {
    return on(map, measure, Tasks.immediate(), new Clipboard());
  }

  private static EditorDriver on(
      ChainMap map, CardMeasure measure, Tasks tasks, Clipboard clipboard) {
    return new EditorDriver(
        new Editor(LaidOutMap.of(map, Lang.ZH, measure, Progress.NONE), measure, tasks, clipboard));
  }

  public Editor editor() {
    return editor;
  }

  public ToolBox tools() {
    return tools;
  }

  public ChainMap map() {
    return editor.map();
  }

  // Input.

  /** Holds these keys from now on, e.g. {@code hold("Shift")}; {@code hold("")} releases them. */
  public EditorDriver hold(String modifiers) {
    held =
        new Modifiers(
            modifiers.contains("Ctrl"), modifiers.contains("Shift"), modifiers.contains("Alt"));
    return this;
  }

  public EditorDriver press(double x, double y) {
    return press(x, y, Button.PRIMARY, 1);
  }

  public EditorDriver press(double x, double y, Button button, int clicks) {
    send(Kind.MOVE, new Point(x, y), Button.NONE, 0);
    down = button;
    return send(Kind.PRESS, new Point(x, y), button, clicks);
  }

  public EditorDriver press(Point p) {
    return press(p.x(), p.y());
  }

  /** Moves the pointer in two steps, as a person does. */
  public EditorDriver move(double x, double y) {
    Point to = new Point(x, y);
    send(Kind.MOVE, at.plus(to).times(0.5), down, 0);
    return send(Kind.MOVE, to, down, 0);
  }

  public EditorDriver move(Point p) {
    return move(p.x(), p.y());
  }

  public EditorDriver release() {
    Button released = down;
    down = Button.NONE;
    return send(Kind.RELEASE, at, released, 1);
  }

  public EditorDriver click(double x, double y) {
    return press(x, y).release();
  }

  public EditorDriver click(String id) {
    return click(middle(id).x(), middle(id).y());
  }

  public EditorDriver doubleClick(double x, double y) {
    return click(x, y).press(x, y, Button.PRIMARY, 2).release();
  }

  public EditorDriver drag(Point from, Point to) {
    return press(from).move(to).release();
  }

  /** Drags a card by its middle. */
  public EditorDriver drag(String id, double dx, double dy) {
    return drag(middle(id), middle(id).plus(dx, dy));
  }

  private EditorDriver send(Kind kind, Point map, Button button, int clicks) {
    at = map;
    editor.view().pointAt(map);
    tools.pointer(
        new PointerInput(kind, map, editor.view().camera().toScreen(map), button, clicks, held));
    return this;
  }

  /** Drags on the screen rather than on the map, e.g. to pan. */
  public EditorDriver dragOnScreen(Point from, Point to, Button button) {
    for (Kind kind : Kind.values()) {
      Point screen = kind == Kind.PRESS ? from : to;
      tools.pointer(
          new PointerInput(kind, editor.view().camera().toMap(screen), screen, button, 1, held));
    }
    return this;
  }

  public EditorDriver wheel(Point screen, double dx, double dy) {
    tools.wheel(new WheelInput(screen, dx, dy, held));
    return this;
  }

  /** Presses and releases a key: the tool gets it first, then the actions. */
  public EditorDriver key(String shortcut) {
    KeyInput input = KeyInput.of(shortcut);
    if (!tools.key(input)) {
      Actions.withShortcut(Actions.ALL, shortcut).ifPresent(action -> action.tryOn(editor));
    }
    tools.key(input.released());
    return this;
  }

  /** Holds a key down until it has arrived {@code times} times. */
  public EditorDriver keyHeld(String shortcut, int times) {
    KeyInput input = KeyInput.of(shortcut);
    tools.key(input);
    for (int i = 1; i < times; i++) {
      tools.key(input.repeated());
    }
    tools.key(input.released());
    return this;
  }

  public EditorDriver keyDown(String key) {
    tools.key(KeyInput.of(key));
    return this;
  }

  public EditorDriver keyUp(String key) {
    tools.key(KeyInput.of(key).released());
    return this;
  }

  /** Performs an action by its key, as the menu does. */
  public EditorDriver act(String key) {
    Actions.named(key).tryOn(editor);
    return this;
  }

  public EditorDriver use(Tool tool) {
    tools.use(tool);
    return this;
  }

  /** Types into the open text field and confirms. */
  public EditorDriver type(String text) {
    assertThat(editor.editing()).as("a text field is open").isPresent();
    editor.finishEdit(text);
    return this;
  }

  public EditorDriver select(String... ids) {
    editor.select(Selection.of(Arrays.stream(ids).map(Id::of).toList()));
    return this;
  }

  // Assertions and state.

  public String path() {
    return tools.path();
  }

  public Box card(String id) {
    return Objects.requireNonNull(editor.geometry().cards().get(Id.of(id)), id);
  }

  public Box band(String id) {
    return Objects.requireNonNull(editor.geometry().bands().get(Id.of(id)), id);
  }

  public Polyline route(String id) {
    return Objects.requireNonNull(editor.geometry().routes().get(Id.of(id)), id);
  }

  public Point middle(String id) {
    return card(id).center();
  }

  public Segment segment(String id) {
    return map().find(Segment.class, Id.of(id)).orElseThrow();
  }

  public EditorDriver assertPath(String path) {
    assertThat(tools.path()).isEqualTo(path);
    return this;
  }

  public EditorDriver assertSelected(String... ids) {
    assertThat(editor.selection().ids())
        .containsExactlyInAnyOrder(Arrays.stream(ids).map(Id::of).toArray(Id[]::new));
    return this;
  }

  public EditorDriver assertAt(String id, double x, double y) {
    assertThat(card(id).corner()).as("place of " + id).isEqualTo(new Point(x, y));
    return this;
  }

  public EditorDriver assertStage(String id, String stage) {
    assertThat(segment(id).stage()).as("stage of " + id).isEqualTo(Id.of(stage));
    return this;
  }

  /** Asserts that one undo leads back to {@code before}, and one redo to the present map. */
  public EditorDriver assertOneStepFrom(ChainMap before) {
    ChainMap now = map();
    assertThat(now).isNotEqualTo(before);
    editor.undo();
    assertThat(map()).isEqualTo(before);
    editor.redo();
    assertThat(map()).isEqualTo(now);
    return this;
  }
}
