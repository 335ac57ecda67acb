package org.chainmap.ui.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Initiative;
import org.chainmap.model.MapInfo;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Name;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.text.Lang;
import org.chainmap.ui.EditorDocument;
import org.chainmap.ui.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The board of initiatives in a window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class InitiativesPanelTest {

  private static final Id LATE = Id.of("i-late");
  private static final Id SOON = Id.of("i-soon");
  private static final Id OPEN = Id.of("i-open");

  private Editor editor;
  private Language language;

  private static Initiative initiative(Id id, String name) {
    return Initiative.of(id, Name.of(name), InitiativeKind.PROJECT)
        .withState(InitiativeState.RUNNING)
        .withSegments(List.of(Id.of("A")));
  }

  @Start
  void start(Stage stage) {
    List<Element> elements = new ArrayList<>(Nets.elements("A>B"));
    elements.removeIf(MapInfo.class::isInstance);
    elements.add(MapInfo.titled("图").withAsOf(AsOf.parse("2026-06").orElseThrow()));
    elements.add(initiative(OPEN, "无期限"));
    elements.add(initiative(SOON, "将到期").withDue(AsOf.parse("2026-07").orElseThrow()));
    elements.add(initiative(LATE, "已过期").withDue(AsOf.parse("2026-05").orElseThrow()));
    editor = EditorDriver.on(ChainMap.of(elements), Tasks.immediate(), new Clipboard()).editor();
    language = new Language(Lang.ZH);
    stage.setScene(new Scene(new InitiativesPanel(new EditorDocument(editor), language), 900, 300));
    stage.show();
  }

  @SuppressWarnings("unchecked")
  private static ListView<Agenda.Entry> column(FxRobot robot, String state) {
    return robot.lookup("#board-" + state).queryAs(ListView.class);
  }

  private static List<Id> ids(List<Agenda.Entry> entries) {
    return entries.stream().map(Agenda.Entry::id).toList();
  }

  private InitiativeState state(Id id) {
    return editor.map().find(Initiative.class, id).orElseThrow().state();
  }

  private static List<String> words(FxRobot robot, String within) {
    return robot.lookup(within + " .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  @Test
  void ctrlAndArrowsMoveACardInOneStepAndTheFocusGoesAlong(FxRobot robot) {
    assertThat(ids(column(robot, "running").getItems())).containsExactly(LATE, SOON, OPEN);
    robot.interact(
        () -> {
          column(robot, "running").requestFocus();
          column(robot, "running").getSelectionModel().select(0);
        });
    assertThat(editor.selection().ids()).containsExactly(LATE);

    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);

    assertThat(state(LATE)).isEqualTo(InitiativeState.DONE);
    assertThat(ids(column(robot, "done").getItems())).containsExactly(LATE);
    assertThat(column(robot, "done").isFocused()).isTrue();
    robot.push(KeyCode.LEFT);
    assertThat(column(robot, "running").isFocused()).isTrue();
    assertThat(editor.selection().ids()).containsExactly(SOON);
    robot.interact(editor::undo);
    assertThat(state(LATE)).isEqualTo(InitiativeState.RUNNING);
    assertThat(ids(column(robot, "running").getItems())).containsExactly(LATE, SOON, OPEN);
  }

  @Test
  void whatIsOverdueIsSaidOnTheBoardAndInTheList(FxRobot robot) {
    assertThat(words(robot, "#board-running")).contains("已逾期：2026-05", "期限 2026-07", "未定期限");
    robot.interact(() -> robot.lookup("#initiatives-as-list").queryAs(ToggleButton.class).fire());
    TableView<?> table = robot.lookup("#initiatives-by-due").queryAs(TableView.class);
    assertThat(table.getColumns().getFirst().getCellData(0)).isEqualTo("已逾期：2026-05");
    assertThat(words(robot, ".score-switches")).contains("逾期 1 项");
    robot.interact(() -> language.set(Lang.EN));
    assertThat(table.getColumns().getFirst().getCellData(0)).isEqualTo("Overdue: 2026-05");
  }
}
