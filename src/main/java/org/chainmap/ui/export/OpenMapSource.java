package org.chainmap.ui.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.chainmap.analysis.Findings;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.LiveAnalysis;
import org.chainmap.editor.view.Selection;
import org.chainmap.export.Drawing;
import org.chainmap.export.ExportException;
import org.chainmap.export.Pictures;
import org.chainmap.export.SlideDecks;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Redaction;
import org.chainmap.model.SavedView;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.overlay.ScenarioLens;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.story.ShownView;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Exports of a map as it is shown when the dialog is opened. */
public final class OpenMapSource implements ExportSource {

  /** The room around selected cards within which notes are shown along with them, in px. */
  private static final double AROUND = 24;

  private final LaidOutMap laidOutMap;
  private final LaidOver laidOver;
  private final Findings findings;
  private final Painters painters;
  private final Function<String, Optional<ChainMap>> earlier;
  private final List<ExportPart> parts;

  /** What is laid out in full and rid of what is left out, by what stays. */
  private final Map<String, Reduced> reduced = new ConcurrentHashMap<>();

  private record Reduced(LaidOutMap whole, LaidOver over, List<Message> said) {}

  /**
   * @param liveAnalysis what is laid over the map, and what was found in it
   * @param selection what is selected
   * @param shown the saved view that is shown in the window, which is offered first
   * @param seen the part that is seen in the window, in px of the map
   * @param earlier reads the map of a file that a view compares with; empty where it cannot
   */
  public OpenMapSource(
      LaidOutMap laidOutMap,
      LiveAnalysis liveAnalysis,
      Selection selection,
      Optional<SavedView> shown,
      Box seen,
      Painters painters,
      Function<String, Optional<ChainMap>> earlier) {
    this.laidOutMap = laidOutMap;
    this.laidOver = new LaidOver(liveAnalysis.display(), liveAnalysis.overlay());
    this.findings = liveAnalysis.findings();
    this.painters = painters;
    this.earlier = earlier;
    this.parts = parts(laidOutMap, selection, shown, seen);
  }

  private static List<ExportPart> parts(
      LaidOutMap laidOutMap, Selection selection, Optional<SavedView> shown, Box seen) {
    ChainMap map = laidOutMap.map();
    List<ExportPart> parts = new ArrayList<>();
    shown.map(ExportPart.View::new).ifPresent(parts::add); // what one sees comes first
    parts.add(ExportPart.WHOLE);
    if (map.segments().isEmpty()) {
      return List.copyOf(parts);
    }
    Set<Id> selected = new LinkedHashSet<>();
    selection.all(map, Segment.class).forEach(each -> selected.add(each.id()));
    selection.all(map, Stage.class).stream()
        .flatMap(stage -> map.segmentsIn(stage.id()).stream())
        .forEach(each -> selected.add(each.id()));
    if (!selected.isEmpty()) {
      parts.add(new ExportPart.Selected(List.copyOf(selected)));
    }
    long cards =
        laidOutMap.geometry().cards().values().stream()
            .filter(card -> seen.contains(card.center()))
            .count();
    if (cards > 0 && cards < map.segments().size()) {
      parts.add(new ExportPart.InWindow(seen));
    }
    List<SavedView> views = map.all(SavedView.class);
    parts.add(new ExportPart.WholeStory(views.size()));
    views.forEach(view -> parts.add(new ExportPart.View(view)));
    return parts.stream().distinct().toList();
  }

  @Override
  public ChainMap map() {
    return laidOutMap.map();
  }

  @Override
  public Lang lang() {
    return laidOutMap.lang();
  }

  @Override
  public List<ExportPart> parts() {
    return parts;
  }

  @Override
  public boolean redacts() {
    return true;
  }

  @Override
  public ExportSubject subject(Wanted wanted, Progress progress) throws ExportException {
    Reduced base = reduced(wanted, progress);
    progress.check();
    return switch (wanted.part()) {
      case ExportPart.Whole whole ->
          one(
              base,
              wanted,
              MapDrawing.of(base.whole(), base.over().overlay(), painters, wanted.comments()),
              List.of(base.over().said()));
      case ExportPart.Selected(List<Id> ids) -> {
        Map<Id, Box> all = base.whole().geometry().cards();
        List<Box> cards =
            ids.stream().flatMap(id -> Optional.ofNullable(all.get(id)).stream()).toList();
        if (cards.isEmpty()) {
          throw new ExportException(Message.of("ui.export.nothing"));
        }
        yield part(
            base,
            view()
                .withFilter(ViewFilter.NONE.withSegments(ids))
                .withFrame(Box.around(cards).grown(AROUND)),
            wanted);
      }
      case ExportPart.InWindow(Box frame) -> part(base, view().withFrame(frame), wanted);
      case ExportPart.View(SavedView view) -> {
        ChainMap map = base.whole().map();
        SavedView kept =
            map.find(SavedView.class, view.id())
                .orElseThrow(() -> new ExportException(Message.of("ui.export.nothing")));
        ShownView shown =
            onPage(
                ShownView.of(kept, map, base.whole().geometry(), () -> findings, earlier),
                progress);
        List<Message> said = new ArrayList<>();
        said.add(Message.of("ui.export.included.view", kept.name().in(lang())));
        said.addAll(shown.dropped());
        yield one(base, wanted, drawing(shown, wanted), said);
      }
      case ExportPart.WholeStory story -> story(base, wanted, progress);
    };
  }

  private static SavedView view() {
    return SavedView.of(Id.of("shown"), "?", 0);
  }

  private ExportSubject part(Reduced base, SavedView view, Wanted wanted) throws ExportException {
    ShownView shown =
        ShownView.of(view, base.whole().map(), base.whole().geometry(), base.over().overlay());
    return one(base, wanted, drawing(shown, wanted), List.of(base.over().said()));
  }

  private Drawing drawing(ShownView shown, Wanted wanted) throws ExportException {
    if (shown.isEmpty()) {
      throw new ExportException(Message.of("ui.export.nothing"));
    }
    return Drawing.of(shown, painter(), wanted.comments());
  }

  private ShownView onPage(ShownView shown, Progress progress) {
    return shown.laidOut(part -> Pictures.laidOut(part, painter(), SlideDecks.RATIO, progress));
  }

  private MapPainter painter() {
    return painters.of(Theme.LIGHT, lang());
  }

  private ExportSubject one(Reduced base, Wanted wanted, Drawing drawing, List<Message> shown) {
    Optional<ScenarioLens> running = base.over().running();
    String title =
        running
            .map(each -> RunningScenario.titled(drawing.title(), each.impact().scenario(), lang()))
            .orElse(drawing.title());
    return new ExportSubject(
        base.whole().map(),
        title,
        drawing,
        List.of(new ExportSubject.Page(title, drawing, List.of())),
        running.orElse(null),
        base.over().display().stated().orElse(null),
        earlier,
        wanted.watermark(),
        shown,
        included(base, drawing.map()));
  }

  private ExportSubject story(Reduced base, Wanted wanted, Progress progress)
      throws ExportException {
    Story story = Story.of(base.whole().map(), findings, earlier, progress);
    List<ExportSubject.Page> pages = new ArrayList<>();
    List<Message> said = new ArrayList<>();
    for (SavedView view : story.views()) {
      progress.check();
      ShownView shown = onPage(story.shown(view, base.whole().geometry()), progress);
      String name = view.name().in(lang());
      shown.dropped().forEach(each -> said.add(Message.of("story.cli.about", name, each)));
      if (!shown.isEmpty()) {
        pages.add(new ExportSubject.Page(name, drawing(shown, wanted), shown.spoken(lang())));
      }
    }
    if (pages.isEmpty()) {
      throw new ExportException(Message.of("ui.export.nothing"));
    }
    said.addFirst(Message.of("ui.export.included.views", pages.size()));
    return new ExportSubject(
        base.whole().map(),
        base.whole().map().info().title().in(lang()).replace('\n', ' '),
        pages.getFirst().drawing(),
        pages,
        base.over().running().orElse(null),
        base.over().display().stated().orElse(null),
        earlier,
        wanted.watermark(),
        said,
        included(base, story.map()));
  }

  private static List<Message> included(Reduced base, ChainMap shown) {
    List<Message> said = new ArrayList<>();
    said.add(Included.sensitivity(shown));
    said.addAll(base.said());
    return said;
  }

  private Reduced reduced(Wanted wanted, Progress progress) {
    String key = String.valueOf(wanted.level());
    Reduced known = reduced.get(key);
    if (known == null) {
      known = reduced(wanted.level(), progress);
      reduced.put(key, known);
    }
    return known;
  }

  private Reduced reduced(@Nullable Sensitivity level, Progress progress) {
    if (level == null) {
      return new Reduced(laidOutMap.finished(lang(), painters, progress), laidOver, List.of());
    }
    Redaction copy = Redaction.of(map(), level);
    return new Reduced(
        laidOutMap.reducedTo(copy.map(), painters, progress),
        laidOver.in(copy.map(), map(), progress),
        Included.redacted(map(), copy, lang()));
  }
}
