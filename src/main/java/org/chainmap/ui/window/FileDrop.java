package org.chainmap.ui.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.chainmap.text.Message;
import org.chainmap.ui.document.Files;

/** Handles files dropped on the window. */
final class FileDrop {

  private FileDrop() {}

  /** What to do with a file dropped at a place of the scene, in px. */
  interface Target {
    void dropped(Path file, double x, double y);
  }

  static void accept(Scene scene, Target target, Consumer<Message> refuse) {
    scene.addEventFilter(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    scene.addEventFilter(
        DragEvent.DRAG_DROPPED,
        event -> {
          List<File> files = List.copyOf(event.getDragboard().getFiles());
          files.forEach(
              file ->
                  Files.path(file)
                      .ifPresentOrElse(
                          path -> target.dropped(path, event.getSceneX(), event.getSceneY()),
                          () -> refuse.accept(Message.of("ui.error.badName"))));
          event.setDropCompleted(!files.isEmpty());
          event.consume();
        });
  }
}
