package org.chainmap.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import org.chainmap.export.BriefingDocuments;
import org.chainmap.export.BriefingOfds;
import org.chainmap.export.BriefingPdfs;
import org.chainmap.export.Briefings;
import org.chainmap.export.Paper;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.BriefingChoice;
import org.chainmap.export.briefing.BriefingPart;
import org.chainmap.export.briefing.word.WordPreset;
import org.chainmap.geom.Id;
import org.chainmap.ledger.pack.Disclosure;
import org.chainmap.model.ChainMap;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code chainmap briefing FILE -o OUT}: writes the material of a meeting, from cover
 * to index, as PDF, OFD or Word document.
 */
@Command(name = "briefing")
final class BriefingCommand implements Callable<Integer> {

  private static final String PDF = ".pdf";
  private static final String OFD = ".ofd";
  private static final String WORD = ".docx";

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final FileArgument input = new FileArgument();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.pdf|.ofd|.docx",
      required = true)
  private String output = "";

  @Option(names = "--parts", split = ",", paramLabel = "PART")
  private List<String> parts = new ArrayList<>();

  @Option(names = "--view", paramLabel = "N|NAME")
  private List<String> views = new ArrayList<>();

  @Option(names = "--page", paramLabel = "A4|A3")
  private @Nullable String page;

  @Option(names = "--pdfa")
  private boolean archival;

  @Option(names = "--preset", paramLabel = "report|official")
  private @Nullable String preset;

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
    Writer writer = writer(target);
    redact.without("--sensitive", sensitive);
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
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    int pages;
    try {
      pages = writer.write(briefing, written);
      AtomicFile.writeOrStream(target, written::writeTo);
    } catch (DiskException e) {
      throw new Refusal(Message.of("export.cannotWrite", target.toString(), e.reason()));
    } catch (IOException e) {
      throw new Refusal(
          Message.of("export.cannotWrite", target.toString(), String.valueOf(e.getMessage())));
    }
    console.say(
        Message.of(
            "briefing.cli.written", target.toString(), pages, Math.ceilDiv(written.size(), 1000)),
        target);
    if (!output.toLowerCase(Locale.ROOT).endsWith(WORD)) {
      BriefingPdfs.pages(briefing, paper(), Progress.NONE)
          .remark()
          .ifPresent(said -> console.say(said, target));
    }
    redact.say(console, target);
    disclosure.said().forEach(said -> console.say(said, target));
    return Cli.DONE;
  }

  /** Writes a briefing, and returns how many pages it has. */
  private interface Writer {
    int write(Briefing briefing, OutputStream out) throws IOException;
  }

  /** Returns what writes the kind of file that is asked for; a pipe or device is given a PDF. */
  private Writer writer(Path target) throws Refusal {
    String name = output.toLowerCase(Locale.ROOT);
    if (name.endsWith(WORD)) {
      only("--page", page != null, PDF, OFD);
      only("--pdfa", archival, PDF);
      var form = new BriefingDocuments.Form(preset(), watermark.phrase());
      return (briefing, out) -> BriefingDocuments.write(briefing, form, out, Progress.NONE);
    }
    if (!name.endsWith(PDF) && !name.endsWith(OFD) && !AtomicFile.isStream(target)) {
      throw new Refusal(
          Message.of(
              "cli.unknownKind", String.valueOf(target.getFileName()), List.of(PDF, OFD, WORD)));
    }
    only("--preset", preset != null, WORD);
    if (name.endsWith(OFD)) {
      only("--pdfa", archival, PDF);
      Paper paper = paper();
      return (briefing, out) ->
          BriefingOfds.write(briefing, paper, watermark.phrase(), out, Progress.NONE);
    }
    var form = new BriefingPdfs.Form(paper(), archival, watermark.phrase());
    return (briefing, out) -> BriefingPdfs.write(briefing, form, out, Progress.NONE);
  }

  private static void only(String option, boolean chosen, String... endings) throws Refusal {
    if (chosen) {
      throw new Refusal(Message.of("briefing.cli.only", option, List.of(endings)));
    }
  }

  private WordPreset preset() throws Refusal {
    String named = preset;
    if (named == null) {
      return WordPreset.REPORT;
    }
    return WordPreset.named(named)
        .orElseThrow(
            () ->
                new Refusal(
                    Message.of(
                        "cli.badChoice",
                        "--preset",
                        named,
                        Arrays.stream(WordPreset.values()).map(WordPreset::key).toList())));
  }

  private Paper paper() throws Refusal {
    String named = page;
    if (named == null) {
      return Paper.A4;
    }
    return Paper.of(named)
        .filter(paper -> paper == Paper.A4 || paper == Paper.A3)
        .orElseThrow(
            () -> new Refusal(Message.of("cli.badChoice", "--page", named, List.of("A4", "A3"))));
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
