package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Selection;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.chainmap.overlay.DependentsLens;
import org.chainmap.overlay.Lenses;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.command.WindowActions;
import org.chainmap.ui.export.ExportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does, in a real window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class JourneyTest {

  @TempDir static Path folder;

  private final CannedAnswers answers = new CannedAnswers();
  private Stage stage;
  private MainWindow window;
  private Language language;

  /** The files that export dialogs proposed, in turn. */
  private final List<Path> proposed = new ArrayList<>();

  @Start
  void start(Stage shown) {
    stage = shown;
    language = new Language(Lang.ZH);
    window = TestWindow.shown(shown, language, TestWindow.memory(folder), answers);
  }

  private Editor openSample(FxRobot robot) {
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    settled();
    return window.commands().editor().orElseThrow();
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  private static void await(java.util.concurrent.Callable<Boolean> condition)
      throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        8, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(8_000, condition));
    settled();
  }

  private static Segment segment(Editor editor, String name) {
    return editor.map().segments().stream()
        .filter(s -> s.name().text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void choose(FxRobot robot, Editor editor, Id id) {
    robot.interact(
        () -> {
          editor.select(Selection.of(id));
          robot.lookup("#map").query().requestFocus();
        });
    settled();
  }

  @Test
  void fixAName_undo_tidy_saveAndExport(FxRobot robot)
      throws TimeoutException, FormatException, IOException {
    Editor editor = openSample(robot);
    ChainMap original = editor.map();
    Segment battery = segment(editor, "动力电芯");

    choose(robot, editor, battery.id());
    robot.push(KeyCode.F2);
    settled();
    TextArea field = robot.lookup("#in-place").queryAs(TextArea.class);
    assertThat(field.getText()).isEqualTo("动力电芯");
    robot.interact(() -> field.setText("动力电池电芯"));
    robot.push(KeyCode.ENTER);
    settled();
    assertThat(editor.map().find(Segment.class, battery.id()).orElseThrow().name().text())
        .isEqualTo("动力电池电芯");
    assertThat(robot.lookup("#in-place").tryQuery()).isEmpty();
    assertThat(stage.getTitle()).startsWith("● ");

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    settled();
    assertThat(editor.map()).isEqualTo(original);
    assertThat(stage.getTitle()).doesNotContain("●");

    choose(robot, editor, battery.id());
    robot.push(KeyCode.RIGHT);
    settled();
    var nudged = editor.undoName();
    assertThat(nudged).isPresent();
    robot.push(KeyCode.CONTROL, KeyCode.L);
    await(() -> !editor.undoName().equals(nudged));
    assertThat(editor.map().segments())
        .allSatisfy(s -> assertThat(s.placement().position()).isNotNull());

    Path saved = folder.resolve("电动车.chainmap.json");
    answers.target = saved;
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    await(() -> Files.exists(saved));
    assertThat(ChainMapFile.load(saved)).isEqualTo(editor.map());
    assertThat(stage.getTitle()).startsWith("电动车.chainmap.json");

    byte[] png = exported(robot, "png", folder.resolve("图.png"));
    List<Labeled> offers = new ArrayList<>();
    robot.lookup(".banner .hyperlink").<Labeled>queryAll().forEach(offers::add);
    assertThat(offers).extracting(Labeled::getText).containsExactly("打开文件", "打开所在文件夹");
    offers.forEach(offer -> robot.interact(() -> ((Hyperlink) offer).fire()));
    assertThat(answers.opened).containsExactly(folder.resolve("图.png"), folder);
    assertThat(png).startsWith(0x89, 'P', 'N', 'G');
    byte[] pdf = exported(robot, "pdf", folder.resolve("图.pdf"));
    assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    assertThat(proposed.get(1).getParent()).as("the folder before").isEqualTo(folder);
    assertThat(proposed.get(1).toString()).as("the kind before").endsWith(".png");
  }

  @SuppressWarnings("unchecked")
  private byte[] exported(FxRobot robot, String kind, Path target)
      throws TimeoutException, IOException {
    robot.interact(() -> WindowActions.named("export").tryOn(window.commands()));
    await(() -> robot.lookup("#export-kind").tryQuery().isPresent());
    robot.interact(
        () -> {
          ListView<ExportFormat> list = robot.lookup("#export-kind").queryAs(ListView.class);
          proposed.add(Path.of(robot.lookup("#export-target").queryAs(TextField.class).getText()));
          list.getItems().stream()
              .filter(format -> format.extension().equals(kind))
              .findFirst()
              .ifPresent(list.getSelectionModel()::select);
          if (kind.equals("png")) {
            robot.lookup("#export-dpi").queryAs(TextField.class).setText("48");
          }
          robot.lookup("#export-target").queryAs(TextField.class).setText(target.toString());
          robot.lookup("#export-go").queryAs(Button.class).fire();
        });
    await(() -> Files.exists(target));
    assertThat(TestWindow.messages(stage.getScene())).anyMatch(said -> said.contains("已导出"));
    return Files.readAllBytes(target);
  }

  @Test
  void deletingASegmentTakesItsLinksAlongAndUndoBringsAllBack(FxRobot robot) {
    Editor editor = openSample(robot);
    ChainMap original = editor.map();
    Segment battery = segment(editor, "动力电芯");
    int links = original.linksAt(battery.id()).size();
    choose(robot, editor, battery.id());
    robot.push(KeyCode.DELETE);
    settled();
    assertThat(editor.map().find(battery.id())).isEmpty();
    assertThat(editor.map().links()).hasSize(original.links().size() - links);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    settled();
    assertThat(editor.map()).isEqualTo(original);
  }

  @Test
  void theInspectorTakesNumbersAndRefusesWords(FxRobot robot) {
    Editor editor = openSample(robot);
    Segment battery = segment(editor, "动力电芯");
    choose(robot, editor, battery.id());
    TextInputControl rate = field(robot, "国产化率（%）");
    write(robot, rate, "四成五");
    assertThat(editor.map().find(Segment.class, battery.id())).contains(battery);
    assertThat(texts(robot)).anyMatch(text -> text.contains("0 到 100"));
    write(robot, rate, "45%");
    assertThat(editor.map().find(Segment.class, battery.id()).map(s -> s.facts().domesticRate()))
        .contains(Figure.of(45));
    write(robot, rate, "");
    assertThat(editor.map().find(Segment.class, battery.id()).orElseThrow().facts().domesticRate())
        .as("empty is unknown, not 0")
        .isNull();
  }

  private static void write(FxRobot robot, TextInputControl field, String text) {
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText(text);
          robot.lookup("#map").query().requestFocus();
        });
    settled();
  }

  private static TextInputControl field(FxRobot robot, String accessible) {
    return robot.lookup(".inspector .text-field").queryAllAs(TextInputControl.class).stream()
        .filter(field -> accessible.equals(field.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> texts(FxRobot robot) {
    return robot.lookup(".label").queryAllAs(Label.class).stream()
        .map(label -> String.valueOf(label.getText()))
        .collect(Collectors.toSet());
  }

  @Test
  void theLanguageChangesWhileTheProgramRuns(FxRobot robot) {
    Editor editor = openSample(robot);
    assertThat(menu(robot)).isEqualTo("文件(_F)");
    robot.interact(() -> robot.lookup("#language").queryAs(Button.class).fire());
    settled();
    assertThat(menu(robot)).isEqualTo("_File");
    assertThat(editor.lang()).isEqualTo(Lang.EN);
    assertThat(texts(robot)).contains("English name").noneMatch(t -> t.contains("英文名称"));
    robot.interact(() -> robot.lookup("#language").queryAs(Button.class).fire());
    settled();
    assertThat(menu(robot)).isEqualTo("文件(_F)");
  }

  private static String menu(FxRobot robot) {
    return robot.lookup("#menus").queryAs(MenuBar.class).getMenus().getFirst().getText();
  }

  @Test
  void closingUnsavedWorkAsksOnceByName(FxRobot robot) {
    Editor editor = openSample(robot);
    choose(robot, editor, segment(editor, "动力电芯").id());
    robot.push(KeyCode.DELETE);
    settled();
    TabPane tabs = robot.lookup("#documents").queryAs(TabPane.class);
    answers.unsaved = Prompter.Unsaved.CANCEL;
    robot.interact(window.commands()::closeDocument);
    assertThat(tabs.getTabs()).hasSize(2);
    assertThat(answers.asked).containsExactly("新能源汽车产业链图谱");
    answers.unsaved = Prompter.Unsaved.DISCARD;
    robot.interact(window.commands()::closeDocument);
    assertThat(tabs.getTabs()).hasSize(1);
    assertThat(answers.asked).hasSize(2);
  }

  @Test
  void lettersTypedIntoAFieldAreNoShortcuts(FxRobot robot) {
    Editor editor = openSample(robot);
    choose(robot, editor, segment(editor, "动力电芯").id());
    ChainMap before = editor.map();
    robot.interact(() -> field(robot, "子链（分组）").requestFocus());
    robot.push(KeyCode.B).push(KeyCode.P).push(KeyCode.DELETE);
    settled();
    assertThat(editor.liveAnalysis().display().lens()).isEqualTo(Lenses.PLAIN);
    assertThat(editor.map()).isEqualTo(before);
    robot.interact(() -> robot.lookup("#map").query().requestFocus());
    robot.push(KeyCode.B);
    settled();
    assertThat(editor.liveAnalysis().display().lens()).isEqualTo(Lenses.BOTTLENECKS);
  }

  @Test
  void theMapIsColouredAsChosenOnTheToolStrip(FxRobot robot) {
    Editor editor = openSample(robot);
    MenuButton lens = robot.lookup("#button-lens").queryAs(MenuButton.class);
    robot.interact(
        () ->
            lens.getItems().stream()
                .filter(item -> "button-lens.ownership".equals(item.getId()))
                .forEach(MenuItem::fire));
    settled();
    assertThat(editor.liveAnalysis().display().lens().key()).isEqualTo("ownership");
    assertThat(lens.getText()).isEqualTo("所有制");
    Id cell = segment(editor, "动力电芯").id();
    choose(robot, editor, cell);
    robot.interact(() -> robot.lookup("#map").query().requestFocus());
    robot.push(KeyCode.D);
    settled();
    assertThat(editor.liveAnalysis().display().lens()).isEqualTo(new DependentsLens(cell));
    assertThat(lens.getText()).isEqualTo("依赖所选环节的环节");
    robot.push(KeyCode.B);
    settled();
    assertThat(lens.getText()).isEqualTo("瓶颈");
  }

  @Test
  void severalSegmentsAreEditedTogetherInOneStep(FxRobot robot) {
    Editor editor = openSample(robot);
    Id first = editor.map().segments().get(0).id();
    Id second = editor.map().segments().get(1).id();
    ChainMap before = editor.map();
    robot.interact(() -> editor.select(Selection.of(first, second)));
    settled();
    write(robot, field(robot, "子链（分组）"), "新组");
    assertThat(editor.map().find(Segment.class, first).orElseThrow().group()).isEqualTo("新组");
    assertThat(editor.map().find(Segment.class, second).orElseThrow().group()).isEqualTo("新组");
    robot.interact(editor::undo);
    assertThat(editor.map()).isEqualTo(before);
  }

  @Test
  void anEnterpriseIsAttachedByName(FxRobot robot) {
    Editor editor = openSample(robot);
    Segment battery = segment(editor, "动力电芯");
    choose(robot, editor, battery.id());
    int parts = editor.map().participationsIn(battery.id()).size();
    TextField attach = robot.lookup("#attach").queryAs(TextField.class);
    robot.interact(
        () -> {
          attach.setText("一家新企业");
          attach.getOnAction().handle(new javafx.event.ActionEvent());
        });
    settled();
    assertThat(editor.map().participationsIn(battery.id())).hasSize(parts + 1);
    assertThat(editor.map().enterprises()).anyMatch(e -> e.name().text().equals("一家新企业"));
  }

  @Test
  void aBrokenFileIsAMessageAndNothingElse(FxRobot robot) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.chainmap.json"), "{ \"format\": ");
    robot.interact(() -> window.open(broken));
    settled();
    assertThat(TestWindow.messages(stage.getScene()))
        .singleElement()
        .asString()
        .contains("broken.chainmap.json")
        .doesNotContain("Exception");
    assertThat(robot.lookup("#documents").queryAs(TabPane.class).getTabs()).hasSize(1);
  }

  @Test
  void aDeletedStageSaysWhatWentWithItUntilItIsBack(FxRobot robot) {
    Editor editor = openSample(robot);
    choose(robot, editor, editor.map().stages().getFirst().id());
    robot.push(KeyCode.DELETE);
    settled();
    assertThat(TestWindow.messages(stage.getScene()))
        .singleElement()
        .asString()
        .startsWith("已删除阶段")
        .contains("个环节", "条链接");
    MenuItem undo =
        robot.lookup("#menus").queryAs(MenuBar.class).getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> "menu-undo".equals(item.getId()))
            .findFirst()
            .orElseThrow();
    assertThat(undo.getText()).startsWith("撤销：删除阶段");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    settled();
    assertThat(TestWindow.messages(stage.getScene())).as("no longer true").isEmpty();
  }
}
