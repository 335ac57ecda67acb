package org.chainmap.export.briefing.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.afm.AFMParser;
import org.apache.fontbox.afm.CharMetric;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.chainmap.paint.TextMeasure;

/**
 * How wide characters are in a document, in em. Western letters are as wide as in Adobe's Times and
 * Helvetica, which Times New Roman and Arial, and what replaces them, equal; Chinese characters and
 * the punctuation beside them are as wide as they are high. What is not known is taken to be wide.
 */
final class CharacterWidths {

  private static final int LAST = 0x7e;
  private static final double PER_EM = 1000;

  /** The metrics of the fonts that every reader of PDF knows. */
  private enum Metrics {
    TIMES("Times-Roman"),
    TIMES_BOLD("Times-Bold"),
    HELVETICA("Helvetica"),
    HELVETICA_BOLD("Helvetica-Bold");

    private final String file;

    Metrics(String name) {
      this.file = "/org/apache/pdfbox/resources/afm/" + name + ".afm";
    }

    private double[] read() {
      double[] widths = new double[LAST + 1];
      Arrays.fill(widths, 1);
      try (InputStream in = PDType1Font.class.getResourceAsStream(file)) {
        for (CharMetric each :
            new AFMParser(Objects.requireNonNull(in)).parse(true).getCharMetrics()) {
          if (each.getCharacterCode() >= 0 && each.getCharacterCode() <= LAST) {
            widths[each.getCharacterCode()] = each.getWx() / PER_EM;
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return widths;
    }
  }

  private static final Map<Metrics, double[]> KNOWN = new EnumMap<>(Metrics.class);

  private CharacterWidths() {}

  /** Returns the width of a character. */
  static double of(int character, Face face, boolean bold) {
    if (character <= LAST) {
      return western(face, bold)[character];
    }
    double drawn = TextMeasure.get().width(Character.toString(character), 1, bold);
    // Greek and Cyrillic letters, signs and quotation marks may come from the Chinese face.
    return drawn == 0 ? 0 : Math.max(1, drawn);
  }

  /** Returns the width of a text on one line. */
  static double of(String text, Face face, boolean bold) {
    return text.codePoints().mapToDouble(c -> of(c, face, bold)).sum();
  }

  private static double[] western(Face face, boolean bold) {
    boolean serif = face.western().startsWith("Times");
    Metrics metrics =
        serif
            ? (bold ? Metrics.TIMES_BOLD : Metrics.TIMES)
            : (bold ? Metrics.HELVETICA_BOLD : Metrics.HELVETICA);
    synchronized (KNOWN) {
      return Objects.requireNonNull(KNOWN.computeIfAbsent(metrics, Metrics::read));
    }
  }
}
