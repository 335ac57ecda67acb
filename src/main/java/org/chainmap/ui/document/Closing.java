package org.chainmap.ui.document;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.chainmap.text.Message;
import org.chainmap.ui.Prompter;

/**
 * Closes documents, asking once for each that is unsaved: first all questions, then all saving,
 * then the closing, so that who cancels a question has lost nothing. Saves under way are waited
 * for; what is edited meanwhile is asked for too.
 */
final class Closing {

  private final TabPane tabs;
  private final Prompter prompter;
  private final Saving saving;
  private final Banner banner;
  private boolean underWay;

  Closing(TabPane tabs, Prompter prompter, Saving saving, Banner banner) {
    this.tabs = tabs;
    this.prompter = prompter;
    this.saving = saving;
    this.banner = banner;
  }

  /**
   * Closes documents, or none if a question is cancelled or a file not written. While this waits
   * for a save, closing once more does nothing but say so.
   *
   * @param chosen supplies them; those opened meanwhile are closed too if it has them
   * @param saved runs before the first is closed
   * @param closed runs after the last is closed
   */
  void close(Supplier<List<Tab>> chosen, Runnable saved, Runnable closed) {
    if (underWay) {
      banner.notice(Message.of("ui.notice.closingLater"));
      return;
    }
    underWay = true;
    guarded(new Round(chosen, saved, closed)::ask);
  }

  /** Does a step of closing; after an error that nobody expected, closing can be tried again. */
  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      underWay = false;
      throw e;
    }
  }

  private final class Round {

    private final Supplier<List<Tab>> chosen;
    private final Runnable saved;
    private final Runnable closed;
    private final Tab before = tabs.getSelectionModel().getSelectedItem();

    /** What is given up: documents, with the place in their history when that was said. */
    private final Map<OpenMap, Object> discarded = new HashMap<>();

    Round(Supplier<List<Tab>> chosen, Runnable saved, Runnable closed) {
      this.chosen = chosen;
      this.saved = saved;
      this.closed = closed;
    }

    private boolean settled(DocumentView view) {
      OpenMap open = view.open();
      return !open.unsaved().get() && view.unsavedScenarios() == 0 && view.unsentComments() == 0
          || discarded.get(open) == open.editor().position();
    }

    /** Asks for each document, then saves those that are to be saved, until none is left. */
    void ask() {
      ask(new ArrayDeque<>(chosen.get()), new LinkedHashMap<>());
    }

    private void ask(Queue<Tab> rest, Map<DocumentView, Saving.Destination> answers) {
      Tab tab = rest.poll();
      if (tab == null) {
        save(new ArrayDeque<>(answers.entrySet()));
      } else if (tab.getContent() instanceof DocumentView view) {
        view.canvas().requestFocus();
        view.open()
            .saves()
            .take(
                end -> {
                  end.run();
                  guarded(() -> ask(tab, view, rest, answers));
                });
      } else {
        ask(rest, answers);
      }
    }

    /** Asks what becomes of unsaved work. */
    private void ask(
        Tab tab,
        DocumentView view,
        Queue<Tab> rest,
        Map<DocumentView, Saving.Destination> answers) {
      if (settled(view)) {
        ask(rest, answers);
        return;
      }
      tabs.getSelectionModel().select(tab);
      switch (prompter.unsaved(
          view.open().name().get(), view.unsavedScenarios(), view.unsentComments())) {
        case SAVE ->
            saving.destination(
                view,
                to -> {
                  if (to.isPresent()) {
                    answers.put(view, to.get());
                    guarded(() -> ask(rest, answers));
                  } else {
                    cancelled();
                  }
                });
        case DISCARD -> {
          discarded.put(view.open(), view.open().editor().position());
          ask(rest, answers);
        }
        case CANCEL -> cancelled();
      }
    }

    private void cancelled() {
      underWay = false;
      tabs.getSelectionModel().select(before);
    }

    private void save(Queue<Map.Entry<DocumentView, Saving.Destination>> rest) {
      Map.Entry<DocumentView, Saving.Destination> next = rest.poll();
      if (next != null) {
        next.getKey().keepScenarios();
        next.getKey().sendComments();
        saving.write(
            next.getKey().open(),
            next.getValue(),
            written -> {
              if (written) {
                guarded(() -> save(rest));
              } else {
                underWay = false;
              }
            });
      } else if (views().allMatch(this::settled)) {
        close();
      } else {
        ask(); // edited or opened meanwhile
      }
    }

    private Stream<DocumentView> views() {
      return chosen.get().stream()
          .map(Tab::getContent)
          .filter(DocumentView.class::isInstance)
          .map(DocumentView.class::cast);
    }

    private void close() {
      tabs.getSelectionModel().select(before);
      saved.run();
      List<Tab> closing = chosen.get();
      neighbour(before, closing).ifPresent(tabs.getSelectionModel()::select);
      for (Tab tab : closing) {
        if (tab.getContent() instanceof DocumentView view) {
          tabs.getTabs().remove(tab);
          view.open().close();
        }
      }
      underWay = false;
      closed.run();
    }
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
}
