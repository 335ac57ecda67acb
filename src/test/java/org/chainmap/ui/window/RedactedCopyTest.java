package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.value.Caption;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.command.WindowActions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Saving a copy of a map to hand on from the window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class RedactedCopyTest {

  @TempDir static Path folder;

  private MainWindow window;
  private final CannedAnswers answers = new CannedAnswers();

  @Start
  void start(Stage shown) {
    window = TestWindow.shown(shown, new Language(Lang.ZH), TestWindow.memory(folder), answers);
  }

  private static ChainMap map() {
    return ChainMap.of(
        SmallChain.map().elements().values().stream().map(RedactedCopyTest::marked).toList());
  }

  private static Element marked(Element element) {
    if (element.id().equals(Id.of("s-2"))) {
      return element.withRemarks(
          element.remarks().withSensitivity(Sensitivity.SENSITIVE).withNotes("只给自己人看"));
    }
    return element.id().equals(Id.of("s-3"))
        ? element.withRemarks(element.remarks().withNotes("给同事的话"))
        : element instanceof org.chainmap.model.MapInfo info
            ? info.withAuthor(Caption.of("某人")).withMarking(Caption.of("内部资料"))
            : element;
  }

  @Test
  void whatIsLeftOutIsSaidBeforeTheCopyIsSaved(FxRobot robot) throws Exception {
    assertThat(WindowActions.named("redactedCopy").enabled(window.commands())).isFalse();
    Path file = folder.resolve("链.chainmap.json");
    ChainMapFile.save(file, map());
    robot.interact(() -> window.open(List.of(file)));
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> WindowActions.named("redactedCopy").enabled(window.commands()));
    robot.interact(() -> WindowActions.named("redactedCopy").tryOn(window.commands()));
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> robot.lookup("#redaction-left").tryQuery().isPresent());
    ListView<String> left = robot.lookup("#redaction-left").queryListView();
    assertThat(left.getItems())
        .containsExactly("1 个环节：镍", "1 条链接：镍 → 正极", "1 处备注", "绘制人“某人”", "标注“内部资料”");
    CheckBox marked = robot.lookup("#redaction-marking").queryAs(CheckBox.class);
    assertThat(marked.getText()).isEqualTo("副本保留标注“内部资料”");
    robot.interact(marked::fire);
    assertThat(left.getItems()).doesNotContain("标注“内部资料”");
    assertThat(robot.lookup("#redaction-unmarked").queryAs(Label.class).getText())
        .contains("按公开处理");
    ComboBox<Sensitivity> level = robot.lookup("#redaction-level").queryComboBox();
    robot.interact(() -> level.setValue(Sensitivity.SENSITIVE));
    assertThat(left.getItems()).containsExactly("2 处备注", "绘制人“某人”");
    assertThat(marked.isSelected()).as("a copy for colleagues keeps it").isTrue();
    robot.interact(() -> level.setValue(Sensitivity.INTERNAL));
    TextField target = robot.lookup("#redaction-target").queryAs(TextField.class);
    assertThat(target.getText()).endsWith("链（脱敏）.chainmap.json");
    Path copy = folder.resolve("副本.chainmap.json");
    robot.interact(
        () -> {
          target.setText(copy.toString());
          robot.lookup("#redaction-go").queryAs(Button.class).fire();
        });
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Files.exists(copy));
    assertThat(Files.readString(copy)).contains("正极", "内部资料").doesNotContain("镍", "给同事的话", "某人");
    assertThat(ChainMapFile.load(file).find(Id.of("s-2"))).isPresent();
  }

  @Test
  void theFileOfTheMapItselfStays(FxRobot robot) throws Exception {
    Path file = folder.resolve("自己.chainmap.json");
    ChainMapFile.save(file, map());
    byte[] before = Files.readAllBytes(file);
    robot.interact(() -> window.open(List.of(file)));
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> WindowActions.named("redactedCopy").enabled(window.commands()));
    robot.interact(() -> WindowActions.named("redactedCopy").tryOn(window.commands()));
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> robot.lookup("#redaction-left").tryQuery().isPresent());
    robot.interact(
        () -> {
          robot.lookup("#redaction-target").queryAs(TextField.class).setText(file.toString());
          robot.lookup("#redaction-go").queryAs(Button.class).fire();
        });
    assertThat(robot.lookup(".field-error").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(text -> text.contains("没有写入"));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }
}
