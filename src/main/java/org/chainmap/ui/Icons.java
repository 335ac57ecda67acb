package org.chainmap.ui;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icons of buttons and of the program. */
public final class Icons {

  private Icons() {}

  /** Creates an icon; its colour and size come from CSS. */
  public static FontIcon of(Feather icon) {
    return new FontIcon(icon);
  }

  /** Returns the program's icon in the sizes that window systems ask for. */
  public static List<Image> application() {
    return Stream.of(16, 32, 64, 128, 256).map(Icons::image).toList();
  }

  /** Returns the program's icon in one of those sizes (px). */
  public static Image image(int size) {
    InputStream in = Icons.class.getResourceAsStream("/icons/chainmap-" + size + ".png");
    return new Image(Objects.requireNonNull(in, "the program's icon is missing"));
  }
}
