package org.chainmap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.chainmap.disk.AtomicFile;
import org.chainmap.export.Pictures;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FormatException;
import org.chainmap.format.GeometryFile;
import org.chainmap.format.HeldValues;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.layout.LayoutOptions;
import org.chainmap.layout.LayoutTask;
import org.chainmap.layout.Layouts;
import org.chainmap.layout.MapLayout;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Segment;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code chainmap layout FILE -o OUT --geometry OUT.json}: writes the map with its
 * cards laid out again, the resulting geometry, or both.
 */
@Command(name = "layout")
final class LayoutCommand implements Callable<Integer> {

  /** The largest search time accepted for a layout, in seconds. */
  private static final double LONGEST = 3600;

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final FileArgument input = new FileArgument();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT")
  private @Nullable String output;

  @Option(names = "--geometry", paramLabel = "OUT.json")
  private @Nullable String geometry;

  @Option(names = "--algorithm", paramLabel = "layered|force|circular")
  private String algorithm = Layouts.tidy().key();

  @Option(names = "--budget", paramLabel = "SECONDS")
  private @Nullable Double budget;

  @Option(names = "--seed", paramLabel = "N")
  private long seed = LayoutOptions.QUICK.seed();

  @Option(names = "--ratio", paramLabel = "W:H|A4|A3")
  private @Nullable String ratio;

  @Option(names = "--stable")
  private boolean stable;

  LayoutCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    if (output == null && geometry == null) {
      throw missing("--output", "--geometry");
    }
    Path document = output == null ? null : document(output);
    Path numbers = geometry == null ? null : numbers(geometry, document);
    MapLayout layout = Layouts.find(algorithm).orElseThrow(() -> bad("--algorithm", algorithm));
    LayoutOptions options = options(layout);
    MapPainter painter = new MapPainter(Theme.LIGHT, console.lang());
    List<Unchanged> targets =
        Stream.of(document, numbers).filter(Objects::nonNull).map(Unchanged::now).toList();
    ChainMap map = input.load();
    List<Object> written = new ArrayList<>();
    try {
      if (document != null) {
        written.add(document.toString());
      }
      if (numbers != null) {
        FileBytes.checkReport(numbers);
        written.add(numbers.toString());
      }
      map = placed(map, layout, options, painter);
      for (Unchanged target : targets) {
        target.check();
      }
      if (numbers != null) {
        GeometryFile.save(numbers, map, Pictures.geometry(map, painter, Progress.NONE));
      }
      if (document != null) {
        ChainMapFile.save(document, map);
      }
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
    List<Message> said = new ArrayList<>();
    long beyond = HeldValues.placedBeyond(map);
    if (beyond > 0) {
      said.add(Message.of("cli.layout.beyond", beyond));
    }
    said.add(Message.of("cli.layout.done", map.segments().size(), layout.label(), written));
    for (Message each : said) {
      if (numbers != null) {
        console.say(each, numbers);
      } else {
        console.say(each);
      }
    }
    return Cli.DONE;
  }

  private MissingParameterException missing(String... names) {
    CommandSpec known = Objects.requireNonNull(spec);
    List<ArgSpec> missing = new ArrayList<>();
    for (String name : names) {
      missing.add(known.findOption(name));
    }
    return new MissingParameterException(known.commandLine(), missing, "no output");
  }

  private static Path document(String name) throws Refusal {
    Path target = CommandFiles.path(name);
    if (!name.endsWith(".json") && !AtomicFile.isStream(target)) {
      throw new Refusal(Message.of("cli.layout.notJson", name, ChainMapFile.EXTENSION));
    }
    try {
      ChainMapFile.check(target);
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
    return target;
  }

  private Path numbers(String name, @Nullable Path document) throws Refusal {
    Path target = input.target(name);
    if (!name.endsWith(".json") && !AtomicFile.isStream(target)) {
      throw new Refusal(Message.of("cli.layout.notJsonNumbers", name, ".json"));
    }
    if (document != null && CommandFiles.one(target, document)) {
      throw new Refusal(Message.of("cli.layout.oneFile", name));
    }
    return target;
  }

  private LayoutOptions options(MapLayout layout) throws Refusal {
    LayoutOptions options = LayoutOptions.QUICK.withSeed(seed);
    if (budget != null) {
      double seconds = layered(layout, "--budget", budget);
      if (!(seconds >= 0 && seconds <= LONGEST)) {
        throw bad("--budget", String.valueOf(budget));
      }
      options = options.withBudget(seconds);
    }
    if (ratio != null) {
      String form = layered(layout, "--ratio", ratio);
      options = options.withRatio(Ratio.parse(form).orElseThrow(() -> bad("--ratio", form)));
    }
    if (stable) {
      layered(layout, "--stable", true);
    }
    return options.withStable(stable);
  }

  /**
   * Returns the value of an option that only the layered layout supports; refuses it for others.
   */
  private static <T> T layered(MapLayout layout, String option, T value) throws Refusal {
    if (layout != Layouts.tidy()) {
      throw new Refusal(Message.of("cli.layout.onlyFor", option, Layouts.tidy().label()));
    }
    return value;
  }

  private static Refusal bad(String option, String value) {
    return new Refusal(Message.of("cli.badValue", option, value));
  }

  private static ChainMap placed(
      ChainMap map, MapLayout layout, LayoutOptions options, MapPainter painter) {
    LayoutTask task =
        LayoutTask.all(map, painter.cardSizes(map), painter.labelSizes(map)).with(options);
    Map<Id, Point> positions = layout.place(task, Progress.NONE);
    List<Element> elements = new ArrayList<>();
    for (Element element : map.elements().values()) {
      Point at = positions.get(element.id());
      elements.add(element instanceof Segment segment && at != null ? segment.at(at) : element);
    }
    return ChainMap.of(elements);
  }
}
