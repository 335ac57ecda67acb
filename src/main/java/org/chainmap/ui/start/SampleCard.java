package org.chainmap.ui.start;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.chainmap.model.ChainMap;
import org.chainmap.ui.Language;

/** The card of a sample: its picture, its title, its counts. It has its size before it has them. */
final class SampleCard extends Button {

  /** What borders and padding take of the width of a card, in px. */
  private static final double PADDING = 6;

  private final Language language;
  private final MapThumbnails thumbnails;
  private final MapPicture picture = new MapPicture(1);
  private final Label title = new Label(" ");
  private final Label about = new Label(" ");

  SampleCard(Language language, MapThumbnails thumbnails, String name, Consumer<String> open) {
    this.language = language;
    this.thumbnails = thumbnails;
    setId("sample-" + name.substring(0, name.indexOf('.')));
    title.getStyleClass().add("name");
    CardGrid.twoLines(title);
    about.getStyleClass().add("about");
    about.setWrapText(true);
    VBox words = new VBox(2, title, about);
    words.setPadding(new Insets(8, 12, 10, 12));
    VBox content = new VBox(picture, words);
    setGraphic(content);
    setAlignment(Pos.TOP_LEFT);
    CardGrid.fit(this, content, PADDING);
    getStyleClass().add("start-card");
    setOnAction(event -> open.accept(name));
  }

  /** Says what the sample is, and draws it in the background. */
  void show(ChainMap map) {
    title.setText(map.info().title().in(language.get()));
    setAccessibleText(title.getText());
    about.setText(
        language.now(
            "start.counts", map.stages().size(), map.segments().size(), map.enterprises().size()));
    thumbnails.ofMap(map, language.get(), thumbnail -> picture.show(thumbnail.image()));
  }
}
