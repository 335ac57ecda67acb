package org.chainmap.ui.window;

import java.nio.file.Path;
import java.util.Optional;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.SaveTarget;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.Files;
import org.chainmap.ui.document.OpenMap;
import org.chainmap.ui.start.Templates;

/** Saves a document's map among the templates, and says where it will be found. */
record TemplateSaving(
    Templates templates, Tasks tasks, Prompter prompter, Banner banner, Runnable saved) {

  void save(OpenMap open) {
    String name = Files.suggested(open.name().get());
    Path file = templates.file(name);
    tasks.start(
        Message.of("ui.task.save", name),
        progress -> SaveTarget.free(file, null),
        free -> {
          if (free || prompter.replaces(file)) {
            save(open.map(), name, file);
          }
        },
        this::failed);
  }

  private void save(ChainMap map, String name, Path file) {
    tasks.<Optional<Message>>start(
        Message.of("ui.task.save", name),
        progress -> {
          try {
            templates.save(file, map);
            return Optional.empty();
          } catch (FormatException e) {
            return Optional.of(e.spoken());
          }
        },
        problem -> {
          if (problem.isPresent()) {
            banner.error(Message.of("ui.error.save", problem.get()));
          } else {
            banner.notice(Message.of("ui.template.saved", name));
            saved.run();
          }
        },
        this::failed);
  }

  private void failed(Throwable problem) {
    banner.error(Message.of("ui.error.save", Files.words(problem)));
  }
}
