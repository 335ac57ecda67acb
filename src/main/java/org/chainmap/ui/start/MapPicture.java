package org.chainmap.ui.start;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** The place of a map's thumbnail: until it is drawn, the bands and cards of any map, in pale. */
final class MapPicture extends StackPane {

  private static final int BANDS = 4;
  private static final int CARDS = 5;

  private final Node outline;
  private final ImageView picture = new ImageView();

  /**
   * @param part its size as a part of that of a thumbnail
   */
  MapPicture(double part) {
    double w = MapThumbnails.WIDTH * part;
    double h = MapThumbnails.HEIGHT * part;
    outline = outline(part);
    picture.setFitWidth(w);
    picture.setFitHeight(h);
    getStyleClass().add("map-picture");
    setMinSize(w, h);
    setPrefSize(w, h);
    setMaxSize(w, h);
    // Without round corners: these would make every frame slow where there is no graphics card.
    setClip(new Rectangle(w, h));
    getChildren().addAll(outline, picture);
  }

  private static Node outline(double part) {
    HBox bands = new HBox(6 * part);
    bands.getStyleClass().add("map-outline");
    for (int band = 0; band < BANDS; band++) {
      VBox cards = new VBox(7 * part);
      cards.getStyleClass().add("band");
      HBox.setHgrow(cards, Priority.ALWAYS);
      cards.setPrefWidth(1);
      for (int card = 0; card < CARDS - band % 3; card++) {
        Region box = new Region();
        box.getStyleClass().add("card");
        box.setMinHeight(14 * part);
        cards.getChildren().add(box);
      }
      bands.getChildren().add(cards);
    }
    return bands;
  }

  void show(Image image) {
    picture.setImage(image);
    outline.setVisible(false);
  }
}
