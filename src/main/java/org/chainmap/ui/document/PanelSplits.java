package org.chainmap.ui.document;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.chainmap.task.Scope;

/**
 * Lays out the open panels around the map, which takes the remaining space, and keeps the sizes
 * that a person drags them to. Only a drag changes what is kept: what a small window or large text
 * does to a panel passes with it.
 */
final class PanelSplits extends BorderPane {

  /** The largest fraction of the window given to the lists beside the map, to leave it room. */
  private static final double MOST_LISTS = 0.6;

  private final PanelLayout panelLayout;
  private final Region outline;
  private final Region map;
  private final Region lists;
  private final Region inspector;
  private final SplitPane across = new SplitPane();
  private final SplitPane down = new SplitPane();
  private boolean placed;

  PanelSplits(
      PanelLayout panelLayout,
      Region outline,
      Region map,
      Region lists,
      Region inspector,
      Scope scope) {
    this.panelLayout = panelLayout;
    this.outline = outline;
    this.map = map;
    this.lists = lists;
    this.inspector = inspector;
    across.setOrientation(Orientation.HORIZONTAL);
    down.setOrientation(Orientation.VERTICAL);
    for (SplitPane split : List.of(across, down)) {
      split.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }
    setCenter(down);
    for (BooleanProperty panel :
        List.of(panelLayout.outline, panelLayout.inspector, panelLayout.lists)) {
      scope.add(panel.subscribe((before, now) -> arrange())::unsubscribe);
    }
    scope.add(panelLayout.listsPlace.subscribe((before, now) -> arrange())::unsubscribe);
    arrange();
  }

  /** Tells whether the lists are open and lie at a place. */
  boolean listsAt(ListsPlace place) {
    return panelLayout.lists.get() && panelLayout.listsPlace.get() == place;
  }

  private void arrange() {
    List<Node> columns = new ArrayList<>();
    if (panelLayout.outline.get()) {
      columns.add(sized(outline, panelLayout.outlineWidth.get(), -1));
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

  /** Sets the dividers according to the panels' sizes, which reach to the middle of a divider. */
  private void place() {
    double w = getWidth();
    double h = getHeight();
    if (w <= 0 || h <= 0) {
      return;
    }
    int last = across.getDividers().size() - 1;
    double left = panelLayout.outline.get() ? panelLayout.outlineWidth.get() / w : 0;
    double right = panelLayout.inspector.get() ? panelLayout.inspectorWidth.get() / w : 0;
    if (panelLayout.outline.get()) {
      across.setDividerPosition(0, left);
    }
    if (panelLayout.inspector.get()) {
      across.setDividerPosition(last--, 1 - right);
    }
    if (listsAt(ListsPlace.SIDE)) {
      double most = MOST_LISTS * (1 - left - right);
      across.setDividerPosition(last, 1 - right - Math.min(panelLayout.listsWidth.get() / w, most));
    }
    if (listsAt(ListsPlace.BOTTOM)) {
      down.setDividerPosition(0, 1 - Math.min(panelLayout.listsHeight.get() / h, MOST_LISTS));
    }
  }

  private void released(MouseEvent event) {
    for (Node at = event.getTarget() instanceof Node node ? node : null;
        at != null && at != this;
        at = at.getParent()) {
      if (at.getStyleClass().contains("split-pane-divider")) {
        if (at.getParent() == down) {
          rememberHeight();
        } else if (at.getParent() == across) {
          rememberWidths();
        }
        return;
      }
    }
  }

  private void rememberHeight() {
    panelLayout.listsHeight.set((1 - down.getDividerPositions()[0]) * getHeight());
  }

  private void rememberWidths() {
    double[] at = across.getDividerPositions();
    double w = getWidth();
    int last = at.length - 1;
    double end = 1;
    if (panelLayout.outline.get()) {
      panelLayout.outlineWidth.set(at[0] * w);
    }
    if (panelLayout.inspector.get()) {
      end = at[last--];
      panelLayout.inspectorWidth.set((1 - end) * w);
    }
    if (listsAt(ListsPlace.SIDE)) {
      panelLayout.listsWidth.set((end - at[last]) * w);
    }
  }
}
