package org.chainmap.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.DiskException;
import org.chainmap.export.BriefingPdfs;
import org.chainmap.export.Briefings;
import org.chainmap.export.Paper;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.BriefingChoice;
import org.chainmap.export.briefing.BriefingPart;
import org.chainmap.geom.Id;
import org.chainmap.ledger.pack.Disclosure;
import org.chainmap.model.ChainMap;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code chainmap briefing FILE -o OUT.pdf}: writes the material of a meeting, from
 * cover to index.
 */
@Command(name = "briefing")
final class BriefingCommand implements Callable<Integer> {

  private static final String ENDING = ".pdf";

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final FileArgument input = new FileArgument();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.pdf",
      required = true)
  private String output = "";

  @Option(names = "--parts", split = ",", paramLabel = "PART")
  private List<String> parts = new ArrayList<>();

  @Option(names = "--view", paramLabel = "N|NAME")
  private List<String> views = new ArrayList<>();

  @Option(names = "--page", paramLabel = "A4|A3")
  private String page = Paper.A4.key();

  @Option(names = "--pdfa")
  private boolean archival;

  @Option(names = "--sensitive")
  private boolean sensitive;

  @Mixin private final RedactOption redact = new RedactOption();

  @Mixin private final WatermarkOption watermark = new WatermarkOption();

  BriefingCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    Path target = input.target(output);
    if (!output.toLowerCase(Locale.ROOT).endsWith(ENDING) && !AtomicFile.isStream(target)) {
      throw new Refusal(
          Message.of("cli.unknownKind", String.valueOf(target.getFileName()), List.of(ENDING)));
    }
    redact.without("--sensitive", sensitive);
    Paper paper = paper();
    BriefingChoice choice = BriefingChoice.ALL.withParts(parts());
    Disclosure disclosure =
        Disclosure.of(redact.applied(input.load()), sensitive || redact.chosen());
    ChainMap map = disclosure.map();
    Findings findings = Assessment.of(map, Progress.NONE).findings();
    Story story = ViewOptions.story(map, findings, input.path());
    List<Id> shown = new ArrayList<>();
    for (String view : views) {
      shown.add(ViewOptions.view(story, view, console.lang()).id());
    }
    Briefing briefing =
        Briefings.of(story, findings, console.lang(), choice.withViews(shown), Progress.NONE);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    int pages;
    try {
      pages =
          BriefingPdfs.write(
              briefing,
              new BriefingPdfs.Form(paper, archival, watermark.phrase()),
              pdf,
              Progress.NONE);
      AtomicFile.writeOrStream(target, pdf::writeTo);
    } catch (DiskException e) {
      throw new Refusal(Message.of("export.cannotWrite", target.toString(), e.reason()));
    } catch (IOException e) {
      throw new Refusal(
          Message.of("export.cannotWrite", target.toString(), String.valueOf(e.getMessage())));
    }
    console.say(
        Message.of(
            "briefing.cli.written", target.toString(), pages, Math.ceilDiv(pdf.size(), 1000)),
        target);
    redact.say(console, target);
    disclosure.said().forEach(said -> console.say(said, target));
    return Cli.DONE;
  }

  private Paper paper() throws Refusal {
    return Paper.of(page)
        .filter(paper -> paper == Paper.A4 || paper == Paper.A3)
        .orElseThrow(
            () -> new Refusal(Message.of("cli.badChoice", "--page", page, List.of("A4", "A3"))));
  }

  private Set<BriefingPart> parts() throws Refusal {
    if (parts.isEmpty()) {
      return EnumSet.allOf(BriefingPart.class);
    }
    Set<BriefingPart> chosen = EnumSet.noneOf(BriefingPart.class);
    for (String key : parts) {
      chosen.add(
          BriefingPart.named(key.strip())
              .orElseThrow(
                  () ->
                      new Refusal(
                          Message.of(
                              "cli.badChoice",
                              "--parts",
                              key,
                              Arrays.stream(BriefingPart.values())
                                  .map(BriefingPart::key)
                                  .toList()))));
    }
    return chosen;
  }
}
