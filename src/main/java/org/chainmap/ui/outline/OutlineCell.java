package org.chainmap.ui.outline;

import java.util.function.BiConsumer;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTreeCell;
import javafx.util.StringConverter;
import org.chainmap.paint.DrawnText;
import org.jspecify.annotations.Nullable;

/** A cell of the outline, styled by the kind of its entry; the name can be edited. */
final class OutlineCell extends TextFieldTreeCell<OutlineEntry> {

  OutlineCell(BiConsumer<OutlineEntry, String> renamed) {
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable OutlineEntry outlineEntry) {
            return outlineEntry == null ? "" : outlineEntry.name();
          }

          @Override
          public @Nullable OutlineEntry fromString(String text) {
            OutlineEntry outlineEntry = getItem();
            return outlineEntry == null
                ? null
                : new OutlineEntry(
                    outlineEntry.kind(), outlineEntry.id(), outlineEntry.subject(), text);
          }
        });
    this.renamed = renamed;
  }

  private final BiConsumer<OutlineEntry, String> renamed;
  private final Tooltip tooltip = new Tooltip();

  /**
   * Returns 0, so that a cell is never wider than the outline: a longer name ends with an ellipsis
   * and has a tooltip.
   */
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  public void commitEdit(@Nullable OutlineEntry changed) {
    OutlineEntry before = getItem();
    cancelEdit();
    if (before != null && changed != null) {
      renamed.accept(before, changed.name());
    }
  }

  @Override
  public void updateItem(@Nullable OutlineEntry outlineEntry, boolean empty) {
    super.updateItem(outlineEntry, empty);
    getStyleClass().removeAll("stage", "segment", "enterprise");
    if (!empty && outlineEntry != null) {
      if (!isEditing()) {
        setText(DrawnText.shown(getText()));
      }
      tooltip.setText(DrawnText.shown(outlineEntry.name()));
      setTooltip(tooltip);
      getStyleClass().add(outlineEntry.kind().name().toLowerCase(java.util.Locale.ROOT));
    }
  }
}
