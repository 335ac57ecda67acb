package org.chainmap.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.util.Vector;
import org.chainmap.paint.Fonts;
import org.chainmap.paint.Glyph;

/**
 * One face in one PDF document, as a composite font (ISO 32000-1, 9.7) whose character codes are
 * ours: each glyph with each text that it stands for has its own, so that a glyph that several
 * characters share is extracted as the one that was typed. The glyphs used are embedded when the
 * document is saved.
 */
final class PdfFont extends PDFont {

  /** A glyph with what it stands for. */
  private record Shown(int glyph, String typed) {}

  private final PDDocument document;
  private final Fonts face;
  private final TrueTypeFont font;
  private final Map<Shown, Integer> codes = new HashMap<>();
  private final List<Shown> shown = new ArrayList<>();
  private final List<Float> widths = new ArrayList<>();

  PdfFont(PDDocument document, Fonts face) throws IOException {
    super(dictionary(face.font().getName()));
    this.document = document;
    this.face = face;
    this.font = face.font();
  }

  private static COSDictionary dictionary(String name) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
    dictionary.setName(COSName.BASE_FONT, name);
    dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    return dictionary;
  }

  /** Returns the character code of a glyph as a char, for {@code showText}. */
  char code(Glyph glyph) throws IOException {
    int id = font.getUnicodeCmapLookup().getGlyphId(glyph.character());
    Shown key = new Shown(id, glyph.typed());
    Integer known = codes.get(key);
    if (known != null) {
      return (char) known.intValue();
    }
    int code = code(shown.size());
    codes.put(key, code);
    shown.add(key);
    widths.add((float) (glyph.advance() * 1000));
    return (char) code;
  }

  /** Returns the code of the nth glyph: from 1, without the halves of surrogate pairs. */
  private static int code(int index) {
    int code = index + 1;
    if (code >= Character.MIN_SURROGATE) {
      code += Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1;
    }
    if (code > 0xffff) {
      throw new IllegalStateException("too many different characters for one font");
    }
    return code;
  }

  private static int index(int code) {
    return code > Character.MAX_SURROGATE
        ? code - 1 - (Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1)
        : code - 1;
  }

  /** Embeds the glyphs shown; called by PDFBox when the document is saved. */
  @Override
  public void subset() throws IOException {
    List<Integer> glyphs = shown.stream().map(Shown::glyph).toList();
    FontSubset subset = FontSubset.ofGlyphs(face, glyphs);
    String name = tag(glyphs) + "+" + font.getName();
    PDFontDescriptor descriptor = descriptor(name, subset.file());
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    descendant.setName(COSName.BASE_FONT, name);
    COSDictionary collection = new COSDictionary();
    collection.setString(COSName.REGISTRY, "Adobe");
    collection.setString(COSName.ORDERING, "Identity");
    collection.setInt(COSName.SUPPLEMENT, 0);
    descendant.setItem(COSName.CIDSYSTEMINFO, collection);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    descendant.setItem(COSName.W, widthArray());
    descendant.setItem(COSName.CID_TO_GID_MAP, compressed(glyphMap(subset)));
    dict.setName(COSName.BASE_FONT, name);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    dict.setItem(COSName.DESCENDANT_FONTS, descendants);
    dict.setItem(COSName.TO_UNICODE, compressed(toUnicode()));
  }

  private byte[] toUnicode() {
    ToUnicodeMap map = new ToUnicodeMap();
    for (int i = 0; i < shown.size(); i++) {
      map.add(code(i), shown.get(i).typed());
    }
    return map.bytes();
  }

  /** Returns six capitals that name this subset (ISO 32000-1, 9.6.4), the same at every export. */
  private static String tag(List<Integer> glyphs) {
    StringBuilder tag = new StringBuilder();
    long rest = glyphs.hashCode() & 0xffffffffL;
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + rest % 26));
      rest /= 26;
    }
    return tag.toString();
  }

  private PDStream compressed(byte[] data) throws IOException {
    return new PDStream(document, new ByteArrayInputStream(data), COSName.FLATE_DECODE);
  }

  private COSArray widthArray() {
    COSArray all = new COSArray();
    COSArray run = new COSArray();
    for (int i = 0; i < shown.size(); i++) {
      if (i == 0 || code(i) != code(i - 1) + 1) {
        run = new COSArray();
        all.add(COSInteger.get(code(i)));
        all.add(run);
      }
      run.add(new COSFloat(widths.get(i)));
    }
    return all;
  }

  private byte[] glyphMap(FontSubset subset) {
    byte[] map = new byte[2 * (code(shown.size() - 1) + 1)];
    for (int i = 0; i < shown.size(); i++) {
      int glyph = subset.glyph(shown.get(i).glyph());
      map[2 * code(i)] = (byte) (glyph >> 8);
      map[2 * code(i) + 1] = (byte) glyph;
    }
    return map;
  }

  private PDFontDescriptor descriptor(String name, byte[] file) throws IOException {
    float perEm = 1000f / font.getUnitsPerEm();
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.FONT_DESC);
    PDFontDescriptor descriptor = new PDFontDescriptor(dictionary);
    descriptor.setFontName(name);
    descriptor.setSymbolic(true);
    descriptor.setItalicAngle(0);
    BoundingBox box = font.getFontBBox();
    descriptor.setFontBoundingBox(
        new PDRectangle(
            box.getLowerLeftX() * perEm,
            box.getLowerLeftY() * perEm,
            box.getWidth() * perEm,
            box.getHeight() * perEm));
    descriptor.setAscent(font.getHorizontalHeader().getAscender() * perEm);
    descriptor.setDescent(font.getHorizontalHeader().getDescender() * perEm);
    descriptor.setCapHeight(font.getOS2Windows().getCapHeight() * perEm);
    descriptor.setStemV(face.bold() ? 140 : 80);
    descriptor.setFontFile2(compressed(file));
    return descriptor;
  }

  @Override
  protected byte[] encode(int code) {
    return new byte[] {(byte) (code >> 8), (byte) code};
  }

  @Override
  public int readCode(InputStream in) throws IOException {
    return in.read() << 8 | in.read();
  }

  @Override
  public float getWidth(int code) {
    return widths.get(index(code));
  }

  @Override
  public float getWidthFromFont(int code) {
    return getWidth(code);
  }

  @Override
  protected float getStandard14Width(int code) {
    throw new UnsupportedOperationException("not a standard font");
  }

  @Override
  public boolean hasExplicitWidth(int code) {
    return true;
  }

  @Override
  public float getHeight(int code) throws IOException {
    return font.getUnitsPerEm();
  }

  @Override
  public float getAverageFontWidth() {
    return 1000;
  }

  @Override
  public BoundingBox getBoundingBox() throws IOException {
    return font.getFontBBox();
  }

  @Override
  public Vector getPositionVector(int code) {
    throw new UnsupportedOperationException("not vertical");
  }

  @Override
  public String getName() {
    return dict.getNameAsString(COSName.BASE_FONT);
  }

  @Override
  public boolean isVertical() {
    return false;
  }

  @Override
  public boolean isEmbedded() {
    return true;
  }

  @Override
  public boolean isDamaged() {
    return false;
  }

  @Override
  public void addToSubset(int code) {
    // Its glyph is known since the code was given.
  }

  @Override
  public boolean willBeSubset() {
    return true;
  }
}
