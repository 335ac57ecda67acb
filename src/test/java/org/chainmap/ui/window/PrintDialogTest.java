package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.Editor;
import org.chainmap.export.ExportException;
import org.chainmap.export.print.Printers;
import org.chainmap.geom.Box;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.export.OpenMapSource;
import org.chainmap.ui.print.PrintDialog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class PrintDialogTest {

  @TempDir Path folder;
  private final FakePrinters printers = new FakePrinters();
  private final CannedAnswers answers = new CannedAnswers();
  private final List<Message> said = new ArrayList<>();
  private final List<Message> failed = new ArrayList<>();
  private final Map<String, String> remembered = new HashMap<>();
  private Stage stage;

  /** Printers that keep what they are given. */
  private static final class FakePrinters implements Printers {
    private List<String> names = List.of("二楼", "一楼");
    private final List<Order> printed = new ArrayList<>();
    private boolean refusing;

    @Override
    public List<String> names() {
      return names;
    }

    @Override
    public void print(Order order, Progress progress) throws ExportException {
      if (refusing) {
        throw new ExportException(Message.of("print.refused", order.printer(), "纸用完了"));
      }
      printed.add(order);
    }
  }

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setScene(new Scene(new StackPane(), 900, 700));
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != stage)
                .forEach(Window::hide));
  }

  private void open(FxRobot robot) throws TimeoutException {
    Painters painters = new Painters(new SimpleObjectProperty<>(Theme.LIGHT));
    Editor editor = EditorDriver.on(SmallChain.map(), painters).editor();
    OpenMapSource source =
        new OpenMapSource(
            editor.laidOutMap(),
            editor.liveAnalysis(),
            editor.selection(),
            editor.currentView().view(),
            new Box(0, 0, 10, 10),
            painters,
            name -> Optional.empty());
    robot.interact(
        () ->
            new PrintDialog(
                    stage,
                    new Language(Lang.ZH),
                    new ThemeSwitch(ThemeSwitch.Choice.LIGHT),
                    Tasks.immediate(),
                    answers,
                    source,
                    printers,
                    folder.resolve("图"))
                .recall(Map.copyOf(remembered), remembered::putAll)
                .show((message, file) -> said.add(message), failed::add, (message, e) -> {}));
    await(() -> !robot.lookup("#print-pdf").queryAs(Button.class).isDisabled());
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static void write(FxRobot robot, String id, String text) {
    robot.interact(() -> robot.lookup(id).queryAs(TextField.class).setText(text));
  }

  private static void fire(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
  }

  @Test
  void thePrinterReceivesTheSheetsAsTheyWereShown(FxRobot robot) throws TimeoutException {
    open(robot);
    assertThat(robot.lookup("#print-printer").queryAs(ComboBox.class).getValue()).isEqualTo("二楼");
    assertThat(text(robot, "#print-number")).isEqualTo("第 1 页，共 1 页");
    assertThat(text(robot, "#preview-said")).isEqualTo("纸张 297 × 210 毫米");
    write(robot, "#export-print-tiles", "3x4");
    write(robot, "#export-copies", "2");
    robot.interact(() -> robot.lookup("#export-grey").queryAs(CheckBox.class).setSelected(true));
    await(() -> text(robot, "#print-number").equals("第 1 页，共 12 页"));
    fire(robot, "#print-next");
    await(() -> text(robot, "#print-number").equals("第 2 页，共 12 页"));
    fire(robot, "#print-go");
    assertThat(printers.printed).hasSize(1);
    Printers.Order order = printers.printed.getFirst();
    assertThat(order.printer()).isEqualTo("二楼");
    assertThat(order.title()).isEqualTo("电池链");
    assertThat(order.copies()).isEqualTo(2);
    assertThat(order.grey()).isTrue();
    assertThat(order.pages().size()).isEqualTo(12);
    assertThat(said.getFirst().in(Lang.ZH)).isEqualTo("已送打印机“二楼”：12 页，2 份");
    open(robot);
    await(() -> text(robot, "#print-number").equals("第 1 页，共 12 页"));
  }

  @Test
  void cardsAcrossAJoinAreNamedAndWrongChoicesSaid(FxRobot robot) throws TimeoutException {
    open(robot);
    assertThat(text(robot, "#print-cut")).isEmpty();
    write(robot, "#export-print-tiles", "6x7");
    await(() -> text(robot, "#print-cut").contains("落在拼接处"));
    write(robot, "#export-print-tiles", "six");
    await(() -> text(robot, "#preview-problem").contains("拼接应写作"));
    assertThat(robot.lookup("#print-go").queryAs(Button.class).isDisabled()).isTrue();
    write(robot, "#export-print-tiles", "");
    write(robot, "#export-copies", "0");
    await(() -> text(robot, "#preview-problem").contains("份数"));
  }

  @Test
  void withoutAPrinterItSaysSoAndWritesAPdf(FxRobot robot) throws TimeoutException {
    printers.names = List.of();
    answers.target = folder.resolve("打印.pdf");
    open(robot);
    assertThat(text(robot, "#print-none")).contains("没有找到打印机", "存为 PDF");
    assertThat(robot.lookup("#print-go").queryAs(Button.class).isDisabled()).isTrue();
    assertThat(robot.lookup("#print-pdf").queryAs(Button.class).isDefaultButton()).isTrue();
    fire(robot, "#print-pdf");
    await(() -> Files.exists(folder.resolve("打印.pdf")));
    assertThat(said.getFirst().in(Lang.ZH)).startsWith("已导出");
  }

  @Test
  void aPrinterThatRefusesIsSaidWithItsReason(FxRobot robot) throws TimeoutException {
    printers.refusing = true;
    open(robot);
    fire(robot, "#print-go");
    assertThat(said).isEmpty();
    assertThat(failed.getFirst().in(Lang.ZH)).contains("二楼", "纸用完了", "存为 PDF");
  }
}
