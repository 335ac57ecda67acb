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
 * text is as wide on screen as in every export and on every machine.
 */
@SuppressWarnings("ImmutableEnumChecker") // the font is read once, when first wanted
public enum Fonts {
  REGULAR("NotoSansSC-Regular.ttf"),
  BOLD("NotoSansSC-Bold.ttf");

  /** The family's name, as named in SVG. */
  public static final String FAMILY = "Noto Sans SC";

  /**
   * FontBox warns at every start of a table about rare character variants that it cannot read and
   * nothing here draws. Kept so that the logger's level is not lost with it.
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

  /** The font file's bytes, to embed or to load elsewhere; the caller closes it. */
  public InputStream open() {
    InputStream in = Fonts.class.getResourceAsStream("/org/chainmap/fonts/" + file);
    if (in == null) {
      throw new IllegalStateException("the bundled font is missing: " + file);
    }
    return in;
  }

  /** The font as read by FontBox. Loaded once; reading it is thread-safe for what Fonts offers. */
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
