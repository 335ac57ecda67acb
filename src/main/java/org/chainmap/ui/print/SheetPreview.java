package org.chainmap.ui.print;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.export.ExportException;
import org.chainmap.export.FirstPage;
import org.chainmap.export.PrintPages;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.Names;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.export.ExportSource;
import org.chainmap.ui.export.ExportSubject;
import org.chainmap.ui.export.LatestWork;
import org.chainmap.ui.export.PreviewPane;
import org.jspecify.annotations.Nullable;

/**
 * The sheets to print, one at a time, drawn in the background; below them what is on them, and
 * which cards lie across a join.
 */
final class SheetPreview {

  /** The most cards across a join that are named. */
  private static final int NAMED = 5;

  private final Language language;
  private final ExportSource source;
  private final Runnable shownAnew;
  private final PreviewPane pane;
  private final LatestWork work;
  private final Button previous = new Button();
  private final Button next = new Button();
  private final Label number = new Label();
  private final Label cut = new Label();
  private final Label said = new Label();
  private final VBox root;
  private PrintForm.@Nullable Choices choices;
  private @Nullable Shown shown;
  private int sheet;

  private record Shown(PrintPages pages, Optional<Message> cut, List<Message> said) {}

  private record Answer(
      Optional<Shown> shown, Optional<FirstPage> page, Optional<Message> problem) {}

  /**
   * @param tasks of the window: what runs ends with it
   * @param shownAnew is told whenever there are sheets to print, or none any more
   */
  SheetPreview(
      ExportSource source, Language language, Tasks tasks, double textSize, Runnable shownAnew) {
    this.language = language;
    this.source = source;
    this.shownAnew = shownAnew;
    pane = new PreviewPane(language);
    work = new LatestWork(tasks, Message.of("ui.export.preview"));
    button(previous, "print-previous", Message.of("print.previous"), -1);
    button(next, "print-next", Message.of("print.next"), 1);
    number.setId("print-number");
    said.setId("print-said");
    said.setWrapText(true);
    said.getStyleClass().add("field-label");
    said.setMinHeight(Region.USE_PREF_SIZE);
    cut.setId("print-cut");
    cut.setWrapText(true);
    cut.getStyleClass().add("field-error");
    cut.setMinHeight(Region.USE_PREF_SIZE);
    cut.managedProperty().bind(cut.textProperty().isNotEmpty());
    VBox words = new VBox(4, cut, said);
    // Room for what is usually said, so that the sheet keeps its size.
    words.setMinHeight(80 * textSize);
    HBox pages = new HBox(8, previous, number, next);
    pages.setAlignment(Pos.CENTER);
    root = new VBox(8, pane.root(), pages, words);
    VBox.setVgrow(pane.root(), Priority.ALWAYS);
    pane.whenResized(this::ask);
    turned();
  }

  Region root() {
    return root;
  }

  /** Returns the sheets that are shown; empty while they are laid out anew. */
  Optional<PrintPages> pages() {
    return Optional.ofNullable(shown).map(Shown::pages);
  }

  private void button(Button button, String id, Message words, int by) {
    button.setId(id);
    button.setText(language.now(words));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          sheet += by;
          ask();
        });
  }

  /** Shows the sheets for other choices. */
  void show(PrintForm.Choices wanted) {
    choices = wanted;
    shown = null;
    turned();
    shownAnew.run();
    ask();
  }

  private void ask() {
    PrintForm.Choices now = choices;
    if (now == null) {
      return;
    }
    Shown known = shown;
    int at = sheet;
    Size room = pane.room();
    pane.busy();
    work.ask(
        progress -> answer(now, known, at, room, progress),
        this::answered,
        failure ->
            problem(Message.of("ui.export.preview.failed", failure.getClass().getSimpleName())));
  }

  private Answer answer(
      PrintForm.Choices wanted, @Nullable Shown known, int at, Size room, Progress progress) {
    try {
      Shown all = known == null ? laidOut(wanted, progress) : known;
      progress.check();
      int last = all.pages().size() - 1;
      return new Answer(
          Optional.of(all),
          Optional.of(all.pages().preview(Math.clamp(at, 0, last), room)),
          Optional.empty());
    } catch (ExportException e) {
      return new Answer(Optional.empty(), Optional.empty(), Optional.of(e.reason()));
    }
  }

  private Shown laidOut(PrintForm.Choices wanted, Progress progress) throws ExportException {
    ExportSubject subject = source.subject(wanted.wanted(), progress);
    progress.check();
    PrintPages pages = subject.printed(wanted.setup(), wanted.grey());
    return new Shown(
        pages,
        cut(pages.cut(), subject),
        Stream.concat(subject.shown().stream(), subject.included().stream()).toList());
  }

  /** Says which cards no sheet shows whole. */
  private Optional<Message> cut(List<Id> cards, ExportSubject subject) {
    return cards.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "print.cut",
                cards.size(),
                cards.stream()
                    .limit(NAMED)
                    .map(id -> Names.of(subject.map(), id, source.lang()))
                    .toList()));
  }

  private void answered(Answer answer) {
    answer.problem().ifPresent(this::problem);
    answer
        .shown()
        .ifPresent(
            all -> {
              shown = all;
              sheet = Math.clamp(sheet, 0, all.pages().size() - 1);
              cut.setText(all.cut().map(language::now).orElse(""));
              said.setText(
                  all.said().stream().map(language::now).collect(Collectors.joining("\n")));
            });
    answer
        .page()
        .ifPresent(
            page -> {
              Message size =
                  Message.of(
                      "print.sheet", Math.round(page.size().w()), Math.round(page.size().h()));
              pane.page(
                  page,
                  page.remark()
                      .map(remark -> Message.of("ui.export.briefing.and", size, remark))
                      .orElse(size));
            });
    turned();
    shownAnew.run();
  }

  /** Says why there is nothing to print. */
  void problem(Message why) {
    work.cancel();
    choices = null;
    shown = null;
    cut.setText("");
    said.setText("");
    pane.problem(why);
    turned();
    shownAnew.run();
  }

  /** Says which sheet is shown, and offers those before and behind it. */
  private void turned() {
    int count = pages().map(PrintPages::size).orElse(0);
    previous.setDisable(count == 0 || sheet == 0);
    next.setDisable(sheet >= count - 1);
    number.setText(count == 0 ? "" : language.now(Message.of("print.number", sheet + 1, count)));
  }
}
