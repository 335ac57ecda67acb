package org.chainmap.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.export.ExportException;
import org.chainmap.geom.Size;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an export will be, drawn in the background: its pages, how many and how large they are, and
 * what a person should know of what is in it.
 */
final class FormatPreview {

  private final Language language;
  private final ExportSource source;
  private final PreviewPane pane;
  private final PageTurner turner;
  private final LatestWork work;
  private final Label included = new Label();
  private final VBox root;

  /** The document that is leafed through, where there is one. */
  private Preview.@Nullable Paged paged;

  /** What is asked for. */
  private @Nullable Asked asked;

  private record Asked(
      ExportJob job, ExportSource.Wanted wanted, Predicate<ExportSubject> coloured) {}

  private record Shown(Preview preview, List<Message> included) {}

  private record Answer(Optional<Shown> shown, Optional<Message> problem) {}

  /**
   * @param tasks of the window: what runs ends with it
   * @param textSize the size of the window's text, as a multiple of the usual one
   */
  FormatPreview(ExportSource source, Language language, Tasks tasks, double textSize) {
    this.language = language;
    this.source = source;
    work = new LatestWork(tasks, Message.of("ui.export.preview"));
    pane = new PreviewPane(language);
    turner = new PageTurner(language, this::turned);
    pane.below(turner.root());
    pane.whenResized(this::resized);
    included.setId("export-included");
    included.setWrapText(true);
    included.getStyleClass().add("field-label");
    included.setMinHeight(Region.USE_PREF_SIZE);
    // What is said has its room whatever it is, so that nothing moves.
    VBox words = new VBox(included);
    words.setMinHeight(86 * textSize);
    root = new VBox(4, pane.root(), words);
    VBox.setVgrow(pane.root(), Priority.ALWAYS);
  }

  Region root() {
    return root;
  }

  /**
   * Shows an export.
   *
   * @param coloured tells whether what is laid over the map is in it
   */
  void show(ExportJob job, ExportSource.Wanted wanted, Predicate<ExportSubject> coloured) {
    asked = new Asked(job, wanted, coloured);
    ask();
  }

  private void ask() {
    Asked now = asked;
    if (now == null) {
      return;
    }
    Size room = pane.room();
    pane.busy();
    work.ask(
        progress -> answer(now, room, progress),
        answer -> {
          answer.problem().ifPresent(this::problem);
          answer.shown().ifPresent(this::shown);
        },
        this::failed);
  }

  private Answer answer(Asked now, Size room, Progress progress) {
    try {
      ExportSubject subject = source.subject(now.wanted(), progress);
      progress.check();
      List<Message> said =
          new ArrayList<>(now.coloured().test(subject) ? subject.shown() : List.of());
      said.addAll(subject.included());
      return new Answer(
          Optional.of(new Shown(now.job().preview(subject, room, progress), said)),
          Optional.empty());
    } catch (ExportException e) {
      return new Answer(Optional.empty(), Optional.of(e.reason()));
    }
  }

  private void failed(Throwable failure) {
    pane.problem(Message.of("ui.export.preview.failed", failure.getClass().getSimpleName()));
  }

  private void shown(Shown shown) {
    paged = shown.preview() instanceof Preview.Paged document ? document : null;
    turner.follow(paged == null ? 1 : paged.pages());
    switch (shown.preview()) {
      case Preview.Paged document -> turned(turner.page());
      case Preview.Drawn drawn -> pane.page(drawn.page(), drawn.said());
      case Preview.Written written -> pane.text(written.text(), written.said());
    }
    included.setText(
        shown.included().stream().map(language::now).collect(Collectors.joining("\n")));
  }

  /** Draws another page of the document. */
  private void turned(int page) {
    Preview.Paged document = paged;
    if (document != null) {
      pane.busy();
      work.ask(
          progress -> document.drawn().apply(page),
          drawn -> pane.page(drawn, document.said()),
          this::failed);
    }
  }

  private void resized() {
    if (paged == null) {
      ask();
    } else {
      turned(turner.page());
    }
  }

  /** Says why it cannot be exported so. */
  void problem(Message why) {
    work.cancel();
    asked = null;
    paged = null;
    turner.follow(1);
    included.setText("");
    pane.problem(why);
  }

  /** Gives up what is being drawn. */
  void cancel() {
    work.cancel();
  }
}
