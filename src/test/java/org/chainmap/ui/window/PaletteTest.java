package org.chainmap.ui.window;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Button;
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
          Map.entry("打印", "导出…"),
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
          Map.entry("全屏", "全屏"));

  private static final Map<String, String> EN =
      Map.ofEntries(
          Map.entry("dark", "Theme: Dark"),
          Map.entry("light", "Theme: Light"),
          Map.entry("chinese", "Language: 中文"),
          Map.entry("save", "Save"),
          Map.entry("print", "Export…"),
          Map.entry("export pdf", "Export…"),
          Map.entry("font size", "Settings…"),
          Map.entry("ruler", "Switch on or off: Rulers"),
          Map.entry("replace", "Find and replace…"),
          Map.entry("find", "Find…"),
          Map.entry("comment", "Comment"),
          Map.entry("compare", "Compare with…"),
          Map.entry("go to", "Go to…"),
          Map.entry("diff", "Compare with…"),
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

  @Test
  void whatIsCalledAsTypedStandsFirstInChinese(FxRobot robot) {
    firstOfEach(robot, Lang.ZH, ZH);
  }

  @Test
  void whatIsCalledAsTypedStandsFirstInEnglish(FxRobot robot) {
    firstOfEach(robot, Lang.EN, EN);
  }
}
