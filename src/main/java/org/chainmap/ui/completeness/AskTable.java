package org.chainmap.ui.completeness;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Inquiries;
import org.chainmap.ledger.Inquiries.Inquiry;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Names;
import org.chainmap.text.Lists;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Tables;
import org.jspecify.annotations.Nullable;

/** The table of what to ask whom, grouped by the enterprise to ask. */
final class AskTable {

  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

  /** How many others who could answer are named. */
  private static final int NAMED = 3;

  private final MapAccess access;
  private final Language language;
  private final TableView<Inquiry> table;

  AskTable(MapAccess access, Language language) {
    this.access = access;
    this.language = language;
    table =
        Tables.table(
            language, Message.of("completeness.asks"), Message.of("completeness.complete"));
    table.setId("to-ask");
    TableColumn<Inquiry, String> whom =
        Tables.column(language, Message.of("completeness.whom"), 150, this::whom);
    whom.setCellFactory(column -> new WhomCell());
    table.getColumns().add(whom);
    table
        .getColumns()
        .add(Tables.column(language, Message.of("completeness.about"), 170, this::about));
    table
        .getColumns()
        .add(Tables.column(language, Message.of("completeness.missing"), 300, this::missing));
    TableColumn<Inquiry, Integer> weight =
        Tables.number(
            language, Message.of("completeness.weight"), 60, each -> each.question().weight());
    table.getColumns().add(weight);
    table
        .getColumns()
        .add(Tables.column(language, Message.of("completeness.others"), 160, this::others));
    table.setRowFactory(view -> new AskRow());
  }

  TableView<Inquiry> table() {
    return table;
  }

  /** Shows what to ask; the chosen element stays chosen. */
  void show(Inquiries inquiries) {
    Inquiry chosen = table.getSelectionModel().getSelectedItem();
    Tables.refill(
        table,
        inquiries.all(),
        each -> chosen != null && each.question().element().equals(chosen.question().element()));
  }

  private String whom(Inquiry inquiry) {
    return inquiry
        .whom()
        .map(id -> language.now(Message.of("completeness.ask", name(id))))
        .orElseGet(() -> language.now(Message.of("completeness.nobody")));
  }

  private String about(Inquiry inquiry) {
    return Names.of(access.map(), inquiry.question().element(), language.get());
  }

  private String missing(Inquiry inquiry) {
    return Lists.joined(
        language.get(),
        inquiry.question().missing().stream()
            .map(column -> language.now(column.heading()))
            .toList());
  }

  private @Nullable String others(Inquiry inquiry) {
    List<Id> others = inquiry.others();
    if (others.isEmpty()) {
      return null;
    }
    String named =
        Lists.joined(language.get(), others.stream().limit(NAMED).map(this::name).toList());
    return others.size() <= NAMED
        ? named
        : language.now(Message.of("completeness.othersMore", named, others.size()));
  }

  /** Returns what to ask as a sentence, and why it stands where it does. */
  private String sentence(Inquiry inquiry) {
    return language.now(
            Message.of("completeness.sentence", whom(inquiry), about(inquiry), missing(inquiry)))
        + "\n"
        + language.now(Message.of("completeness.weight.why"));
  }

  private String name(Id id) {
    return access
        .map()
        .find(Enterprise.class, id)
        .map(each -> each.cardName(language.get()))
        .orElse(id.value());
  }

  /** A row that says the whole question under the pointer, where columns are too narrow for it. */
  private final class AskRow extends TableRow<Inquiry> {

    private final Tooltip tooltip = Buttons.wrapped(420);

    @Override
    protected void updateItem(@Nullable Inquiry inquiry, boolean empty) {
      super.updateItem(inquiry, empty);
      if (empty || inquiry == null) {
        setTooltip(null);
      } else {
        tooltip.setText(sentence(inquiry));
        setTooltip(tooltip);
      }
    }
  }

  /** The enterprise to ask: strong in the first of its rows, pale in those that follow. */
  private static final class WhomCell extends TableCell<Inquiry, String> {

    WhomCell() {
      getStyleClass().add("whom");
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
      int row = getIndex();
      boolean follows =
          !empty
              && row > 0
              && row < getTableView().getItems().size()
              && whom(row).equals(whom(row - 1));
      pseudoClassStateChanged(FIRST, !empty && !follows);
    }

    private Optional<Id> whom(int row) {
      return getTableView().getItems().get(row).whom();
    }
  }
}
