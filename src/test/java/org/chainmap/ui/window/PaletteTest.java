package org.chainmap.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What people type into the command palette, and what stands first then. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class PaletteTest {

  private static final Map<String, String> ZH =
      Map.ofEntries(
          Map.entry("深色", "主题：深色"),
          Map.entry("英文", "语言：English"),
          Map.entry("保存", "保存"),
          Map.entry("打印", "打印…"),
          Map.entry("字号", "设置…"),
          Map.entry("网格", "开／关：网格"),
          Map.entry("标尺", "开／关：标尺"),
          Map.entry("查找", "查找…"),
          Map.entry("替换", "查找和替换…"),
          Map.entry("批注", "添加批注"),
          Map.entry("对比", "与其他图谱比较…"),
          Map.entry("布局", "重新布局"),
          Map.entry("新建", "新建"),
          Map.entry("复制", "复制"),
          Map.entry("阶段", "新建阶段"),
          Map.entry("推演", "如果失去选中的会怎样"),
          Map.entry("帮助", "使用指南"),
          Map.entry("颜色", "着色：不着色"),
          Map.entry("转到", "转到…"),
          Map.entry("深色模式", "主题：深色"),
          Map.entry("夜间", "主题：深色"),
          Map.entry("dark", "主题：深色"),
          Map.entry("PDF", "导出…"),
          Map.entry("另存为PDF", "导出…"),
          Map.entry("截图", "导出…"),
          Map.entry("图例", "着色：不着色"),
          Map.entry("字体", "设置…"),
          Map.entry("语言", "语言：中文"),
          Map.entry("language", "语言：中文"),
          Map.entry("回退", "撤销"),
          Map.entry("undo", "撤销"),
          Map.entry("撤回", "撤销"),
          Map.entry("放大", "放大"),
          Map.entry("另存为", "另存为…"),
          Map.entry("图片", "插入图片…"),
          Map.entry("历史", "版本…"),
          Map.entry("小地图", "开／关：全图概览"),
          Map.entry("拷贝", "复制"),
          Map.entry("全屏", "全屏"));

  private static final Map<String, String> EN =
      Map.ofEntries(
          Map.entry("dark", "Theme: Dark"),
          Map.entry("light", "Theme: Light"),
          Map.entry("chinese", "Language: 中文"),
          Map.entry("save", "Save"),
          Map.entry("print", "Print…"),
          Map.entry("export pdf", "Export…"),
          Map.entry("font size", "Settings…"),
          Map.entry("ruler", "Switch on or off: Rulers"),
          Map.entry("replace", "Find and replace…"),
          Map.entry("find", "Find…"),
          Map.entry("comment", "Comment"),
          Map.entry("compare", "Compare with…"),
          Map.entry("go to", "Go to…"),
          Map.entry("diff", "Compare with…"),
          Map.entry("dark mode", "Theme: Dark"),
          Map.entry("night", "Theme: Dark"),
          Map.entry("save as pdf", "Export…"),
          Map.entry("screenshot", "Export…"),
          Map.entry("legend", "Colour by: Nothing"),
          Map.entry("history", "Versions…"),
          Map.entry("exit", "Quit"),
          Map.entry("minimap", "Switch on or off: Overview"),
          Map.entry("layout", "Tidy all"),
          Map.entry("new", "New"),
          Map.entry("segment", "New segment"),
          Map.entry("copy", "Copy"),
          Map.entry("scenario", "What if this is lost"),
          Map.entry("shortcuts", "Keyboard shortcuts"),
          Map.entry("100%", "Actual size"));

  @TempDir static Path folder;

  private final Language language = new Language(Lang.ZH);
  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = TestWindow.shown(shown, language, TestWindow.memory(folder), new CannedAnswers());
  }

  @AfterEach
  void closePopups(FxRobot robot) {
    TestWindow.hideOthers(robot, stage);
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  private void firstOfEach(FxRobot robot, Lang lang, Map<String, String> wanted) {
    robot.interact(() -> language.set(lang));
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    settled();
    robot.interact(window.commands()::palette);
    settled();
    TextField field = WindowNodes.inPopups("#picker", TextField.class).findFirst().orElseThrow();
    ListView<?> list =
        WindowNodes.inPopups("#picker-list", ListView.class).findFirst().orElseThrow();
    SoftAssertions softly = new SoftAssertions();
    wanted.forEach(
        (typed, name) -> {
          robot.interact(() -> field.setText(typed));
          String first = list.getItems().isEmpty() ? "nothing" : list.getItems().getFirst() + "";
          softly
              .assertThat(first.replace("...", "…"))
              .as(typed)
              .startsWith("Entry[name=" + name + ",");
        });
    softly.assertAll();
  }

  /** What people type in whichever language the window speaks; each finds something. */
  private static final List<String> ANY =
      List.of(
          "PDF",
          "Excel",
          "excel 表格",
          "表格",
          "打印",
          "截图",
          "截屏",
          "图片",
          "字体",
          "文字大小",
          "深色",
          "夜间",
          "护眼",
          "图例",
          "语言",
          "英语",
          "回退",
          "撤回",
          "恢复",
          "放大",
          "缩小",
          "保存",
          "存盘",
          "另存为",
          "备份",
          "历史版本",
          "居中",
          "全选",
          "侧边栏",
          "目录",
          "属性",
          "小地图",
          "缩略图",
          "动画",
          "导入",
          "模板",
          "退出",
          "帮助",
          "版本号",
          "泳道",
          "自动保存",
          "署名",
          "台账",
          "拷贝",
          "公司",
          "风险",
          "dark",
          "dark mode",
          "night mode",
          "language",
          "font",
          "undo",
          "redo",
          "revert",
          "zoom",
          "bigger",
          "save as",
          "save as pdf",
          "print",
          "screenshot",
          "picture",
          "legend",
          "spreadsheet",
          "table",
          "history",
          "backup",
          "autosave",
          "restore",
          "exit",
          "quit",
          "sidebar",
          "properties",
          "minimap",
          "swimlane",
          "import",
          "template",
          "version",
          "select all",
          "help",
          "animation");

  private void everythingIsFound(FxRobot robot, Lang lang) {
    robot.interact(() -> language.set(lang));
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    settled();
    robot.interact(window.commands()::palette);
    settled();
    TextField field = WindowNodes.inPopups("#picker", TextField.class).findFirst().orElseThrow();
    ListView<?> list =
        WindowNodes.inPopups("#picker-list", ListView.class).findFirst().orElseThrow();
    SoftAssertions softly = new SoftAssertions();
    for (String typed : ANY) {
      robot.interact(() -> field.setText(typed));
      softly.assertThat(list.getItems()).as(typed).isNotEmpty();
    }
    robot.interact(() -> field.setText("水印 watermark"));
    softly.assertThat(list.getItems()).isEmpty();
    softly
        .assertThat(
            WindowNodes.inPopups("#picker-none", Label.class).findFirst().orElseThrow().getText())
        .contains("水印 watermark");
    softly.assertAll();
  }

  @Test
  void wordsOfBothLanguagesFindSomethingInChinese(FxRobot robot) {
    everythingIsFound(robot, Lang.ZH);
  }

  @Test
  void wordsOfBothLanguagesFindSomethingInEnglish(FxRobot robot) {
    everythingIsFound(robot, Lang.EN);
  }

  @Test
  void whatIsCalledAsTypedStandsFirstInChinese(FxRobot robot) {
    firstOfEach(robot, Lang.ZH, ZH);
  }

  @Test
  void whatIsCalledAsTypedStandsFirstInEnglish(FxRobot robot) {
    firstOfEach(robot, Lang.EN, EN);
  }
}
