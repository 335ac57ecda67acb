package org.chainmap.ui.window;

import javafx.scene.control.Slider;
import org.chainmap.editor.ViewState;
import org.chainmap.editor.view.Camera;
import org.chainmap.geom.Point;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/**
 * Sets the zoom; what is in the middle of the view stays there. Equal ways on it are equal factors:
 * its value is the logarithm of the zoom to the base 2.
 */
final class ZoomSlider extends Slider {

  private final Language language;
  private @Nullable ViewState view;
  private boolean showing;

  ZoomSlider(Language language) {
    super(log(Camera.MIN_ZOOM), log(Camera.MAX_ZOOM), 0);
    this.language = language;
    setId("zoom-slider");
    setBlockIncrement(0.25);
    setTooltip(Buttons.tooltip(language, Message.of("ui.status.zoomSlider")));
    valueProperty().subscribe((before, now) -> zoom(Math.pow(2, now.doubleValue())));
  }

  private static double log(double zoom) {
    return Math.log(zoom) / Math.log(2);
  }

  /** Shows and sets the zoom of another view from now on; null for none. */
  void follow(@Nullable ViewState now) {
    view = now;
    refresh();
  }

  /** Shows the zoom as it is now. */
  void refresh() {
    ViewState now = view;
    if (now != null) {
      double zoom = now.camera().zoom();
      showing = true;
      if (Math.abs(Math.pow(2, getValue()) - zoom) > 1e-9) {
        setValue(log(zoom));
      }
      showing = false;
      setAccessibleText(language.now("status.zoomed", Math.round(zoom * 100)));
    }
  }

  private void zoom(double wanted) {
    ViewState now = view;
    if (now != null && !showing) {
      Point middle = new Point(now.viewport().w() / 2, now.viewport().h() / 2);
      now.look(now.camera().zoomedTo(middle, wanted));
    }
  }
}
