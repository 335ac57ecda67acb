package org.chainmap.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.chainmap.format.ElementsJson;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Match;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.kind.Side;
import org.chainmap.model.kind.Tint;
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

/** The data that analyses need is seen and edited in the inspector. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class AnalysisFormsTest {

  private static ChainMap sample() {
    org.chainmap.model.Stage stage =
        new org.chainmap.model.Stage(Id.of("st-1"), Name.of("上游"), 0, null, Remarks.NONE);
    return ChainMap.of(
        List.of(
            MapInfo.titled("图"),
            stage,
            Segment.of(Id.of("s-1"), "锂", stage.id()),
            Segment.of(Id.of("s-2"), "电芯", stage.id()),
            Link.of(Id.of("l-1"), Id.of("s-1"), Id.of("s-2")),
            Enterprise.of(Id.of("e-1"), "甲公司"),
            Listing.of(Id.of("n-1"), Side.NEED, Id.of("e-1"), "求锂"),
            Listing.of(Id.of("n-2"), Side.OFFER, Id.of("e-1"), "供锂"),
            Match.of(Id.of("m-1"), Id.of("n-1"), Id.of("n-2"), MatchDecision.ACCEPTED),
            Scenario.of(Id.of("sc-1"), "断供")));
  }

  private final PlainDocument document = new PlainDocument(sample());
  private Inspector inspector;
  private Language language;

  @Start
  void start(Stage shown) {
    language = new Language(Lang.ZH);
    inspector = new Inspector(document, language);
    shown.setScene(new Scene(inspector, 340, 900));
    shown.show();
  }

  /** Chooses an element, writes into its fields, and gives the JSON it then has. */
  private String written(FxRobot robot, String id, Map<String, String> fields) throws Exception {
    robot.interact(
        () -> {
          document.show(Id.of(id));
          inspector.applyCss();
          inspector.layout();
        });
    fields.forEach((field, text) -> robot.interact(() -> write(robot, field, text)));
    return ElementsJson.write(List.of(document.map().find(Id.of(id)).orElseThrow()));
  }

  private void write(FxRobot robot, String field, String text) {
    String label = language.now(FieldNames.inForm(field));
    TextInputControl input =
        robot.from(inspector).lookup(".text-input").queryAllAs(TextInputControl.class).stream()
            .filter(each -> label.equals(each.getAccessibleText()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no field " + label));
    input.setText(text);
    input.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
  }

  @SuppressWarnings("unchecked")
  private void choose(FxRobot robot, String field, String chosen) {
    String label = language.now(FieldNames.inForm(field));
    robot.interact(
        () -> {
          ComboBox<Object> box =
              robot.from(inspector).lookup(".combo-box").queryAllAs(ComboBox.class).stream()
                  .filter(each -> label.equals(each.getAccessibleText()))
                  .findFirst()
                  .orElseThrow();
          box.getItems().stream()
              .filter(item -> String.valueOf(item).contains(chosen))
              .findFirst()
              .ifPresent(box::setValue);
        });
  }

  @Test
  void aStageWithoutAColourOfItsOwnShowsTheOneThatIsSeen(FxRobot robot) {
    String label = language.now(FieldNames.inForm("tint"));
    robot.interact(
        () -> {
          document.show(Id.of("st-1"));
          inspector.applyCss();
          inspector.layout();
          ComboBox<?> box =
              robot.from(inspector).lookup(".combo-box").queryAllAs(ComboBox.class).stream()
                  .filter(each -> label.equals(each.getAccessibleText()))
                  .findFirst()
                  .orElseThrow();
          assertThat(box.getButtonCell().getText()).isEqualTo(Tint.BLUE.label().in(Lang.ZH));
          assertThat(box.getItems()).hasSize(Tint.values().length);
        });
  }

  @Test
  void everyNumberOfASegment(FxRobot robot) throws Exception {
    String json =
        written(
            robot,
            "s-1",
            Map.of(
                "sector", "有色金属",
                "importHhi", "0.45",
                "exportHhi", "0.5",
                "importsToExports", "3",
                "importShares", "美国 62%，JP=20",
                "demand", "75",
                "stock", "20",
                "loss", "5000",
                "output", "100"));
    assertThat(json)
        .contains(
            "\"sector\": \"有色金属\"",
            "\"importHhi\": 0.45",
            "\"exportHhi\": 0.5",
            "\"importsToExports\": 3",
            "\"importShares\": {\"JP\": 20, \"US\": 62}",
            "\"demand\": 75",
            "\"stock\": 20",
            "\"loss\": 5000",
            "\"output\": 100");
    assertThat(written(robot, "s-1", Map.of("importHhi", "1.5", "demand", "")))
        .contains("\"importHhi\": 0.45")
        .doesNotContain("demand");
  }

  @Test
  void enterprisesLinksAndTheMapsWeights(FxRobot robot) throws Exception {
    assertThat(
            written(robot, "e-1", Map.of("sector", "C32", "capacity", "60", "timeToRecover", "2")))
        .contains("\"sector\": \"C32\"", "\"capacity\": 60", "\"timeToRecover\": 2");
    written(robot, "l-1", Map.of("volume", "12.5", "coefficient", "0.2"));
    choose(robot, "dependence", "ESSENTIAL");
    Link link = document.map().find(Link.class, Id.of("l-1")).orElseThrow();
    assertThat(Objects.requireNonNull(link.volume()).value()).isEqualTo(12.5);
    assertThat(Objects.requireNonNull(link.coefficient()).value()).isEqualTo(0.2);
    assertThat(link.dependence()).isEqualTo(Dependence.ESSENTIAL);
    written(robot, "map", Map.of("weights", "esri=2，structure = 0.5"));
    assertThat(document.map().info().weights().byPart())
        .isEqualTo(Map.of("esri", 2.0, "structure", 0.5));
    written(robot, "map", Map.of("weights", "esri"));
    assertThat(document.map().info().weights().byPart()).hasSize(2);
  }

  @Test
  void termsMatchesAndScenarios(FxRobot robot) throws Exception {
    assertThat(
            written(
                robot, "n-1", Map.of("certifications", "ISO 9001、IATF 16949", "province", "江西")))
        .contains(
            "\"certifications\": [\"ISO 9001\", \"IATF 16949\"]",
            "\"region\": {\"country\": \"CN\", \"province\": \"江西\"}");
    written(robot, "m-1", Map.of());
    choose(robot, "decision", "LOCKED");
    assertThat(document.map().find(Match.class, Id.of("m-1")).orElseThrow().decision())
        .isEqualTo(MatchDecision.LOCKED);
    assertThat(written(robot, "sc-1", Map.of("removed", "锂、甲公司、锂 → 电芯", "regions", "US，江西")))
        .contains("\"removed\": [\"s-1\", \"e-1\", \"l-1\"]", "\"regions\": [\"US\", \"江西\"]");
  }

  @Test
  void theFoldIsClosedUntilWantedAndThenStaysOpen(FxRobot robot) throws Exception {
    written(robot, "s-1", Map.of());
    ToggleButton fold = robot.from(inspector).lookup("#fold-analysis").queryAs(ToggleButton.class);
    assertThat(fold.isSelected()).isFalse();
    robot.interact(fold::fire);
    written(robot, "e-1", Map.of());
    ToggleButton other = robot.from(inspector).lookup("#fold-analysis").queryAs(ToggleButton.class);
    assertThat(other).isNotSameAs(fold);
    assertThat(other.isSelected()).isTrue();
  }
}
