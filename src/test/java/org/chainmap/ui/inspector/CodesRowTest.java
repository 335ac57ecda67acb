package org.chainmap.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import impl.org.controlsfx.skin.AutoCompletePopup;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.PlainDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Classification codes are chosen by code or words, with the keyboard alone; own ones stay. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class CodesRowTest {

  private static final Id SEGMENT = Id.of("s-1");
  private static final Id OTHER = Id.of("s-2");

  private static ChainMap sample() {
    Id stage = Id.of("st-1");
    return ChainMap.of(
        List.of(
            MapInfo.titled("图"),
            new org.chainmap.model.Stage(stage, Name.of("上游"), 0, null, Remarks.NONE),
            Segment.of(SEGMENT, "芯片", stage).withCodes(List.of("3.5.1")),
            Segment.of(OTHER, "电芯", stage).withCodes(List.of("C3841", "3.5.1"))));
  }

  private final PlainDocument document = new PlainDocument(sample());
  private Inspector inspector;
  private Language language;

  @Start
  void start(Stage shown) {
    language = new Language(Lang.ZH);
    inspector = new Inspector(document, language);
    shown.setScene(new Scene(inspector, 340, 420));
    shown.show();
  }

  private TextField choose(FxRobot robot, Id... ids) {
    robot.interact(
        () -> {
          document.select(java.util.Set.of(ids));
          inspector.applyCss();
          inspector.layout();
        });
    TextField field = robot.from(inspector).lookup("#codes").queryAs(TextField.class);
    robot.interact(() -> scrollTo(robot, field));
    robot.interact(field::requestFocus);
    return field;
  }

  /** Brings the field to the top, so that the list below it has room on the small screen. */
  private void scrollTo(FxRobot robot, TextField field) {
    ScrollPane scroll = robot.from(inspector).lookup(".scroll-pane").queryAs(ScrollPane.class);
    Node form = scroll.getContent();
    double above = form.sceneToLocal(field.localToScene(field.getLayoutBounds())).getMinY() - 60;
    double hidden = form.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(Math.clamp(above / hidden, 0, 1));
  }

  private List<String> codes(Id id) {
    return document.map().find(Segment.class, id).orElseThrow().codes();
  }

  private List<String> lines(FxRobot robot) {
    return robot.from(inspector).lookup(".code .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  private static List<?> offered() {
    return Window.getWindows().stream()
        .filter(AutoCompletePopup.class::isInstance)
        .flatMap(popup -> ((AutoCompletePopup<?>) popup).getSuggestions().stream())
        .toList();
  }

  /** Types, and waits for the list that has this many offers. */
  private static void type(FxRobot robot, String text, int offers) throws TimeoutException {
    robot.write(text);
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> offered().size() == offers);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void chosenFromTheListWrittenFreelyAndRemovedByTheKeyboardAlone(FxRobot robot)
      throws TimeoutException {
    TextField field = choose(robot, SEGMENT);
    assertThat(lines(robot)).containsExactly("3.5.1（在 3.5 高性能纤维及制品和复合材料之下）");
    // 397, its seven classes and the text as it stands.
    type(robot, "397", 8);
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(codes(SEGMENT)).containsExactly("3.5.1", "C3973");
    assertThat(field.getText()).isEmpty();
    assertThat(lines(robot)).contains("C3973 集成电路制造");
    type(robot, "X-1", 1);
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(codes(SEGMENT)).containsExactly("3.5.1", "C3973", "X-1");
    assertThat(lines(robot)).contains("X-1（自填）");
    Button remove =
        robot.from(inspector).lookup(".code .button").queryAllAs(Button.class).stream()
            .filter(button -> "去掉 C3973".equals(button.getAccessibleText()))
            .findFirst()
            .orElseThrow();
    robot.interact(remove::requestFocus);
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(codes(SEGMENT)).containsExactly("3.5.1", "X-1");
    robot.interact(() -> language.set(Lang.EN));
    assertThat(lines(robot)).contains("X-1 (your own)");
  }

  @Test
  void severalSegmentsShowWhatAllHaveAndTakeWhatIsAdded(FxRobot robot) {
    TextField field = choose(robot, SEGMENT, OTHER);
    assertThat(lines(robot)).containsExactly("3.5.1（在 3.5 高性能纤维及制品和复合材料之下）");
    robot.interact(
        () -> {
          field.setText("3973，c2614, 3.5.1");
          field.getOnAction().handle(new javafx.event.ActionEvent());
        });
    assertThat(codes(SEGMENT)).containsExactly("3.5.1", "C3973", "C2614");
    assertThat(codes(OTHER)).containsExactly("C3841", "3.5.1", "C3973", "C2614");
  }

  @Test
  void enterBeforeTheListMakesNoCodeOfAName(FxRobot robot) {
    TextField field = choose(robot, SEGMENT);
    robot.interact(
        () -> {
          field.setText("集成电路");
          field.getOnAction().handle(new javafx.event.ActionEvent());
        });
    assertThat(codes(SEGMENT)).containsExactly("3.5.1");
    assertThat(field.getText()).isEqualTo("集成电路");
    assertThat(robot.from(inspector).lookup(".field-note").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains(language.now("codes.waiting"));
  }

  @Test
  void aDirectionOfFutureIndustriesIsATickAndNoLine(FxRobot robot) {
    choose(robot, SEGMENT);
    CheckBox materials =
        robot.from(inspector).lookup(".check-box").queryAllAs(CheckBox.class).stream()
            .filter(box -> "未来材料".equals(box.getText()))
            .findFirst()
            .orElseThrow();
    robot.interact(materials::fire);
    assertThat(codes(SEGMENT)).containsExactly("3.5.1", "未来材料");
    assertThat(lines(robot)).hasSize(1);
    robot.interact(materials::fire);
    assertThat(codes(SEGMENT)).containsExactly("3.5.1");
  }
}
