package org.chainmap.ui.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.chainmap.analysis.matching.Dealers;
import org.chainmap.analysis.matching.Mode;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Listing;
import org.chainmap.model.Match;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.kind.Side;
import org.chainmap.task.Listeners;
import org.chainmap.task.Subscription;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.OtherDocuments;
import org.chainmap.ui.PlainDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pairs are listed, filtered and decided on, by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class MatchingPanelTest {

  private static final ChainMap OTHER =
      Dealers.of("他图").segments("铜").offer("o-1", "丁", "铜箔卷材", Dealers.in("铜")).map();

  private final PlainDocument document =
      new PlainDocument(
          Dealers.of("本图")
              .segments("钢", "铜")
              .takesPart("乙", "钢")
              .need("n-1", "甲", "轴承钢棒材", Dealers.in("钢"))
              .need("n-2", "丙", "铜箔卷材", Dealers.in("铜"))
              .offer("o-1", "乙", "轴承钢棒材", Dealers.in("钢"))
              .map());
  private final Listeners<MatchingPanelTest> otherOnes = new Listeners<>();
  private final OtherDocuments others =
      new OtherDocuments() {
        @Override
        public List<ChainMap> maps() {
          return open;
        }

        @Override
        public Subscription whenOpenedOrClosed(Runnable listener) {
          return otherOnes.add(test -> listener.run());
        }
      };
  private List<ChainMap> open = List.of(OTHER);
  private MatchingPanel panel;
  private Language language;
  private int counted;

  @Start
  void start(Stage stage) {
    language = new Language(Lang.ZH);
    panel = new MatchingPanel(document, language, Tasks.immediate(), others, () -> counted++);
    stage.setScene(new Scene(panel, 900, 300));
    stage.show();
  }

  @SuppressWarnings("unchecked")
  private static TableView<MatchRow> table(FxRobot robot) {
    return robot.lookup("#matching").queryAs(TableView.class);
  }

  /** The rows as they are shown, of a few columns. */
  private static List<String> rows(FxRobot robot) {
    TableView<MatchRow> table = table(robot);
    return table.getItems().stream()
        .map(
            matchRow ->
                table.getColumns().stream()
                    .limit(6)
                    .map(
                        column ->
                            String.valueOf(column.getCellObservableValue(matchRow).getValue()))
                    .toList()
                    .toString())
        .toList();
  }

  private static void choose(FxRobot robot, int row) {
    robot.interact(
        () -> {
          table(robot).requestFocus();
          table(robot).getSelectionModel().clearAndSelect(row);
        });
  }

  private static void fire(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup("#matching-" + button).queryAs(Button.class).fire());
  }

  private List<MatchDecision> decisions() {
    return document.map().all(Match.class).stream().map(Match::decision).toList();
  }

  @Test
  void pairsAndUnmetNeedsAreListed(FxRobot robot) {
    assertThat(rows(robot)).containsExactly("[建议, 钢, 轴承钢棒材, 甲, 轴承钢棒材, 乙]", "[未满足, 铜, 铜箔卷材, 丙, , ]");
    assertThat(panel.count()).as("as many as the list has").isEqualTo(2);
    choose(robot, 0);
    assertThat(document.selection()).containsExactly(Id.of("s-钢"));
    robot.interact(() -> language.set(Lang.EN));
    assertThat(rows(robot).getLast()).startsWith("[Unmet, ");
  }

  @Test
  void aNeedMetInPartHasAStateOfItsOwnAndItsAmounts(FxRobot robot) {
    Listing need =
        Listing.of(Id.of("n-3"), Side.NEED, Id.of("甲"), "车规芯片").withQuantity(20.0).withUnit("万颗");
    Listing offer =
        Listing.of(Id.of("o-3"), Side.OFFER, Id.of("乙"), "车规芯片").withQuantity(5.0).withUnit("万颗");
    robot.interact(
        () -> document.commit(Change.of(Message.verbatim("供需"), Edit.add(need), Edit.add(offer))));
    ComboBox<MatchRow.Shown> shown = box(robot, "#matching-shown");
    robot.interact(() -> shown.setValue(MatchRow.Shown.PARTLY));
    TableView<MatchRow> table = table(robot);
    assertThat(table.getItems()).hasSize(1);
    assertThat(
            table.getColumns().stream()
                .map(
                    column -> column.getCellObservableValue(table.getItems().getFirst()).getValue())
                .map(String::valueOf))
        .contains("部分满足", "25", "5 万颗", "15 万颗");
    robot.interact(() -> shown.setValue(MatchRow.Shown.UNMET));
    assertThat(rows(robot)).hasSize(1).allMatch(row -> row.startsWith("[未满足, 铜"));
  }

  @Test
  void decisionsAreOneStepEachByButton(FxRobot robot) {
    choose(robot, 0);
    fire(robot, "accept");
    assertThat(decisions()).containsExactly(MatchDecision.ACCEPTED);
    fire(robot, "lock");
    assertThat(decisions()).containsExactly(MatchDecision.LOCKED);
    assertThat(rows(robot).getFirst()).startsWith("[已锁定, ");
    fire(robot, "reject");
    assertThat(decisions()).containsExactly(MatchDecision.REJECTED);
    assertThat(rows(robot)).hasSize(3).anyMatch(row -> row.startsWith("[已否决, "));
    assertThat(panel.count()).isEqualTo(3);
    fire(robot, "undecide");
    assertThat(decisions()).isEmpty();
    assertThat(document.steps()).hasSize(4);
    assertThat(panel.count()).isEqualTo(2);
  }

  @Test
  void decisionsAreMadeByKeyboard(FxRobot robot) {
    choose(robot, 0);
    robot.push(KeyCode.ENTER);
    assertThat(decisions()).containsExactly(MatchDecision.ACCEPTED);
    robot.push(KeyCode.L);
    assertThat(decisions()).containsExactly(MatchDecision.LOCKED);
    robot.push(KeyCode.BACK_SPACE);
    assertThat(decisions()).isEmpty();
    robot.push(KeyCode.DELETE);
    assertThat(decisions()).containsExactly(MatchDecision.REJECTED);
    assertThat(document.map().segments()).hasSize(2);
  }

  @Test
  void rowsAreFilteredByStateSegmentAndWords(FxRobot robot) {
    ComboBox<MatchRow.Shown> shown = box(robot, "#matching-shown");
    robot.interact(() -> shown.setValue(MatchRow.Shown.UNMET));
    assertThat(rows(robot)).hasSize(1).allMatch(row -> row.contains("铜箔"));
    robot.interact(() -> shown.setValue(MatchRow.Shown.DECIDED));
    assertThat(rows(robot)).isEmpty();
    robot.interact(() -> shown.setValue(MatchRow.Shown.ALL));
    ComboBox<java.util.Optional<String>> segment = box(robot, "#matching-segment");
    assertThat(segment.getItems()).hasSize(3);
    robot.interact(() -> segment.setValue(java.util.Optional.of("钢")));
    assertThat(rows(robot)).hasSize(1).allMatch(row -> row.contains("轴承钢"));
    robot.interact(() -> segment.setValue(java.util.Optional.empty()));
    robot.interact(() -> robot.lookup("#matching-search").queryAs(TextField.class).setText("箔"));
    assertThat(rows(robot)).hasSize(1).allMatch(row -> row.contains("铜箔"));
  }

  @SuppressWarnings("unchecked")
  private static <T> ComboBox<T> box(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(ComboBox.class);
  }

  @Test
  void otherOpenMapsTakePartOnlyWhenAsked(FxRobot robot) {
    robot.interact(
        () -> robot.lookup("#matching-others").queryAs(CheckBox.class).setSelected(true));
    assertThat(rows(robot)).hasSize(2).anyMatch(row -> row.contains("铜箔卷材, 丁"));
    assertThat(panel.count()).isEqualTo(2);
    int row = rows(robot).getFirst().contains("铜箔") ? 0 : 1;
    choose(robot, row);
    fire(robot, "accept");
    assertThat(document.steps()).hasSize(1);
    assertThat(document.map().enterprises()).anyMatch(e -> e.name().text().equals("丁"));
    assertThat(rows(robot)).hasSize(2).anyMatch(each -> each.startsWith("[已采纳, 铜, "));
  }

  @Test
  void aMapThatIsClosedTakesPartNoLonger(FxRobot robot) {
    robot.interact(
        () -> robot.lookup("#matching-others").queryAs(CheckBox.class).setSelected(true));
    assertThat(rows(robot)).anyMatch(row -> row.contains("丁"));
    open = List.of();
    robot.interact(() -> otherOnes.tell(this));
    assertThat(rows(robot)).isNotEmpty().noneMatch(row -> row.contains("丁"));
    assertThat(otherOnes.count()).isEqualTo(1);
    document.scope().close();
    assertThat(otherOnes.count()).isZero();
  }

  @Test
  void listingsThatChangeAreMatchedAnew(FxRobot robot) {
    Listing offer =
        Listing.of(Id.of("o-2"), Side.OFFER, Id.of("乙"), "铜箔卷材").withSegment(Id.of("s-铜"));
    int before = counted;
    robot.interact(() -> document.commit(Change.of(Message.verbatim("供给"), Edit.add(offer))));
    assertThat(panel.count()).isEqualTo(2);
    assertThat(counted).isGreaterThan(before);
    ComboBox<Mode> mode = box(robot, "#matching-mode");
    robot.interact(() -> mode.setValue(Mode.PAIRS));
    assertThat(panel.count()).isEqualTo(2);
  }

  @Test
  void noHeadIsCutHoweverNarrowTheColumns(FxRobot robot) {
    for (Lang lang : Lang.values()) {
      robot.interact(() -> language.set(lang));
      for (TableColumn<MatchRow, ?> column : table(robot).getColumns()) {
        double wide = new Text(column.getText()).getLayoutBounds().getWidth();
        assertThat(column.getMinWidth()).as(column.getText()).isGreaterThan(wide + 16);
      }
    }
  }

  @Test
  void everythingHasANameForThoseWhoListen(FxRobot robot) {
    for (String id :
        List.of(
            "matching-accept",
            "matching-lock",
            "matching-reject",
            "matching-undecide",
            "matching-again",
            "matching-shown",
            "matching-mode",
            "matching-segment",
            "matching-search",
            "matching")) {
      Node node = robot.lookup("#" + id).query();
      assertThat(node.getAccessibleText()).as(id).isNotBlank();
    }
  }
}
