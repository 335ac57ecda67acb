package org.chainmap.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.chainmap.format.ElementsJson;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.FieldNames;
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

/** The fields that lists have as columns are seen and edited in the inspector. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ListFormsTest {

  private static ChainMap sample() {
    org.chainmap.model.Stage stage =
        new org.chainmap.model.Stage(Id.of("st-1"), Name.of("上游"), 0, null, Remarks.NONE);
    return ChainMap.of(
        List.of(
            MapInfo.titled("图"),
            stage,
            Segment.of(Id.of("s-1"), "锂", stage.id()),
            Enterprise.of(Id.of("e-1"), "甲公司")));
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

  /** Chooses an element, writes into its fields and lists, and gives the JSON it then has. */
  private String written(
      FxRobot robot, String id, Map<String, String> fields, Map<String, String> choices) {
    robot.interact(
        () -> {
          document.show(Id.of(id));
          robot
              .from(inspector)
              .lookup(".fold")
              .queryAllAs(ToggleButton.class)
              .forEach(fold -> fold.setSelected(true));
          inspector.applyCss();
          inspector.layout();
          fields.forEach((field, text) -> write(robot, field, text));
          choices.forEach((field, constant) -> choose(robot, field, constant));
        });
    return ElementsJson.write(List.of(document.map().find(Id.of(id)).orElseThrow()));
  }

  private void write(FxRobot robot, String field, String text) {
    String label = language.now(FieldNames.inForm(field));
    TextInputControl input =
        robot.from(inspector).lookup(".text-input").queryAllAs(TextInputControl.class).stream()
            .filter(each -> label.equals(each.getAccessibleText()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no field " + label));
    input.requestFocus();
    input.setText(text);
    inspector.setFocusTraversable(true);
    inspector.requestFocus(); // leaving a field takes what is in it
  }

  @SuppressWarnings("unchecked")
  private void choose(FxRobot robot, String field, String constant) {
    String label = language.now(FieldNames.inForm(field));
    ComboBox<Object> box =
        robot.from(inspector).lookup(".combo-box").queryAllAs(ComboBox.class).stream()
            .filter(each -> label.equals(each.getAccessibleText()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no list " + label));
    box.setValue(
        box.getItems().stream()
            .filter(item -> String.valueOf(item).contains(constant))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void theShortfallOfASegment(FxRobot robot) {
    assertThat(
            written(
                robot,
                "s-1",
                Map.of(
                    "soleSourceCountry", "jp",
                    "localSupplyRate", "30",
                    "alternatives", "钠",
                    "globalManufacturers", "雅保"),
                Map.of(
                    "weaknessType", "CHOKEPOINT",
                    "supplyStatus", "CUT_OFF",
                    "substitutionStage", "EARLY",
                    "horizon", "NEAR")))
        .contains(
            "\"weaknessType\": \"chokepoint\"",
            "\"supplyStatus\": \"cutOff\"",
            "\"soleSourceCountry\": \"JP\"",
            "\"localSupplyRate\": 30",
            "\"substitutionStage\": \"early\"",
            "\"alternatives\": \"钠\"",
            "\"globalManufacturers\": \"雅保\"",
            "\"horizon\": \"near\"");
  }

  @Test
  void theProfileOfAnEnterprise(FxRobot robot) {
    assertThat(
            written(
                robot,
                "e-1",
                Map.of(
                    "aliases", "乙公司、丙公司",
                    "mainProducts", "锂盐",
                    "revenue", "1200",
                    "rdIntensity", "4.5",
                    "mainCustomers", "丁公司",
                    "keyTechnologies", "提锂",
                    "contact", "王先生"),
                Map.of("riskLevel", "HIGH", "sensitivity", "INTERNAL")))
        .contains(
            "\"aliases\": [\"乙公司\", \"丙公司\"]",
            "\"mainProducts\": \"锂盐\"",
            "\"revenue\": 1200",
            "\"rdIntensity\": 4.5",
            "\"mainCustomers\": \"丁公司\"",
            "\"keyTechnologies\": \"提锂\"",
            "\"riskLevel\": \"high\"",
            "\"sensitivity\": \"internal\"",
            "\"contact\": \"王先生\"");
    assertThat(written(robot, "e-1", Map.of("rdIntensity", "101", "contact", " "), Map.of()))
        .contains("\"rdIntensity\": 4.5")
        .doesNotContain("contact");
  }
}
