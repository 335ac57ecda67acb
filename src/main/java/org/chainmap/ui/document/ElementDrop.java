package org.chainmap.ui.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.chainmap.canvas.MapCanvas;
import org.chainmap.editor.ViewState;
import org.chainmap.editor.change.Participations;
import org.chainmap.editor.view.Feedback;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Segment;
import org.chainmap.ui.DraggedElements;

/** Adds enterprises dragged from their list to the segment on whose card they are dropped. */
final class ElementDrop {

  private final OpenMap open;
  private final ViewState view;

  private ElementDrop(OpenMap open, ViewState view) {
    this.open = open;
    this.view = view;
  }

  static void accept(MapCanvas canvas, OpenMap open, ViewState view) {
    ElementDrop drop = new ElementDrop(open, view);
    canvas.addEventHandler(DragEvent.DRAG_OVER, drop::over);
    canvas.addEventHandler(DragEvent.DRAG_EXITED, event -> view.show(Feedback.NONE));
    canvas.addEventHandler(DragEvent.DRAG_DROPPED, drop::dropped);
  }

  private void over(DragEvent event) {
    List<Id> dragged = enterprises(event);
    if (dragged.isEmpty()) {
      return;
    }
    Optional<Id> segment = segment(event);
    if (segment.isPresent()) {
      event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
    }
    view.show(Feedback.NONE.withLink(null, segment.orElse(null)));
    event.consume();
  }

  private void dropped(DragEvent event) {
    List<Id> dragged = enterprises(event);
    Optional<Id> segment = segment(event);
    view.show(Feedback.NONE);
    if (!dragged.isEmpty() && segment.isPresent()) {
      open.commit(Participations.joined(open.map(), dragged, segment.get()));
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private List<Id> enterprises(DragEvent event) {
    return DraggedElements.of(event.getDragboard()).stream()
        .filter(id -> open.map().find(Enterprise.class, id).isPresent())
        .toList();
  }

  /** Returns the segment whose card is under the pointer. O(cards). */
  private Optional<Id> segment(DragEvent event) {
    Point at = view.camera().toMap(new Point(event.getX(), event.getY()));
    return open.geometry().cards().entrySet().stream()
        .filter(card -> card.getValue().contains(at))
        .map(Map.Entry::getKey)
        .filter(id -> open.map().find(Segment.class, id).isPresent())
        .findFirst();
  }
}
