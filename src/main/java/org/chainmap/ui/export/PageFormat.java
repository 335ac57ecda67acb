package org.chainmap.ui.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.DiskException;
import org.chainmap.export.ExportException;
import org.chainmap.export.FirstPages;
import org.chainmap.export.WebPages;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.ledger.pack.Disclosure;
import org.chainmap.model.ChainMap;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Colouring;
import org.chainmap.overlay.ScenarioLens;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.kordamp.ikonli.feather.Feather;

/**
 * One web page: the map to look around in, its story, findings and lists. Enterprises that are
 * marked sensitive are not on it.
 */
record PageFormat() implements WholeMapFormat {

  @Override
  public String key() {
    return "html";
  }

  @Override
  public Message label() {
    return Message.of("ui.export.kind.html");
  }

  @Override
  public Feather icon() {
    return Feather.GLOBE;
  }

  @Override
  public boolean coloured(ExportSubject subject) {
    return subject.colouring() != null;
  }

  @Override
  public Asked ask(ChoiceForm form, ChainMap map) {
    return Job::new;
  }

  private record Job() implements ExportJob {
    @Override
    public Preview preview(ExportSubject subject, Size room, Progress progress) {
      int views = subject.map().all(SavedView.class).size();
      int left = Disclosure.of(subject.map(), false).left();
      return new Preview.Drawn(
          FirstPages.picture(subject.seen(), 1, room),
          Message.of("ui.export.preview.page", views, left));
    }

    /**
     * Returns the map with what is laid over it as the first view of its story, where something is.
     */
    private static Optional<ChainMap> leading(ExportSubject subject, Story story) {
      ChainMap map = story.map();
      ScenarioLens lens = subject.running();
      Scenario running = lens == null ? null : lens.impact().scenario();
      Colouring colouring = subject.colouring();
      if (running != null) {
        return running.removed().stream().allMatch(id -> map.find(id).isPresent())
            ? Optional.of(RunningScenario.leading(map, running))
            : Optional.empty();
      }
      if (colouring == null || colouring.equals(Colouring.PLAIN)) {
        return Optional.empty();
      }
      Id about = colouring.subject();
      return about == null || map.find(about).isPresent()
          ? Optional.of(RunningScenario.leading(map, subject.shown().getFirst(), colouring))
          : Optional.empty();
    }

    @Override
    public Message write(ExportSubject subject, Path file, Progress progress)
        throws ExportException {
      Disclosure disclosure = Disclosure.of(subject.map(), false);
      ChainMap map = disclosure.map();
      Findings findings = Assessment.of(map, progress.part(0, 0.4)).findings();
      Story told = Story.of(map, findings, subject.earlier(), progress.part(0.4, 0.6));
      Optional<ChainMap> leading = leading(subject, told);
      Story story =
          leading
              .map(all -> Story.of(all, findings, subject.earlier(), progress.part(0.4, 0.6)))
              .orElse(told);
      try {
        byte[] page =
            WebPages.html(
                    story,
                    findings,
                    subject.drawing().lang(),
                    subject.watermark(),
                    leading.isPresent(),
                    progress.part(0.6, 1))
                .getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(page));
      } catch (DiskException e) {
        throw new ExportException(Message.of("export.cannotWrite", file.toString(), e.reason()), e);
      } catch (IOException e) {
        throw new ExportException(
            Message.of("export.cannotWrite", file.toString(), String.valueOf(e.getMessage())), e);
      }
      List<Message> said = disclosure.said();
      return said.isEmpty()
          ? Message.of("ui.export.done", file.toString())
          : Message.of("ui.export.undrawn", file.toString(), said.getFirst());
    }
  }
}
