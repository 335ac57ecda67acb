package org.chainmap.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import org.chainmap.text.Cell;
import org.chainmap.text.Table;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a list as a table of texts, all columns with their headings. */
public final class ListCopy {

  private static final Object SAYS = new Object();
  private static final Object READER = new Object();
  private static final Object ROWS = new Object();
  private static final Predicate<Object> NO_ROW = row -> false;

  private ListCopy() {}

  /** Tells how the values of a column are said; without it, a value is said as its text. */
  @SuppressWarnings("unchecked")
  public static <T> void says(TableColumnBase<?, T> column, Function<T, String> words) {
    column.getProperties().put(SAYS, (Function<Object, String>) (Function<?, String>) words);
  }

  /**
   * Has a list read by itself, such as one in which cells are chosen.
   *
   * @param reader reads all of it, or only what is chosen
   */
  public static void readBy(Control list, Function<Boolean, Table> reader) {
    list.getProperties().put(READER, reader);
  }

  /** Returns the list that has the keyboard focus, if it is part of this node. */
  public static Optional<Control> focused(Node node) {
    return lists(node).filter(Node::isFocused).findFirst();
  }

  /** Returns the list of a node that is read: the focused one, or else the first that shows. */
  public static Optional<Control> first(Node node) {
    return focused(node)
        .or(() -> lists(node).filter(list -> rows(list) > 0).findFirst())
        .or(() -> lists(node).findFirst());
  }

  /** Tells whether a node is a part of a list. */
  public static boolean inList(Node part) {
    for (Node node = part; node != null; node = node.getParent()) {
      if (node instanceof TableView<?> || node instanceof TreeTableView<?>) {
        return true;
      }
    }
    return false;
  }

  private static int rows(Control list) {
    return switch (list) {
      case TableView<?> table -> table.getItems().size();
      case TreeTableView<?> table -> table.getExpandedItemCount();
      default -> 0;
    };
  }

  private static Stream<Control> lists(Node node) {
    if (!node.isVisible() || !node.isManaged()) {
      return Stream.empty();
    }
    if (node instanceof TableView<?> || node instanceof TreeTableView<?>) {
      return Stream.of((Control) node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(ListCopy::lists)
        : Stream.empty();
  }

  /** Tells whether rows of a list are selected. */
  public static boolean hasChosen(Control list) {
    return switch (list) {
      case TableView<?> table -> !table.getSelectionModel().isEmpty();
      case TreeTableView<?> tree -> !tree.getSelectionModel().isEmpty();
      default -> false;
    };
  }

  /**
   * Reads a list, its columns in the order shown; the table has no name.
   *
   * @param chosen whether only the selected rows are read; rows of headings never are
   */
  @SuppressWarnings("unchecked")
  public static Table table(Control list, boolean chosen) {
    Object reader = list.getProperties().get(READER);
    if (reader != null) {
      return ((Function<Boolean, Table>) reader).apply(chosen);
    }
    return switch (list) {
      case TableView<?> table -> ofTable(table, chosen);
      case TreeTableView<?> tree -> ofTree(tree, chosen);
      default -> throw new IllegalArgumentException("no list: " + list);
    };
  }

  private static <R> Table ofTable(TableView<R> table, boolean chosen) {
    List<R> rows = chosen ? table.getSelectionModel().getSelectedItems() : table.getItems();
    return of(table.getVisibleLeafColumns(), rows);
  }

  /**
   * Tells which rows of a tree are read though others lie folded below them; without it, such rows
   * are headings. What is folded below a row that is read is left out.
   */
  public static <R> void rows(TreeTableView<R> tree, Predicate<R> read) {
    tree.getProperties().put(ROWS, read);
  }

  @SuppressWarnings("unchecked")
  private static <R> Table ofTree(TreeTableView<R> tree, boolean chosen) {
    Predicate<R> read = (Predicate<R>) tree.getProperties().getOrDefault(ROWS, NO_ROW);
    List<TreeItem<R>> rows = new ArrayList<>();
    if (chosen) {
      tree.getSelectionModel().getSelectedItems().forEach(item -> leaves(item, read, rows));
    } else {
      leaves(tree.getRoot(), read, rows);
    }
    return of(tree.getVisibleLeafColumns(), rows.stream().distinct().toList());
  }

  private static <R> void leaves(
      @Nullable TreeItem<R> item, Predicate<R> read, List<TreeItem<R>> out) {
    if (item == null) {
      return;
    }
    boolean row = item.getParent() != null && read.test(item.getValue());
    if (row || item.isLeaf() && item.getParent() != null) {
      out.add(item);
    }
    if (!row || item.isExpanded()) {
      item.getChildren().forEach(child -> leaves(child, read, out));
    }
  }

  private static <R> Table of(List<? extends TableColumnBase<R, ?>> columns, List<R> rows) {
    List<String> headings = columns.stream().map(TableColumnBase::getText).toList();
    List<List<Cell>> cells = new ArrayList<>();
    for (R row : rows) {
      if (row != null) {
        cells.add(columns.stream().map(column -> Cell.of(text(column, row))).toList());
      }
    }
    return new Table("", headings, cells);
  }

  @SuppressWarnings("unchecked")
  private static <R> String text(TableColumnBase<R, ?> column, R row) {
    Object value = column.getCellData(row);
    if (value == null) {
      return "";
    }
    Object words = column.getProperties().get(SAYS);
    return words == null ? String.valueOf(value) : ((Function<Object, String>) words).apply(value);
  }
}
