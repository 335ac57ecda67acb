package org.chainmap.ui.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.ui.Prompter;
import org.jspecify.annotations.Nullable;

/** Answers decided before the questions, and a record of what was asked. */
final class CannedAnswers implements Prompter {

  @Nullable Path target;
  Unsaved unsaved = Unsaved.CANCEL;
  final List<String> asked = new ArrayList<>();

  @Override
  public List<Path> filesToOpen() {
    return List.of();
  }

  @Override
  public Optional<Path> fileToSave(String suggested, String ending) {
    asked.add(suggested);
    return Optional.ofNullable(target);
  }

  @Override
  public Unsaved unsaved(String name) {
    asked.add(name);
    return unsaved;
  }

  @Override
  public void tell(String title, String text) {
    asked.add(title);
  }
}
