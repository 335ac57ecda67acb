package org.chainmap.ui.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainmap.canvas.MapCanvas;
import org.chainmap.canvas.Minimap;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.DrawingAids;
import org.chainmap.geom.Box;
import org.chainmap.model.SavedView;
import org.chainmap.text.Message;
import org.chainmap.tool.KeyInput;
import org.chainmap.ui.Language;
import org.chainmap.ui.OtherDocuments;
import org.chainmap.ui.completeness.CompletenessPanel;
import org.chainmap.ui.initiatives.InitiativesPanel;
import org.chainmap.ui.inspector.Inspector;
import org.chainmap.ui.outline.OutlinePanel;
import org.chainmap.ui.views.ViewLine;
import org.jspecify.annotations.Nullable;

/** The view of one document: the map in the middle, the panels around it. */
public final class DocumentView extends BorderPane {

  private final OpenMap open;
  private final PanelLayout panelLayout;
  private final MapCanvas canvas;
  private final OutlinePanel outlinePanel;
  private final Inspector inspector;
  private final BottomPanels bottomPanels;
  private final CompletenessPanel completeness;
  private final ListsArea lists;
  private final PanelSplits splits;

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
    editor.onChange(this::showWhatIsNamed); // before the map opens its field, which must be seen
    canvas =
        new MapCanvas(
            editor, editor, editor.view(), open.tools(), painters, shortcuts, open.scope());
    canvas.setId("map");
    canvas.animated().bind(panelLayout.motion);
    canvas.accessibleTextProperty().bind(language.text("map.name"));
    StackPane map =
        new StackPane(
            canvas,
            new EmptyMapHint(editor, editor, language),
            new ViewLine(open.story(), language, open.scope()));
    map.setMinSize(0, 0);
    outlinePanel = new OutlinePanel(open, language);
    outlinePanel.lines().addEventFilter(KeyEvent.KEY_PRESSED, this::backToMap);
    Minimap minimap = new Minimap(editor, editor.view(), painters, open.scope());
    minimap.setMinHeight(120);
    minimap.setPrefHeight(140);
    Padded overview = new Padded(minimap);
    VBox left = new VBox(outlinePanel, overview);
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
    lists = new ListsArea(bottomPanels, panelLayout, language, open.scope());
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
    splits = new PanelSplits(panelLayout, left, map, lists, inspector, open.scope());
    setCenter(splits);
  }

  private void showWhatIsNamed(Set<Aspect> aspects) {
    if (aspects.contains(Aspect.EDITING) && open.editor().editing().isPresent()) {
      panelLayout.showMap();
    }
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
        .use(
            new DrawingAids(
                panelLayout.of(Shown.GUIDES).get(),
                panelLayout.of(Shown.GRID).get(),
                panelLayout.of(Shown.RULERS).get()));
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

  /** Brings the map back where the lists fill the window. */
  public void showMap() {
    panelLayout.showMap();
  }

  /** What has the keyboard when the document comes to the front: the map, or the list over it. */
  public Node keyboard() {
    return splits.listsAt(ListsPlace.FILL)
        ? bottomPanels.frontList().map(Node.class::cast).orElse(bottomPanels)
        : canvas;
  }

  /** Opens the inspector at the field that adds an enterprise to the selected segment. */
  public void addEnterprise() {
    openInspector();
    inspector.addEnterprise();
  }

  private void openInspector() {
    panelLayout.showMap();
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

  /** The view that is shown on the map, or else the one chosen in the list of views. */
  public Optional<SavedView> chosenView() {
    return open.editor().currentView().view().or(bottomPanels::chosenView);
  }

  /** Names what saves the cascade of a scenario as an animation. */
  public void animateBy(Runnable saving) {
    bottomPanels.animateBy(saving);
  }

  /** The number of scenarios that were looked at and are not in the document. */
  int unsavedScenarios() {
    return bottomPanels.unsavedScenarios();
  }

  /** The number of comments that are written and not sent. */
  int unsentComments() {
    return bottomPanels.unsentComments();
  }

  /** Adds these comments to the document. */
  void sendComments() {
    bottomPanels.sendComments();
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

  /** Opens the list of views where the one just saved is named. */
  public void nameView() {
    panelLayout.lists.set(true);
    bottomPanels.nameView();
  }

  /** Opens the lists and shows the impact of losing the selected elements. */
  public void whatIf() {
    panelLayout.lists.set(true);
    bottomPanels.whatIf();
  }
}
