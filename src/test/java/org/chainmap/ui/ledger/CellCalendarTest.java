package org.chainmap.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.ledger.Ledgers;
import org.chainmap.model.Source;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The month below the field of a date leaves the keyboard to the field. */
class CellCalendarTest extends LedgerWindow {

  @Start
  void start(Stage shown) throws Exception {
    open(shown);
  }

  private static boolean editing(FxRobot robot) {
    return robot.lookup("#sources-cell").tryQuery().isPresent();
  }

  private static String text(FxRobot robot) {
    return robot.lookup("#sources-cell").queryAs(TextField.class).getText();
  }

  private static List<Node> months() {
    return List.copyOf(Window.getWindows()).stream()
        .filter(window -> window instanceof PopupWindow && window.isShowing())
        .flatMap(window -> window.getScene().getRoot().lookupAll(".date-picker-popup").stream())
        .toList();
  }

  private LedgerTable<Source> begin(FxRobot robot) {
    LedgerTable<Source> table = table(robot, Ledgers.SOURCES);
    choose(robot, table, 0, "date");
    press(robot, KeyCode.F2);
    robot.interact(
        () -> robot.lookup("#sources-cell").queryAs(TextField.class).setText("2026-03-01"));
    settled();
    return table;
  }

  @Test
  void downAndUpGoToTheDayAfterAndBefore_alsoOnceTheMonthHasTheKeyboard(FxRobot robot) {
    begin(robot);
    assertThat(months()).hasSize(1);
    press(robot, KeyCode.DOWN);
    assertThat(text(robot)).isEqualTo("2026-03-02");
    focusOnADay(robot);
    press(robot, KeyCode.DOWN);
    assertThat(text(robot)).isEqualTo("2026-03-03");
    press(robot, KeyCode.UP);
    press(robot, KeyCode.UP);
    press(robot, KeyCode.UP);
    assertThat(text(robot)).isEqualTo("2026-02-28");
  }

  @Test
  void escapeGivesTheDateUp_alsoOnceTheMonthHasTheKeyboard(FxRobot robot) {
    LedgerTable<Source> table = begin(robot);
    String before = cells(table, "date").getFirst();
    focusOnADay(robot);
    press(robot, KeyCode.ESCAPE);
    assertThat(editing(robot)).isFalse();
    assertThat(months()).isEmpty();
    assertThat(cells(table, "date").getFirst()).isEqualTo(before);
  }

  @Test
  void enterWritesADateThatIsChangedInTheField(FxRobot robot) {
    LedgerTable<Source> table = begin(robot);
    press(robot, KeyCode.DOWN);
    press(robot, KeyCode.ENTER);
    assertThat(editing(robot)).isFalse();
    assertThat(cells(table, "date").getFirst()).isEqualTo("2026-03-02");
  }

  /** Puts the focus of the popup on a day, as pressing one or a month's arrow does. */
  private static void focusOnADay(FxRobot robot) {
    robot.interact(
        () -> months().getFirst().lookupAll(".day-cell").iterator().next().requestFocus());
    settled();
  }
}
