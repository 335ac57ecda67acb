package org.chainmap.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
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
import org.chainmap.tool.KeyInput;
import org.chainmap.ui.Language;
import org.chainmap.ui.OtherDocuments;
import org.chainmap.ui.inspector.Inspector;
import org.chainmap.ui.outline.OutlinePanel;

/** The view of one document: the map in the middle, the panels around it. */
public final class DocumentView extends BorderPane {

  /** The largest fraction of the height given to the lists at first, to leave room for the map. */
  private static final double MOST_LISTS = 0.24;

  private final OpenMap open;
  private final PanelLayout panelLayout;
  private final MapCanvas canvas;
  private final StackPane map;
  private final OutlinePanel outlinePanel;
  private final VBox left;
  private final Inspector inspector;
  private final BottomPanels bottomPanels;
  private final SplitPane across = new SplitPane();
  private final SplitPane down = new SplitPane();

  /**
   * @param others the other documents that are open
   */
  public DocumentView(
      OpenMap open,
      Language language,
      Painters painters,
      PanelLayout panelLayout,
      Predicate<KeyInput> shortcuts,
      OtherDocuments others) {
    this.open = open;
    this.panelLayout = panelLayout;
    Editor editor = open.editor();
    canvas =
        new MapCanvas(
            editor, editor, editor.view(), open.tools(), painters, shortcuts, open.scope());
    canvas.setId("map");
    canvas.animated().bind(panelLayout.motion);
    canvas.accessibleTextProperty().bind(language.text("map.name"));
    map = new StackPane(canvas, new EmptyMapHint(editor, editor, language));
    map.setMinSize(0, 0);
    outlinePanel = new OutlinePanel(open, language);
    Minimap minimap = new Minimap(editor, editor.view(), painters, open.scope());
    minimap.setMinHeight(120);
    minimap.setPrefHeight(140);
    left = new VBox(outlinePanel, new Padded(minimap));
    VBox.setVgrow(outlinePanel, Priority.ALWAYS);
    inspector = new Inspector(open, language);
    bottomPanels = new BottomPanels(open, language, painters, panelLayout.motion, others);
    across.setOrientation(Orientation.HORIZONTAL);
    down.setOrientation(Orientation.VERTICAL);
    setCenter(down);
    for (BooleanProperty panel :
        List.of(panelLayout.outline, panelLayout.inspector, panelLayout.lists)) {
      open.scope().add(panel.subscribe(this::arrange)::unsubscribe);
    }
    arrange();
  }

  /** A pane with padding around a node. */
  private static final class Padded extends BorderPane {
    Padded(Node node) {
      super(node);
      getStyleClass().add("panel");
    }
  }

  /** Lays out the open panels; the map takes the remaining space. */
  private void arrange() {
    List<Node> columns = new ArrayList<>();
    if (panelLayout.outline.get()) {
      columns.add(sized(left, panelLayout.outlineWidth.get(), -1));
    }
    columns.add(map);
    if (panelLayout.inspector.get()) {
      columns.add(sized(inspector, panelLayout.inspectorWidth.get(), -1));
    }
    across.getItems().setAll(columns);
    List<Node> rows = new ArrayList<>(List.of(across));
    if (panelLayout.lists.get()) {
      rows.add(sized(bottomPanels, -1, panelLayout.listsHeight.get()));
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

  /** Sets the dividers according to the panels' sizes. */
  private void place() {
    double w = getWidth();
    double h = getHeight();
    if (w <= 0 || h <= 0) {
      return;
    }
    int last = across.getDividers().size() - 1;
    if (panelLayout.outline.get()) {
      across.setDividerPosition(0, panelLayout.outlineWidth.get() / w);
    }
    if (panelLayout.inspector.get()) {
      across.setDividerPosition(last, 1 - panelLayout.inspectorWidth.get() / w);
    }
    if (panelLayout.lists.get()) {
      down.setDividerPosition(0, 1 - Math.min(panelLayout.listsHeight.get() / h, MOST_LISTS));
    }
  }

  /** Stores the panel sizes set by the person. */
  void remember() {
    if (panelLayout.outline.get() && left.getWidth() > 40) {
      panelLayout.outlineWidth.set(left.getWidth());
    }
    if (panelLayout.inspector.get() && inspector.getWidth() > 40) {
      panelLayout.inspectorWidth.set(inspector.getWidth());
    }
    if (panelLayout.lists.get() && bottomPanels.getHeight() > 40) {
      panelLayout.listsHeight.set(bottomPanels.getHeight());
    }
  }

  public OpenMap open() {
    return open;
  }

  public MapCanvas canvas() {
    return canvas;
  }

  /** Opens the lists and shows the impact of losing the selected elements. */
  public void whatIf() {
    panelLayout.lists.set(true);
    bottomPanels.whatIf();
  }
}
