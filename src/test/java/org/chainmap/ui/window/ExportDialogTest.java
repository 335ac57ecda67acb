package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.chainmap.export.Exporters;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.SavedView;
import org.chainmap.testing.OfdReading;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.export.ExportFormat;
import org.chainmap.ui.export.ExportPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The export dialog stays where and as large as it is while one chooses what to export. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ExportDialogTest {

  @TempDir Path folder;
  private final Language language = new Language(Lang.ZH);
  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = TestWindow.shown(shown, language, TestWindow.memory(folder), new CannedAnswers());
  }

  @AfterEach
  void close(FxRobot robot) {
    TestWindow.hideOthers(robot, stage);
  }

  private ListView<ExportFormat> opened(FxRobot robot) {
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    WaitForAsyncUtils.waitForFxEvents(6);
    robot.interact(() -> window.commands().export());
    WaitForAsyncUtils.waitForFxEvents(6);
    return formats(robot);
  }

  @SuppressWarnings("unchecked")
  private static ListView<ExportFormat> formats(FxRobot robot) {
    return robot.lookup("#export-kind").queryAs(ListView.class);
  }

  private static void choose(FxRobot robot, String key) {
    robot.interact(
        () -> {
          ListView<ExportFormat> formats = formats(robot);
          formats.getItems().stream()
              .filter(format -> format.key().equals(key))
              .findFirst()
              .ifPresent(formats.getSelectionModel()::select);
        });
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  @Test
  void nothingMovesWhenAnotherKindOfFileIsChosen(FxRobot robot) {
    ListView<ExportFormat> kind = opened(robot);
    Node export = robot.lookup("#export-go").query();
    Window dialog = kind.getScene().getWindow();
    Rectangle2D before = place(dialog);
    Bounds button = export.localToScreen(export.getLayoutBounds());
    assertThat(kind.getItems()).hasSizeGreaterThan(Exporters.ALL.size());
    for (ExportFormat each : kind.getItems()) {
      robot.interact(() -> kind.getSelectionModel().select(each));
      WaitForAsyncUtils.waitForFxEvents(4);
      assertThat(place(dialog)).as("%s", each).isEqualTo(before);
      assertThat(export.localToScreen(export.getLayoutBounds())).as("%s", each).isEqualTo(button);
      double bottom = dialog.getScene().getHeight();
      assertThat(export.localToScene(export.getLayoutBounds()).getMaxY()).isLessThan(bottom);
      assertThat(robot.lookup("#export-target").queryAs(TextField.class).getText())
          .endsWith("." + each.extension());
      assertThat(robot.lookup("#export-target").queryAs(TextField.class).getText())
          .as("%s", each)
          .matches(name -> name.contains("-会商材料.") == each.label().in(Lang.ZH).contains("会商材料"));
    }
    TextField target = robot.lookup("#export-target").queryAs(TextField.class);
    robot.interact(() -> target.setText("自定.pdf"));
    choose(robot, "word");
    assertThat(target.getText()).isEqualTo("自定.docx");
  }

  @Test
  void whatAFormatIsForIsReadWholeInBothLanguages(FxRobot robot) {
    opened(robot);
    for (Lang lang : Lang.values()) {
      TestWindow.hideOthers(robot, stage);
      robot.interact(() -> language.set(lang));
      robot.interact(() -> window.commands().export());
      WaitForAsyncUtils.waitForFxEvents(6);
      ListView<ExportFormat> kind = formats(robot);
      for (int i = 0; i < kind.getItems().size(); i++) {
        int shown = i;
        robot.interact(() -> kind.scrollTo(shown));
        WaitForAsyncUtils.waitForFxEvents(4);
        assertThat(robot.from(kind).lookup(".label").queryAllAs(Label.class))
            .isNotEmpty()
            .allSatisfy(label -> assertThat(label.isTextTruncated()).as(label.getText()).isFalse());
      }
    }
  }

  @Test
  void thePreviewFollowsTheChoicesAndSaysWhatIsImpossible(FxRobot robot) throws TimeoutException {
    opened(robot);
    await(() -> text(robot, "#preview-said").contains("420 × 297 毫米"));
    ImageView image = robot.lookup("#preview-image").queryAs(ImageView.class);
    assertThat(image.getImage().getWidth()).isGreaterThan(image.getImage().getHeight());
    assertThat(text(robot, "#export-included")).contains("不着色");
    robot.interact(() -> robot.lookup("#export-tiles").queryAs(TextField.class).setText("2 by 3"));
    await(() -> text(robot, "#preview-problem").contains("拼接应写作"));
    choose(robot, "png");
    robot.interact(() -> robot.lookup("#export-dpi").queryAs(TextField.class).setText("96"));
    await(() -> text(robot, "#preview-said").contains("像素"));
    assertThat(text(robot, "#preview-problem")).isEmpty();
    choose(robot, "graphml");
    await(() -> text(robot, "#preview-said").startsWith("文本"));
  }

  @Test
  void aDrawingForDrawioCannotBeStamped(FxRobot robot) {
    ListView<ExportFormat> kind = opened(robot);
    for (ExportFormat each : kind.getItems()) {
      if (each.key().equals("drawio")) {
        assertThat(each.stamped()).isFalse();
      } else if (each.key().equals("svg")) {
        assertThat(each.stamped()).isTrue();
      }
    }
    assertThat(kind.getItems()).extracting(ExportFormat::key).contains("drawio", "svg");
  }

  @Test
  void slidesSayWhatFollowsTheViewsAndCanLeaveItOut(FxRobot robot) throws TimeoutException {
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    WaitForAsyncUtils.waitForFxEvents(6);
    robot.interact(() -> window.commands().briefing());
    WaitForAsyncUtils.waitForFxEvents(6);
    choose(robot, "pptx");
    ComboBox<?> part = robot.lookup("#export-part").queryAs(ComboBox.class);
    robot.interact(() -> part.getSelectionModel().selectLast());
    await(() -> text(robot, "#preview-said").contains("后附图表、发现与清单"));
    robot.interact(() -> robot.lookup("#export-tables").queryAs(CheckBox.class).setSelected(false));
    await(() -> text(robot, "#preview-said").startsWith("封面和视图共"));
    await(() -> !text(robot, "#preview-said").contains("后附"));
  }

  @Test
  void theListsThatFollowSlidesAndTheViewsOfABriefingCanBeChosen(FxRobot robot) throws Exception {
    Path file = folder.resolve("视图.chainmap.json");
    ChainMap map = SmallChain.map();
    ChainMapFile.save(
        file,
        map.with(
            new ChangeBuilder(map)
                .put(SavedView.of(Id.of("v-1"), "总览甲", 0))
                .put(SavedView.of(Id.of("v-2"), "上游乙", 1))
                .change(Message.verbatim("?"))));
    robot.interact(() -> window.open(file));
    WaitForAsyncUtils.waitForFxEvents(6);
    robot.interact(() -> window.commands().export());
    WaitForAsyncUtils.waitForFxEvents(6);
    choose(robot, "pptx");
    unfold(robot, "#export-chosenLists");
    Path deck = folder.resolve("清单.pptx");
    robot.interact(() -> box(robot, "#export-list.enterprises").setSelected(true));
    write(robot, deck);
    try (var in = Files.newInputStream(deck);
        XMLSlideShow show = new XMLSlideShow(in)) {
      assertThat(show.getSlides()).anyMatch(slide -> titled(slide, "企业清单"));
    }
    robot.interact(() -> window.commands().export());
    WaitForAsyncUtils.waitForFxEvents(6);
    choose(robot, "briefing");
    unfold(robot, "#export-chosenViews");
    Path briefing = folder.resolve("会商.pdf");
    robot.interact(() -> box(robot, "#export-view.v-1").setSelected(false));
    write(robot, briefing);
    try (PDDocument document = Loader.loadPDF(briefing.toFile())) {
      assertThat(new PDFTextStripper().getText(document)).contains("上游乙").doesNotContain("总览甲");
    }
  }

  private static boolean titled(XSLFSlide slide, String title) {
    String said = slide.getTitle();
    return said != null && said.contains(title);
  }

  private static void unfold(FxRobot robot, String pane) {
    TitledPane fold = robot.lookup(pane).queryAs(TitledPane.class);
    assertThat(fold.isExpanded()).isFalse();
    robot.interact(() -> fold.setExpanded(true));
  }

  private static CheckBox box(FxRobot robot, String id) {
    return robot.lookup(node -> id.equals("#" + node.getId())).queryAs(CheckBox.class);
  }

  private void write(FxRobot robot, Path file) throws Exception {
    robot.interact(
        () -> {
          robot.lookup("#export-target").queryAs(TextField.class).setText(file.toString());
          robot.lookup("#export-go").queryAs(Button.class).fire();
        });
    await(() -> Files.exists(file));
    WaitForAsyncUtils.waitForFxEvents(6);
  }

  @Test
  void anSvgHasATransparentGroundOnDemand(FxRobot robot) throws Exception {
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    WaitForAsyncUtils.waitForFxEvents(6);
    Map<Boolean, Long> filled = new HashMap<>();
    for (boolean clear : List.of(false, true)) {
      robot.interact(() -> window.commands().export());
      WaitForAsyncUtils.waitForFxEvents(6);
      choose(robot, "svg");
      Path file = folder.resolve(clear + ".svg");
      robot.interact(() -> box(robot, "#export-transparent").setSelected(clear));
      write(robot, file);
      filled.put(clear, Files.size(file));
    }
    // The paper is left out, and nothing else.
    assertThat(filled.get(true)).isLessThan(Objects.requireNonNull(filled.get(false)));
  }

  @Test
  void slidesOfAMapWithAStoryBeginWithItAndWhatOnePicksInsteadIsKept(FxRobot robot)
      throws Exception {
    Path file = folder.resolve("故事.chainmap.json");
    ChainMap map = SmallChain.map();
    ChainMapFile.save(
        file,
        map.with(
            new ChangeBuilder(map)
                .put(SavedView.of(Id.of("v-1"), "总览", 0))
                .put(SavedView.of(Id.of("v-2"), "上游", 1))
                .change(Message.verbatim("?"))));
    robot.interact(() -> window.open(file));
    WaitForAsyncUtils.waitForFxEvents(6);
    robot.interact(() -> window.commands().export());
    WaitForAsyncUtils.waitForFxEvents(6);
    choose(robot, "pptx");
    assertThat(part(robot).getValue()).isEqualTo(new ExportPart.WholeStory(2));
    choose(robot, "png");
    assertThat(part(robot).getValue()).isEqualTo(ExportPart.WHOLE);
    choose(robot, "pptx");
    assertThat(part(robot).getValue()).isEqualTo(new ExportPart.WholeStory(2));
    robot.interact(() -> part(robot).setValue(ExportPart.WHOLE));
    choose(robot, "png");
    choose(robot, "pptx");
    assertThat(part(robot).getValue()).isEqualTo(ExportPart.WHOLE);
    Path deck = folder.resolve("一页.pptx");
    robot.interact(
        () -> {
          robot.lookup("#export-target").queryAs(TextField.class).setText(deck.toString());
          robot.lookup("#export-go").queryAs(Button.class).fire();
        });
    await(() -> Files.exists(deck));
    WaitForAsyncUtils.waitForFxEvents(6);
    robot.interact(() -> window.commands().export());
    WaitForAsyncUtils.waitForFxEvents(6);
    assertThat(part(robot).getValue()).as("the next export").isEqualTo(ExportPart.WHOLE);
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<ExportPart> part(FxRobot robot) {
    return (ComboBox<ExportPart>) robot.lookup("#export-part").queryAs(ComboBox.class);
  }

  @Test
  void aBriefingIsLeafedThroughAndWrittenWithTheChosenParts(FxRobot robot)
      throws TimeoutException, IOException {
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    WaitForAsyncUtils.waitForFxEvents(6);
    robot.interact(() -> window.commands().briefing());
    WaitForAsyncUtils.waitForFxEvents(6);
    assertThat(formats(robot).getSelectionModel().getSelectedItem().key()).isEqualTo("briefing");
    await(() -> text(robot, "#preview-page").startsWith("1 / "));
    ImageView image = robot.lookup("#preview-image").queryAs(ImageView.class);
    await(() -> image.getImage() != null);
    Image cover = image.getImage();
    int all = Integer.parseInt(text(robot, "#preview-page").substring(4));
    robot.interact(() -> robot.lookup("#preview-after").queryAs(Button.class).fire());
    await(() -> image.getImage() != cover);
    assertThat(text(robot, "#preview-page")).isEqualTo("2 / " + all);
    for (String part : List.of("views", "findings", "scenarios", "lists", "sources", "index")) {
      robot.interact(
          () -> robot.lookup("#export-" + part).queryAs(CheckBox.class).setSelected(false));
    }
    await(() -> text(robot, "#preview-page").equals("2 / 5"));
    Path file = folder.resolve("会商.pdf");
    robot.interact(
        () -> {
          robot.lookup("#export-target").queryAs(TextField.class).setText(file.toString());
          robot.lookup("#export-go").queryAs(Button.class).fire();
        });
    await(() -> Files.exists(file));
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(5);
      assertThat(new PDFTextStripper().getText(document)).contains("概况", "待核表");
    }
  }

  @Test
  void anOfdDocumentIsLeafedThroughAndHasTheChosenPartsToo(FxRobot robot) throws Exception {
    opened(robot);
    choose(robot, "briefingOfd");
    await(() -> text(robot, "#preview-page").startsWith("1 / "));
    for (String part : List.of("views", "findings", "scenarios", "lists", "sources", "index")) {
      robot.interact(
          () -> robot.lookup("#export-" + part).queryAs(CheckBox.class).setSelected(false));
    }
    await(() -> text(robot, "#preview-page").equals("1 / 5"));
    Path file = folder.resolve("会商.ofd");
    robot.interact(
        () -> {
          robot.lookup("#export-target").queryAs(TextField.class).setText(file.toString());
          robot.lookup("#export-go").queryAs(Button.class).fire();
        });
    await(() -> Files.exists(file));
    List<String> pages = OfdReading.pages(Files.readAllBytes(file));
    assertThat(pages).hasSize(5);
    assertThat(pages.getLast()).contains("待核表");
  }

  @Test
  void aWordDocumentHasTheChosenPartsToo(FxRobot robot) throws Exception {
    opened(robot);
    choose(robot, "word");
    await(() -> text(robot, "#preview-said").startsWith("共 "));
    for (String part : List.of("views", "findings", "scenarios", "lists", "sources", "index")) {
      robot.interact(
          () -> robot.lookup("#export-" + part).queryAs(CheckBox.class).setSelected(false));
    }
    await(() -> text(robot, "#preview-said").startsWith("共 5 页"));
    Path file = folder.resolve("会商.docx");
    robot.interact(
        () -> {
          robot.lookup("#export-target").queryAs(TextField.class).setText(file.toString());
          robot.lookup("#export-go").queryAs(Button.class).fire();
        });
    await(() -> Files.exists(file));
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
      assertThat(document.getParagraphs())
          .filteredOn(paragraph -> "heading1".equals(paragraph.getStyle()))
          .extracting(XWPFParagraph::getText)
          .containsExactly("概况", "产业链图谱", "待核表");
    }
  }

  @Test
  void aWebPageIsWrittenAndTheNextExportBeginsWithItsChoices(FxRobot robot)
      throws TimeoutException, IOException {
    opened(robot);
    robot.interact(() -> robot.lookup("#export-tiles").queryAs(TextField.class).setText("2x2"));
    choose(robot, "html");
    Path page = folder.resolve("图.html");
    robot.interact(
        () -> {
          robot.lookup("#export-target").queryAs(TextField.class).setText(page.toString());
          robot.lookup("#export-go").queryAs(Button.class).fire();
        });
    await(() -> Files.exists(page));
    assertThat(Files.readString(page)).startsWith("<!doctype html>").contains("新能源汽车");
    WaitForAsyncUtils.waitForFxEvents(6);
    robot.interact(() -> window.commands().export());
    WaitForAsyncUtils.waitForFxEvents(6);
    assertThat(formats(robot).getSelectionModel().getSelectedItem().key()).isEqualTo("html");
    assertThat(robot.lookup("#export-target").queryAs(TextField.class).getText())
        .startsWith(folder.toString());
    choose(robot, "pdf");
    assertThat(robot.lookup("#export-tiles").queryAs(TextField.class).getText()).isEqualTo("2x2");
  }

  private static Rectangle2D place(Window window) {
    return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight());
  }
}
