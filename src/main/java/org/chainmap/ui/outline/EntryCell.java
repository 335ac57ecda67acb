package org.chainmap.ui.outline;

import java.util.function.BiConsumer;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTreeCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A line of the outline, dressed by what it stands for; its name can be edited. */
final class EntryCell extends TextFieldTreeCell<Entry> {

  EntryCell(BiConsumer<Entry, String> renamed) {
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Entry entry) {
            return entry == null ? "" : entry.name();
          }

          @Override
          public @Nullable Entry fromString(String text) {
            Entry entry = getItem();
            return entry == null
                ? null
                : new Entry(entry.kind(), entry.id(), entry.subject(), text);
          }
        });
    this.renamed = renamed;
  }

  private final BiConsumer<Entry, String> renamed;
  private final Tooltip tooltip = new Tooltip();

  /** As wide as the outline, no wider: a longer name ends with an ellipsis and has its tooltip. */
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  public void commitEdit(@Nullable Entry changed) {
    Entry before = getItem();
    cancelEdit();
    if (before != null && changed != null) {
      renamed.accept(before, changed.name());
    }
  }

  @Override
  public void updateItem(@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    getStyleClass().removeAll("stage", "segment", "enterprise");
    if (!empty && entry != null) {
      tooltip.setText(entry.name());
      setTooltip(tooltip);
      getStyleClass().add(entry.kind().name().toLowerCase(java.util.Locale.ROOT));
    }
  }
}
