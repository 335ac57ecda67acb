package org.chainmap.ui.window;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.chainmap.canvas.Painters;
import org.chainmap.canvas.Snapshots;
import org.chainmap.editor.DisplayPort;
import org.chainmap.editor.change.Clip;
import org.chainmap.exchange.ChainFormats;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Lists;
import org.chainmap.text.Table;
import org.chainmap.ui.TableText;
import org.chainmap.ui.export.CopyPictureDialog;

/**
 * Exchanges copied elements with other programs and other instances of this one: the part of the
 * map as a document, a tab-separated table, and a picture.
 */
final class SystemClipboard {

  private static final String TYPE = "application/x-chain-map+json";
  private static final String SVG = "image/svg+xml";

  /** The longest text that is looked at for a chain, in characters: read within a moment. */
  private static final int LONGEST_CHAIN = 1_000_000;

  private SystemClipboard() {}

  private static DataFormat format() {
    DataFormat known = DataFormat.lookupMimeType(TYPE);
    return known != null ? known : new DataFormat(TYPE);
  }

  /**
   * Writes what was copied in all forms: as part of a map, as a table, as a picture.
   *
   * @param rows the rows of a list in which the elements were chosen, if they were; they are then
   *     the table, and there is no picture, which other programs would paste in their place
   */
  static void write(
      Clip clip, DisplayPort document, Set<Id> selected, Optional<Table> rows, Painters painters) {
    ClipboardContent content = new ClipboardContent();
    content.put(format(), ChainMapFile.toJson(clip.part()));
    rows.ifPresentOrElse(
        table -> TableText.put(content, table),
        () -> content.putString(table(clip.part(), document.lang())));
    Optional<WritableImage> image =
        rows.isEmpty() && clip.hasPlaces()
            ? Snapshots.of(document, painters, selected)
            : Optional.empty();
    image.ifPresent(content::putImage);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Writes a picture: as an SVG where that was chosen, and in pixels. */
  static void write(CopyPictureDialog.Copied picture) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(new Image(new ByteArrayInputStream(picture.png().array())));
    if (picture.svg().hasRemaining()) {
      content.put(svg(), picture.svg());
    }
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static DataFormat svg() {
    DataFormat known = DataFormat.lookupMimeType(SVG);
    return known != null ? known : new DataFormat(SVG);
  }

  /** Writes a text. */
  static void write(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Writes a table, for sheets and word processors. */
  static void write(Table table) {
    ClipboardContent content = new ClipboardContent();
    TableText.put(content, table);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /**
   * Puts a part of a map that lies on the system's clipboard onto that of the documents; where
   * something else lies there, it was copied later, and what the documents had is given up. An
   * empty one says nothing: some systems forget what a program copied.
   */
  static void read(org.chainmap.editor.change.Clipboard documents) {
    if (Clipboard.getSystemClipboard().getContent(format()) instanceof String json) {
      try {
        documents.put(new Clip(ChainMapFile.read(json, TYPE)));
      } catch (FormatException e) {
        // not readable, e.g. written by another version: the editor's own clip stays
      }
    } else if (holdsOther()) {
      documents.dropClip();
    }
  }

  /** Tells whether something lies there that is no part of a map. */
  static boolean holdsOther() {
    return !holdsMap() && !Clipboard.getSystemClipboard().getContentTypes().isEmpty();
  }

  /** Tells whether a table lies there that no chain is stated by. */
  static boolean holdsTable() {
    Clipboard system = Clipboard.getSystemClipboard();
    return !holdsMap()
        && system.hasString()
        && system.getString() instanceof String text
        && text.indexOf('\t') >= 0
        && chainText().isEmpty();
  }

  static boolean holdsMap() {
    return Clipboard.getSystemClipboard().hasContent(format());
  }

  /** Tells whether it holds a picture and neither text nor a part of a map. */
  static boolean holdsPicture() {
    Clipboard system = Clipboard.getSystemClipboard();
    return system.hasImage() && !system.hasString() && !holdsMap();
  }

  /** Returns the text that it holds, where that states a chain and no part of a map lies there. */
  static Optional<String> chainText() {
    Clipboard system = Clipboard.getSystemClipboard();
    return system.hasString() && !holdsMap()
        ? Optional.ofNullable(system.getString())
            .filter(text -> text.length() <= LONGEST_CHAIN)
            .filter(text -> ChainFormats.of(text).isPresent())
        : Optional.empty();
  }

  /** Returns the pixels of the picture that it holds; empty where they cannot be read. */
  static Optional<BufferedImage> picture() {
    Image image = Clipboard.getSystemClipboard().getImage();
    return image == null || image.getPixelReader() == null || image.getWidth() < 1
        ? Optional.empty()
        : Optional.of(Snapshots.pixels(image));
  }

  /**
   * Returns one line per segment with its enterprises, or one per enterprise if there are no
   * segments, or the texts of notes.
   */
  private static String table(ChainMap part, Lang lang) {
    List<String> lines = new ArrayList<>();
    part.segments()
        .forEach(
            s ->
                lines.add(
                    cell(Names.of(part, s.stage(), lang))
                        + "\t"
                        + cell(Names.of(part, s, lang))
                        + "\t"
                        + cell(
                            Lists.joined(
                                lang,
                                part.participationsIn(s.id()).stream()
                                    .map(p -> Names.of(part, p.enterprise(), lang))
                                    .toList()))));
    if (lines.isEmpty()) {
      part.enterprises().forEach(e -> lines.add(cell(Names.of(part, e, lang))));
    }
    if (lines.isEmpty()) {
      part.notes().forEach(note -> lines.add(note.text().in(lang)));
    }
    return String.join("\n", lines);
  }

  private static String cell(String name) {
    return new Cell.Text(name).guarded();
  }
}
