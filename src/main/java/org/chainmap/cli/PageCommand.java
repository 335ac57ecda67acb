package org.chainmap.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.DiskException;
import org.chainmap.export.WebPages;
import org.chainmap.ledger.pack.Disclosure;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code chainmap page FILE -o OUT.html}: writes a map as one web page. */
@Command(name = "page")
final class PageCommand implements Callable<Integer> {

  private static final List<String> ENDINGS = List.of(".html", ".htm");

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final FileArgument input = new FileArgument();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.html",
      required = true)
  private String output = "";

  @Option(names = "--sensitive")
  private boolean sensitive;

  @Mixin private final RedactOption redact = new RedactOption();

  @Mixin private final WatermarkOption watermark = new WatermarkOption();

  PageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    Path target = input.target(output);
    String name = output.toLowerCase(Locale.ROOT);
    if (ENDINGS.stream().noneMatch(name::endsWith) && !AtomicFile.isStream(target)) {
      throw new Refusal(
          Message.of("cli.unknownKind", String.valueOf(target.getFileName()), ENDINGS));
    }
    redact.without("--sensitive", sensitive);
    Disclosure disclosure =
        Disclosure.of(redact.applied(input.load()), sensitive || redact.chosen());
    ChainMap map = disclosure.map();
    Findings findings = Assessment.of(map, Progress.NONE).findings();
    byte[] page;
    try {
      page =
          WebPages.html(
                  ViewOptions.story(map, findings, input.path()),
                  findings,
                  console.lang(),
                  watermark.phrase(),
                  false,
                  Progress.NONE)
              .getBytes(StandardCharsets.UTF_8);
      AtomicFile.writeOrStream(target, out -> out.write(page));
    } catch (DiskException e) {
      throw new Refusal(Message.of("export.cannotWrite", target.toString(), e.reason()));
    } catch (IOException e) {
      throw new Refusal(
          Message.of("export.cannotWrite", target.toString(), String.valueOf(e.getMessage())));
    }
    console.say(
        Message.of("page.cli.written", target.toString(), Math.ceilDiv(page.length, 1000)), target);
    redact.say(console, target);
    disclosure.said().forEach(said -> console.say(said, target));
    return Cli.DONE;
  }
}
