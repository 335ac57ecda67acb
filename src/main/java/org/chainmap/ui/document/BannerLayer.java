package org.chainmap.ui.document;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A layer on which the banner floats above the map, so that no message moves what one aims at. It
 * lies along the top of the map, or along the bottom while a text is edited at the top.
 */
public final class BannerLayer extends Pane {

  private static final double MARGIN = 12;
  private static final double WIDEST = 760;

  /** The largest fraction of the map that many messages cover; they scroll then. */
  private static final double MOST = 0.6;

  /** The height of the tabs' headers, below which the banner lies where no map is shown. */
  private static final double HEADERS = 40;

  private final Banner banner;
  private @Nullable Region map;
  private Subscription following = Subscription.EMPTY;
  private Subscription editing = Subscription.EMPTY;

  public BannerLayer(Banner banner) {
    this.banner = banner;
    setPickOnBounds(false);
    setMinSize(0, 0);
    getChildren().add(banner);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                scene.focusOwnerProperty().subscribe(focused -> edited(focused));
              }
            });
  }

  /** Lets the banner float above a document's map; null where none is in front. */
  public void over(@Nullable DocumentView view) {
    Region front = view == null ? null : view.canvas();
    banner.about(view == null ? null : view.open());
    following.unsubscribe();
    following = Subscription.EMPTY;
    map = front;
    if (front != null) {
      following =
          Subscription.combine(
              front.localToSceneTransformProperty().subscribe(this::requestLayout),
              front.layoutBoundsProperty().subscribe(this::requestLayout),
              front.insetsProperty().subscribe(this::requestLayout));
    }
    requestLayout();
  }

  private void edited(@Nullable Node focused) {
    editing.unsubscribe();
    editing =
        focused instanceof TextInputControl
            ? focused.boundsInParentProperty().subscribe(this::requestLayout)
            : Subscription.EMPTY;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    Rectangle2D place = place();
    double room = Math.min(WIDEST, Math.max(0, place.getWidth() - 2 * MARGIN));
    double width = Math.min(room, Math.ceil(banner.prefWidth(-1)));
    double height = Math.min(banner.prefHeight(width), MOST * place.getHeight());
    double x = place.getMinX() + (place.getWidth() - width) / 2;
    double top = place.getMinY() + MARGIN;
    boolean below = edited().filter(text -> text.intersects(x, top, width, height)).isPresent();
    double y = below ? Math.max(top, place.getMaxY() - MARGIN - height) : top;
    banner.resizeRelocate(Math.rint(x), Math.rint(y), Math.rint(width), Math.rint(height));
  }

  private Rectangle2D place() {
    Region front = map;
    if (front != null && front.getScene() == getScene() && front.getWidth() > 0) {
      Bounds bounds = sceneToLocal(front.localToScene(front.getLayoutBounds()));
      return new Rectangle2D(
          bounds.getMinX(),
          bounds.getMinY() + front.getInsets().getTop(),
          bounds.getWidth(),
          bounds.getHeight() - front.getInsets().getTop());
    }
    return new Rectangle2D(0, HEADERS, getWidth(), Math.max(0, getHeight() - HEADERS));
  }

  /** The bounds of the text that is being edited. */
  private Optional<Bounds> edited() {
    return getScene() != null && getScene().getFocusOwner() instanceof TextInputControl text
        ? Optional.of(sceneToLocal(text.localToScene(text.getLayoutBounds())))
        : Optional.empty();
  }
}
