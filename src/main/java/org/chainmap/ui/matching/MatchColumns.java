package org.chainmap.ui.matching;

import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.chainmap.analysis.matching.MarketEntry;
import org.chainmap.analysis.matching.Portion;
import org.chainmap.analysis.matching.Proposal;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.chainmap.ui.Tables;
import org.jspecify.annotations.Nullable;

/** The columns of the list of matches; a row's tooltip shows its reason in full. */
final class MatchColumns {

  /** The least column width, which fits the name of a state (px). */
  private static final double NARROWEST = 90;

  /** The width of a column of amounts, which are never cut (px). */
  private static final double AMOUNT = 115;

  private final Language language;
  private final TableView<MatchRow> table;

  MatchColumns(Language language) {
    this.language = language;
    table = Tables.table(language, Message.of("matching.name"), Message.of("matching.none"));
  }

  /** Creates an empty table with these columns. */
  TableView<MatchRow> table() {
    table.setId("matching");
    table.setRowFactory(view -> row());
    column("state", 95, matchRow -> language.now(matchRow.state()));
    column("segment", 120, matchRow -> segment(matchRow.segment()));
    column("need", 300, matchRow -> matchRow.need().listing().text().in(language.get()));
    column("needBy", 110, matchRow -> matchRow.need().enterprise().cardName(language.get()));
    column("offer", 300, this::offer);
    column("offerBy", 110, this::offerBy);
    column("share", NARROWEST, matchRow -> percent(matchRow.met()));
    column("amount", AMOUNT, matchRow -> amount(matchRow.met()));
    column("lacking", AMOUNT, matchRow -> amount(matchRow.lacking()));
    column("similarity", 80, matchRow -> similarity(matchRow.pair()));
    column("reason", 420, matchRow -> language.now(matchRow.reason()));
    return table;
  }

  private void column(String key, double width, Function<MatchRow, @Nullable String> text) {
    TableColumn<MatchRow, String> column =
        Tables.column(language, Message.of("matching.column." + key), width, text);
    column.setMinWidth(width == AMOUNT ? AMOUNT : Math.min(width, NARROWEST));
    table.getColumns().add(column);
  }

  private @Nullable String segment(@Nullable Segment segment) {
    return segment == null ? null : segment.name().in(language.get());
  }

  /**
   * Returns the text of the offer; an offer that does not meet the need is marked as the closest
   * one.
   */
  private @Nullable String offer(MatchRow matchRow) {
    MarketEntry offer = matchRow.offer();
    if (offer == null) {
      return null;
    }
    String text = offer.listing().text().in(language.get());
    return matchRow.unmet() == null ? text : language.now(Message.of("matching.closest", text));
  }

  private @Nullable String offerBy(MatchRow matchRow) {
    MarketEntry offer = matchRow.offer();
    return offer == null ? null : offer.enterprise().cardName(language.get());
  }

  private static @Nullable String percent(@Nullable Portion portion) {
    return portion == null ? null : Numbers.most(portion.percent(), 15);
  }

  private @Nullable String amount(@Nullable Portion portion) {
    return portion == null ? null : language.now(portion.words());
  }

  private static @Nullable String similarity(@Nullable Proposal pair) {
    return pair == null ? null : Numbers.fixed(pair.similarity(), 2);
  }

  private TableRow<MatchRow> row() {
    Tooltip tooltip = Buttons.wrapped(560);
    return new TableRow<>() {
      @Override
      protected void updateItem(@Nullable MatchRow matchRow, boolean empty) {
        super.updateItem(matchRow, empty);
        if (empty || matchRow == null) {
          setTooltip(null);
        } else {
          tooltip.setText(language.now(matchRow.reason()));
          setTooltip(tooltip);
        }
      }
    };
  }
}
