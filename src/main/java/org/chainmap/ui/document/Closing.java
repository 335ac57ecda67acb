package org.chainmap.ui.document;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.chainmap.ui.Prompter;

/**
 * Closes documents, asking once for each that is unsaved: first all questions, then all saving,
 * then the closing, so that who cancels a question has lost nothing.
 */
record Closing(TabPane tabs, Prompter prompter, Saving saving) {

  /**
   * Closes documents, or none: false if a question was cancelled or a file not written.
   *
   * @param saved runs before the first is closed
   */
  boolean close(List<Tab> chosen, Runnable saved) {
    Tab before = tabs.getSelectionModel().getSelectedItem();
    Map<DocumentView, Path> targets = new LinkedHashMap<>();
    for (Tab tab : chosen) {
      if (tab.getContent() instanceof DocumentView view) {
        view.canvas().requestFocus();
        if (view.open().unsaved().get() || view.unsavedScenarios() > 0) {
          tabs.getSelectionModel().select(tab);
          if (!asked(view, targets)) {
            tabs.getSelectionModel().select(before);
            return false;
          }
        }
      }
    }
    for (Map.Entry<DocumentView, Path> save : targets.entrySet()) {
      save.getKey().keepScenarios();
      if (!saving.write(save.getKey(), save.getValue())) {
        return false;
      }
    }
    tabs.getSelectionModel().select(before);
    saved.run();
    neighbour(before, chosen).ifPresent(tabs.getSelectionModel()::select);
    for (Tab tab : chosen) {
      if (tab.getContent() instanceof DocumentView view) {
        view.remember();
        tabs.getTabs().remove(tab);
        view.open().close();
      }
    }
    return true;
  }

  /**
   * Returns the document that is shown when the one in front is closed: the next that stays open,
   * or else the one before. Empty if the one in front stays, or none is left.
   */
  private Optional<Tab> neighbour(Tab front, List<Tab> closed) {
    if (!closed.contains(front)) {
      return Optional.empty();
    }
    int at = tabs.getTabs().indexOf(front);
    List<Tab> later = tabs.getTabs().subList(at, tabs.getTabs().size());
    List<Tab> earlier = tabs.getTabs().subList(0, at).reversed();
    return Stream.concat(later.stream(), earlier.stream())
        .filter(tab -> tab.getContent() instanceof DocumentView && !closed.contains(tab))
        .findFirst();
  }

  /** Asks what becomes of unsaved work; false if the answer was to cancel. */
  private boolean asked(DocumentView view, Map<DocumentView, Path> targets) {
    return switch (prompter.unsaved(view.open().name().get(), view.unsavedScenarios())) {
      case SAVE -> {
        Optional<Path> file = saving.target(view);
        file.ifPresent(path -> targets.put(view, path));
        yield file.isPresent();
      }
      case DISCARD -> true;
      case CANCEL -> false;
    };
  }
}
