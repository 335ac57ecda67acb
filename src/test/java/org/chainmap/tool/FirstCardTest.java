package org.chainmap.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.chainmap.editor.CardMeasure;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.editor.view.Camera;
import org.chainmap.geom.BandHeader;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first cards of a map lie where one clicked, and what is in view stays where it was. */
class FirstCardTest {

  private static ChainMap empty(Orientation orientation, int stages) {
    List<Element> elements = new ArrayList<>();
    elements.add(MapInfo.titled("新图").withOrientation(orientation));
    for (int i = 0; i < stages; i++) {
      elements.add(new Stage(Id.of("st-" + (i + 1)), Name.of("阶段" + i), i, null, Remarks.NONE));
    }
    return ChainMap.of(elements);
  }

  /** Opens a map in view: the names of stages that are out of view lie at its edge. */
  private static EditorDriver seenWhole(ChainMap map) {
    EditorDriver driver = EditorDriver.on(map);
    driver.editor().cameraMoves().fitAll();
    return driver;
  }

  private static Map<Id, Box> bands(EditorDriver driver) {
    return new HashMap<>(driver.editor().geometry().bands());
  }

  private static Point inside(Box band, double x, double y) {
    return Cards.whole(band.corner().plus(band.w() * x, band.h() * y));
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void theFirstCardLiesWhereOneClickedAndItsBandKeepsItsEdges(Orientation orientation) {
    for (int stage = 1; stage <= 3; stage++) {
      for (double across : List.of(0.35, 0.6, 0.95)) {
        for (double along : List.of(0.02, 0.5, 0.98)) {
          EditorDriver driver = seenWhole(empty(orientation, 3));
          String home = "st-" + stage;
          Camera camera = driver.editor().view().camera();
          Map<Id, Box> before = bands(driver);
          Box band = driver.band(home);
          boolean down = orientation.topDown();
          Point at = inside(band, down ? across : along, down ? along : across);
          driver.doubleClick(at.x(), at.y()).assertStage("s-1", home);
          assertThat(driver.middle("s-1").distance(at)).as("%s", at).isLessThan(1);
          assertThat(driver.editor().view().camera()).isEqualTo(camera);
          assertThat(driver.band(home).contains(band)).as("%s grows around %s", at, band).isTrue();
          if (along == 0.5 && across == 0.6) {
            assertThat(bands(driver)).isEqualTo(before);
          }
          driver.key("Escape").key("Ctrl+Z");
          assertThat(bands(driver)).isEqualTo(before);
          driver.key("Ctrl+Y");
          assertThat(driver.middle("s-1").distance(at)).isLessThan(1);
          assertThat(driver.editor().view().camera()).isEqualTo(camera);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void fillingATemplateMovesNoHeader(Orientation orientation) {
    EditorDriver driver = seenWhole(empty(orientation, 4));
    Map<Id, Box> before = bands(driver);
    for (int stage : List.of(3, 1, 4, 2)) {
      Point at = Objects.requireNonNull(before.get(Id.of("st-" + stage))).center();
      driver.doubleClick(at.x(), at.y()).type("环节" + stage);
      assertThat(bands(driver)).isEqualTo(before);
    }
    Point below =
        orientation.transformed(orientation.transformed(driver.middle("s-1")).plus(0, 300));
    driver.doubleClick(below.x(), below.y()).type("下面");
    bands(driver)
        .forEach(
            (id, band) -> {
              Box was = Objects.requireNonNull(before.get(id));
              assertThat(band.contains(was)).isTrue();
              assertThat(BandHeader.of(band, orientation).corner())
                  .isEqualTo(BandHeader.of(was, orientation).corner());
            });
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void theFirstCardOfAMapWithoutStagesLiesWhereOneClicked(Orientation orientation) {
    for (Point at : List.of(new Point(40, 30), new Point(300, 200), new Point(-300, 90))) {
      EditorDriver driver = EditorDriver.on(empty(orientation, 0));
      driver.use(Tools.SEGMENT).click(at.x(), at.y());
      assertThat(driver.middle("s-1").distance(at)).isLessThan(1);
      assertThat(driver.editor().view().camera()).isEqualTo(Camera.START);
    }
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void aNewCardIsPlacedByTheSizeOfItsText(Orientation orientation) {
    MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);
    CardMeasure measure =
        new CardMeasure() {
          @Override
          public Size card(ChainMap map, Segment segment, Lang lang) {
            return painter.cardSize(map, segment);
          }

          @Override
          public @Nullable Size label(Link link, Lang lang) {
            return painter.labelSize(link);
          }
        };
    LaidOutMap laid = LaidOutMap.of(empty(orientation, 3), Lang.ZH, measure, Progress.NONE);
    Editor editor = new Editor(laid, measure, Tasks.immediate(), new Clipboard());
    ToolBox tools = ToolBox.on(new ToolContext(editor, editor, editor.view()), editor);
    Point at = new Point(300, 120);
    tools.use(Tools.SEGMENT);
    tools.pointer(
        new PointerInput(
            PointerInput.Kind.PRESS, at, at, PointerInput.Button.PRIMARY, 1, Modifiers.NONE));
    Box card = editor.geometry().cards().values().iterator().next();
    assertThat(card.center().x()).isCloseTo(at.x(), Offset.offset(0.5));
    assertThat(card.center().y()).isCloseTo(at.y(), Offset.offset(0.5));
  }
}
