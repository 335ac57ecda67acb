package org.chainmap.disk;

import java.io.IOException;
import java.nio.file.Path;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a file cannot be read or written: says what happened, what is safe, and what to do,
 * in either language.
 */
public final class DiskException extends IOException {

  private static final long serialVersionUID = 1;

  /** What became of the file that was to be written. */
  enum Aftermath {
    /** The file is as it was. */
    UNCHANGED,
    /** There was no such file, and there is none. */
    NOTHING,
    /** A pipe or a device was given a part. */
    INCOMPLETE,
    /** Nothing was even tried: no file can be there. */
    REFUSED
  }

  private final DiskProblem problem;
  private final transient Message reason;

  private DiskException(DiskProblem problem, Message reason, String said) {
    super(said);
    this.problem = problem;
    this.reason = reason;
  }

  /**
   * Says why a file could not be written.
   *
   * @param at the file, or the folder where that is the reason
   */
  static DiskException writing(DiskProblem problem, Path at, Aftermath after, IOException cause) {
    return writing(problem, at, Message.of("disk.after." + after), cause);
  }

  private static DiskException writing(
      DiskProblem problem, Path at, Message after, @Nullable IOException cause) {
    String said = cause == null ? problem.name() : DiskProblem.said(cause);
    Message what = Message.of("disk.notWritten", cause(problem, at, said), after, remedy(problem));
    DiskException failure = new DiskException(problem, what, said);
    if (cause != null) {
      failure.initCause(cause);
    }
    return failure;
  }

  /** Says that a file was spoilt by a failure, and where its content is. */
  static DiskException damaged(Path file, Path kept, IOException cause) {
    return writing(
        DiskProblem.of(cause), file, Message.of("disk.after.damaged", kept.toString()), cause);
  }

  /** Says why nothing is written at a place at all. */
  static DiskException refusing(DiskProblem problem, Path at) {
    return writing(problem, at, Message.of("disk.after." + Aftermath.REFUSED), null);
  }

  /** Says why a folder could not be created. */
  static DiskException creating(Path folder, IOException e) {
    DiskProblem problem = DiskProblem.of(e);
    Path parent = folder.toAbsolutePath().getParent();
    Message after = Message.of("disk.after." + Aftermath.REFUSED);
    return problem == DiskProblem.DENIED && parent != null
        ? writing(DiskProblem.FOLDER_DENIED, parent, after, e)
        : writing(problem, folder, after, e);
  }

  /** Says why what a program prints did not arrive whole. */
  public static DiskException printing(IOException e) {
    Message after = Message.of("disk.after." + Aftermath.INCOMPLETE);
    return writing(DiskProblem.of(e), Path.of(""), after, e);
  }

  /** Says why a file could not be deleted. */
  public static DiskException deleting(Path file, IOException e) {
    DiskProblem problem = DiskProblem.of(e);
    String said = DiskProblem.said(e);
    return new DiskException(
        problem, Message.of("disk.notDeleted", cause(problem, file, said)), said);
  }

  /** Says why a file could not be read. */
  public static DiskException reading(Path file, IOException e) {
    DiskProblem problem = DiskProblem.of(e);
    String said = DiskProblem.said(e);
    Message what =
        switch (problem) {
          case MISSING, NO_FOLDER -> Message.of("disk.noFile", file.toAbsolutePath().toString());
          case DENIED, FOLDER_DENIED -> Message.of("disk.notReadable");
          case IN_USE -> Message.of("disk.readInUse");
          default -> Message.of("disk.notRead", cause(problem, file, said));
        };
    DiskException failure = new DiskException(problem, what, said);
    failure.initCause(e);
    return failure;
  }

  /** Says in a phrase what keeps a file from being read or written. */
  public static Message cause(Path at, IOException e) {
    return e instanceof DiskException known
        ? cause(known.problem, at, String.valueOf(known.getMessage()))
        : cause(DiskProblem.of(e), at, DiskProblem.said(e));
  }

  private static Message cause(DiskProblem problem, Path at, String said) {
    return switch (problem) {
      case OTHER, UNSUPPORTED -> Message.of("disk.cause.OTHER", said);
      case FOLDER_DENIED, NO_FOLDER, MISSING -> Message.of("disk.cause." + problem, at.toString());
      case NO_SPACE,
          QUOTA,
          READ_ONLY,
          NAME_TOO_LONG,
          NAME_REFUSED,
          LOOP,
          TOO_LARGE,
          IN_USE,
          FIXED,
          GONE,
          DEVICE,
          READER_GONE,
          TOO_MANY_OPEN,
          DENIED,
          FOLDER,
          NOT_A_FILE ->
          Message.of("disk.cause." + problem);
    };
  }

  private static Message remedy(DiskProblem problem) {
    return Message.of("disk.remedy." + problem);
  }

  public DiskProblem problem() {
    return problem;
  }

  /** Returns what happened, what is safe, and what to do. */
  public Message reason() {
    return reason;
  }
}
