package org.chainmap.ui.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.chainmap.disk.DiskException;
import org.chainmap.disk.VersionStore;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;
import org.chainmap.ui.Settings;
import org.chainmap.ui.UserPreferences;
import org.chainmap.ui.compare.MapDesk;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.Documents;
import org.chainmap.ui.document.OpenMap;
import org.chainmap.ui.recovery.RecoveryWindow;
import org.chainmap.ui.recovery.RecoveryWriter;
import org.chainmap.ui.recovery.UnsavedWork;
import org.chainmap.ui.start.MapThumbnails;
import org.chainmap.ui.versions.KeptOfFile;
import org.chainmap.ui.versions.Versions;
import org.chainmap.ui.versions.VersionsWindow;

/**
 * Keeps unsaved work and earlier versions of the documents of a window, once it is told where: a
 * window that is told nothing writes nothing.
 */
public final class Safekeeping {

  private final MapDesk desk;
  private final Settings settings;
  private final Documents documents;
  private final Banner banner;
  private final WindowCommands commands;
  private Consumer<OpenMap> following = open -> {};

  /**
   * @param desk compares what is kept with what is open
   */
  Safekeeping(
      MapDesk desk,
      Settings settings,
      Documents documents,
      Banner banner,
      WindowCommands commands) {
    this.desk = desk;
    this.settings = settings;
    this.documents = documents;
    this.banner = banner;
    this.commands = commands;
  }

  /** Begins with a document that was opened. */
  void follow(OpenMap open) {
    following.accept(open);
  }

  /**
   * Logs unsaved work from now on, in every document that is opened.
   *
   * @return opens the window that offers what was found of earlier starts, if anything was
   */
  public Runnable recoverWith(RecoveryWriter writer) {
    UnsavedWork recovery =
        new UnsavedWork(
            writer,
            new UnsavedWork.Desk() {
              @Override
              public void open(Path file, Consumer<OpenMap> then) {
                documents.open(file, then);
              }

              @Override
              public void open(ChainMap map, Consumer<OpenMap> then) {
                documents.openNew(map, then);
              }
            },
            desk.tasks());
    following = following.andThen(recovery::follow);
    commands.recoverBy(() -> RecoveryWindow.open(recovery, desk));
    return () -> RecoveryWindow.offer(recovery, desk);
  }

  /** Keeps what saves replace from now on, in every document that is opened. */
  public void keepVersionsIn(VersionStore store) {
    Versions versions =
        new Versions(
            store,
            settings::versionLimits,
            // Later, since a save that went well takes messages away.
            problem -> Platform.runLater(() -> notKept(problem)));
    Path pictures = settings.userPreferences().folder().resolve("thumbnails");
    MapThumbnails thumbnails = new MapThumbnails(pictures, desk.painters(), desk.tasks());
    following = following.andThen(versions::follow);
    documents.offerCopies(
        new KeptOfFile(store, desk.tasks(), desk.language(), documents::openNew, banner::notice));
    commands.versionsBy(
        open -> VersionsWindow.open(open, versions, thumbnails, desk, banner::notice));
  }

  /** Says that unsaved work cannot be logged. */
  public void notLogged(IOException problem) {
    banner.error(Message.of("recovery.notLogged", cause(problem)));
  }

  private void notKept(IOException problem) {
    banner.error(Message.of("versions.notKept", cause(problem)));
  }

  private static Message cause(IOException problem) {
    return DiskException.cause(UserPreferences.stateOfUser(), problem);
  }
}
