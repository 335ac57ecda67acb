package org.chainmap.ui.ledger;

import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.InputMethodRequests;
import org.jspecify.annotations.Nullable;

/** Tells an input method where the cell is into which it writes, so that its choices lie there. */
final class CellLocation implements InputMethodRequests {

  private final Node table;
  private final Supplier<@Nullable Bounds> cell;

  /**
   * @param cell returns where the cell lies in the scene, null where it is not in view
   */
  CellLocation(Node table, Supplier<@Nullable Bounds> cell) {
    this.table = table;
    this.cell = cell;
  }

  @Override
  public Point2D getTextLocation(int offset) {
    Bounds found = cell.get();
    Bounds within = found == null ? table.getLayoutBounds() : table.sceneToLocal(found);
    Bounds screen = table.localToScreen(within);
    return screen == null ? Point2D.ZERO : new Point2D(screen.getMinX(), screen.getMaxY());
  }

  @Override
  public int getLocationOffset(int x, int y) {
    return 0;
  }

  @Override
  public void cancelLatestCommittedText() {}

  @Override
  public String getSelectedText() {
    return "";
  }
}
