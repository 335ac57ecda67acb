package org.chainmap.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import org.chainmap.export.BriefingDocuments;
import org.chainmap.export.ExportException;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.word.WordPreset;
import org.chainmap.geom.Size;
import org.chainmap.ledger.pack.Disclosure;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.kordamp.ikonli.feather.Feather;

/**
 * The material of a meeting as a Word document, of the parts that are chosen, to be gone on with in
 * Word or WPS.
 */
record BriefingWordFormat() implements WholeMapFormat {

  @Override
  public String key() {
    return "word";
  }

  @Override
  public String extension() {
    return "docx";
  }

  @Override
  public Optional<Message> nameEnding() {
    return Optional.of(BriefingFormat.NAME_ENDING);
  }

  @Override
  public Message label() {
    return Message.of("ui.export.kind.word");
  }

  @Override
  public Feather icon() {
    return Feather.FILE;
  }

  @Override
  public boolean coloured(ExportSubject subject) {
    return false;
  }

  @Override
  public Asked ask(ChoiceForm form, ChainMap map) {
    BriefingContent content = new BriefingContent(form);
    ComboBox<WordPreset> preset =
        form.choice(
            "preset",
            Message.of("ui.export.word.preset"),
            List.of(WordPreset.values()),
            WordPreset::label,
            WordPreset.REPORT);
    content.parts(form);
    content.views(form, map);
    return () -> new Job(content.chosen(), preset.getValue());
  }

  private record Job(BriefingContent.Chosen chosen, WordPreset preset) implements ExportJob {

    /** Shows the contents: how pages look is up to Word. */
    @Override
    public Preview preview(ExportSubject subject, Size room, Progress progress) {
      Disclosure disclosure = Disclosure.of(subject.map(), false);
      Briefing briefing = chosen.briefing(disclosure.map(), subject, progress.part(0, 0.8));
      BriefingDocuments.Outline outline =
          BriefingDocuments.outline(briefing, preset, progress.part(0.8, 1));
      return new Preview.Written(
          outline.text(),
          BriefingContent.Chosen.said(briefing, outline.pages(), Optional.empty(), disclosure));
    }

    @Override
    public Message write(ExportSubject subject, Path file, Progress progress)
        throws ExportException {
      BriefingDocuments.Form form = new BriefingDocuments.Form(preset, subject.watermark());
      return chosen.write(
          subject,
          file,
          (briefing, out, part) -> BriefingDocuments.write(briefing, form, out, part),
          progress);
    }
  }
}
