package org.chainmap.ui.window;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.chainmap.ui.Prompter;
import org.jspecify.annotations.Nullable;

/** Answers decided before the questions, and a record of what was asked. */
final class CannedAnswers implements Prompter {

  @Nullable Path target;
  List<Path> files = List.of();
  List<Path> pictures = List.of();
  boolean replace = true;
  Unsaved unsaved = Unsaved.CANCEL;
  ChangedOnDisk changedOnDisk = ChangedOnDisk.CANCEL;
  final List<String> asked = new ArrayList<>();

  /** What maps were asked for. */
  final List<OtherMap> maps = new ArrayList<>();

  final List<Path> opened = new ArrayList<>();
  private Queue<Unsaved> inTurn = new ArrayDeque<>();

  /** Answers questions about unsaved work in turn, before the one answer for all others. */
  CannedAnswers inTurn(Queue<Unsaved> answers) {
    inTurn = answers;
    return this;
  }

  @Override
  public List<Path> filesToOpen() {
    return files;
  }

  @Override
  public Optional<Path> listsToImport() {
    return files.stream().findFirst();
  }

  @Override
  public List<Path> picturesToInsert() {
    return pictures;
  }

  @Override
  public Optional<Path> fileToSave(String suggested, String ending) {
    asked.add(suggested);
    return Optional.ofNullable(target);
  }

  @Override
  public Optional<Path> otherMap(OtherMap purpose) {
    maps.add(purpose);
    return files.stream().findFirst();
  }

  @Override
  public boolean replaces(Path file) {
    asked.add(file.getFileName() + "?");
    return replace;
  }

  @Override
  public boolean removes(String template) {
    asked.add(template + "?");
    return replace;
  }

  @Override
  public Unsaved unsaved(String name, int scenarios, int comments) {
    asked.add(
        name + (scenarios == 0 ? "" : " +" + scenarios) + (comments == 0 ? "" : " …" + comments));
    Unsaved next = inTurn.poll();
    return next == null ? unsaved : next;
  }

  @Override
  public ChangedOnDisk changedOnDisk(String name, boolean unsaved) {
    asked.add(name + (unsaved ? "!" : "! unchanged"));
    return changedOnDisk;
  }

  @Override
  public void open(Path file) {
    opened.add(file);
  }

  @Override
  public void tell(String title, String text) {
    asked.add(title);
  }
}
