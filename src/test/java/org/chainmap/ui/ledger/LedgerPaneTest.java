package org.chainmap.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainmap.analysis.Finding;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledger;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.ledger.Ledgers;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Enterprise;
import org.chainmap.model.kind.Ownership;
import org.chainmap.text.Lang;
import org.chainmap.ui.ListCopy;
import org.chainmap.ui.TableText;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Lists are read and written as in a spreadsheet. */
class LedgerPaneTest extends LedgerWindow {

  @Start
  void start(Stage shown) throws Exception {
    open(shown);
  }

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  @Test
  void typingEditsTheChosenCellAndEnterGoesDown(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    choose(robot, table, 1, "name");
    type(robot, "甲公司");
    press(robot, KeyCode.ENTER);
    assertThat(enterprises().get(1).name().text()).isEqualTo("甲公司");
    assertThat(chosenRow(table)).isEqualTo(2);
    type(robot, "乙公司");
    press(robot, KeyCode.TAB);
    assertThat(enterprises().get(2).name().text()).isEqualTo("乙公司");
    assertThat(table.getFocusModel().getFocusedCell().getTableColumn().getId())
        .isEqualTo("shortName");
    robot.interact(editor::undo);
    assertThat(cells(table, "name").get(2)).isNotEqualTo("乙公司");
  }

  @Test
  void whatIsTypedIntoACellIsADraftUntilItIsWrittenOrGivenUp(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    Id second = enterprises().get(1).id();
    choose(robot, table, 1, "name");
    type(robot, "甲公司");
    assertThat(editor.drafts().all())
        .singleElement()
        .satisfies(
            draft -> {
              assertThat(draft.about()).containsExactly(second);
              assertThat(draft.text()).isEqualTo("甲公司");
              Change change = Objects.requireNonNull(draft.change());
              assertThat(editor.map().with(change).enterprises().get(1).name().text())
                  .isEqualTo("甲公司");
            });
    press(robot, KeyCode.ESCAPE);
    assertThat(editor.drafts().all()).isEmpty();
    choose(robot, table, 1, "name");
    type(robot, "乙公司");
    press(robot, KeyCode.ENTER);
    assertThat(editor.drafts().all()).isEmpty();
    assertThat(enterprises().get(1).name().text()).isEqualTo("乙公司");
  }

  @Test
  void whatIsNoneOfTheChoicesIsRefusedWithTheReason_andStays(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    ChainMap before = editor.map();
    choose(robot, table, 0, "capacity");
    type(robot, "abc");
    press(robot, KeyCode.ENTER);
    TextField field = robot.lookup("#enterprises-cell").queryAs(TextField.class);
    assertThat(field.getText()).isEqualTo("abc");
    assertThat(field.getAccessibleHelp()).contains("不是数字");
    assertThat(editor.map()).isSameAs(before);
    robot.interact(() -> field.setText("12"));
    press(robot, KeyCode.ENTER);
    assertThat(cells(table, "capacity").getFirst()).isEqualTo("12");
    choose(robot, table, 0, "capacity");
    press(robot, KeyCode.F2);
    press(robot, KeyCode.ESCAPE);
    assertThat(cells(table, "capacity").getFirst()).isEqualTo("12");
  }

  @Test
  void theBeginningOfAChoiceIsCompletedByEnter(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    String label = Ownership.values()[1].label().in(Lang.ZH);
    choose(robot, table, 0, "ownership");
    type(robot, label.substring(0, label.length() - 1));
    press(robot, KeyCode.ENTER);
    assertThat(enterprises().getFirst().ownership()).isEqualTo(Ownership.values()[1]);
  }

  @Test
  void aBlockPastedOverTheLastRowsAddsRows_inOneStep(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    int count = enterprises().size();
    ChainMap before = editor.map();
    copied(robot, "丙公司\t丙\t火星企业\n丁公司\t丁\t\n戊公司\t戊\t");
    choose(robot, table, count - 1, "name");
    press(robot, KeyCode.CONTROL, KeyCode.V);
    assertThat(enterprises()).hasSize(count + 2);
    assertThat(cells(table, "name")).endsWith("丙公司", "丁公司", "戊公司");
    assertThat(cells(table, "shortName")).endsWith("丙", "丁", "戊");
    assertThat(said(robot, Ledgers.ENTERPRISES)).contains("新增 2 行").contains("1 处未能写入");
    robot.interact(editor::undo);
    assertThat(editor.map()).isEqualTo(before);
  }

  @Test
  void whatIsCopiedHasHeadings_whichArePastedAsColumnsAndNotAsARow(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    int count = enterprises().size();
    robot.interact(
        () ->
            table
                .getSelectionModel()
                .selectRange(0, column(table, "name"), 1, column(table, "shortName")));
    String text = TableText.tabSeparated(ListCopy.table(table, true));
    assertThat(text.lines().toList()).hasSize(3).first().isEqualTo("名称\t简称");
    copied(robot, "简称\t名称\n己\t己公司");
    choose(robot, table, 0, "region");
    press(robot, KeyCode.CONTROL, KeyCode.V);
    assertThat(enterprises()).hasSize(count);
    assertThat(enterprises().getFirst().name().text()).isEqualTo("己公司");
    assertThat(enterprises().getFirst().shortName().text()).isEqualTo("己");
  }

  @Test
  void cellsCopiedHereArePastedWhereOneChose(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    choose(robot, table, 0, "name");
    press(robot, KeyCode.SHIFT, KeyCode.RIGHT);
    press(robot, KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(table.getSelectionModel().getSelectedCells()).as("a block").hasSize(4);
    List<String> names = cells(table, "name").subList(0, 2);
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          TableText.put(content, ListCopy.table(table, true));
          Clipboard.getSystemClipboard().setContent(content);
        });
    choose(robot, table, 2, "sector");
    press(robot, KeyCode.CONTROL, KeyCode.V);
    assertThat(cells(table, "sector").subList(2, 4)).isEqualTo(names);
    assertThat(cells(table, "name").subList(0, 2)).isEqualTo(names);
  }

  @Test
  void ctrlDFillsTheTopmostChosenCellDown_inOneStep(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    ChainMap before = editor.map();
    choose(robot, table, 2, "sector");
    type(robot, "车辆");
    press(robot, KeyCode.ENTER);
    robot.interact(
        () -> {
          table.getSelectionModel().clearSelection();
          table
              .getSelectionModel()
              .selectRange(2, column(table, "sector"), 6, column(table, "sector"));
        });
    press(robot, KeyCode.CONTROL, KeyCode.D);
    assertThat(cells(table, "sector").subList(2, 7)).containsOnly("车辆");
    press(robot, KeyCode.DELETE);
    assertThat(cells(table, "sector").subList(2, 7)).containsOnly("");
    robot.interact(
        () -> {
          editor.undo();
          editor.undo();
          editor.undo();
        });
    assertThat(editor.map()).isEqualTo(before);
  }

  @Test
  void rowsAreFilteredSortedAndGrouped(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    int count = enterprises().size();
    String name = enterprises().get(3).name().text();
    choose(robot, table, 0, "name");
    press(robot, KeyCode.CONTROL, KeyCode.F);
    type(robot, name);
    Label counted = robot.lookup("#enterprises-count").queryAs(Label.class);
    assertThat(cells(table, "name")).contains(name).hasSizeLessThan(count);
    assertThat(counted.getText()).isEqualTo(count + " 行中的 " + table.getItems().size() + " 行");
    robot.interact(() -> robot.lookup("#enterprises-clear").queryButton().fire());
    assertThat(table.getItems()).hasSize(count);
    robot.interact(() -> table.getSortOrder().setAll(List.of(column(table, "name"))));
    List<String> sorted = new ArrayList<>(cells(table, "name"));
    sorted.sort(java.text.Collator.getInstance(Locale.CHINA));
    assertThat(cells(table, "name")).isEqualTo(sorted);
    robot.interact(
        () -> table.shown().query(query -> query.withGroup("ownership").withOrder(List.of())));
    LedgerRow.Heading<Enterprise> first = table.heading(0).orElseThrow();
    assertThat(cells(table, "name").getFirst())
        .isEqualTo("▾ " + first.text() + "（" + first.count() + "）");
    int all = table.getItems().size();
    robot.interact(() -> table.shown().fold(first));
    assertThat(table.getItems()).hasSize(all - first.count());
  }

  @Test
  void rowsChosenInTheTableAreChosenOnTheMap_andTheOtherWayRound(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    robot.interact(() -> table.chosen().rows(List.of(1, 2), false));
    assertThat(editor.selection().ids())
        .containsExactlyInAnyOrder(enterprises().get(1).id(), enterprises().get(2).id());
    robot.interact(
        () -> editor.select(org.chainmap.editor.view.Selection.of(enterprises().get(4).id())));
    assertThat(table.chosen().elements()).containsExactly(enterprises().get(4));
  }

  @Test
  void findingsAreATableThatIsRead_andRowAndMapChooseEachOther(FxRobot robot) {
    Ledger<?> ledger = panel.ledger("findings").orElseThrow();
    LedgerTable<?> table = table(robot, ledger);
    Finding second = editor.liveAnalysis().findings().ranked().get(1);
    assertThat(table.getItems()).hasSize(editor.liveAnalysis().findings().ranked().size());
    robot.interact(() -> table.chosen().rows(List.of(1), false));
    assertThat(editor.selection().ids()).containsExactly(second.subject());
    ChainMap before = editor.map();
    robot.interact(table::requestFocus);
    press(robot, KeyCode.DELETE);
    type(robot, "x");
    assertThat(editor.map()).isSameAs(before);
    assertThat(said(robot, ledger)).contains("不能填写");
    String copied = TableText.tabSeparated(ListCopy.table(table, true));
    assertThat(copied.lines().toList()).hasSize(2).first().asString().startsWith("程度\t类型");
    Finding last = editor.liveAnalysis().findings().ranked().getLast();
    robot.interact(
        () -> {
          robot.lookup("#findings-search").query().requestFocus();
          editor.select(org.chainmap.editor.view.Selection.of(last.subject()));
        });
    assertThat(table.chosen().elements()).isNotEmpty();
  }

  @Test
  void aPanelThatNobodySeesDoesNothingUntilItIsSeen(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    int count = enterprises().size();
    robot.interact(
        () -> {
          panel.seen(false);
          editor.delete(List.of(enterprises().getFirst().id()));
        });
    assertThat(table.getItems()).hasSize(count);
    robot.interact(() -> panel.seen(true));
    assertThat(table.getItems()).hasSize(count - 1);
  }

  @Test
  void hiddenAndMovedColumnsAreRemembered(FxRobot robot) {
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    robot.interact(
        () -> {
          column(table, "region").setVisible(false);
          TableColumn<LedgerRow<Enterprise>, ?> marks = column(table, "marks");
          table.getColumns().remove(marks);
          table.getColumns().add(1, marks);
        });
    robot.interact(
        () -> {
          panel = panel();
          stage.getScene().setRoot(panel);
        });
    assertThat(table(robot, Ledgers.ENTERPRISES).dataColumns())
        .extracting(TableColumn::getId)
        .startsWith("marks", "name")
        .doesNotContain("region");
  }

  @Test
  void namesTextsAndTitlesAreThoseOfTheLanguage_andWritingLeavesTheOther(FxRobot robot) {
    robot.interact(() -> language.set(Lang.EN));
    for (Ledger<?> ledger : Ledgers.ALL) {
      LedgerTable<?> table = table(robot, ledger);
      for (TableColumn<?, ?> column : table.dataColumns()) {
        assertThat(column.getText()).doesNotContainPattern(CHINESE);
      }
    }
    LedgerTable<Enterprise> table = table(robot, Ledgers.ENTERPRISES);
    for (String key : List.of("name", "shortName", "region", "segments")) {
      assertThat(cells(table, key)).noneMatch(cell -> CHINESE.matcher(cell).find());
    }
    Enterprise before = enterprises().getFirst();
    choose(robot, table, 0, "name");
    type(robot, "Renamed");
    press(robot, KeyCode.ENTER);
    assertThat(enterprises().getFirst().name()).isEqualTo(before.name().with(Lang.EN, "Renamed"));
    assertThat(enterprises().getFirst().name().text()).isEqualTo(before.name().text());
  }
}
