package org.chainmap.ui.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.chainmap.editor.Editor;
import org.chainmap.editor.change.Creation;
import org.chainmap.editor.change.Notes;
import org.chainmap.export.PicturePixels;
import org.chainmap.format.FileKind;
import org.chainmap.format.FormatException;
import org.chainmap.format.PictureFile;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Inserts picture files, and pictures from the clipboard, in a map as free notes. Files are read
 * and tried out in the background; one that is refused changes nothing, and the reason is said.
 */
public final class PictureInsertion {

  /** The distance between the middles of several pictures inserted together, in px. */
  private static final double ASIDE = 24;

  /** A picture that can be inserted, or the reason why it cannot. */
  private record Read(
      @Nullable EmbeddedPicture picture, @Nullable Size size, @Nullable Message problem) {}

  private final OpenMap open;
  private final Consumer<Message> refuse;

  /**
   * @param refuse receives the reason why a file was not inserted
   */
  public PictureInsertion(OpenMap open, Consumer<Message> refuse) {
    this.open = open;
    this.refuse = refuse;
  }

  /** Inserts pictures where the pointer is, or each where it covers nothing. */
  public void insert(List<Path> files) {
    Optional<Point> pointer = open.editor().view().pointer();
    for (int i = 0; i < files.size(); i++) {
      double aside = i * ASIDE;
      insert(files.get(i), pointer.map(at -> at.plus(aside, aside)));
    }
  }

  private void insert(Path file, Optional<Point> middle) {
    String name = String.valueOf(file.getFileName());
    open.tasks()
        .start(
            Message.of("ui.task.picture", name),
            progress -> read(() -> PictureFile.load(file), name),
            read -> take(read, name, middle),
            problem -> refuse.accept(Message.of("ui.error.picture", name, Files.words(problem))));
  }

  /**
   * Inserts the files whose content is a picture, and passes the others on together.
   *
   * @param middle where the first picture is inserted
   * @param other receives the files that are no pictures, if there are any
   */
  public void insertOrElse(List<Path> files, Point middle, Consumer<List<Path>> other) {
    String name = String.valueOf(files.getFirst().getFileName());
    open.tasks()
        .start(
            Message.of("ui.task.open", name),
            progress -> files.stream().filter(FileKind::isPicture).toList(),
            pictures -> {
              for (int i = 0; i < pictures.size(); i++) {
                insert(pictures.get(i), Optional.of(middle.plus(i * ASIDE, i * ASIDE)));
              }
              List<Path> rest = files.stream().filter(file -> !pictures.contains(file)).toList();
              if (!rest.isEmpty()) {
                other.accept(rest);
              }
            },
            problem -> other.accept(files));
  }

  /** Inserts pixels, e.g. from the system's clipboard, as a PNG where the pointer is. */
  public void insert(BufferedImage pixels) {
    String name = Message.of("ui.clipboardPicture").in(open.editor().lang());
    Optional<Point> middle = open.editor().view().pointer();
    open.tasks()
        .start(
            Message.of("ui.task.picture", name),
            progress -> read(() -> PictureFile.of(png(pixels), name), name),
            read -> take(read, name, middle),
            problem -> refuse.accept(Message.of("ui.error.picture", name, Files.words(problem))));
  }

  private static byte[] png(BufferedImage pixels) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(pixels, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // not in memory
    }
    return bytes.toByteArray();
  }

  /** Where a picture is read from. */
  private interface Reading {
    EmbeddedPicture picture() throws FormatException;
  }

  private static Read read(Reading from, String name) {
    try {
      EmbeddedPicture picture = from.picture();
      Optional<Size> size = PicturePixels.size(picture);
      if (size.isEmpty() || PicturePixels.of(picture, 1).isEmpty()) {
        throw PictureFile.unreadable(name);
      }
      return new Read(picture, size.get(), null);
    } catch (FormatException e) {
      return new Read(null, null, e.faults().getFirst().what());
    }
  }

  private void take(Read read, String name, Optional<Point> middle) {
    Editor editor = open.editor();
    if (read.picture() != null && read.size() != null) {
      String shown = Notes.pictureName(name, editor.lang());
      Size size = read.size();
      Point at =
          middle.orElseGet(
              () ->
                  Notes.clear(
                      editor.map(),
                      editor.geometry(),
                      editor.cameraMoves().uncovered(),
                      Notes.shown(size)));
      Creation creation = Notes.picture(editor.map(), read.picture(), shown, size, at);
      editor.make(creation);
      editor.revealMade(creation.ids().getFirst());
    } else if (read.problem() != null) {
      refuse.accept(Message.of("ui.error.picture", name, read.problem()));
    }
  }
}
