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
import org.chainmap.analysis.Severity;
import org.chainmap.analysis.score.Bottleneck;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.chainmap.ui.ListCopy;
import org.jspecify.annotations.Nullable;

/** The table of problems with their findings folded below, with headings if they are grouped. */
final class FindingsTable extends TreeTableView<FindingRow> {

  private final Language language;
  private final Function<Id, String> subject;
  private final Set<String> folded = new HashSet<>();
  private final Set<String> unfolded = new HashSet<>();

  /**
   * @param subject returns the name of an element
   */
  FindingsTable(Language language, Function<Id, String> subject) {
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
    getColumns().add(text("findings.score", 84, 70, FindingsTable::score));
    getColumns().add(text("findings.kind", 120, 90, this::kind));
    getColumns().add(text("findings.sentence", 600, 160, this::sentence));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setRowFactory(view -> row());
    ListCopy.rows(this, row -> row instanceof FindingRow.Whole);
  }

  private String first(FindingRow findingRow) {
    return switch (findingRow) {
      case FindingRow.Whole(Bottleneck bottleneck) -> subject.apply(bottleneck.subject());
      case FindingRow.One(Finding finding) -> subject.apply(finding.subject());
      case FindingRow.Heading(FindingGroup group) -> language.now(group.name());
      case FindingRow.More(int count) -> language.now(Message.of("findings.more", count));
    };
  }

  private static String score(FindingRow findingRow) {
    if (!(findingRow instanceof FindingRow.Whole(Bottleneck bottleneck))) {
      return "";
    }
    Double low = bottleneck.low();
    Double high = bottleneck.high();
    if (low == null || high == null) {
      return "";
    }
    String from = Numbers.most(low, 0);
    String to = Numbers.most(high, 0);
    return from.equals(to) ? from : from + "–" + to;
  }

  private String kind(FindingRow findingRow) {
    return switch (findingRow) {
      case FindingRow.Whole(Bottleneck bottleneck) ->
          bottleneck.findings().size() == 1
              ? language.now(bottleneck.leading().kindName())
              : language.now(Message.of("findings.parts", bottleneck.findings().size()));
      case FindingRow.One(Finding finding) -> language.now(finding.kindName());
      case FindingRow.Heading _, FindingRow.More _ -> "";
    };
  }

  private String sentence(FindingRow findingRow) {
    return switch (findingRow) {
      case FindingRow.Whole(Bottleneck bottleneck) -> language.now(bottleneck.sentence());
      case FindingRow.One(Finding finding) -> language.now(finding.sentence());
      case FindingRow.Heading _, FindingRow.More _ -> "";
    };
  }

  /**
   * Returns the severity that a row shows; only problems, and findings listed by kind, have one.
   */
  private static @Nullable Severity severity(FindingRow findingRow) {
    return switch (findingRow) {
      case FindingRow.Whole(Bottleneck bottleneck) -> bottleneck.severity();
      case FindingRow.One(Finding finding) -> finding.severity();
      case FindingRow.Heading _, FindingRow.More _ -> null;
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
            findingRow -> {
              Severity severity = severity(findingRow);
              return severity == null ? -1 : severity.ordinal();
            }));
    column.setCellFactory(view -> severityCell());
    ListCopy.says(
        column,
        row -> {
          Severity severity = severity(row);
          return severity == null ? "" : language.now(severity.label());
        });
    return column;
  }

  private TreeTableCell<FindingRow, FindingRow> severityCell() {
    return new TreeTableCell<>() {
      @Override
      protected void updateItem(@Nullable FindingRow findingRow, boolean empty) {
        super.updateItem(findingRow, empty);
        Severity severity = empty || findingRow == null ? null : severity(findingRow);
        if (!empty && findingRow instanceof FindingRow.Heading(FindingGroup group)) {
          setText(language.now(Message.of("findings.count.all", group.findings().size())));
          setGraphic(null);
        } else if (severity != null && !inside()) {
          setText(language.now(severity.label()));
          Region dot = new Region();
          dot.getStyleClass().addAll("dot", severity.key());
          setGraphic(dot);
        } else {
          setText(null);
          setGraphic(null);
        }
      }

      /** Tells whether the row is a finding below its problem, which shows their severity. */
      private boolean inside() {
        TreeTableRow<FindingRow> row = getTableRow();
        TreeItem<FindingRow> item = row == null ? null : row.getTreeItem();
        return item != null
            && item.getParent() != null
            && item.getParent().getValue() instanceof FindingRow.Whole;
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
        if (empty || findingRow == null) {
          return;
        }
        switch (findingRow) {
          case FindingRow.Whole(Bottleneck bottleneck) ->
              tooltip.setText(language.now(bottleneck.sentence()));
          case FindingRow.One(Finding finding) ->
              tooltip.setText(whole(finding) + "\n\n" + language.now(finding.rule()));
          case FindingRow.Heading(FindingGroup group) -> {
            getStyleClass().add("heading");
            tooltip.setText(language.now(group.name()));
          }
          case FindingRow.More _ -> tooltip.setText(first(findingRow));
        }
        setTooltip(tooltip);
      }
    };
  }

  /** Returns a finding in words, with what else is known of it. */
  private String whole(Finding finding) {
    return finding.details().isEmpty()
        ? language.now(finding.sentence())
        : language.now(finding.sentence())
            + "\n"
            + language.now(Message.of("findings.details", finding.details()));
  }

  /** The selected row, if any. */
  Optional<FindingRow> chosenRow() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
  }

  /** What the selected row says in full; empty where it is no problem and no finding. */
  String said() {
    return switch (chosenRow().orElse(null)) {
      case FindingRow.Whole(Bottleneck bottleneck) -> language.now(bottleneck.sentence());
      case FindingRow.One(Finding finding) -> whole(finding).replace('\n', ' ');
      case FindingRow.Heading _, FindingRow.More _ -> "";
      case null -> "";
    };
  }

  /** The finding of the selected row, if any. */
  Optional<Finding> chosen() {
    return chosenRow().flatMap(FindingRow::finding);
  }

  /**
   * Lists findings; folded groups and unfolded problems stay so, and the selected row stays
   * selected if it is still listed.
   *
   * @param headed whether each group has a heading
   * @param rows makes the row of a finding
   * @param more the number of problems that are left out
   */
  void list(
      List<FindingGroup> groups, boolean headed, Function<Finding, FindingRow> rows, int more) {
    Optional<FindingRow> before = chosenRow();
    remember(getRoot());
    getSelectionModel().clearSelection();
    Stream<TreeItem<FindingRow>> items =
        groups.stream()
            .flatMap(
                group -> headed ? Stream.of(headed(group, rows)) : items(group, rows).stream());
    Stream<TreeItem<FindingRow>> rest =
        more > 0 ? Stream.of(new TreeItem<>(new FindingRow.More(more))) : Stream.of();
    getRoot().getChildren().setAll(Stream.concat(items, rest).toList());
    sort();
    before.ifPresent(row -> choose(getRoot(), row));
    refresh();
  }

  private void remember(TreeItem<FindingRow> parent) {
    for (TreeItem<FindingRow> item : parent.getChildren()) {
      switch (item.getValue()) {
        case FindingRow.Heading(FindingGroup group) -> {
          keep(folded, group.key(), !item.isExpanded());
          remember(item);
        }
        case FindingRow.Whole(Bottleneck bottleneck) ->
            keep(unfolded, bottleneck.subject().value(), item.isExpanded());
        case FindingRow.One _, FindingRow.More _ -> {}
      }
    }
  }

  private static void keep(Set<String> keys, String key, boolean within) {
    if (within) {
      keys.add(key);
    } else {
      keys.remove(key);
    }
  }

  private TreeItem<FindingRow> headed(FindingGroup group, Function<Finding, FindingRow> rows) {
    TreeItem<FindingRow> item = new TreeItem<>(new FindingRow.Heading(group));
    item.getChildren().setAll(items(group, rows));
    item.setExpanded(!folded.contains(group.key()));
    return item;
  }

  private List<TreeItem<FindingRow>> items(FindingGroup group, Function<Finding, FindingRow> rows) {
    return group.findings().stream().map(rows).map(this::item).toList();
  }

  private TreeItem<FindingRow> item(FindingRow row) {
    TreeItem<FindingRow> item = new TreeItem<>(row);
    if (row instanceof FindingRow.Whole(Bottleneck bottleneck)
        && bottleneck.findings().size() > 1) {
      bottleneck
          .findings()
          .forEach(finding -> item.getChildren().add(new TreeItem<>(new FindingRow.One(finding))));
      item.setExpanded(unfolded.contains(bottleneck.subject().value()));
    }
    return item;
  }

  private boolean choose(TreeItem<FindingRow> parent, FindingRow row) {
    for (TreeItem<FindingRow> item : parent.getChildren()) {
      if (row.same(item.getValue())) {
        getSelectionModel().select(item);
        return true;
      }
      if (choose(item, row)) {
        return true;
      }
    }
    return false;
  }
}
