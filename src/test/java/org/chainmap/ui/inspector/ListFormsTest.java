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
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Enterprise;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Resource;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.ResourceKind;
import org.chainmap.model.kind.Side;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.Verification;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
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
            Enterprise.of(Id.of("e-1"), "甲公司"),
            Link.of(Id.of("l-1"), Id.of("s-1"), Id.of("s-1")),
            Listing.of(Id.of("n-1"), Side.NEED, Id.of("e-1"), "求锂"),
            Initiative.of(Id.of("i-1"), Name.of("项目"), InitiativeKind.PROJECT),
            InvestmentTarget.of(Id.of("t-1"), "某企业"),
            Resource.of(Id.of("r-1"), "某园区", ResourceKind.PARK)));
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

  @Test
  void theEvidenceOfALinkAndTheTermsOfAListing(FxRobot robot) {
    assertThat(written(robot, "l-1", Map.of(), Map.of("evidence", "TRIAL")))
        .contains("\"evidence\": \"trial\"");
    assertThat(
            written(
                robot,
                "n-1",
                Map.of("specification", "电池级", "budget", "350.5", "contact", "李女士"),
                Map.of("cooperation", "SUPPORTING")))
        .contains(
            "\"specification\": \"电池级\"",
            "\"budget\": 350.5",
            "\"cooperation\": \"supporting\"",
            "\"contact\": \"李女士\"");
  }

  @Test
  void whatAProjectIsAndWhatItCosts(FxRobot robot) {
    assertThat(
            written(
                robot,
                "i-1",
                Map.of(
                    "lead", "甲公司",
                    "content", "示范线",
                    "goal", "纯度",
                    "investment", "12000",
                    "funding", "自筹",
                    "scale", "2 万吨",
                    "outcome", "已投产",
                    "progress", "40",
                    "province", "江西"),
                Map.of("firstOfKind", "FIRST_BATCH")))
        .contains(
            "\"lead\": \"e-1\"",
            "\"content\": \"示范线\"",
            "\"goal\": \"纯度\"",
            "\"investment\": 12000",
            "\"funding\": \"自筹\"",
            "\"scale\": \"2 万吨\"",
            "\"firstOfKind\": \"firstBatch\"",
            "\"outcome\": \"已投产\"",
            "\"progress\": 40",
            "\"region\": {\"country\": \"CN\", \"province\": \"江西\"}");
  }

  @Test
  void whyAnElementOrAFigureIsToBeCheckedAndByWhom(FxRobot robot) {
    assertThat(
            written(
                robot,
                "n-1",
                Map.of("verificationReason", "仅口头", "verificationAssignee", "秘书处"),
                Map.of()))
        .contains("\"verification\": {\"reason\": \"仅口头\", \"assignee\": \"秘书处\"}");
    Enterprise firm = document.map().find(Enterprise.class, Id.of("e-1")).orElseThrow();
    Figure revenue =
        Figure.of(12)
            .withStanding(Standing.UNVERIFIED)
            .withVerification(Verification.OPEN.withReason("口径"));
    robot.interact(
        () ->
            document.commit(
                Change.of(
                    Message.verbatim("改"),
                    Edit.update(firm, firm.withProfile(firm.profile().withRevenue(revenue))))));
    assertThat(written(robot, "e-1", Map.of(), Map.of("standing", "ILLUSTRATIVE")))
        .contains("\"standing\": \"illustrative\"")
        .doesNotContain("口径");
  }

  @Test
  void whomToWinAndWhatAPlaceOffers(FxRobot robot) {
    assertThat(
            written(
                robot,
                "t-1",
                Map.of(
                    "segment", "锂",
                    "targetEnterprise", "甲公司",
                    "mainBusiness", "隔膜",
                    "progressNote", "已洽谈",
                    "province", "江苏"),
                Map.of("priority", "HIGH", "fit", "LOW", "contactState", "SIGNED")))
        .contains(
            "\"segment\": \"s-1\"",
            "\"enterprise\": \"e-1\"",
            "\"priority\": \"high\"",
            "\"fit\": \"low\"",
            "\"mainBusiness\": \"隔膜\"",
            "\"contactState\": \"signed\"",
            "\"progressNote\": \"已洽谈\"",
            "\"province\": \"江苏\"");
    assertThat(
            written(
                robot,
                "r-1",
                Map.of("segments", "锂", "summary", "用地优惠", "city", "新余"),
                Map.of("kind", "POLICY", "level", "NATIONAL")))
        .contains(
            "\"kind\": \"policy\"",
            "\"level\": \"national\"",
            "\"segments\": [\"s-1\"]",
            "\"summary\": \"用地优惠\"",
            "\"city\": \"新余\"");
  }
}
