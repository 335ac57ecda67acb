package org.chainmap.ui.export;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainmap.export.FirstPage;
import org.chainmap.geom.Size;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/** Shows the first page of an export, or why there is none. */
public final class PreviewPane {

  private static final double PADDING = 16;

  private final Language language;
  private final ImageView image = new ImageView();
  private final Label text = new Label();
  private final Label problem = new Label();
  private final ProgressIndicator busy = new ProgressIndicator();
  private final Label said = new Label();
  private final StackPane area = new StackPane(image, text, problem, busy);
  private final VBox root = new VBox(6, area, said);

  /** Creates it empty. */
  public PreviewPane(Language language) {
    this.language = language;
    image.setId("preview-image");
    image.setPreserveRatio(true);
    image.setSmooth(true);
    image.fitWidthProperty().bind(area.widthProperty().subtract(2 * PADDING));
    image.fitHeightProperty().bind(area.heightProperty().subtract(2 * PADDING));
    text.getStyleClass().add("export-text");
    text.setAlignment(Pos.TOP_LEFT);
    text.setMinSize(0, 0);
    text.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    problem.setId("preview-problem");
    problem.getStyleClass().add("field-error");
    problem.setWrapText(true);
    problem.setMaxWidth(340);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    busy.setMaxSize(40, 40);
    busy.setVisible(false);
    said.setId("preview-said");
    said.setWrapText(true);
    said.getStyleClass().add("field-label");
    said.setMinHeight(Region.USE_PREF_SIZE);
    area.getStyleClass().add("export-preview");
    area.setMinSize(0, 0);
    VBox.setVgrow(area, Priority.ALWAYS);
  }

  /** Adds something between the page and what is said of it. */
  public void below(Region controls) {
    root.getChildren().add(1, controls);
  }

  /** Returns what is shown. */
  public Region root() {
    return root;
  }

  /** Returns the pixels of the screen that there are for a page. */
  public Size room() {
    double scale =
        area.getScene() == null || area.getScene().getWindow() == null
            ? 1
            : area.getScene().getWindow().getRenderScaleX();
    return new Size(
        Math.max(80, area.getWidth() - 2 * PADDING) * scale,
        Math.max(80, area.getHeight() - 2 * PADDING) * scale);
  }

  /** Tells when there is more or less room for a page. */
  public void whenResized(Runnable listener) {
    area.widthProperty().subscribe((before, now) -> listener.run());
    area.heightProperty().subscribe((before, now) -> listener.run());
  }

  /** Shows that something is being drawn; what was drawn before stays until then. */
  public void busy() {
    busy.setVisible(true);
  }

  /** Shows a page. */
  public void page(FirstPage page, Message sentence) {
    WritableImage shown = new WritableImage(page.image().getWidth(), page.image().getHeight());
    int width = page.image().getWidth();
    shown
        .getPixelWriter()
        .setPixels(
            0,
            0,
            width,
            page.image().getHeight(),
            PixelFormat.getIntArgbInstance(),
            page.pixels(),
            0,
            width);
    show(shown, "", language.now(sentence), "");
  }

  /** Shows the beginning of a text. */
  public void text(String lines, Message sentence) {
    show(null, lines, language.now(sentence), "");
  }

  /** Says why nothing can be shown. */
  public void problem(Message why) {
    show(null, "", "", language.now(why));
  }

  private void show(@Nullable WritableImage picture, String lines, String sentence, String why) {
    busy.setVisible(false);
    image.setImage(picture);
    text.setText(lines);
    text.setVisible(!lines.isEmpty());
    said.setText(sentence);
    problem.setText(why);
    problem.setVisible(!why.isEmpty());
    image.setAccessibleText(sentence);
  }
}
