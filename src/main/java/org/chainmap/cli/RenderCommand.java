package org.chainmap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chainmap.export.Drawing;
import org.chainmap.export.ExportException;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.Exporter;
import org.chainmap.export.Exporters;
import org.chainmap.export.PagesExporter;
import org.chainmap.export.Paper;
import org.chainmap.export.Pictures;
import org.chainmap.export.Tiling;
import org.chainmap.model.ChainMap;
import org.chainmap.model.SavedView;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.paint.UndrawnCharacters;
import org.chainmap.story.ShownView;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code chainmap render FILE -o OUT}: writes a map as a picture. */
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final FileArgument input = new FileArgument();

  @Mixin private final OutputFile output = new OutputFile();

  @Option(names = "--scale", paramLabel = "N")
  private @Nullable Double scale;

  @Option(names = "--dpi", paramLabel = "N")
  private @Nullable Double dpi;

  @Option(names = "--page", paramLabel = "fit|A4|A3|A2|A1|A0")
  private @Nullable String page;

  @Option(names = "--tiles", paramLabel = "RxC")
  private @Nullable String tiles;

  @Option(names = "--scenarios")
  private boolean scenarios;

  @Option(names = "--no-index")
  private boolean noIndex;

  @Option(names = "--comments")
  private boolean comments;

  @Option(names = "--theme", paramLabel = "light|dark")
  private String theme = "light";

  @Option(names = "--transparent")
  private boolean transparent;

  @Mixin private final OverlayOptions overlay = new OverlayOptions();

  @Mixin private final ViewOptions view = new ViewOptions();

  @Mixin private final RedactOption redact = new RedactOption();

  @Mixin private final WatermarkOption watermark = new WatermarkOption();

  RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    Path target = output.target(input);
    Exporter kind =
        output.kind(
            target,
            Exporters::named,
            Exporters::forFile,
            Exporters.ALL.stream().map(each -> "." + each.extension()).toList());
    ExportOptions options = options(kind);
    Theme colours = colours();
    if (view.chosen() && overlay.chosen()) {
      throw new Refusal(Message.of("cli.eitherOr", "--view", "--overlay"));
    }
    redact.without("--comments", comments);
    ChainMap map = redact.applied(input.load());
    Drawing drawing = view.chosen() ? viewed(map, colours) : drawing(map, colours);
    try {
      Exporters.write(drawing, options, kind, target, Progress.NONE);
    } catch (ExportException e) {
      throw new Refusal(e.reason());
    }
    console.say(Message.of("cli.written", target.toString()), target);
    Exporters.remark(drawing, options, kind).ifPresent(said -> console.say(said, target));
    redact.say(console, target);
    UndrawnCharacters.sentence(map, console.lang()).ifPresent(said -> console.say(said, target));
    return Cli.DONE;
  }

  private Drawing drawing(ChainMap map, Theme colours) throws Refusal {
    Overlay laidOver = overlay.over(map);
    return Pictures.drawing(map, laidOver, colours, console.lang(), comments, Progress.NONE);
  }

  /** Returns the drawing of the chosen view; what of it no longer exists is said. */
  private Drawing viewed(ChainMap map, Theme colours) throws Refusal {
    Story story = ViewOptions.story(map, input.path());
    SavedView chosen = view.view(story, console.lang());
    MapPainter painter = new MapPainter(colours, console.lang());
    ShownView shown =
        story
            .shown(chosen, Pictures.geometry(map, painter, Progress.NONE))
            .laidOut(part -> Pictures.laidOut(part, painter, Math.sqrt(2), Progress.NONE));
    shown.dropped().forEach(console::complain);
    if (shown.isEmpty()) {
      throw new Refusal(Message.of("story.cli.empty", chosen.name().in(console.lang())));
    }
    return Drawing.of(shown, painter, comments);
  }

  private ExportOptions options(Exporter kind) throws Refusal {
    ExportOptions options =
        ExportOptions.DEFAULT
            .withIndex(!noIndex)
            .withScenarios(scenarios)
            .withWatermark(watermark.phrase())
            .withTransparent(transparent);
    if (scale != null && dpi != null) {
      throw new Refusal(Message.of("cli.eitherOr", "--scale", "--dpi"));
    }
    if (scale != null) {
      options = options.withScale(only(kind, "png", "--scale", scale));
    }
    if (dpi != null) {
      options = options.withDpi(only(kind, "png", "--dpi", dpi));
    }
    if (transparent && !kind.extension().equals("svg")) {
      only(kind, "png", "--transparent", true);
    }
    if (scenarios) {
      paged(kind, "--scenarios", true);
    }
    if (noIndex) {
      paged(kind, "--no-index", true);
    }
    if (page != null) {
      String key = paged(kind, "--page", page);
      options = options.withPaper(Paper.of(key).orElseThrow(() -> bad("--page", key)));
    }
    if (tiles != null) {
      String form = paged(kind, "--tiles", tiles);
      options = options.withTiling(Tiling.parse(form).orElseThrow(() -> bad("--tiles", form)));
    }
    return options;
  }

  /** Returns the value of an option that only one file type supports; refuses it for others. */
  private static <T> T only(Exporter kind, String extension, String option, T value)
      throws Refusal {
    if (!kind.extension().equals(extension)) {
      throw new Refusal(
          Message.of("cli.render.onlyFor", option, Message.of("export.kind." + extension)));
    }
    return value;
  }

  /** Returns the value of an option of documents of pages; refuses it for other files. */
  private static <T> T paged(Exporter kind, String option, T value) throws Refusal {
    if (kind instanceof PagesExporter) {
      return value;
    }
    throw new Refusal(
        Message.of(
            "cli.render.onlyFor",
            option,
            Exporters.ALL.stream()
                .filter(PagesExporter.class::isInstance)
                .map(Exporter::label)
                .toList()));
  }

  private Theme colours() throws Refusal {
    return switch (theme) {
      case "light" -> Theme.LIGHT;
      case "dark" -> Theme.DARK;
      default -> throw bad("--theme", theme);
    };
  }

  private static Refusal bad(String option, String value) {
    return new Refusal(Message.of("cli.badValue", option, value));
  }
}
