package org.chainmap.ui.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.chainmap.export.ExportException;
import org.chainmap.format.FormatException;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Prompter;

/**
 * Writes the file that a person named in a dialog, in the background with progress and cancel; asks
 * before that whether a file that is there may be replaced.
 */
final class NamedFileWriting {

  /** What is written. */
  @FunctionalInterface
  interface Content {

    /** Writes it and returns what is said then. */
    Message write(Path file, Progress progress) throws ExportException, FormatException;
  }

  private record Outcome(Message message, boolean done) {}

  private final Stage stage;
  private final Node root;
  private final Tasks tasks;
  private final Prompter prompter;
  private BiConsumer<Message, Path> said = (message, file) -> {};
  private Consumer<Message> failed = message -> {};
  private BiConsumer<Message, Throwable> unforeseen = (message, problem) -> {};

  /**
   * @param stage the dialog, which closes when writing begins
   * @param root what is disabled while the disk is asked
   */
  NamedFileWriting(Stage stage, Node root, Tasks tasks, Prompter prompter) {
    this.stage = stage;
    this.root = root;
    this.tasks = tasks;
    this.prompter = prompter;
  }

  /**
   * Says who hears of the outcome.
   *
   * @param said receives a message and the file once it is written
   * @param failed receives the reason of a failure
   * @param unforeseen receives an error that nobody expected, and what is said of it
   */
  void tell(
      BiConsumer<Message, Path> said,
      Consumer<Message> failed,
      BiConsumer<Message, Throwable> unforeseen) {
    this.said = said;
    this.failed = failed;
    this.unforeseen = unforeseen;
  }

  /** Returns the path that a text names; empty where it names none. */
  static Optional<Path> named(String text) {
    try {
      Path named = Path.of(text.strip());
      return text.isBlank() || named.getFileName() == null ? Optional.empty() : Optional.of(named);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes unless something is there and is to stay.
   *
   * @param free tells, off the window's thread, whether nothing of the person's is at a place
   */
  void ask(Path file, Predicate<Path> free, Content content) {
    root.setDisable(true);
    tasks
        .onDisk()
        .start(
            task(file),
            progress -> free.test(file),
            none -> {
              root.setDisable(false);
              if (stage.isShowing() && (none || prompter.replaces(file))) {
                stage.hide();
                start(file, content);
              }
            },
            e -> unforeseen.accept(failure(file, e), e));
  }

  private void start(Path file, Content content) {
    tasks.<Outcome>start(
        task(file),
        progress -> {
          try {
            return new Outcome(content.write(file, progress), true);
          } catch (ExportException e) {
            return new Outcome(e.reason(), false);
          } catch (FormatException e) {
            return new Outcome(e.spoken(), false);
          }
        },
        outcome -> {
          if (outcome.done()) {
            said.accept(outcome.message(), file);
          } else {
            failed.accept(outcome.message());
          }
        },
        e -> unforeseen.accept(failure(file, e), e));
  }

  private static Message task(Path file) {
    return Message.of("ui.export.task", String.valueOf(file.getFileName()));
  }

  private static Message failure(Path file, Throwable e) {
    return Message.of(
        "ui.export.failed", String.valueOf(file.getFileName()), e.getClass().getSimpleName());
  }
}
