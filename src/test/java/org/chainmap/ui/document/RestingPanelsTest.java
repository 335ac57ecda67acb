package org.chainmap.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.chainmap.geom.Id;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.paint.Theme;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.PlainDocument;
import org.chainmap.ui.charts.Charts;
import org.chainmap.ui.inspector.Inspector;
import org.chainmap.ui.outline.OutlinePanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Panels that nobody sees do not follow the document, and are right when they are looked at. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class RestingPanelsTest {

  private final PlainDocument document = new PlainDocument(SmallChain.map());
  private TabPane tabs;
  private OutlinePanel outline;
  private Inspector inspector;
  private Charts charts;

  @Start
  void start(Stage stage) {
    Language language = new Language(Lang.ZH);
    outline = new OutlinePanel(document, language);
    inspector = new Inspector(document, language);
    charts = new Charts(document, language, () -> Theme.LIGHT, listener -> () -> {});
    tabs = new TabPane();
    tabs.getTabs()
        .setAll(
            new Tab("panels", new HBox(outline, inspector, charts)),
            new Tab("other", new Label("other")));
    stage.setScene(new Scene(tabs, 900, 600));
    stage.show();
  }

  private int stages() {
    return ((TreeView<?>) outline.lines()).getRoot().getChildren().size();
  }

  private String title() {
    return ((Label) inspector.lookup(".panel-title")).getText();
  }

  private String chart() {
    return String.valueOf(charts.lookup("#chart-shares").getAccessibleText());
  }

  @Test
  void whatChangedMeanwhileIsShownWhenTheyAreLookedAt(FxRobot robot) {
    assertThat(stages()).isEqualTo(3);
    assertThat(title()).isEqualTo("电池链");
    String before = chart();
    robot.interact(() -> tabs.getSelectionModel().select(1));
    robot.interact(
        () ->
            document.put(
                new org.chainmap.model.Stage(Id.of("st-9"), Name.of("回收"), 9, null, Remarks.NONE)));
    robot.interact(() -> document.select(Set.of(Id.of("s-1"))));
    assertThat(stages()).isEqualTo(3);
    assertThat(title()).isEqualTo("电池链");
    assertThat(chart()).isEqualTo(before);
    robot.interact(() -> tabs.getSelectionModel().select(0));
    assertThat(stages()).isEqualTo(4);
    assertThat(title()).isEqualTo("锂");
    assertThat(chart()).isNotEqualTo(before);
  }
}
