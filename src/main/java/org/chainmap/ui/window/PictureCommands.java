package org.chainmap.ui.window;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import org.chainmap.geom.Point;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.DocumentView;
import org.chainmap.ui.document.Documents;
import org.chainmap.ui.document.OpenMap;
import org.chainmap.ui.document.PictureInsertion;

/** Inserts pictures in the map in front: chosen, pasted or dropped. */
final class PictureCommands {

  private final Documents documents;
  private final Prompter prompter;
  private final Banner banner;

  PictureCommands(Documents documents, Prompter prompter, Banner banner) {
    this.documents = documents;
    this.prompter = prompter;
    this.banner = banner;
  }

  /** Asks for pictures and inserts them. */
  void choose() {
    documents
        .front()
        .map(DocumentView::open)
        .ifPresent(
            open -> new PictureInsertion(open, banner::error).insert(prompter.picturesToInsert()));
  }

  /**
   * Takes files dropped on the window: pictures dropped on a map are inserted there, all other
   * files are opened.
   *
   * @param x in px of the scene, like {@code y}
   */
  void dropped(List<Path> files, double x, double y) {
    DocumentView view = documents.front().orElse(null);
    Point2D at = view == null ? null : view.canvas().sceneToLocal(x, y);
    if (view == null || at == null || !view.canvas().contains(at)) {
      documents.open(files);
      return;
    }
    Point middle = view.open().editor().view().camera().toMap(new Point(at.getX(), at.getY()));
    new PictureInsertion(view.open(), banner::error).insertOrElse(files, middle, documents::open);
  }

  /** Inserts the picture on the system's clipboard; false where that holds none. */
  boolean paste() {
    Optional<OpenMap> open = documents.front().map(DocumentView::open);
    Optional<BufferedImage> picture =
        open.isPresent() && SystemClipboard.holdsPicture()
            ? SystemClipboard.picture()
            : Optional.empty();
    picture.ifPresent(
        pixels -> new PictureInsertion(open.orElseThrow(), banner::error).insert(pixels));
    return picture.isPresent();
  }
}
