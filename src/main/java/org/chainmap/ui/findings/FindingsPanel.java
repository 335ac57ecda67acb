package org.chainmap.ui.findings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Severity;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.ui.Language;
import org.chainmap.ui.Tables;
import org.jspecify.annotations.Nullable;

/** What the analyses found, the worst first. Choosing one shows it on the map. */
public final class FindingsPanel extends VBox {

  private final Supplier<ChainMap> map;
  private final Supplier<Findings> findings;
  private final Language language;
  private final Consumer<Optional<Finding>> chosen;
  private final TableView<Finding> table;
  private final Label unjudged = new Label();
  private boolean filling;

  /**
   * @param findings the findings as they are now
   * @param chosen is told which finding is looked at, or none
   */
  public FindingsPanel(
      Supplier<ChainMap> map,
      Supplier<Findings> findings,
      Language language,
      Consumer<Optional<Finding>> chosen) {
    this.map = map;
    this.findings = findings;
    this.language = language;
    this.chosen = chosen;
    table = Tables.table(language, "findings.name", "findings.none");
    table.setId("findings");
    TableColumn<Finding, Finding> severity = severity();
    table.getColumns().add(Tables.column(language, "findings.subject", 170, this::subject));
    table.getColumns().add(severity);
    table
        .getColumns()
        .add(Tables.column(language, "findings.kind", 130, f -> language.now(f.kindName())));
    table
        .getColumns()
        .add(Tables.column(language, "findings.sentence", 900, f -> language.now(f.sentence())));
    table.setRowFactory(view -> row());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (before, now) -> {
              below();
              if (!filling) {
                chosen.accept(Optional.ofNullable(now));
              }
            });
    unjudged.getStyleClass().addAll("muted", "unjudged");
    unjudged.setWrapText(true);
    unjudged.setMinHeight(Region.USE_PREF_SIZE);
    unjudged.managedProperty().bind(unjudged.textProperty().isNotEmpty());
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(table, unjudged);
    language.follow(this::refresh);
  }

  private String subject(Finding finding) {
    return Names.of(map.get(), finding.subject(), language.get());
  }

  private TableColumn<Finding, Finding> severity() {
    TableColumn<Finding, Finding> column = new TableColumn<>();
    column.textProperty().bind(language.text("findings.severity"));
    column.setPrefWidth(90);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setComparator(java.util.Comparator.comparing(Finding::severity));
    column.setCellFactory(
        view ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable Finding finding, boolean empty) {
                super.updateItem(finding, empty);
                if (empty || finding == null) {
                  setText(null);
                  setGraphic(null);
                } else {
                  Severity severity = finding.severity();
                  setText(language.now(severity.label()));
                  Region dot = new Region();
                  dot.getStyleClass().addAll("dot", severity.key());
                  setGraphic(dot);
                }
              }
            });
    return column;
  }

  private TableRow<Finding> row() {
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(560);
    return new TableRow<>() {
      @Override
      protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        if (empty || finding == null) {
          setTooltip(null);
        } else {
          tooltip.setText(language.now(finding.sentence()) + "\n\n" + language.now(finding.rule()));
          setTooltip(tooltip);
        }
      }
    };
  }

  /**
   * Shows the findings as they are now; what was looked at stays chosen where it is still found.
   */
  public void refresh() {
    filling = true;
    Finding before = table.getSelectionModel().getSelectedItem();
    List<Finding> ranked = findings.get().ranked();
    table.getItems().setAll(ranked);
    table.getSelectionModel().clearSelection();
    if (before != null) {
      ranked.stream()
          .filter(f -> f.kind().equals(before.kind()) && f.subject().equals(before.subject()))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
    filling = false;
    if (before != null && table.getSelectionModel().isEmpty()) {
      chosen.accept(Optional.empty());
    }
    table.refresh();
    below();
  }

  /** Below the list: the chosen finding in full, or what could not be judged. */
  private void below() {
    Finding finding = table.getSelectionModel().getSelectedItem();
    var open = findings.get().unjudged();
    unjudged.setTooltip(null);
    if (finding != null) {
      unjudged.setText(language.now(finding.sentence()));
    } else if (open.isEmpty()) {
      unjudged.setText("");
    } else {
      unjudged.setText(
          language.now("findings.unjudged", open.size(), language.now(open.getFirst())));
      Tooltip all = new Tooltip(String.join("\n", open.stream().map(language::now).toList()));
      all.setWrapText(true);
      all.setMaxWidth(640);
      unjudged.setTooltip(all);
    }
  }

  /** Looks at no finding any more. */
  public void clear() {
    table.getSelectionModel().clearSelection();
  }
}
