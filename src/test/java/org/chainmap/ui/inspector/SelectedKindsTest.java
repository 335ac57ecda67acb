package org.chainmap.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Link;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.PlainDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Which fields are shown where elements of several kinds are selected. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class SelectedKindsTest {

  private final ChainMap map = SmallChain.map();
  private final Link link = map.links().getFirst();
  private final PlainDocument document = new PlainDocument(map);
  private final Language language = new Language(Lang.ZH);
  private Inspector inspector;

  @Start
  void start(Stage shown) {
    inspector = new Inspector(document, language);
    shown.setScene(new Scene(inspector, 340, 900));
    shown.show();
  }

  private String title(FxRobot robot, List<Id> selected) {
    robot.interact(() -> document.select(new LinkedHashSet<>(selected)));
    return ((Label) inspector.lookup(".panel-title")).getText();
  }

  private boolean hasChoice(FxRobot robot, String field) {
    String label = FieldNames.inForm(field).in(language.get());
    return robot
        .lookup(
            (Node node) -> node instanceof ComboBox<?> && label.equals(node.getAccessibleText()))
        .tryQuery()
        .isPresent();
  }

  @Test
  void twoCardsAndTheirLinkShowTheFormOfTheCards(FxRobot robot) {
    assertThat(title(robot, List.of(link.id(), link.from(), link.to()))).isEqualTo("2 个环节、1 条链接");
    assertThat(hasChoice(robot, "state")).as("a field of segments").isTrue();
    assertThat(title(robot, List.of(link.from(), link.to()))).isEqualTo("2 个环节");
    robot.interact(() -> language.set(Lang.EN));
    assertThat(title(robot, List.of(link.id(), link.from(), link.to())))
        .isEqualTo("2 segments, 1 link");
    assertThat(title(robot, List.of(link.id(), link.from()))).isEqualTo("1 segment, 1 link");
  }

  @Test
  void aLinkAloneShowsItsOwnForm(FxRobot robot) {
    robot.interact(() -> document.select(Set.of(link.id())));
    assertThat(hasChoice(robot, "state")).isFalse();
  }
}
