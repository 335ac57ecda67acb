package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.exchange.ExcelFile;
import org.chainmap.format.ChainMapFile;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.LinkedSheet;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Table;
import org.chainmap.ui.Language;
import org.chainmap.ui.UserPreferences;
import org.chainmap.ui.command.WindowActions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Lists of a workbook become a map, or are merged into one, through the window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ImportJourneyTest {

  @TempDir Path folder;
  private Stage stage;
  private MainWindow window;
  private UserPreferences memory;
  private final CannedAnswers answers = new CannedAnswers();

  @Start
  void start(Stage shown) {
    stage = shown;
    memory = TestWindow.memory(folder);
    window = TestWindow.shown(shown, new Language(Lang.ZH), memory, answers);
  }

  @AfterEach
  void close(FxRobot robot) {
    TestWindow.hideOthers(robot, stage);
  }

  private Path workbook(String name, Table... tables) throws Exception {
    Path file = folder.resolve(name);
    ExcelFile.save(file, List.of(tables));
    return file;
  }

  private static Table table(String name, String headings, String... rows) {
    return new Table(
        name,
        List.of(headings.split(",")),
        Stream.of(rows)
            .map(row -> Stream.of(row.split(",", -1)).<Cell>map(Cell::of).toList())
            .toList());
  }

  private Editor editor() {
    return window.commands().editor().orElseThrow();
  }

  private void perform(FxRobot robot, String action) {
    robot.interact(() -> WindowActions.named(action).tryOn(window.commands()));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(() -> WindowNodes.node(id, Button.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static int rows(String id) {
    return WindowNodes.node(id, TableView.class).getItems().size();
  }

  @Test
  void anExcelListAloneBecomesALaidOutMap(FxRobot robot) throws Exception {
    answers.files =
        List.of(
            workbook(
                "电池.xlsx",
                table("说明", "话", "一"),
                table("企业", "企业名称,所属环节,阶段,国产化率", "甲公司,锂盐,上游,大概", "乙公司,电芯,中游,", "甲公司,锂盐,上游,")));
    press(robot, "start-fromLists");
    ListView<?> sheets = WindowNodes.node("import-sheets", ListView.class);
    assertThat(sheets.getItems()).hasSize(2);
    assertThat(rows("import-preview")).isEqualTo(4);
    press(robot, "import-next");
    assertThat(WindowNodes.node("import-summary", Label.class).getText())
        .isEqualTo("新增 2 行，更新 0 行，不变 0 行，存疑 0 行，未导入 1 行");
    assertThat(window.commands().editor()).isEmpty();
    press(robot, "import-next");
    ChainMap map = editor().map();
    assertThat(map.segments()).extracting(s -> s.name().text()).containsExactly("锂盐", "电芯");
    assertThat(editor().geometry().cards()).hasSize(2);
    assertThat(editor().unsaved()).isTrue();
    assertThat(WindowNodes.node("import-left", TextArea.class).getText())
        .isEqualTo("工作表“企业”的 A4：与第 2 行重复");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aListIsMergedInOneStepAndItsColumnsAreRememberedNextTime(FxRobot robot) throws Exception {
    Path file = folder.resolve("图.chainmap.json");
    ChainMapFile.save(file, SmallChain.map());
    robot.interact(() -> window.open(file));
    WaitForAsyncUtils.waitForFxEvents();
    ChainMap before = editor().map();
    Path list = workbook("单子.xlsx", table("企业", "企业名称,所属环节,干什么的", "新公司,锂,碳酸锂"));
    // Dropped on the window as any file, it is told by its content.
    robot.interact(() -> window.open(list));
    WaitForAsyncUtils.waitForFxEvents();
    ComboBox<Optional<TableField>> third = WindowNodes.node("import-column-3", ComboBox.class);
    assertThat(third.getValue()).isEmpty();
    robot.interact(() -> third.setValue(Optional.of(TableField.MAIN_PRODUCTS)));
    press(robot, "import-next");
    // The enterprise and its membership.
    assertThat(rows("import-changes")).isEqualTo(2);
    press(robot, "import-next");
    press(robot, "import-next");
    Enterprise made =
        editor().map().enterprises().stream()
            .filter(e -> e.name().text().equals("新公司"))
            .findFirst()
            .orElseThrow();
    assertThat(made.profile().mainProducts()).isEqualTo("碳酸锂");
    perform(robot, "undo");
    assertThat(editor().map()).isEqualTo(before);

    answers.files = List.of(list);
    perform(robot, "importList");
    assertThat(WindowNodes.node("import-column-3", ComboBox.class).getValue())
        .isEqualTo(Optional.of(TableField.MAIN_PRODUCTS));
    press(robot, "import-cancel");
    assertThat(editor().map()).isEqualTo(before);
  }

  @Test
  void aListThatChangedIsRefreshedInOneStep(FxRobot robot) throws Exception {
    Path file = folder.resolve("图.chainmap.json");
    ChainMapFile.save(file, SmallChain.map());
    robot.interact(() -> window.open(file));
    WaitForAsyncUtils.waitForFxEvents();
    Path list = workbook("单子.xlsx", table("企业", "企业名称,所属环节,主要产品", "新公司,锂,碳酸锂", "老公司,镍,硫酸镍"));
    robot.interact(() -> window.open(list));
    WaitForAsyncUtils.waitForFxEvents();
    press(robot, "import-next");
    press(robot, "import-next");
    press(robot, "import-next");
    assertThat(editor().map().all(LinkedSheet.class))
        .extracting(LinkedSheet::file)
        .containsExactly("单子.xlsx");

    ExcelFile.save(list, List.of(table("企业", "企业名称,所属环节,主要产品", "新公司,锂,氢氧化锂", "第三家,钴,钴盐")));
    ChainMap before = editor().map();
    perform(robot, "refreshLists");
    // A changed field, a new row with its segment and membership, and a row that is gone.
    assertThat(rows("import-changes")).isEqualTo(5);
    press(robot, "refresh-apply");
    press(robot, "refresh-apply");
    assertThat(editor().map().enterprises())
        .extracting(e -> e.name().text(), e -> e.profile().mainProducts())
        .contains(tuple("新公司", "氢氧化锂"), tuple("第三家", "钴盐"), tuple("老公司", "硫酸镍"));
    perform(robot, "undo");
    assertThat(editor().map()).isEqualTo(before);
  }

  @Test
  void aFileWithoutATableIsRefusedInWords(FxRobot robot) throws Exception {
    answers.files = List.of(Files.writeString(folder.resolve("空.xlsx"), ""));
    perform(robot, "importList");
    assertThat(TestWindow.messages(stage.getScene())).singleElement().asString().contains("没有读入");
  }
}
