package org.chainmap.ui.document;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.text.Message;
import org.chainmap.ui.Prompter;

/**
 * Saves documents, asking for a file where one has none.
 *
 * @param saved is told every file that was written
 */
record Saving(Prompter prompter, Banner banner, Consumer<Path> saved) {

  /** Saves to the document's own file, or asks for one; false if it stays unsaved. */
  boolean save(DocumentView view) {
    view.canvas().requestFocus();
    return target(view).map(path -> write(view, path)).orElse(false);
  }

  /** Asks for a file and saves there; false if it stays unsaved. */
  boolean saveAs(DocumentView view) {
    view.canvas().requestFocus();
    return chosenTarget(view).map(path -> write(view, path)).orElse(false);
  }

  /** The document's own file, or one that is asked for. */
  Optional<Path> target(DocumentView view) {
    return view.open().file().or(() -> chosenTarget(view));
  }

  private Optional<Path> chosenTarget(DocumentView view) {
    String title = view.open().name().get();
    String name = Files.suggested(title);
    if (!Files.canName(title)) {
      banner.notice(Message.of("ui.error.asciiName", name));
    }
    return prompter
        .fileToSave(name, ChainMapFile.EXTENSION)
        .map(path -> path.toAbsolutePath().normalize());
  }

  /** Saves to a file; false if it could not be written, which the banner then says. */
  boolean write(DocumentView view, Path path) {
    try {
      view.open().save(path);
      saved.accept(path);
      banner.hide();
      return true;
    } catch (FormatException e) {
      banner.error(Message.of("ui.error.save", e.spoken()));
      return false;
    }
  }
}
