package org.chainmap.ui.export;

import java.util.function.IntFunction;
import org.chainmap.export.FirstPage;
import org.chainmap.text.Message;

/** What an export begins with, as the export dialog shows it. */
sealed interface Preview {

  /** Returns how many pages there are, and how large they are. */
  Message said();

  /** The first page of a picture or document. */
  record Drawn(FirstPage page, Message said) implements Preview {}

  /**
   * The pages of a document, to leaf through.
   *
   * @param drawn draws a page, counted from 0; in the background
   */
  record Paged(int pages, IntFunction<FirstPage> drawn, Message said) implements Preview {}

  /** The first lines of a text. */
  record Written(String text, Message said) implements Preview {

    /** The most characters that are shown. */
    private static final int MOST = 3000;

    /** Returns the beginning of a text. */
    static Written of(String text) {
      return new Written(
          text.length() > MOST ? text.substring(0, MOST) + "…" : text,
          Message.of("ui.export.preview.lines", text.lines().count()));
    }
  }
}
