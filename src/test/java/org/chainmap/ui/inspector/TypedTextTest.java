package org.chainmap.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Draft;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Segment;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.PlainDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is typed into the inspector is known before it is confirmed. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class TypedTextTest {

  private final ChainMap map = SmallChain.map();
  private final Segment segment = map.segments().getFirst();
  private final PlainDocument document = new PlainDocument(map);
  private TextField elsewhere;

  @Start
  void start(Stage shown) {
    elsewhere = new TextField();
    Inspector inspector = new Inspector(document, new Language(Lang.ZH));
    shown.setScene(new Scene(new VBox(elsewhere, inspector), 340, 900));
    shown.show();
    document.select(Set.of(segment.id()));
  }

  private TextInputControl field(FxRobot robot, String name) {
    String label = FieldNames.inForm(name).in(Lang.ZH);
    return robot
        .lookup(
            (javafx.scene.Node node) ->
                node instanceof TextInputControl && label.equals(node.getAccessibleText()))
        .query();
  }

  private void type(FxRobot robot, TextInputControl into, String text) {
    robot.interact(
        () -> {
          into.requestFocus();
          into.setText(text);
        });
  }

  private List<Draft> drafts() {
    return document.drafts().all();
  }

  @Test
  void aNoteBeingWrittenIsADraftUntilItIsConfirmed(FxRobot robot) {
    TextInputControl notes = field(robot, "notes");
    assertThat(notes).isInstanceOf(TextArea.class);
    type(robot, notes, "第一");
    type(robot, notes, "第一段");
    assertThat(document.steps()).isEmpty();
    assertThat(drafts())
        .singleElement()
        .satisfies(
            draft -> {
              assertThat(draft.about()).containsExactly(segment.id());
              assertThat(draft.text()).isEqualTo("第一段");
              ChainMap then = map.with(java.util.Objects.requireNonNull(draft.change()));
              assertThat(then.find(segment.id()).orElseThrow().remarks().notes()).isEqualTo("第一段");
            });
    robot.interact(elsewhere::requestFocus);
    assertThat(document.steps()).hasSize(1);
    assertThat(drafts()).isEmpty();
  }

  @Test
  void escapeGivesADraftUp(FxRobot robot) {
    type(robot, field(robot, "name"), "新名");
    assertThat(drafts()).hasSize(1);
    robot.push(KeyCode.ESCAPE);
    assertThat(drafts()).isEmpty();
    assertThat(document.steps()).isEmpty();
  }

  @Test
  void aDraftFollowsOtherChangesOfItsElement(FxRobot robot) {
    type(robot, field(robot, "notes"), "第一段");
    Segment renamed = segment.withName(new org.chainmap.model.value.Name("别处改名", null));
    robot.interact(() -> document.put(renamed));
    ChainMap then =
        document.map().with(java.util.Objects.requireNonNull(drafts().getFirst().change()));
    assertThat(then.find(Segment.class, segment.id()).orElseThrow().name().text())
        .isEqualTo("别处改名");
  }

  @Test
  void anInvalidTextIsADraftWithoutAChangeAsLongAsItIsSeen(FxRobot robot) {
    TextInputControl number = field(robot, "importDependence");
    type(robot, number, "三百");
    robot.interact(elsewhere::requestFocus);
    assertThat(drafts()).singleElement().satisfies(draft -> assertThat(draft.change()).isNull());
    robot.interact(() -> document.select(Set.of()));
    assertThat(drafts()).isEmpty();
  }
}
