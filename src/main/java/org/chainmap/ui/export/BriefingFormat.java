package org.chainmap.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.DiskException;
import org.chainmap.export.BriefingPdfs;
import org.chainmap.export.Briefings;
import org.chainmap.export.ExportException;
import org.chainmap.export.FirstPages;
import org.chainmap.export.Paper;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.BriefingChoice;
import org.chainmap.export.briefing.BriefingPart;
import org.chainmap.export.briefing.pdf.BriefingPages;
import org.chainmap.geom.Size;
import org.chainmap.ledger.pack.Disclosure;
import org.chainmap.model.ChainMap;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The material of a meeting as a PDF: from cover to index, of the parts that are chosen.
 * Enterprises that are marked sensitive are not in it.
 */
record BriefingFormat() implements ExportFormat {

  static final String KEY = "briefing";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public Message label() {
    return Message.of("ui.export.kind.briefing");
  }

  @Override
  public Feather icon() {
    return Feather.BOOK_OPEN;
  }

  @Override
  public boolean picture() {
    return false;
  }

  @Override
  public boolean coloured() {
    return false;
  }

  @Override
  public boolean takes(ExportPart part) {
    return part instanceof ExportPart.Whole;
  }

  @Override
  public Asked ask(ChoiceForm form, ChainMap map) {
    ComboBox<Lang> language =
        form.choice(
            "language",
            Message.of("ui.export.briefing.language"),
            List.of(Lang.values()),
            lang -> Message.of("ui.export.briefing.language." + lang.tag()),
            form.lang());
    ComboBox<Paper> paper =
        form.choice(
            "paper",
            Message.of("ui.export.paper"),
            List.of(Paper.A4, Paper.A3),
            Paper::label,
            Paper.A4);
    Map<BriefingPart, CheckBox> ticks = new EnumMap<>(BriefingPart.class);
    for (BriefingPart part : BriefingPart.values()) {
      ticks.put(part, form.tick(part.key(), part.label(), true, true));
    }
    CheckBox archival = form.tick("pdfa", Message.of("ui.export.briefing.pdfa"), false, true);
    FoundBefore found = new FoundBefore();
    return () -> {
      Set<BriefingPart> parts =
          ticks.entrySet().stream()
              .filter(tick -> tick.getValue().isSelected())
              .map(Map.Entry::getKey)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(BriefingPart.class)));
      if (parts.isEmpty()) {
        throw new ExportException(Message.of("ui.export.briefing.noParts"));
      }
      return new Job(
          BriefingChoice.ALL.withParts(parts),
          new BriefingPdfs.Form(paper.getValue(), archival.isSelected(), ""),
          language.getValue(),
          found);
    };
  }

  /** The findings of the map asked about last, so that previews follow choices at once. */
  private static final class FoundBefore implements BiFunction<ChainMap, Progress, Findings> {

    private record Known(ChainMap map, Findings findings) {}

    private volatile @Nullable Known known;

    @Override
    public Findings apply(ChainMap map, Progress progress) {
      Known last = known;
      if (last == null || !last.map.equals(map)) {
        last = new Known(map, Assessment.of(map, progress).findings());
        known = last;
      }
      return last.findings;
    }
  }

  private record Job(
      BriefingChoice choice,
      BriefingPdfs.Form form,
      Lang lang,
      BiFunction<ChainMap, Progress, Findings> findings)
      implements ExportJob {

    private Briefing briefing(ChainMap map, ExportSubject subject, Progress progress) {
      Findings found = findings.apply(map, progress.part(0, 0.5));
      Story story = Story.of(map, found, subject.earlier(), progress.part(0.5, 0.6));
      return Briefings.of(story, found, lang, choice, progress.part(0.6, 1));
    }

    @Override
    public Preview preview(ExportSubject subject, Size room, Progress progress) {
      Disclosure disclosure = Disclosure.of(subject.map(), false);
      Briefing briefing = briefing(disclosure.map(), subject, progress.part(0, 0.8));
      BriefingPages pages = BriefingPdfs.pages(briefing, form, progress.part(0.8, 1));
      String marking = briefing.cover().marking();
      List<Message> said = new ArrayList<>();
      said.add(
          marking.isEmpty()
              ? Message.of("ui.export.briefing.pages", pages.count())
              : Message.of("ui.export.briefing.marked", pages.count(), marking));
      said.addAll(disclosure.said());
      return new Preview.Paged(
          pages.count(),
          page -> FirstPages.briefing(pages, page, subject.watermark(), room),
          said.stream()
              .reduce((all, next) -> Message.of("ui.export.briefing.and", all, next))
              .orElseThrow());
    }

    @Override
    public Message write(ExportSubject subject, Path file, Progress progress)
        throws ExportException {
      Disclosure disclosure = Disclosure.of(subject.map(), false);
      Briefing briefing = briefing(disclosure.map(), subject, progress.part(0, 0.6));
      BriefingPdfs.Form stamped = form.withWatermark(subject.watermark());
      try {
        AtomicFile.write(
            file, out -> BriefingPdfs.write(briefing, stamped, out, progress.part(0.6, 1)));
      } catch (DiskException e) {
        throw new ExportException(Message.of("export.cannotWrite", file.toString(), e.reason()), e);
      }
      List<Message> said = disclosure.said();
      return said.isEmpty()
          ? Message.of("ui.export.done", file.toString())
          : Message.of("ui.export.undrawn", file.toString(), said.getFirst());
    }
  }
}
