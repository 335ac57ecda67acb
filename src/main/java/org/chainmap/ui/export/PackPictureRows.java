package org.chainmap.ui.export;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.chainmap.ledger.pack.PackPicture;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;

/** The pictures of a pack: those drawn from the map, and places for files of one's own. */
final class PackPictureRows {

  private final Language language;
  private final Prompter prompter;
  private final GridPane root = new GridPane();
  private final Map<PackPicture, Path> own = new EnumMap<>(PackPicture.class);
  private List<PackPicture> pictures = List.of();

  PackPictureRows(Language language, Prompter prompter) {
    this.language = language;
    this.prompter = prompter;
    root.setId("lists-pictures");
    root.setHgap(12);
    root.setVgap(6);
  }

  GridPane root() {
    return root;
  }

  /** Returns the files of one's own. */
  Map<PackPicture, Path> own() {
    return Map.copyOf(own);
  }

  /** Shows the pictures of a pack; files chosen before are kept. */
  void show(List<PackPicture> now) {
    pictures = now;
    root.getChildren().clear();
    for (int row = 0; row < pictures.size(); row++) {
      PackPicture picture = pictures.get(row);
      Path file = own.get(picture);
      Label state =
          new Label(
              language.now(
                  picture.ofMap()
                      ? Message.of("ui.lists.ofMap")
                      : file == null
                          ? Message.of("ui.lists.noPicture")
                          : Message.of("ui.lists.ownPicture", String.valueOf(file.getFileName()))));
      state.setMinWidth(Region.USE_PREF_SIZE);
      Label name = new Label(language.now(picture.label()));
      name.setMinWidth(Region.USE_PREF_SIZE);
      root.addRow(row, name, state);
      if (!picture.ofMap()) {
        Button choose = new Button(language.now("lists.choosePicture"));
        choose.setAccessibleText(
            language.now(Message.of("ui.lists.choosePictureOf", picture.label())));
        choose.setOnAction(event -> choose(picture));
        name.setLabelFor(choose);
        root.add(choose, 2, row);
      }
    }
    root.setAlignment(Pos.CENTER_LEFT);
  }

  private void choose(PackPicture picture) {
    prompter.picturesToInsert().stream()
        .findFirst()
        .ifPresent(
            file -> {
              own.put(picture, file);
              show(pictures);
            });
  }
}
