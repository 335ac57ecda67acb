package org.chainmap.ui.outline;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.chainmap.paint.DrawnText;
import org.jspecify.annotations.Nullable;

/** A cell of the outline, styled by the kind of its entry. */
final class OutlineCell extends TreeCell<OutlineEntry> {

  private final Tooltip tooltip = new Tooltip();

  /**
   * @param edited is called for a double click on the name
   */
  OutlineCell(Consumer<OutlineEntry> edited) {
    addEventFilter(
        MouseEvent.ANY,
        event -> {
          OutlineEntry entry = getItem();
          boolean second = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
          if (second && entry != null && onName(event)) {
            if (event.getEventType() == MouseEvent.MOUSE_CLICKED) {
              edited.accept(entry);
            }
            event.consume();
          }
        });
  }

  private boolean onName(MouseEvent event) {
    return getDisclosureNode() == null
        || !getDisclosureNode().isVisible()
        || event.getX() > getDisclosureNode().getBoundsInParent().getMaxX();
  }

  /**
   * Returns 0, so that a cell is never wider than the outline: a longer name ends with an ellipsis
   * and has a tooltip.
   */
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected void updateItem(@Nullable OutlineEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    getStyleClass().removeAll("stage", "segment", "enterprise", "note");
    if (empty || entry == null) {
      setText(null);
      setTooltip(null);
    } else {
      setText(DrawnText.shown(entry.name()));
      tooltip.setText(DrawnText.shown(entry.name()));
      setTooltip(tooltip);
      getStyleClass().add(entry.kind().name().toLowerCase(Locale.ROOT));
    }
  }
}
