package org.chainmap.ui;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pictures on buttons, and the program's own. */
public final class Icons {

  private Icons() {}

  /** A new icon; its colour and size come from css. */
  public static FontIcon of(Feather icon) {
    return new FontIcon(icon);
  }

  /** The program's icon in the sizes that window systems ask for. */
  public static List<Image> application() {
    return Stream.of(16, 32, 64, 128, 256).map(Icons::image).toList();
  }

  /** The program's icon at one of those sizes (px). */
  public static Image image(int size) {
    InputStream in = Icons.class.getResourceAsStream("/icons/chainmap-" + size + ".png");
    return new Image(Objects.requireNonNull(in, "the program's icon is missing"));
  }
}
