package org.chainmap.ui.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.chainmap.exchange.GephiFiles;
import org.chainmap.text.Message;
import org.chainmap.ui.document.Files;

/** Handles files dropped on the window. */
final class FileDrop {

  private FileDrop() {}

  /** What to do with files dropped at a place of the scene, in px. */
  interface Target {
    void dropped(List<Path> files, double x, double y);
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
          if (!event.getDragboard().hasFiles()) {
            return; // what is dragged within the window
          }
          List<File> files = List.copyOf(event.getDragboard().getFiles());
          List<Path> paths = files.stream().flatMap(file -> Files.path(file).stream()).toList();
          if (!paths.isEmpty()) {
            target.dropped(GephiFiles.once(paths), event.getSceneX(), event.getSceneY());
          }
          if (paths.size() < files.size()) {
            refuse.accept(Message.of("ui.error.badName"));
          }
          event.setDropCompleted(!files.isEmpty());
          event.consume();
        });
  }
}
