package org.chainmap.ui;

import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Brings columns of a table into view as a spreadsheet does. {@link TableView#scrollToColumn} moves
 * columns to the left edge that lie in view already, once the table has been scrolled.
 */
public final class ColumnScroll {

  private ColumnScroll() {}

  /**
   * Scrolls a table sideways as little as needed for a column to be seen whole, or its beginning
   * where it is wider than the table; not at all where it is seen. A table not yet laid out scrolls
   * when it is. O(columns).
   */
  public static <S> void reveal(TableView<S> table, TableColumn<S, ?> column) {
    Node view = table.lookup(".clipped-container");
    double width = view == null ? 0 : view.getLayoutBounds().getWidth();
    if (width <= 0) {
      table.scrollToColumn(column);
      return;
    }
    double start = 0;
    for (TableColumn<S, ?> each : table.getVisibleLeafColumns()) {
      if (each == column) {
        double from = start;
        table.lookupAll(".scroll-bar").stream()
            .flatMap(node -> node instanceof ScrollBar bar ? Stream.of(bar) : Stream.empty())
            .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
            .forEach(bar -> reveal(bar, width, from, from + column.getWidth()));
        return;
      }
      start += each.getWidth();
    }
  }

  private static void reveal(ScrollBar bar, double width, double start, double end) {
    double first = bar.getValue();
    double least = Math.min(start, Math.max(first, end - width));
    if (Math.abs(least - first) >= 1) {
      bar.setValue(Math.clamp(least, bar.getMin(), bar.getMax()));
    }
  }
}
