package org.chainmap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chainmap layout FILE -o OUT}: a map with its cards placed anew. */
@Command(name = "layout")
final class LayoutCommand implements Callable<Integer> {

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", descriptionKey = "common.file")
  private String file = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true)
  private String output = "";

  @Option(names = "--algorithm", paramLabel = "layered|force|circular")
  private String algorithm = Layouts.tidy().key();

  LayoutCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    Path target = Input.path(output);
    if (!output.endsWith(".json")) {
      throw new Refusal(Message.of("cli.layout.notJson", output, ChainMapFile.EXTENSION));
    }
    MapLayout layout =
        Layouts.find(algorithm)
            .orElseThrow(() -> new Refusal(Message.of("cli.badValue", "--algorithm", algorithm)));
    ChainMap map = Input.load(file);
    try {
      ChainMapFile.save(target, placed(map, layout));
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
    console.say(
        Message.of(
            "cli.layout.done",
            map.segments().size(),
            Message.of("layout." + layout.key() + ".name"),
            target.toString()));
    return Cli.DONE;
  }

  private ChainMap placed(ChainMap map, MapLayout layout) {
    MapPainter painter = new MapPainter(Theme.LIGHT, console.lang());
    Map<Id, Point> positions =
        layout.place(
            LayoutTask.all(map, painter.cardSizes(map), painter.labelSizes(map)), Progress.NONE);
    List<Element> elements = new ArrayList<>();
    for (Element element : map.elements().values()) {
      Point at = positions.get(element.id());
      elements.add(element instanceof Segment segment && at != null ? segment.at(at) : element);
    }
    return ChainMap.of(elements);
  }
}
