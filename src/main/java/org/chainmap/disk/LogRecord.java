package org.chainmap.disk;

/** One record of a recovery log: what kind it is of, and its text. */
public record LogRecord(Kind kind, String text) {

  /** The kinds of records; the code stands in the file. */
  public enum Kind {
    /** What the log is about; the first record of every log. */
    ABOUT('A'),
    /** A whole document; the second record of every log. */
    SNAPSHOT('S'),
    /** A change of the document. */
    CHANGE('C'),
    /** All that is typed into the document and not confirmed; the last one counts. */
    DRAFTS('D');

    private final char code;

    Kind(char code) {
      this.code = code;
    }

    char code() {
      return code;
    }
  }
}
