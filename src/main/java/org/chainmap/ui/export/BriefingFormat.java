package org.chainmap.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.chainmap.export.BriefingOfds;
import org.chainmap.export.BriefingPdfs;
import org.chainmap.export.ExportException;
import org.chainmap.export.FirstPages;
import org.chainmap.export.Paper;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.pdf.BriefingPages;
import org.chainmap.geom.Size;
import org.chainmap.ledger.pack.Disclosure;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.kordamp.ikonli.feather.Feather;

/**
 * The material of a meeting as pages of a PDF or OFD document: from cover to index, of the parts
 * that are chosen. Enterprises that are marked sensitive are not in it.
 */
enum BriefingFormat implements WholeMapFormat {
  PDF("briefing", "pdf"),
  OFD("briefingOfd", "ofd");

  static final Message NAME_ENDING = Message.of("ui.export.briefing.nameEnding");

  private final String key;
  private final String extension;

  BriefingFormat(String key, String extension) {
    this.key = key;
    this.extension = extension;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String extension() {
    return extension;
  }

  @Override
  public Optional<Message> nameEnding() {
    return Optional.of(NAME_ENDING);
  }

  @Override
  public Message label() {
    return Message.of("ui.export.kind." + key);
  }

  @Override
  public Feather icon() {
    return Feather.BOOK_OPEN;
  }

  @Override
  public boolean coloured(ExportSubject subject) {
    return false;
  }

  @Override
  public Asked ask(ChoiceForm form, ChainMap map) {
    BriefingContent content = new BriefingContent(form);
    ComboBox<Paper> paper =
        form.choice(
            "paper",
            Message.of("ui.export.paper"),
            List.of(Paper.A4, Paper.A3),
            Paper::label,
            Paper.A4);
    content.parts(form);
    content.views(form, map);
    return switch (this) {
      case PDF -> {
        CheckBox archival = form.tick("pdfa", Message.of("ui.export.briefing.pdfa"), false, true);
        yield () -> new Job(this, content.chosen(), paper.getValue(), archival.isSelected());
      }
      case OFD -> () -> new Job(this, content.chosen(), paper.getValue(), false);
    };
  }

  private record Job(
      BriefingFormat format, BriefingContent.Chosen chosen, Paper paper, boolean archival)
      implements ExportJob {

    @Override
    public Preview preview(ExportSubject subject, Size room, Progress progress) {
      Disclosure disclosure = Disclosure.of(subject.map(), false);
      Briefing briefing = chosen.briefing(disclosure.map(), subject, progress.part(0, 0.8));
      BriefingPages pages = BriefingPdfs.pages(briefing, paper, progress.part(0.8, 1));
      return new Preview.Paged(
          pages.count(),
          page -> FirstPages.briefing(pages, page, subject.watermark(), room),
          BriefingContent.Chosen.said(briefing, pages.count(), pages.remark(), disclosure));
    }

    @Override
    public Message write(ExportSubject subject, Path file, Progress progress)
        throws ExportException {
      String watermark = subject.watermark();
      BriefingPdfs.Form form = new BriefingPdfs.Form(paper, archival, watermark);
      return chosen.write(
          subject,
          file,
          switch (format) {
            case PDF -> (briefing, out, part) -> BriefingPdfs.write(briefing, form, out, part);
            case OFD ->
                (briefing, out, part) -> BriefingOfds.write(briefing, paper, watermark, out, part);
          },
          progress);
    }
  }
}
