package org.chainmap.ui.export;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.DiskException;
import org.chainmap.export.ExportException;
import org.chainmap.export.FirstPages;
import org.chainmap.export.PptxExporter;
import org.chainmap.export.SlideDecks;
import org.chainmap.export.SlideTables;
import org.chainmap.export.slides.SlideDeck;
import org.chainmap.export.slides.SlideStamp;
import org.chainmap.geom.Size;
import org.chainmap.ledger.pack.PackList;
import org.chainmap.ledger.pack.PackLists;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.PageInfo;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.kordamp.ikonli.feather.Feather;

/** Slides of native shapes: one of the map, or a cover and one for each view of its story. */
record SlidesFormat() implements ExportFormat {

  @Override
  public String key() {
    return "pptx";
  }

  @Override
  public Message label() {
    return new PptxExporter().label();
  }

  @Override
  public Feather icon() {
    return Feather.MONITOR;
  }

  @Override
  public boolean takes(ExportPart part) {
    return true;
  }

  @Override
  public boolean tellsStory() {
    return true;
  }

  @Override
  public Asked ask(ChoiceForm form, ChainMap map) {
    CheckBox tables = form.tick("tables", Message.of("ui.export.slides.tables"), true, true);
    Map<PackList<?>, CheckBox> lists = new LinkedHashMap<>();
    form.folded(
        "chosenLists",
        Message.of("ui.export.slides.lists"),
        () ->
            PackLists.ALL.forEach(
                list ->
                    lists.put(
                        list,
                        form.tick(
                            "list." + list.key(),
                            list.name(),
                            SlideTables.USUAL.contains(list),
                            true))));
    lists.values().forEach(box -> box.disableProperty().bind(tables.selectedProperty().not()));
    return () ->
        new Job(
            tables.isSelected(),
            lists.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .<PackList<?>>map(Map.Entry::getKey)
                .toList());
  }

  /**
   * @param tables whether charts, findings and lists follow the views of a story
   * @param lists which lists; what of them is empty has no slide
   */
  private record Job(boolean tables, List<PackList<?>> lists) implements ExportJob {
    Job {
      lists = List.copyOf(lists);
    }

    @Override
    public Preview preview(ExportSubject subject, Size room, Progress progress) {
      ExportSubject.Page first = subject.pages().getFirst();
      int slides = subject.pages().size() + (subject.story() ? 1 : 0);
      return new Preview.Drawn(
          FirstPages.slide(first.title(), first.drawing(), subject.watermark(), slides, room),
          subject.story()
              ? Message.of("ui.export.preview.deck", slides, tables ? 1 : 0)
              : Message.of("ui.export.preview.slide"));
    }

    @Override
    public Message write(ExportSubject subject, Path file, Progress progress)
        throws ExportException {
      Lang lang = subject.drawing().lang();
      SlideStamp stamp = SlideDecks.stamp(subject.map(), lang, subject.watermark());
      try (SlideDeck deck = SlideDecks.plain(stamp)) {
        if (subject.story()) {
          SlideDecks.cover(deck, subject.map(), lang);
        }
        int all = subject.pages().size();
        for (int i = 0; i < all; i++) {
          ExportSubject.Page page = subject.pages().get(i);
          SlideDecks.add(
              deck, page.title(), page.drawing(), new PageInfo(i + 1, all), page.notes(), progress);
          progress.report((i + 1.0) / (all + 2));
        }
        if (subject.story() && tables) {
          Findings findings =
              Assessment.of(subject.map(), progress.part(all / (all + 2.0), 1)).findings();
          SlideTables.add(deck, subject.map(), findings, lists, lang, progress);
        }
        AtomicFile.write(file, out -> deck.write(subject.title(), out));
      } catch (DiskException e) {
        throw new ExportException(Message.of("export.cannotWrite", file.toString(), e.reason()), e);
      }
      return PictureFormat.done(subject, file);
    }
  }
}
