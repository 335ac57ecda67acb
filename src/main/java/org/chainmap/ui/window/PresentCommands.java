package org.chainmap.ui.window;

import java.util.function.BiConsumer;
import javafx.stage.Stage;
import org.chainmap.canvas.Painters;
import org.chainmap.geom.Id;
import org.chainmap.model.SavedView;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.document.DocumentView;
import org.chainmap.ui.present.Presentation;
import org.jspecify.annotations.Nullable;

/** Presents maps, one at a time. */
final class PresentCommands {

  private final Stage stage;
  private final Painters painters;
  private final Language language;
  private final ThemeSwitch themeSwitch;
  private final Tasks tasks;
  private final BiConsumer<Message, Throwable> unforeseen;
  private @Nullable Presentation running;

  PresentCommands(
      Stage stage,
      Painters painters,
      Language language,
      ThemeSwitch themeSwitch,
      Tasks tasks,
      BiConsumer<Message, Throwable> unforeseen) {
    this.stage = stage;
    this.painters = painters;
    this.language = language;
    this.themeSwitch = themeSwitch;
    this.tasks = tasks;
    this.unforeseen = unforeseen;
  }

  /**
   * Presents a map, unless a presentation is going on, which then comes to the front.
   *
   * @param chosen whether from the chosen view on
   */
  void present(DocumentView view, boolean chosen) {
    Presentation before = running;
    if (before != null && before.running()) {
      before.toFront();
      return;
    }
    Id first = chosen ? view.chosenView().map(SavedView::id).orElse(null) : null;
    running =
        Presentation.start(
            stage, view.open(), first, painters, language, themeSwitch, tasks, unforeseen);
  }
}
