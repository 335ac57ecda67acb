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
 * The bundled font, Noto Sans SC in two weights: the only font the program draws with, so that a
 * text has the same width on screen, in every export and on every machine.
 */
@SuppressWarnings("ImmutableEnumChecker") // the font is read once, on first use
public enum Fonts {
  REGULAR("NotoSansSC-Regular.ttf"),
  BOLD("NotoSansSC-Bold.ttf");

  /** The name of the font family, as used in SVG. */
  public static final String FAMILY = "Noto Sans SC";

  /**
   * FontBox's logger. At every start it warns of an unreadable table of rare character variants,
   * which are never drawn here. The reference is kept so that the logger and its level are not
   * garbage collected.
   */
  private static final Logger FONTBOX = Logger.getLogger("org.apache.fontbox.ttf");

  static {
    FONTBOX.setLevel(Level.SEVERE);
  }

  private final String file;
  private final Object lock = new Object();
  private volatile @Nullable TrueTypeFont font;

  Fonts(String file) {
    this.file = file;
  }

  public static Fonts of(boolean bold) {
    return bold ? BOLD : REGULAR;
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
