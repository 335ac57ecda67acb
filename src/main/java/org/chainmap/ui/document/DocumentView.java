package org.chainmap.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainmap.canvas.MapCanvas;
import org.chainmap.canvas.Minimap;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.DrawingAids;
import org.chainmap.geom.Box;
import org.chainmap.text.Message;
import org.chainmap.tool.KeyInput;
import org.chainmap.ui.Language;
import org.chainmap.ui.OtherDocuments;
import org.chainmap.ui.completeness.CompletenessPanel;
import org.chainmap.ui.initiatives.InitiativesPanel;
import org.chainmap.ui.inspector.Inspector;
import org.chainmap.ui.outline.OutlinePanel;
import org.jspecify.annotations.Nullable;

/** The view of one document: the map in the middle, the panels around it. */
public final class DocumentView extends BorderPane {

  /** The largest fraction of the window given to the lists beside the map, to leave it room. */
  private static final double MOST_LISTS = 0.6;

  private final OpenMap open;
  private final PanelLayout panelLayout;
  private final MapCanvas canvas;
  private final StackPane map;
  private final OutlinePanel outlinePanel;
  private final VBox left;
  private final Inspector inspector;
  private final BottomPanels bottomPanels;
  private final CompletenessPanel completeness;
  private final ListsArea lists;
  private final SplitPane across = new SplitPane();
  private final SplitPane down = new SplitPane();

  /**
   * @param others the other documents that are open
   * @param person who writes comments here
   */
  public DocumentView(
      OpenMap open,
      Language language,
      Painters painters,
      PanelLayout panelLayout,
      Predicate<KeyInput> shortcuts,
      OtherDocuments others,
      Supplier<String> person) {
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
    outlinePanel.lines().addEventFilter(KeyEvent.KEY_PRESSED, this::backToMap);
    Minimap minimap = new Minimap(editor, editor.view(), painters, open.scope());
    minimap.setMinHeight(120);
    minimap.setPrefHeight(140);
    Padded overview = new Padded(minimap);
    left = new VBox(outlinePanel, overview);
    VBox.setVgrow(outlinePanel, Priority.ALWAYS);
    inspector = new Inspector(open, language);
    bottomPanels =
        new BottomPanels(
            open,
            language,
            painters,
            panelLayout.motion,
            others,
            person,
            panelLayout.ledgerMemory());
    ElementDrop.accept(canvas, open, editor.view());
    completeness = new CompletenessPanel(open, open.completeness(), language, this::showField);
    bottomPanels.insert(
        Message.of("completeness.name"),
        completeness,
        completeness::count,
        open.completeness()::onCounted);
    InitiativesPanel initiatives = new InitiativesPanel(open, language);
    bottomPanels.insert(
        Message.of("initiatives.name"), initiatives, initiatives::count, open::whenMapChanges);
    lists = new ListsArea(bottomPanels, panelLayout.listsPlace, language, open.scope());
    ChosenInView.follow(open);
    follow(
        panelLayout.of(Shown.MINIMAP),
        on -> {
          overview.setVisible(on);
          overview.setManaged(on);
        });
    for (Shown aid : List.of(Shown.GRID, Shown.GUIDES, Shown.RULERS)) {
      follow(panelLayout.of(aid), on -> useAids());
    }
    across.setOrientation(Orientation.HORIZONTAL);
    down.setOrientation(Orientation.VERTICAL);
    setCenter(down);
    for (BooleanProperty panel :
        List.of(panelLayout.outline, panelLayout.inspector, panelLayout.lists)) {
      open.scope().add(panel.subscribe(this::arrange)::unsubscribe);
    }
    open.scope()
        .add(panelLayout.listsPlace.subscribe((before, now) -> replaced(before))::unsubscribe);
    arrange();
  }

  /** A pane with padding around a node. */
  private static final class Padded extends BorderPane {
    Padded(Node node) {
      super(node);
      getStyleClass().add("panel");
    }
  }

  /** Escape leads from the outline to the map, where Tab adds a line instead of leaving it. */
  private void backToMap(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      canvas.requestFocus();
      event.consume();
    }
  }

  private void follow(BooleanProperty shown, Consumer<Boolean> listener) {
    open.scope().add(shown.subscribe(listener)::unsubscribe);
  }

  private void useAids() {
    open.editor()
        .view()
        .use(
            new DrawingAids(
                panelLayout.of(Shown.GUIDES).get(),
                panelLayout.of(Shown.GRID).get(),
                panelLayout.of(Shown.RULERS).get()));
  }

  private void replaced(ListsPlace before) {
    rememberLists(before);
    arrange();
  }

  private boolean listsAt(ListsPlace place) {
    return panelLayout.lists.get() && panelLayout.listsPlace.get() == place;
  }

  /** Lays out the open panels; the map takes the remaining space, unless the lists fill it. */
  private void arrange() {
    List<Node> columns = new ArrayList<>();
    if (panelLayout.outline.get()) {
      columns.add(sized(left, panelLayout.outlineWidth.get(), -1));
    }
    columns.add(map);
    if (listsAt(ListsPlace.SIDE)) {
      columns.add(sized(lists, panelLayout.listsWidth.get(), -1));
    }
    if (panelLayout.inspector.get()) {
      columns.add(sized(inspector, panelLayout.inspectorWidth.get(), -1));
    }
    across.getItems().setAll(columns);
    List<Node> rows = new ArrayList<>();
    if (!listsAt(ListsPlace.FILL)) {
      rows.add(across);
    }
    if (!listsAt(ListsPlace.SIDE) && panelLayout.lists.get()) {
      rows.add(sized(lists, -1, panelLayout.listsHeight.get()));
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
    double right = panelLayout.inspector.get() ? panelLayout.inspectorWidth.get() / w : 0;
    if (panelLayout.inspector.get()) {
      across.setDividerPosition(last--, 1 - right);
    }
    if (listsAt(ListsPlace.SIDE)) {
      double left = panelLayout.outline.get() ? panelLayout.outlineWidth.get() / w : 0;
      double most = MOST_LISTS * (1 - left - right);
      across.setDividerPosition(last, 1 - right - Math.min(panelLayout.listsWidth.get() / w, most));
    }
    if (listsAt(ListsPlace.BOTTOM)) {
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
    rememberLists(panelLayout.listsPlace.get());
  }

  private void rememberLists(ListsPlace place) {
    if (lists.getScene() != null && panelLayout.lists.get()) {
      if (place == ListsPlace.BOTTOM && lists.getHeight() > 40) {
        panelLayout.listsHeight.set(lists.getHeight());
      } else if (place == ListsPlace.SIDE && lists.getWidth() > 40) {
        panelLayout.listsWidth.set(lists.getWidth());
      }
    }
  }

  /** The lines of the outline. */
  public Node outline() {
    return outlinePanel.lines();
  }

  /** The part of the window with the lists. */
  public Node lists() {
    return lists;
  }

  /** The list in front, if lists are open and the tab in front has one. */
  public Optional<Control> list() {
    return panelLayout.lists.get() ? bottomPanels.frontList() : Optional.empty();
  }

  /** The list that has the keyboard focus, if one has. */
  public Optional<Control> focusedList() {
    return bottomPanels.focusedList();
  }

  public OpenMap open() {
    return open;
  }

  /** Tells the map where a window lies over it, in screen coordinates; null where none does. */
  public void coverBy(@Nullable Bounds window) {
    Bounds over = window == null ? null : canvas.screenToLocal(window);
    open.editor()
        .view()
        .coverBy(
            over == null
                ? null
                : new Box(over.getMinX(), over.getMinY(), over.getWidth(), over.getHeight()));
  }

  public MapCanvas canvas() {
    return canvas;
  }

  /** Opens the inspector at the field that adds an enterprise to the selected segment. */
  public void addEnterprise() {
    openInspector();
    inspector.addEnterprise();
  }

  private void openInspector() {
    if (listsAt(ListsPlace.FILL)) {
      panelLayout.listsPlace.set(ListsPlace.BOTTOM);
    }
    panelLayout.inspector.set(true);
  }

  /** Brings a field of the selected element into view, and into an open inspector to enter it. */
  private void showField(String field, boolean enter) {
    if (enter) {
      openInspector();
    }
    if (panelLayout.inspector.get()) {
      inspector.showField(field, enter);
    }
  }

  /** Opens the list of what is to be filled in. */
  public void toFillIn() {
    panelLayout.lists.set(true);
    bottomPanels.bringUp(completeness);
    completeness.focusAsks();
  }

  /** The number of scenarios that were looked at and are not in the document. */
  int unsavedScenarios() {
    return bottomPanels.unsavedScenarios();
  }

  /** Adds these scenarios to the document. */
  void keepScenarios() {
    bottomPanels.keepScenarios();
  }

  /** Opens the list of comments where one on the selected element is written. */
  public void comment() {
    panelLayout.lists.set(true);
    bottomPanels.comment();
  }

  /** Opens the lists and shows the impact of losing the selected elements. */
  public void whatIf() {
    panelLayout.lists.set(true);
    bottomPanels.whatIf();
  }
}
