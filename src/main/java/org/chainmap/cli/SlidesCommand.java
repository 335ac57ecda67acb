package org.chainmap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.DiskException;
import org.chainmap.export.Drawing;
import org.chainmap.export.ExportException;
import org.chainmap.export.Pictures;
import org.chainmap.export.SlideDecks;
import org.chainmap.export.SlideTables;
import org.chainmap.export.slides.SlideDeck;
import org.chainmap.export.slides.SlideStamp;
import org.chainmap.geom.Geometry;
import org.chainmap.ledger.pack.PackList;
import org.chainmap.model.ChainMap;
import org.chainmap.model.SavedView;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Theme;
import org.chainmap.story.ShownView;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code chainmap slides FILE -o OUT.pptx}: writes the story of a map as slides, one
 * for each of its views, with what is to be said as speaker notes.
 */
@Command(name = "slides")
final class SlidesCommand implements Callable<Integer> {

  private static final String ENDING = ".pptx";

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final FileArgument input = new FileArgument();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.pptx",
      required = true)
  private String output = "";

  @Option(names = "--template", paramLabel = "FILE.pptx|.potx")
  private @Nullable String template;

  @Option(names = "--list", paramLabel = "KEY")
  private List<String> lists = new ArrayList<>();

  @Option(names = "--no-tables")
  private boolean noTables;

  @Mixin private final RedactOption redact = new RedactOption();

  @Mixin private final WatermarkOption watermark = new WatermarkOption();

  SlidesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    Path target = input.target(output);
    if (!output.toLowerCase(Locale.ROOT).endsWith(ENDING) && !AtomicFile.isStream(target)) {
      throw new Refusal(
          Message.of("cli.unknownKind", String.valueOf(target.getFileName()), List.of(ENDING)));
    }
    if (noTables && !lists.isEmpty()) {
      throw new Refusal(Message.of("cli.eitherOr", "--no-tables", "--list"));
    }
    List<PackList<?>> listed = lists.isEmpty() ? SlideTables.USUAL : ListsCommand.named(lists);
    ChainMap map = redact.applied(input.load());
    Findings findings = Assessment.of(map, Progress.NONE).findings();
    Story story = ViewOptions.story(map, findings, input.path());
    if (story.views().isEmpty()) {
      throw new Refusal(Message.of("story.cli.none"));
    }
    SlideStamp stamp = SlideDecks.stamp(map, console.lang(), watermark.phrase());
    try (SlideDeck deck =
        template == null
            ? SlideDecks.plain(stamp)
            : SlideDecks.in(CommandFiles.path(template), stamp)) {
      SlideDecks.cover(deck, map, console.lang());
      views(deck, story);
      if (!noTables) {
        SlideTables.add(deck, map, findings, listed, console.lang(), Progress.NONE);
      }
      AtomicFile.writeOrStream(
          target, out -> deck.write(map.info().title().in(console.lang()), out));
    } catch (ExportException e) {
      throw new Refusal(e.reason());
    } catch (DiskException e) {
      throw new Refusal(Message.of("export.cannotWrite", target.toString(), e.reason()));
    }
    console.say(Message.of("cli.written", target.toString()), target);
    redact.say(console, target);
    return Cli.DONE;
  }

  /** Adds a slide for each view; what of them no longer exists is said. */
  private void views(SlideDeck deck, Story story) {
    Lang lang = console.lang();
    MapPainter painter = new MapPainter(Theme.LIGHT, lang);
    Geometry geometry = Pictures.geometry(story.map(), painter, Progress.NONE);
    List<SavedView> views = story.views();
    for (int i = 0; i < views.size(); i++) {
      SavedView view = views.get(i);
      ShownView shown =
          story
              .shown(view, geometry)
              .laidOut(part -> Pictures.laidOut(part, painter, SlideDecks.RATIO, Progress.NONE));
      String name = view.name().in(lang);
      shown.dropped().forEach(each -> console.complain(Message.of("story.cli.about", name, each)));
      if (shown.isEmpty()) {
        console.complain(Message.of("story.cli.empty", name));
        continue;
      }
      SlideDecks.add(
          deck,
          name,
          Drawing.of(shown, painter, false),
          new PageInfo(i + 1, views.size()),
          shown.spoken(lang),
          Progress.NONE);
    }
  }
}
