package org.chainmap.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.editor.change.EditableTexts;
import org.chainmap.editor.change.Notes;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.task.Scope;
import org.chainmap.task.Tasks;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class MinimapTest {

  private Editor editor;
  private Minimap minimap;

  @Start
  void start(Stage stage) {
    Painters painters = new Painters(new SimpleObjectProperty<>(Theme.LIGHT));
    editor =
        new Editor(
            LaidOutMap.of(SmallChain.map(), Lang.ZH, painters, Progress.NONE),
            painters,
            Tasks.immediate(),
            new Clipboard());
    minimap = new Minimap(editor, editor.view(), painters, new Scope());
    minimap.lookup(".minimap-frame").setVisible(false); // without styles it hides what is below
    stage.setScene(new Scene(minimap, 400, 300));
    stage.show();
  }

  private WritableImage picture(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents(8);
    AtomicReference<WritableImage> picture = new AtomicReference<>();
    robot.interact(() -> picture.set(minimap.snapshot(null, null)));
    return picture.get();
  }

  private static int different(WritableImage a, WritableImage b) {
    int count = 0;
    for (int x = 0; x < a.getWidth(); x++) {
      for (int y = 0; y < a.getHeight(); y++) {
        count += a.getPixelReader().getArgb(x, y) == b.getPixelReader().getArgb(x, y) ? 0 : 1;
      }
    }
    return count;
  }

  @Test
  void showsTheNewNameOfAFrame(FxRobot robot) {
    AtomicReference<Id> frame = new AtomicReference<>();
    robot.interact(
        () -> {
          var creation =
              Notes.frame(
                  editor.map(),
                  editor.geometry(),
                  Lang.ZH,
                  editor.geometry().cards().keySet(),
                  Point.ZERO);
          editor.make(creation);
          frame.set(creation.ids().getFirst());
        });
    WritableImage before = picture(robot);
    robot.interact(
        () -> editor.commit(EditableTexts.edited(editor.map(), frame.get(), Lang.ZH, "另外一个很长的名称")));
    assertThat(different(before, picture(robot))).isPositive();
  }
}
