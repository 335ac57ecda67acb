package org.chainmap.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.ledger.Ledgers;
import org.chainmap.model.Enterprise;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A list stays where it was scrolled to while one writes into cells that are seen. */
class CellScrollTest extends LedgerWindow {

  private static final double WIDTH = 1000;

  @Start
  void start(Stage shown) throws Exception {
    open(shown);
    shown.setWidth(WIDTH);
  }

  private static ScrollBar bar(LedgerTable<?> table) {
    return table.lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(each -> each.getOrientation() == Orientation.HORIZONTAL)
        .findFirst()
        .orElseThrow();
  }

  private static double start(LedgerTable<Enterprise> table, TableColumn<?, ?> column) {
    List<TableColumn<LedgerRow<Enterprise>, ?>> all = table.getVisibleLeafColumns();
    return all.subList(0, all.indexOf(column)).stream().mapToDouble(TableColumn::getWidth).sum();
  }

  /** Returns the list, scrolled so far that a column begins at some distance from the left edge. */
  private LedgerTable<Enterprise> scrolled(FxRobot robot, String key, double distance) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    settled();
    robot.interact(
        () -> {
          table.requestFocus();
          bar(table).setValue(start(table, column(table, key)) - distance);
        });
    settled();
    assertThat(bar(table).getValue()).isGreaterThan(100);
    return table;
  }

  private static void click(
      FxRobot robot, LedgerTable<Enterprise> table, int row, String key, boolean twice) {
    AtomicReference<@Nullable Bounds> at = new AtomicReference<>();
    robot.interact(() -> at.set(table.boundsOf(row, column(table, key))));
    Bounds cell = table.localToScreen(table.sceneToLocal(Objects.requireNonNull(at.get())));
    if (twice) {
      robot.doubleClickOn(cell);
    } else {
      robot.clickOn(cell);
    }
    settled();
  }

  @Test
  void writingIntoACellInViewLeavesTheListWhereItIs(FxRobot robot) {
    LedgerTable<Enterprise> table = scrolled(robot, "revenue", 500);
    double before = bar(table).getValue();
    click(robot, table, 0, "revenue", false);
    assertThat(bar(table).getValue()).as("click").isEqualTo(before);
    press(robot, KeyCode.F2);
    assertThat(bar(table).getValue()).as("F2").isEqualTo(before);
    press(robot, KeyCode.ENTER);
    assertThat(bar(table).getValue()).as("Enter").isEqualTo(before);
    type(robot, "12");
    assertThat(bar(table).getValue()).as("typing").isEqualTo(before);
    press(robot, KeyCode.ENTER);
    assertThat(bar(table).getValue()).as("Enter after typing").isEqualTo(before);
    assertThat(cells(table, "revenue").get(1)).isEqualTo("12");
    click(robot, table, 2, "revenue", true);
    assertThat(bar(table).getValue()).as("double click").isEqualTo(before);
    press(robot, KeyCode.SHIFT, KeyCode.TAB);
    assertThat(bar(table).getValue()).as("Shift+Tab").isEqualTo(before);
    press(robot, KeyCode.TAB);
    assertThat(bar(table).getValue()).as("Tab").isEqualTo(before);
    press(robot, KeyCode.LEFT);
    press(robot, KeyCode.RIGHT);
    assertThat(bar(table).getValue()).as("arrows").isEqualTo(before);
    press(robot, KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(bar(table).getValue()).as("Shift+arrow").isEqualTo(before);
    copied(robot, "7");
    press(robot, KeyCode.CONTROL, KeyCode.V);
    assertThat(bar(table).getValue()).as("paste").isEqualTo(before);
  }

  @Test
  void aCellOutOfViewIsBroughtInAsLittleAsNeeded(FxRobot robot) {
    LedgerTable<Enterprise> table = scrolled(robot, "revenue", 500);
    TableColumn<LedgerRow<Enterprise>, ?> column = column(table, "revenue");
    double start = start(table, column);
    choose(robot, table, 0, "revenue");
    robot.interact(() -> bar(table).setValue(start + 20));
    press(robot, KeyCode.F2);
    assertThat(bar(table).getValue()).as("cut at the left").isEqualTo(start);
    press(robot, KeyCode.ESCAPE);
    double view = table.lookup(".clipped-container").getLayoutBounds().getWidth();
    robot.interact(() -> bar(table).setValue(start + 20 - view));
    press(robot, KeyCode.F2);
    assertThat(bar(table).getValue())
        .as("cut at the right")
        .isEqualTo(start + column.getWidth() - view);
  }

  @Test
  void theHeadingOfAnAmountOfMoneySaysItsUnit(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    assertThat(column(table, "revenue").getText()).isEqualTo("营业收入（万元）");
    assertThat(column(table, "capacity").getText()).doesNotContain("（");
  }
}
