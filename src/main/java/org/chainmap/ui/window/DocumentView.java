package org.chainmap.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainmap.canvas.MapCanvas;
import org.chainmap.canvas.Minimap;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.Editor;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Tasks;
import org.chainmap.tool.KeyInput;
import org.chainmap.ui.Language;
import org.chainmap.ui.inspector.Inspector;
import org.chainmap.ui.outline.Outline;

/** Everything shown of one document: the map in the middle, the panels around it. */
final class DocumentView extends BorderPane {

  /** The part of the height that the lists may take at first: the map comes first. */
  private static final double MOST_LISTS = 0.24;

  private final OpenMap open;
  private final Frame frame;
  private final MapCanvas canvas;
  private final StackPane map;
  private final Outline outline;
  private final VBox left;
  private final Inspector inspector;
  private final Lists lists;
  private final SplitPane across = new SplitPane();
  private final SplitPane down = new SplitPane();

  /**
   * @param others the other documents that are open
   */
  DocumentView(
      OpenMap open,
      Language language,
      Painters painters,
      Frame frame,
      Predicate<KeyInput> shortcuts,
      Tasks tasks,
      Supplier<List<ChainMap>> others) {
    this.open = open;
    this.frame = frame;
    Editor editor = open.editor();
    canvas = new MapCanvas(editor, open.tools(), painters, shortcuts);
    canvas.setId("map");
    canvas.animated().bind(frame.motion);
    canvas.accessibleTextProperty().bind(language.text("map.name"));
    map = new StackPane(canvas, new Invitation(editor, language));
    map.setMinSize(0, 0);
    outline = new Outline(open, language);
    Minimap minimap = new Minimap(editor, painters);
    minimap.setMinHeight(120);
    minimap.setPrefHeight(140);
    left = new VBox(outline, new Padded(minimap));
    VBox.setVgrow(outline, Priority.ALWAYS);
    inspector = new Inspector(open, language);
    lists = new Lists(open, language, painters, tasks, frame.motion, others);
    across.setOrientation(Orientation.HORIZONTAL);
    down.setOrientation(Orientation.VERTICAL);
    setCenter(down);
    frame.outline.subscribe(this::arrange);
    frame.inspector.subscribe(this::arrange);
    frame.lists.subscribe(this::arrange);
    arrange();
  }

  /** Leaves some room around a node. */
  private static final class Padded extends BorderPane {
    Padded(Node node) {
      super(node);
      getStyleClass().add("panel");
    }
  }

  /** Lays out the panels that are open; the map takes what room is left. */
  private void arrange() {
    List<Node> columns = new ArrayList<>();
    if (frame.outline.get()) {
      columns.add(sized(left, frame.outlineWidth.get(), -1));
    }
    columns.add(map);
    if (frame.inspector.get()) {
      columns.add(sized(inspector, frame.inspectorWidth.get(), -1));
    }
    across.getItems().setAll(columns);
    List<Node> rows = new ArrayList<>(List.of(across));
    if (frame.lists.get()) {
      rows.add(sized(lists, -1, frame.listsHeight.get()));
    }
    down.getItems().setAll(rows);
    place();
  }

  private static Node sized(Region region, double width, double height) {
    region.setPrefWidth(width > 0 ? width : Region.USE_COMPUTED_SIZE);
    region.setPrefHeight(height > 0 ? height : Region.USE_COMPUTED_SIZE);
    SplitPane.setResizableWithParent(region, false);
    return region;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (!placed && getWidth() > 0 && getHeight() > 0) {
      place();
      placed = true;
    }
  }

  private boolean placed;

  /** Puts the dividers where the panels' sizes want them. */
  private void place() {
    double w = getWidth();
    double h = getHeight();
    if (w <= 0 || h <= 0) {
      return;
    }
    int last = across.getDividers().size() - 1;
    if (frame.outline.get()) {
      across.setDividerPosition(0, frame.outlineWidth.get() / w);
    }
    if (frame.inspector.get()) {
      across.setDividerPosition(last, 1 - frame.inspectorWidth.get() / w);
    }
    if (frame.lists.get()) {
      down.setDividerPosition(0, 1 - Math.min(frame.listsHeight.get() / h, MOST_LISTS));
    }
  }

  /** Notes the sizes that a person gave the panels. */
  void remember() {
    if (frame.outline.get() && left.getWidth() > 40) {
      frame.outlineWidth.set(left.getWidth());
    }
    if (frame.inspector.get() && inspector.getWidth() > 40) {
      frame.inspectorWidth.set(inspector.getWidth());
    }
    if (frame.lists.get() && lists.getHeight() > 40) {
      frame.listsHeight.set(lists.getHeight());
    }
  }

  OpenMap open() {
    return open;
  }

  MapCanvas canvas() {
    return canvas;
  }

  /** Shows what follows if what is selected is lost, in words too. */
  void whatIf() {
    frame.lists.set(true);
    lists.whatIf();
  }
}
