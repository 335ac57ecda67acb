package org.chainmap.ui.comments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainmap.editor.change.Comments;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Comment;
import org.chainmap.model.CommentThread;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Names;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Tables;
import org.chainmap.ui.Times;
import org.chainmap.ui.UpdateGuard;

/**
 * The list of comments with the chosen thread beside it, where one answers, resolves and adds.
 * Selecting a row shows the element that is commented.
 */
public final class CommentsPanel extends HBox {

  private final MapAccess access;
  private final Language language;
  private final Supplier<String> person;
  private final TableView<CommentThread> table;
  private final CheckBox resolvedToo = new CheckBox();
  private final ThreadView threadView;
  private final CommentDrafts drafts;

  /** The element that the text being written is about. */
  private Id written;

  private final UpdateGuard guard = new UpdateGuard();

  /**
   * @param person who writes comments here
   */
  public CommentsPanel(MapAccess access, Language language, Supplier<String> person) {
    this.access = access;
    this.language = language;
    this.person = person;
    drafts = new CommentDrafts(access.drafts(), this::sent);
    written = subject();
    table = Tables.table(language, "lists.comments", "lists.comments.none");
    table.setId("comments");
    column("comments.state", 80, thread -> language.now(state(thread)));
    column("findings.subject", 180, thread -> subject(access.map(), thread.first().about()));
    column("comments.author", 100, thread -> thread.first().author());
    column("comments.at", 150, thread -> time(thread.first()));
    column("comments.text", 420, thread -> thread.first().text().replace('\n', ' '));
    column("comments.answers", 70, thread -> String.valueOf(thread.answers().size()));
    resolvedToo.setId("comments-resolved");
    resolvedToo.textProperty().bind(language.text("comments.resolvedToo"));
    resolvedToo.setSelected(true);
    resolvedToo.selectedProperty().subscribe((before, now) -> refresh());
    threadView =
        new ThreadView(
            language,
            new ThreadView.Ways(this::add, this::answer, this::toggle, this::remove, this::typed),
            this::time);
    VBox.setVgrow(threadView, Priority.ALWAYS);
    VBox side = new VBox(6, resolvedToo, threadView);
    side.getStyleClass().add("comments-side");
    side.setMinHeight(0);
    HBox.setHgrow(table, Priority.ALWAYS);
    table.setMinWidth(0);
    getChildren().addAll(table, side);
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    access.whenMapChanges(
        () -> {
          refresh();
          drafts.refresh();
        });
    access.whenSelectionChanges(this::show);
    access.scope().add(language.follow(this::refresh));
  }

  private void column(
      String title, double width, java.util.function.Function<CommentThread, String> text) {
    table.getColumns().add(Tables.column(language, title, width, text::apply));
  }

  /** The number of comments that are not resolved. */
  public int count() {
    return (int)
        CommentThread.of(access.map()).stream().filter(each -> !each.first().resolved()).count();
  }

  /** Puts the keyboard focus where a comment on the selected element is written. */
  public void write() {
    table.getSelectionModel().clearSelection();
    threadView.write();
  }

  /** The number of comments that are written and not sent. */
  public int unsent() {
    return drafts.count();
  }

  /** Sends the comments that are written, each to where it would be sent by itself. */
  public void send() {
    drafts.takeAll().forEach(sent -> access.commit(sent.get()));
    threadView.text("");
  }

  private static String state(CommentThread thread) {
    return thread.first().resolved() ? "comments.resolved" : "comments.open";
  }

  private String subject(ChainMap map, Id about) {
    return Names.of(map, about, language.get());
  }

  private String time(Comment comment) {
    Instant at = comment.at();
    return at == null ? "" : language.now(Times.dateAndTime(at, language.get()));
  }

  private void chosen(CommentThread thread) {
    if (thread != null && !guard.updating()) {
      access.show(thread.first().about());
    }
    show();
  }

  private Optional<CommentThread> thread() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  /** What a new comment would be about: the first selected element, or else the map. */
  private Id subject() {
    Set<Id> selection = access.selection();
    return selection.stream()
        .filter(id -> access.map().find(id).isPresent())
        .findFirst()
        .orElse(MapInfo.ID);
  }

  private void refresh() {
    Id chosen = thread().map(each -> each.first().id()).orElse(null);
    List<CommentThread> rows =
        CommentThread.of(access.map()).stream()
            .filter(each -> resolvedToo.isSelected() || !each.first().resolved())
            .toList();
    guard.update(() -> Tables.refill(table, rows, each -> each.first().id().equals(chosen)));
    show();
  }

  /** Keeps a text with the element that it is about, and shows that of the element chosen now. */
  private void show() {
    Id now = subject();
    if (!now.equals(written)) {
      written = now;
      threadView.text(drafts.about(now));
    }
    threadView.show(thread(), subject(access.map(), subject()));
  }

  private void typed(String text) {
    Id to =
        thread()
            .map(CommentThread::first)
            .filter(first -> first.about().equals(written))
            .map(Comment::id)
            .orElse(written);
    drafts.put(written, to, text);
  }

  private void add(String text) {
    write(subject(), text);
    table.getSelectionModel().clearSelection();
  }

  private void answer(String text) {
    thread().ifPresent(each -> write(each.first().id(), text));
  }

  private void write(Id about, String text) {
    access.commit(sent(about, text));
  }

  private Change sent(Id about, String text) {
    return Comments.added(access.map(), about, person.get(), Instant.now(), text);
  }

  private void toggle() {
    thread()
        .map(CommentThread::first)
        .ifPresent(
            first -> access.commit(Comments.resolved(access.map(), first, !first.resolved())));
  }

  private void remove() {
    thread().ifPresent(each -> access.delete(List.of(each.first().id())));
  }
}
