package org.chainmap.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.font.CompositeFontResource;
import com.sun.javafx.font.PrismFontFactory;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ControlFontsTest {

  private final TextField field = new TextField();

  @Start
  void start(Stage stage) {
    CanvasFonts.load();
    Scene scene = new Scene(new VBox(field), 200, 100);
    ControlFonts.follow(scene);
    stage.setScene(scene);
    stage.show();
  }

  private static List<String> fontsBehind(boolean bold) {
    var fonts =
        (CompositeFontResource)
            PrismFontFactory.getFontFactory().getFontResource("Noto Sans SC", bold, false, true);
    List<String> names = new ArrayList<>();
    for (int slot = 0; slot < fonts.getNumSlots(); slot++) {
      names.add(fonts.getSlotResource(slot).getFullName());
    }
    return names;
  }

  @Test
  void controlsGetTheFacesThatATextNeeds(FxRobot robot) {
    robot.interact(() -> ControlFonts.prepare("锂 Lithium 삼성 ₂"));
    assertThat(fontsBehind(false)).contains("Noto Sans KR Regular", "Noto Sans Regular");
    assertThat(fontsBehind(true)).contains("Noto Sans KR Bold", "Noto Sans Bold");
  }

  @Test
  void whatIsTypedIntoAFieldIsReadableThere(FxRobot robot) {
    robot.interact(field::requestFocus);
    robot.interact(() -> field.setText("⟶"));
    assertThat(fontsBehind(false)).contains("Noto Sans Math Regular");
  }
}
