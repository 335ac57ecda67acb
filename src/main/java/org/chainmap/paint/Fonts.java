package org.chainmap.paint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The bundled fonts, the only ones the program draws with, so that a text has the same width on
 * screen, in every export and on every machine: Noto Sans SC in two weights, and fallback faces of
 * the same family with characters it lacks. A face is read from its file when it is first used.
 *
 * @see FontFallback
 */
@SuppressWarnings("ImmutableEnumChecker") // the font is read once, on first use
public enum Fonts {
  REGULAR("Noto Sans SC", "NotoSansSC-Regular.ttf"),
  BOLD("Noto Sans SC", "NotoSansSC-Bold.ttf"),
  LATIN("Noto Sans", "NotoSans-Regular.ttf"),
  LATIN_BOLD("Noto Sans", "NotoSans-Bold.ttf"),
  EMOJI("Noto Emoji", "NotoEmoji-Regular.ttf"),
  MATH("Noto Sans Math", "NotoSansMath-Regular.ttf"),
  SYMBOLS_2("Noto Sans Symbols 2", "NotoSansSymbols2-Regular.ttf"),
  SYMBOLS("Noto Sans Symbols", "NotoSansSymbols-Regular.ttf"),
  IDEOGRAPHS("Noto Sans TC", "NotoSansTC-Regular.ttf"),
  IDEOGRAPHS_BOLD("Noto Sans TC", "NotoSansTC-Bold.ttf"),
  IDEOGRAPHS_JP("Noto Sans JP", "NotoSansJP-Regular.ttf"),
  HANGUL("Noto Sans KR", "NotoSansKR-Regular.ttf"),
  HANGUL_BOLD("Noto Sans KR", "NotoSansKR-Bold.ttf");

  /**
   * FontBox's logger. At every start it warns of an unreadable table of rare character variants,
   * which are never drawn here. The reference is kept so that the logger and its level are not
   * garbage collected.
   */
  private static final Logger FONTBOX = Logger.getLogger("org.apache.fontbox.ttf");

  static {
    FONTBOX.setLevel(Level.SEVERE);
  }

  private final String family;
  private final String file;
  private final Object lock = new Object();
  private volatile @Nullable TrueTypeFont font;

  Fonts(String family, String file) {
    this.family = family;
    this.file = file;
  }

  /** Returns Noto Sans SC in one weight. */
  public static Fonts of(boolean bold) {
    return bold ? BOLD : REGULAR;
  }

  /** Returns the name of the font family, as in the file and in SVG. */
  public String family() {
    return family;
  }

  /** Returns whether its strokes are bold. */
  public boolean bold() {
    return file.endsWith("-Bold.ttf");
  }

  /** Returns whether this is a fallback face, not Noto Sans SC. */
  public boolean fallback() {
    return this != REGULAR && this != BOLD;
  }

  /** Opens the font file, to embed it or to load it elsewhere; the caller closes it. */
  public InputStream open() {
    InputStream in = Fonts.class.getResourceAsStream("/org/chainmap/fonts/" + file);
    if (in == null) {
      throw new IllegalStateException("the bundled font is missing: " + file);
    }
    return in;
  }

  /**
   * Returns the font as read by FontBox. It is loaded once; reading is thread-safe for the methods
   * of this class.
   */
  public TrueTypeFont font() {
    TrueTypeFont ready = font;
    if (ready == null) {
      synchronized (lock) {
        ready = font;
        if (ready == null) {
          ready = parse();
          font = ready;
        }
      }
    }
    return ready;
  }

  private TrueTypeFont parse() {
    try (InputStream in = open()) {
      return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
