package org.chainmap.ui.window;

import java.nio.file.Path;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.text.Message;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.SaveTarget;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.Files;
import org.chainmap.ui.document.OpenMap;
import org.chainmap.ui.start.Templates;

/** Saves a document's map among the templates, and says where it will be found. */
record TemplateSaving(Templates templates, Prompter prompter, Banner banner, Runnable saved) {

  void save(OpenMap open) {
    String name = Files.suggested(open.name().get());
    SaveTarget.of(templates.file(name), ChainMapFile.EXTENSION, null, prompter::replaces)
        .ifPresent(file -> save(open, name, file));
  }

  private void save(OpenMap open, String name, Path file) {
    try {
      templates.save(file, open.map());
      banner.notice(Message.of("ui.template.saved", name));
      saved.run();
    } catch (FormatException e) {
      banner.error(Message.of("ui.error.save", e.spoken()));
    }
  }
}
