package org.chainmap.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.ui.findings.ListingTest.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.FindingKind;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Severity;
import org.chainmap.analysis.score.Bottleneck;
import org.chainmap.task.Scope;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The list of findings, by keyboard. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class FindingsPanelTest {

  private static final Finding GAP = finding(FindingKind.GAP, Severity.CRITICAL, "s-5");
  private static final Finding WEAK = finding(FindingKind.WEAK, Severity.LOW, "s-1");
  private static final Finding BRIDGE = finding(FindingKind.BRIDGE, Severity.LOW, "l-3");

  private Findings findings = of(GAP, WEAK, BRIDGE);
  private final List<Optional<Finding>> chosen = new ArrayList<>();
  private Language language;
  private FindingsPanel panel;
  private FindingsTable table;

  private static Findings of(Finding... found) {
    return new Findings(List.of(found), Map.of(), List.of());
  }

  @Start
  void start(Stage shown) {
    language = new Language(Lang.ZH);
    panel =
        new FindingsPanel(
            SmallChain::map,
            () -> findings,
            language,
            new Scope(),
            () -> Message.of("ui.findings.none"),
            chosen::add);
    shown.setScene(new Scene(panel, 900, 160));
    shown.show();
    table = (FindingsTable) panel.lookup("#findings");
  }

  private List<String> listed() {
    List<String> rows = new ArrayList<>();
    for (TreeItem<FindingRow> item : table.getRoot().getChildren()) {
      rows.add(said(item));
      item.getChildren().forEach(child -> rows.add("- " + said(child)));
    }
    return rows;
  }

  private static String said(TreeItem<FindingRow> item) {
    return switch (item.getValue()) {
      case FindingRow.Whole(Bottleneck bottleneck) -> bottleneck.leading().findingKind().key();
      case FindingRow.One(Finding finding) -> finding.findingKind().key();
      case FindingRow.Heading(FindingGroup group) -> group.name().in(Lang.ZH);
      case FindingRow.More(int count) -> "+" + count;
    };
  }

  private void search(FxRobot robot, String text) {
    robot.interact(() -> robot.lookup("#findings-search").queryAs(TextField.class).setText(text));
  }

  @Test
  void whatIsSearchedForStaysWhileFindingsChange(FxRobot robot) {
    assertThat(listed()).containsExactly("gap", "weak", "bridge");
    search(robot, "S-1");
    assertThat(listed()).containsExactly("weak");
    findings = of(GAP, BRIDGE, WEAK, finding(FindingKind.CUT_SEGMENT, Severity.HIGH, "s-1"));
    robot.interact(panel::refresh);
    assertThat(listed()).containsExactly("cutSegment", "- cutSegment", "- weak");
    robot.interact(() -> robot.lookup("#findings-search").query().requestFocus());
    robot.push(KeyCode.ESCAPE);
    assertThat(table.getRoot().getChildren()).hasSize(3);
  }

  @Test
  void severityAndKindAreChosenByKeyboardAndStayWhenNoneIsLeft(FxRobot robot) {
    ComboBox<?> severity = robot.lookup("#findings-severity").queryAs(ComboBox.class);
    robot.interact(severity::requestFocus);
    robot.push(KeyCode.DOWN);
    assertThat(listed()).containsExactly("gap");
    findings = of(WEAK);
    robot.interact(panel::refresh);
    assertThat(listed()).isEmpty();
    assertThat(severity.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    Button clear = robot.lookup("#findings-clear").queryAs(Button.class);
    assertThat(clear.isVisible()).isTrue();
    robot.interact(clear::requestFocus);
    robot.push(KeyCode.SPACE);
    assertThat(listed()).containsExactly("weak");
    assertThat(clear.isVisible()).isFalse();
  }

  /** Problems come with their findings folded; those of one kind are a list. */
  @Test
  void aProblemUnfoldsAndAKindListsFindings(FxRobot robot) {
    Finding cut = finding(FindingKind.CUT_SEGMENT, Severity.LOW, "s-1");
    findings = of(GAP, WEAK, cut);
    robot.interact(panel::refresh);
    assertThat(listed()).containsExactly("gap", "cutSegment", "- cutSegment", "- weak");
    TreeItem<FindingRow> problem = table.getRoot().getChildren().get(1);
    assertThat(problem.isExpanded()).isFalse();
    robot.interact(() -> problem.setExpanded(true));
    robot.interact(() -> table.getSelectionModel().select(problem.getChildren().get(1)));
    assertThat(chosen.getLast()).contains(WEAK);
    findings = of(GAP, WEAK, cut, BRIDGE);
    robot.interact(panel::refresh);
    assertThat(table.getRoot().getChildren().get(1).isExpanded()).isTrue();
    assertThat(table.chosen()).contains(WEAK);
    ComboBox<?> kind = robot.lookup("#findings-kind").queryAs(ComboBox.class);
    robot.interact(() -> kind.getSelectionModel().select(2));
    assertThat(listed()).containsExactly("cutSegment");
  }

  @Test
  void afterTwentyProblemsTheOthersAreListedWhenAskedFor(FxRobot robot) {
    findings =
        of(
            IntStream.range(0, 23)
                .mapToObj(i -> finding(FindingKind.GAP, Severity.LOW, "gone-" + i))
                .toArray(Finding[]::new));
    robot.interact(panel::refresh);
    assertThat(listed()).hasSize(21).last().isEqualTo("+3");
    robot.interact(() -> table.getSelectionModel().select(table.getTreeItem(20)));
    robot.interact(() -> {});
    assertThat(listed()).hasSize(23);
  }

  @Test
  void anEmptyResultSaysSo(FxRobot robot) {
    search(robot, "没有这样的");
    assertThat(robot.lookup("3 个问题中没有符合条件的").tryQuery()).isPresent();
    robot.clickOn(robot.lookup(".nothing .hyperlink").<javafx.scene.Node>query());
    assertThat(listed()).hasSize(3);
    findings = Findings.NONE;
    robot.interact(panel::refresh);
    assertThat(robot.lookup("没有发现问题").tryQuery()).isPresent();
    assertThat(robot.lookup(".nothing .hyperlink").<javafx.scene.Node>query().isVisible())
        .isFalse();
  }

  @Test
  void groupsStayFoldedAndTheChosenFindingStaysChosen(FxRobot robot) {
    ComboBox<?> grouping = robot.lookup("#findings-group").queryAs(ComboBox.class);
    robot.interact(grouping::requestFocus);
    robot.push(KeyCode.DOWN);
    assertThat(listed())
        .containsExactly("上游", "- weak", "中游", "- bridge", "下游", "- gap", "- bridge");
    robot.interact(() -> table.getRoot().getChildren().getFirst().setExpanded(false));
    robot.interact(() -> table.getSelectionModel().select(table.getTreeItem(4)));
    assertThat(chosen.getLast()).contains(GAP);
    findings = of(WEAK, GAP);
    robot.interact(panel::refresh);
    assertThat(listed()).containsExactly("上游", "- weak", "下游", "- gap");
    assertThat(table.getRoot().getChildren().getFirst().isExpanded()).isFalse();
    assertThat(table.chosen()).contains(GAP);
    int told = chosen.size();
    findings = of(WEAK);
    robot.interact(panel::refresh);
    assertThat(chosen).hasSize(told + 1);
    assertThat(chosen.getLast()).isEmpty();
  }

  @Test
  void theListSpeaksTheOtherLanguageAtOnce(FxRobot robot) {
    robot.interact(() -> language.set(Lang.EN));
    assertThat(robot.lookup("#findings-search").queryAs(TextField.class).getPromptText())
        .isEqualTo("Search subject, kind or finding");
    assertThat(robot.lookup("3 in all").tryQuery()).isPresent();
  }
}
