package org.chainmap.ui.versions;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainmap.disk.VersionStore;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Times;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.KeptCopies;
import org.chainmap.ui.document.OpenMap;

/**
 * Offers the last version that is kept of a file that cannot be opened. It opens as an unsaved
 * document without a file, so that nothing is written over, and goes on with the versions of the
 * document that was in the file.
 *
 * @param desk opens a map as a document without a file
 * @param told receives what happened, for the person
 */
public record KeptOfFile(
    VersionStore store, Tasks tasks, Language language, Desk desk, Consumer<Message> told)
    implements KeptCopies {

  /** Opens a map as a document without a file. */
  public interface Desk {
    void open(ChainMap map, Consumer<OpenMap> then);
  }

  /** The latest version of a document that can be read. */
  private record Last(String document, Instant at, ChainMap map) {}

  @Override
  public void find(Path file, Consumer<Copy> found) {
    tasks
        .onDisk()
        .start(
            Message.of("versions.task.list"),
            progress -> last(file),
            last -> last.ifPresent(each -> found.accept(copy(file, each))),
            problem -> {});
  }

  private Optional<Last> last(Path file) {
    try {
      String document = store.savedTo(file).orElse(null);
      if (document == null) {
        return Optional.empty();
      }
      for (VersionStore.Version each : store.versions(document)) {
        try {
          return Optional.of(new Last(document, each.at(), ChainMapFile.load(each.file())));
        } catch (FormatException e) {
          // a save of the broken file keeps that too; an earlier one may be whole
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Copy copy(Path file, Last last) {
    String name = String.valueOf(file.getFileName());
    Message time = Times.dateAndTime(last.at(), language.get());
    return new Copy(
        Message.of("versions.keptOfFile", time),
        new Banner.Offer(
            Message.of("versions.openKept", time),
            () ->
                desk.open(
                    last.map(),
                    open -> {
                      open.continues(last.document());
                      open.editor().markUnsaved();
                      told.accept(Message.of("versions.openedKept", name, time));
                    })));
  }
}
