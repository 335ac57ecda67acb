package org.chainmap.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainmap.ledger.Ledgers;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a cell refuses stays at its cell, and holds nobody up elsewhere. */
class CellRefusalTest extends LedgerWindow {

  @Start
  void start(Stage shown) throws Exception {
    open(shown);
  }

  private static TextField field(FxRobot robot) {
    return robot.lookup("#enterprises-cell").queryAs(TextField.class);
  }

  private static boolean editing(FxRobot robot) {
    return robot.lookup("#enterprises-cell").tryQuery().isPresent();
  }

  private static long marked(FxRobot robot) {
    return robot.lookup(".table-cell").queryAll().stream()
        .filter(Node::isVisible)
        .filter(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("refused")))
        .count();
  }

  private static void click(FxRobot robot, LedgerTable<Enterprise> table, int row, String key) {
    AtomicReference<@Nullable Bounds> at = new AtomicReference<>();
    robot.interact(() -> at.set(table.boundsOf(row, column(table, key))));
    Bounds cell = Objects.requireNonNull(at.get());
    robot.clickOn(table.localToScreen(table.sceneToLocal(cell)));
    settled();
  }

  @Test
  void aClickElsewhereLeavesARefusedCellAsItWas_andTypingGoesWhereOneClicked(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    ChainMap before = editor.map();
    choose(robot, table, 0, "shortName");
    choose(robot, table, 0, "ownership");
    type(robot, "火星企业");
    press(robot, KeyCode.ENTER);
    assertThat(field(robot).getText()).isEqualTo("火星企业");
    click(robot, table, 2, "shortName");
    assertThat(editing(robot)).isFalse();
    assertThat(editor.map()).isSameAs(before);
    assertThat(said(robot, Ledgers.ENTERPRISES)).contains("没有写入").contains("火星企业");
    assertThat(marked(robot)).isEqualTo(1);
    type(robot, "新简称");
    press(robot, KeyCode.ENTER);
    assertThat(enterprises().get(2).shortName().text()).isEqualTo("新简称");
    assertThat(enterprises().getFirst().ownership())
        .isEqualTo(before.enterprises().getFirst().ownership());
  }

  @Test
  void aRefusedTextIsFoundAgainWhereItWasTyped_untilItIsMendedOrGivenUp(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    choose(robot, table, 0, "capacity");
    type(robot, "abc");
    press(robot, KeyCode.ENTER);
    press(robot, KeyCode.ENTER);
    assertThat(editing(robot)).as("Enter once more goes on").isFalse();
    assertThat(chosenRow(table)).isEqualTo(1);
    choose(robot, table, 0, "capacity");
    press(robot, KeyCode.F2);
    assertThat(field(robot).getText()).isEqualTo("abc");
    assertThat(field(robot).getAccessibleHelp()).contains("不是数字");
    robot.interact(() -> field(robot).setText("12"));
    press(robot, KeyCode.ENTER);
    assertThat(cells(table, "capacity").getFirst()).isEqualTo("12");
    assertThat(marked(robot)).isZero();
    choose(robot, table, 1, "capacity");
    type(robot, "xyz");
    press(robot, KeyCode.ENTER);
    press(robot, KeyCode.TAB);
    assertThat(marked(robot)).isEqualTo(1);
    choose(robot, table, 1, "capacity");
    press(robot, KeyCode.ESCAPE);
    assertThat(marked(robot)).isZero();
  }

  @Test
  void theCaretStaysWhereItWas(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    choose(robot, table, 0, "capacity");
    type(robot, "12x4");
    robot.interact(() -> field(robot).positionCaret(3));
    press(robot, KeyCode.ENTER);
    assertThat(field(robot).getCaretPosition()).isEqualTo(3);
  }

  @Test
  void whatIsSaidOfAPasteStandsAboveTheRows_andGoesWithTheNextAct(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    Node notice = robot.lookup("#enterprises-said").query().getParent();
    copied(robot, "100\n二百\n300");
    choose(robot, table, 0, "capacity");
    press(robot, KeyCode.CONTROL, KeyCode.V);
    assertThat(notice.isVisible()).isTrue();
    assertThat(said(robot, Ledgers.ENTERPRISES)).contains("1 处未能写入");
    assertThat(notice.localToScene(notice.getLayoutBounds()).getMaxY())
        .isLessThanOrEqualTo(table.localToScene(table.getLayoutBounds()).getMinY());
    assertThat(marked(robot)).isEqualTo(1);
    robot.interact(editor::undo);
    assertThat(notice.isVisible()).as("what it says was undone").isFalse();
    assertThat(marked(robot)).isZero();
  }
}
