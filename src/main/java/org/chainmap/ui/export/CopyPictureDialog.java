package org.chainmap.ui.export;

import atlantafx.base.theme.Styles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.export.Drawing;
import org.chainmap.export.ExportException;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.PngExporter;
import org.chainmap.export.SvgExporter;
import org.chainmap.geom.Box;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;

/**
 * A small dialog that copies a picture of a chosen size to the system's clipboard, and remembers
 * what was chosen.
 */
public final class CopyPictureDialog {

  /** The key of the watermark in choices. */
  static final String WATERMARK = "copy.watermark";

  private static final double WIDTH = 340;

  /**
   * A picture to be put on the clipboard.
   *
   * @param png a PNG of it
   * @param svg an SVG of it; empty where that was not chosen
   * @param width in px, like {@code height}
   */
  public record Copied(ByteBuffer png, ByteBuffer svg, long width, long height) {}

  private enum Kind {
    PNG,
    SVG;

    Message label() {
      return this == PNG ? Message.of("export.kind.png") : Message.of("export.kind.svg");
    }
  }

  private enum Unit {
    PX,
    CM;

    Message label() {
      return this == PX ? Message.of("ui.copy.px") : Message.of("ui.copy.cm");
    }
  }

  private record Outcome(Optional<Copied> copied, Optional<Message> problem) {}

  private final Stage stage;
  private final Language language;
  private final ExportSource source;
  private final Tasks tasks;
  private final ChoiceForm form;
  private final ComboBox<ExportPart> part;
  private final ComboBox<Kind> kind;
  private final TextField width;
  private final ComboBox<Unit> unit;
  private final TextField dpi;
  private final CheckBox transparent;
  private final TextField watermark;
  private final Label problem = new Label();
  private final VBox root = new VBox(14);

  public CopyPictureDialog(
      Window owner, Language language, ThemeSwitch themeSwitch, Tasks tasks, ExportSource source) {
    this.language = language;
    this.source = source;
    this.tasks = tasks;
    List<ExportPart> parts =
        source.parts().stream().filter(each -> !(each instanceof ExportPart.WholeStory)).toList();
    form = new ChoiceForm(language, "copy.", this::changed);
    part =
        form.choice("part", Message.of("ui.export.part"), parts, ExportPart::label, parts.get(0));
    kind =
        form.choice(
            "kind", Message.of("ui.export.kind"), List.of(Kind.values()), Kind::label, Kind.PNG);
    width = form.field("width", Message.of("ui.copy.width"), "1920", null);
    unit =
        form.choice(
            "unit", Message.of("ui.copy.unit"), List.of(Unit.values()), Unit::label, Unit.PX);
    dpi = form.field("dpi", Message.of("ui.copy.dpi"), "300", null);
    transparent = form.tick("transparent", Message.of("ui.copy.transparent"), false, true);
    watermark =
        form.field(
            "watermark",
            Message.of("ui.export.watermark"),
            "",
            Message.of("ui.export.watermark.prompt"));
    stage = DialogWindow.over(owner, language.now("copy.title"), root, themeSwitch);
    Button copy = new Button(language.now("copy.go"));
    copy.setId("copy-go");
    copy.setDefaultButton(true);
    copy.getStyleClass().add(Styles.ACCENT);
    Button cancel = new Button(language.now("dialog.cancel"));
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> stage.hide());
    problem.setId("copy-problem");
    problem.getStyleClass().add("field-error");
    problem.setWrapText(true);
    problem.setMinHeight(40);
    HBox buttons = new HBox(8, cancel, copy);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.setMinHeight(Region.USE_PREF_SIZE);
    root.getChildren().setAll(form.root(), problem, buttons);
    root.setPadding(new Insets(20));
    root.setPrefWidth(WIDTH * themeSwitch.textSize().get() / 100.0);
    changed();
  }

  private void changed() {
    if (dpi != null) {
      dpi.setDisable(unit.getValue() == Unit.PX);
      problem.setText("");
    }
  }

  /**
   * Opens the dialog.
   *
   * @param stored what was chosen the last time
   * @param remember receives what is chosen when a picture is copied
   * @param copied receives the picture
   * @param unforeseen receives an error that nobody expected, and what is said of it
   */
  public void show(
      Map<String, String> stored,
      Consumer<Map<String, String>> remember,
      Consumer<Copied> copied,
      BiConsumer<Message, Throwable> unforeseen) {
    form.choose(stored);
    part.setValue(part.getItems().getFirst());
    changed();
    ((Button) root.lookup("#copy-go"))
        .setOnAction(
            event -> {
              Map<String, String> values = new LinkedHashMap<>();
              form.store(values);
              remember.accept(values);
              copy(copied, unforeseen);
            });
    stage.show();
    width.requestFocus();
  }

  private void copy(Consumer<Copied> copied, BiConsumer<Message, Throwable> unforeseen) {
    CopiedSize size;
    try {
      size = CopiedSize.of(width.getText(), unit.getValue() == Unit.CM, dpi.getText());
    } catch (ExportException e) {
      problem.setText(language.now(e.reason()));
      return;
    }
    ExportSource.Wanted wanted =
        new ExportSource.Wanted(part.getValue(), null, false, watermark.getText().strip());
    boolean vector = kind.getValue() == Kind.SVG;
    boolean clear = transparent.isSelected();
    Message name = Message.of("ui.copy.task");
    root.setDisable(true);
    tasks.start(
        name,
        progress -> drawn(wanted, size, vector, clear, progress),
        outcome -> {
          root.setDisable(false);
          outcome.problem().ifPresent(said -> problem.setText(language.now(said)));
          outcome
              .copied()
              .ifPresent(
                  picture -> {
                    stage.hide();
                    copied.accept(picture);
                  });
        },
        failure -> {
          stage.hide();
          unforeseen.accept(name, failure);
        });
  }

  private Outcome drawn(
      ExportSource.Wanted wanted,
      CopiedSize size,
      boolean vector,
      boolean clear,
      Progress progress) {
    try {
      Drawing drawing = source.subject(wanted, progress).drawing();
      Box bounds = drawing.picture().bounds();
      double scale = size.scale(bounds);
      ExportOptions options =
          ExportOptions.DEFAULT
              .withTransparent(clear)
              .withWatermark(wanted.watermark())
              .withScale(scale);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      new PngExporter().write(drawing, options, png, progress);
      ByteArrayOutputStream svg = new ByteArrayOutputStream();
      if (vector) {
        new SvgExporter().sized(drawing, options, scale, svg, progress);
      }
      return new Outcome(
          Optional.of(
              new Copied(
                  ByteBuffer.wrap(png.toByteArray()),
                  ByteBuffer.wrap(svg.toByteArray()),
                  size.pixels(),
                  Math.round(bounds.h() * scale))),
          Optional.empty());
    } catch (ExportException e) {
      return new Outcome(Optional.empty(), Optional.of(e.reason()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
