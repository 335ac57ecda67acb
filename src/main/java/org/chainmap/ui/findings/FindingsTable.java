package org.chainmap.ui.findings;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.Region;
import org.chainmap.analysis.Finding;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.chainmap.ui.ListCopy;
import org.jspecify.annotations.Nullable;

/** The table of findings, with headings if they are grouped. */
final class FindingsTable extends TreeTableView<FindingRow> {

  private final Language language;
  private final Function<Finding, String> subject;
  private final Set<String> folded = new HashSet<>();

  /**
   * @param subject returns the name of the element that a finding concerns
   */
  FindingsTable(Language language, Function<Finding, String> subject) {
    super(
        new TreeItem<>(
            new FindingRow.Heading(
                new FindingGroup("", Message.of("ui.findings.name"), List.of()))));
    this.language = language;
    this.subject = subject;
    setId("findings");
    setShowRoot(false);
    accessibleTextProperty().bind(language.text("findings.name"));
    getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
    setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().add(text("findings.subject", 210, 110, this::first));
    getColumns().add(severity());
    getColumns()
        .add(
            text(
                "findings.kind",
                190,
                90,
                findingRow -> of(findingRow, f -> language.now(f.kindName()))));
    getColumns()
        .add(
            text(
                "findings.sentence",
                600,
                160,
                findingRow -> of(findingRow, f -> language.now(f.sentence()))));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setRowFactory(view -> row());
  }

  private String first(FindingRow findingRow) {
    return switch (findingRow) {
      case FindingRow.One(Finding finding) -> subject.apply(finding);
      case FindingRow.Heading(FindingGroup group) -> language.now(group.name());
    };
  }

  private static String of(FindingRow findingRow, Function<Finding, String> said) {
    return switch (findingRow) {
      case FindingRow.One(Finding finding) -> said.apply(finding);
      case FindingRow.Heading heading -> "";
    };
  }

  private TreeTableColumn<FindingRow, String> text(
      String title, double width, double least, Function<FindingRow, String> said) {
    TreeTableColumn<FindingRow, String> column = new TreeTableColumn<>();
    column.textProperty().bind(language.text(title));
    column.setPrefWidth(width);
    column.setMinWidth(least);
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(said.apply(cell.getValue().getValue())));
    return column;
  }

  private TreeTableColumn<FindingRow, FindingRow> severity() {
    TreeTableColumn<FindingRow, FindingRow> column = new TreeTableColumn<>();
    column.textProperty().bind(language.text("findings.severity"));
    column.setPrefWidth(90);
    column.setMinWidth(80);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
    column.setComparator(
        Comparator.comparingInt(
            findingRow ->
                findingRow instanceof FindingRow.One(Finding f) ? f.severity().ordinal() : -1));
    column.setCellFactory(view -> severityCell());
    ListCopy.says(column, row -> of(row, f -> language.now(f.severity().label())));
    return column;
  }

  private TreeTableCell<FindingRow, FindingRow> severityCell() {
    return new TreeTableCell<>() {
      @Override
      protected void updateItem(@Nullable FindingRow findingRow, boolean empty) {
        super.updateItem(findingRow, empty);
        if (!empty && findingRow instanceof FindingRow.Heading(FindingGroup group)) {
          setText(language.now(Message.of("findings.count.all", group.findings().size())));
          setGraphic(null);
        } else if (!empty && findingRow instanceof FindingRow.One(Finding finding)) {
          setText(language.now(finding.severity().label()));
          Region dot = new Region();
          dot.getStyleClass().addAll("dot", finding.severity().key());
          setGraphic(dot);
        } else {
          setText(null);
          setGraphic(null);
        }
      }
    };
  }

  private TreeTableRow<FindingRow> row() {
    Tooltip tooltip = Buttons.wrapped(560);
    return new TreeTableRow<>() {
      @Override
      protected void updateItem(@Nullable FindingRow findingRow, boolean empty) {
        super.updateItem(findingRow, empty);
        getStyleClass().remove("heading");
        setTooltip(null);
        if (!empty && findingRow instanceof FindingRow.One(Finding finding)) {
          tooltip.setText(language.now(finding.sentence()) + "\n\n" + language.now(finding.rule()));
          setTooltip(tooltip);
        } else if (!empty && findingRow instanceof FindingRow.Heading(FindingGroup group)) {
          getStyleClass().add("heading");
          tooltip.setText(language.now(group.name()));
          setTooltip(tooltip);
        }
      }
    };
  }

  /** The selected finding, if any. */
  Optional<Finding> chosen() {
    TreeItem<FindingRow> item = getSelectionModel().getSelectedItem();
    return item != null && item.getValue() instanceof FindingRow.One(Finding finding)
        ? Optional.of(finding)
        : Optional.empty();
  }

  /**
   * Lists findings; folded groups stay folded, and the selected finding stays selected if it is
   * still listed.
   *
   * @param headed whether each group has a heading
   */
  void list(List<FindingGroup> groups, boolean headed) {
    Optional<Finding> before = chosen();
    for (TreeItem<FindingRow> item : getRoot().getChildren()) {
      if (item.getValue() instanceof FindingRow.Heading(FindingGroup group)) {
        if (item.isExpanded()) {
          folded.remove(group.key());
        } else {
          folded.add(group.key());
        }
      }
    }
    getSelectionModel().clearSelection();
    getRoot()
        .getChildren()
        .setAll(
            groups.stream()
                .flatMap(group -> headed ? Stream.of(headed(group)) : items(group).stream())
                .toList());
    sort();
    before.ifPresent(this::choose);
    refresh();
  }

  private TreeItem<FindingRow> headed(FindingGroup group) {
    TreeItem<FindingRow> item = new TreeItem<>(new FindingRow.Heading(group));
    item.getChildren().setAll(items(group));
    item.setExpanded(!folded.contains(group.key()));
    return item;
  }

  private static List<TreeItem<FindingRow>> items(FindingGroup group) {
    return group.findings().stream()
        .map(f -> new TreeItem<FindingRow>(new FindingRow.One(f)))
        .toList();
  }

  private void choose(Finding finding) {
    for (TreeItem<FindingRow> item : getRoot().getChildren()) {
      if (chosen(item, finding) || item.getChildren().stream().anyMatch(i -> chosen(i, finding))) {
        return;
      }
    }
  }

  private boolean chosen(TreeItem<FindingRow> item, Finding finding) {
    boolean same = item.getValue() instanceof FindingRow.One one && one.same(finding);
    if (same) {
      getSelectionModel().select(item);
    }
    return same;
  }
}
