package org.chainmap.ui.matching;

import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.chainmap.analysis.matching.MarketEntry;
import org.chainmap.analysis.matching.Proposal;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Tables;
import org.jspecify.annotations.Nullable;

/** What each row of the list says; its reason in full when pointed at. */
final class Columns {

  /** Room for the name of a state (px). */
  private static final double NARROWEST = 90;

  private final Language language;
  private final TableView<Line> table;

  Columns(Language language) {
    this.language = language;
    table = Tables.table(language, Message.of("matching.name"), Message.of("matching.none"));
  }

  /** An empty table of them. */
  TableView<Line> table() {
    table.setId("matching");
    table.setRowFactory(view -> row());
    column("state", 95, line -> language.now(line.state()));
    column("segment", 120, line -> segment(line.segment()));
    column("need", 260, line -> line.need().listing().text());
    column("needBy", 110, line -> line.need().enterprise().cardName(language.get()));
    column("offer", 260, this::offer);
    column("offerBy", 110, this::offerBy);
    column("similarity", 90, line -> similarity(line.pair()));
    column("reason", 700, line -> language.now(line.reason()));
    return table;
  }

  private void column(String key, double width, Function<Line, @Nullable String> text) {
    TableColumn<Line, String> column =
        Tables.column(language, Message.of("matching.column." + key), width, text);
    column.setMinWidth(Math.min(width, NARROWEST));
    table.getColumns().add(column);
  }

  private @Nullable String segment(@Nullable Segment segment) {
    return segment == null ? null : segment.name().in(language.get());
  }

  /** An offer that does not meet the need is only the closest one, and said to be. */
  private @Nullable String offer(Line line) {
    MarketEntry offer = line.offer();
    if (offer == null) {
      return null;
    }
    String text = offer.listing().text();
    return line.unmet() == null ? text : language.now(Message.of("matching.closest", text));
  }

  private @Nullable String offerBy(Line line) {
    MarketEntry offer = line.offer();
    return offer == null ? null : offer.enterprise().cardName(language.get());
  }

  private static @Nullable String similarity(@Nullable Proposal pair) {
    return pair == null ? null : String.format(Locale.ROOT, "%.2f", pair.similarity());
  }

  private TableRow<Line> row() {
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(560);
    return new TableRow<>() {
      @Override
      protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
          setTooltip(null);
        } else {
          tooltip.setText(language.now(line.reason()));
          setTooltip(tooltip);
        }
      }
    };
  }
}
