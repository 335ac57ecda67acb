package org.chainmap.ui.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.DiskException;
import org.chainmap.export.Briefings;
import org.chainmap.export.ExportException;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.BriefingChoice;
import org.chainmap.export.briefing.BriefingPart;
import org.chainmap.geom.Id;
import org.chainmap.ledger.pack.Disclosure;
import org.chainmap.model.ChainMap;
import org.chainmap.model.SavedView;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a briefing holds, as it is chosen for every kind of file that it is written in: its language
 * and its parts. Enterprises that are marked sensitive are not in it.
 */
final class BriefingContent {

  private final ComboBox<Lang> language;
  private final Map<BriefingPart, CheckBox> ticks = new EnumMap<>(BriefingPart.class);
  private final Map<Id, CheckBox> views = new LinkedHashMap<>();
  private final FoundBefore found = new FoundBefore();

  /** Adds the choice of a language. */
  BriefingContent(ChoiceForm form) {
    language =
        form.choice(
            "language",
            Message.of("ui.export.briefing.language"),
            List.of(Lang.values()),
            lang -> Message.of("ui.export.briefing.language." + lang.tag()),
            form.lang());
  }

  /** Adds the choice of parts. */
  void parts(ChoiceForm form) {
    for (BriefingPart part : BriefingPart.values()) {
      ticks.put(part, form.tick(part.key(), part.label(), true, true));
    }
  }

  /** Adds the choice of saved views, where a map has some. */
  void views(ChoiceForm form, ChainMap map) {
    List<SavedView> saved = map.all(SavedView.class);
    if (!saved.isEmpty()) {
      form.folded(
          "chosenViews",
          Message.of("ui.export.briefing.views"),
          () ->
              saved.forEach(
                  view ->
                      views.put(
                          view.id(),
                          form.tick(
                              "view." + view.id().value(),
                              Message.verbatim(view.name().in(form.lang())),
                              true,
                              true))));
    }
  }

  /**
   * Returns what was chosen: where all views are ticked, those that a briefing usually tells.
   *
   * @throws ExportException if nothing was
   */
  Chosen chosen() throws ExportException {
    Set<BriefingPart> parts =
        ticks.entrySet().stream()
            .filter(tick -> tick.getValue().isSelected())
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(BriefingPart.class)));
    List<Id> told =
        views.entrySet().stream()
            .filter(tick -> tick.getValue().isSelected())
            .map(Map.Entry::getKey)
            .toList();
    if (!views.isEmpty() && told.isEmpty()) {
      parts.remove(BriefingPart.VIEWS);
    }
    if (parts.isEmpty()) {
      throw new ExportException(Message.of("ui.export.briefing.noParts"));
    }
    List<Id> chosen = told.size() == views.size() ? List.of() : told;
    return new Chosen(
        BriefingChoice.ALL.withParts(parts).withViews(chosen), language.getValue(), found);
  }

  /** The findings of the map asked about last, so that previews follow choices at once. */
  private static final class FoundBefore {

    private record Known(ChainMap map, Findings findings) {}

    private volatile @Nullable Known known;

    private Findings of(ChainMap map, Progress progress) {
      Known last = known;
      if (last == null || !last.map.equals(map)) {
        last = new Known(map, Assessment.of(map, progress).findings());
        known = last;
      }
      return last.findings;
    }
  }

  /** Writes a briefing as a file. */
  @FunctionalInterface
  interface Writer {
    void write(Briefing briefing, OutputStream out, Progress progress) throws IOException;
  }

  /** What was chosen. */
  record Chosen(BriefingChoice choice, Lang lang, FoundBefore found) {

    /** Returns the briefing of a map. */
    Briefing briefing(ChainMap map, ExportSubject subject, Progress progress) {
      Findings findings = found.of(map, progress.part(0, 0.5));
      Story story = Story.of(map, findings, subject.earlier(), progress.part(0.5, 0.6));
      return Briefings.of(story, findings, lang, choice, progress.part(0.6, 1));
    }

    /** Says how many pages there are, and what of the map is left out. */
    static Message said(
        Briefing briefing, int pages, Optional<Message> remark, Disclosure disclosure) {
      String marking = briefing.cover().marking();
      List<Message> said = new ArrayList<>();
      said.add(
          marking.isEmpty()
              ? Message.of("ui.export.briefing.pages", pages)
              : Message.of("ui.export.briefing.marked", pages, marking));
      remark.ifPresent(said::add);
      said.addAll(disclosure.said());
      return said.stream()
          .reduce((all, next) -> Message.of("ui.export.briefing.and", all, next))
          .orElseThrow();
    }

    /**
     * Writes the file.
     *
     * @return what is said then
     * @throws ExportException if it cannot be written; no partial file remains
     */
    Message write(ExportSubject subject, Path file, Writer writer, Progress progress)
        throws ExportException {
      Disclosure disclosure = Disclosure.of(subject.map(), false);
      Briefing briefing = briefing(disclosure.map(), subject, progress.part(0, 0.6));
      try {
        AtomicFile.write(file, out -> writer.write(briefing, out, progress.part(0.6, 1)));
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
