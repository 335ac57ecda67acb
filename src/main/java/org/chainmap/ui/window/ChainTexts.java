package org.chainmap.ui.window;

import java.util.Optional;
import org.chainmap.editor.Editor;
import org.chainmap.editor.change.Clip;
import org.chainmap.editor.change.Clips;
import org.chainmap.exchange.ChainFormats;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.Documents;
import org.chainmap.ui.document.Files;
import org.jspecify.annotations.Nullable;

/** Copies maps as texts of other programs, and pastes such texts. */
record ChainTexts(Documents documents, Language language, Tasks tasks, Banner banner) {

  private record Read(ChainFormats.@Nullable ReadChain chain, @Nullable Message problem) {}

  /**
   * Reads the text on the system's clipboard and adds what it states to the map in front, in the
   * background; false where it states nothing, or no map is open.
   */
  boolean paste() {
    Optional<Editor> editor = documents.editor();
    Optional<String> text = SystemClipboard.chainText();
    if (text.isEmpty() || editor.isEmpty()) {
      return false;
    }
    String name = language.now("paste.text");
    tasks.start(
        Message.of("ui.task.paste"),
        progress -> read(text.get(), name),
        read -> {
          if (read.problem() != null) {
            banner.error(Message.of("ui.paste.refused", read.problem()));
          } else if (read.chain() != null) {
            editor.get().join(read.chain().map());
            if (!read.chain().leftOut().isEmpty()) {
              banner.notice(Message.of("ui.paste.leftOut", read.chain().leftOut()));
            }
          }
        },
        problem -> banner.error(Message.of("ui.paste.refused", Files.words(problem))));
    return true;
  }

  private static Read read(String text, String name) {
    try {
      return new Read(ChainFormats.read(text, name).orElseThrow(), null);
    } catch (FormatException e) {
      return new Read(null, e.spoken());
    }
  }

  /** Copies the selected segments with the links between them, or the whole map. */
  void copy(ChainFormat format) {
    documents
        .editor()
        .ifPresent(
            editor -> {
              ChainMap part =
                  Clips.copied(editor.map(), editor.geometry(), editor.selection())
                      .map(Clip::part)
                      .filter(some -> !some.segments().isEmpty())
                      .orElse(editor.map());
              SystemClipboard.write(format.written(part, editor.lang()));
              banner.notice(Message.of("ui.copiedAs", format.label(), part.segments().size()));
            });
  }
}
