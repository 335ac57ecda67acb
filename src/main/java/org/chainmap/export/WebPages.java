package org.chainmap.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Bottlenecks;
import org.chainmap.export.briefing.SourceLine;
import org.chainmap.export.page.PageWriter;
import org.chainmap.export.page.WebPage;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.ledger.pack.PackContent;
import org.chainmap.ledger.pack.PackList;
import org.chainmap.ledger.pack.PackLists;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Names;
import org.chainmap.model.SavedView;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.paint.DrawnText;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Theme;
import org.chainmap.story.ShownView;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Table;

/**
 * Makes a web page of a map: its picture, story, findings, lists without contacts, and sources.
 * Comments and speaker notes are not in it.
 */
public final class WebPages {

  /** The room around what a step shows, in px. */
  private static final double AROUND = 40;

  private final Story story;
  private final ChainMap map;
  private final Findings findings;
  private final Lang lang;
  private final MapPainter painter;
  private final Geometry geometry;

  private WebPages(Story story, Findings findings, Lang lang, Progress progress) {
    this.story = story;
    this.map = story.map();
    this.findings = findings;
    this.lang = lang;
    this.painter = new MapPainter(Theme.LIGHT, lang);
    this.geometry = Pictures.geometry(map, painter, progress);
  }

  /**
   * Returns the page without a watermark, as {@link #html(Story, Findings, Lang, String, boolean,
   * Progress)}.
   */
  public static String html(Story story, Findings findings, Lang lang, Progress progress)
      throws IOException {
    return html(story, findings, lang, "", false, progress);
  }

  /**
   * Returns the page as the text of an HTML file.
   *
   * @param findings what was found in the map of the story
   * @param watermark a phrase repeated aslant over the page; empty for none
   * @param opensAtFirst whether it opens with the first view of the story rather than the bare map
   * @throws IOException if a bundled font cannot be read
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static String html(
      Story story,
      Findings findings,
      Lang lang,
      String watermark,
      boolean opensAtFirst,
      Progress progress)
      throws IOException {
    return new WebPages(story, findings, lang, progress).html(watermark, opensAtFirst, progress);
  }

  private String html(String watermark, boolean opensAtFirst, Progress progress)
      throws IOException {
    Drawing drawing = Drawing.of(map, geometry, Overlay.NONE, painter);
    Picture picture = drawing.picture();
    List<WebPage.Supply> links = links();
    Message description = Message.of("page.map.description", map.segments().size(), links.size());
    String svg = SvgExporter.inline(drawing, picture, description.in(lang), progress);
    WebPage page =
        new WebPage(
            lang,
            map.info().title().in(lang),
            map.info().marking().in(lang),
            about(),
            new WebPage.Inline(svg, picture.bounds()),
            steps(),
            opensAtFirst,
            found(),
            lists(),
            sources(),
            cards(),
            links,
            map.stages().stream().map(Stage::id).toList());
    try {
      String over = watermark.isBlank() ? "" : PageWatermark.css(watermark);
      return PageWriter.html(page, text -> css(picture.marks(), text) + over);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Returns the style sheet of the picture, with fonts that also draw the text of the page. */
  private static String css(List<Mark> marks, String text) {
    TreeSet<Integer> drawn = new TreeSet<>();
    text.codePoints()
        .filter(c -> c > ' ' && drawnAsItself(Character.toString(c), c))
        .forEach(drawn::add);
    String characters = drawn.stream().map(Character::toString).collect(Collectors.joining());
    List<Mark> all = new ArrayList<>(marks);
    for (boolean bold : List.of(false, true)) {
      all.add(Marks.text(characters, 0, 0, 1, bold, Theme.LIGHT.text()));
    }
    try {
      return SvgExporter.css(all, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells whether a bundled font has a character; what it lacks is left to the browser. */
  private static boolean drawnAsItself(String text, int character) {
    return DrawnText.of(text, false).stream().allMatch(glyph -> glyph.character() == character);
  }

  private List<String> about() {
    String date =
        map.info().asOf() == null
            ? ""
            : Message.of("paint.asOf", map.info().asOf().toString()).in(lang);
    return Stream.of(map.info().organisation().in(lang), date)
        .filter(line -> !line.isBlank())
        .toList();
  }

  private List<WebPage.Step> steps() {
    List<WebPage.Step> steps = new ArrayList<>();
    for (SavedView view : story.views()) {
      ShownView shown = story.shown(view, geometry);
      if (!shown.isEmpty()) {
        steps.add(step(shown));
      }
    }
    return steps;
  }

  private WebPage.Step step(ShownView shown) {
    Overlay overlay = shown.overlay();
    Geometry part = shown.geometry();
    List<Id> present =
        Stream.concat(part.cards().keySet().stream(), part.routes().keySet().stream())
            .sorted()
            .toList();
    boolean whole = part.cards().size() == geometry.cards().size() && !overlay.dimOthers();
    Map<Id, String> hues = new TreeMap<>();
    present.forEach(
        id -> {
          Overlay.Emphasis emphasis = overlay.emphasis().get(id);
          if (emphasis != null) {
            hues.put(id, Theme.LIGHT.hue(emphasis.hue()).hex());
          }
        });
    List<WebPage.Swatch> legend =
        overlay.legend().stream()
            .map(
                entry ->
                    new WebPage.Swatch(
                        Theme.LIGHT.hue(entry.hue()).hex(), entry.meaning().in(lang)))
            .distinct()
            .toList();
    Box frame = Optional.ofNullable(shown.view().frame()).orElse(part.bounds().grown(AROUND));
    return new WebPage.Step(
        shown.view().name().in(lang),
        shown.said().stream().map(sentence -> sentence.in(lang)).toList(),
        frame,
        whole ? List.of() : overlay.dimOthers() ? List.copyOf(hues.keySet()) : present,
        hues,
        legend);
  }

  private List<WebPage.Found> found() {
    return Bottlenecks.of(map, findings).stream()
        .map(
            bottleneck ->
                new WebPage.Found(
                    bottleneck.severity().label().in(lang),
                    bottleneck.leading().kindName().in(lang),
                    bottleneck.sentence().in(lang),
                    Stream.concat(Stream.of(bottleneck.subject()), bottleneck.affected().stream())
                        .toList()))
        .toList();
  }

  private List<Table> lists() {
    return PackContent.of(PackLists.ALL, false).tables(map, lang);
  }

  private List<String> sources() {
    return map.all(Source.class).stream()
        .map(source -> SourceLine.of(source, lang))
        .filter(line -> !line.isBlank())
        .toList();
  }

  private List<WebPage.Card> cards() {
    Map<Id, WebPage.Card> cards = new LinkedHashMap<>();
    for (String key : List.of("segments", "enterprises")) {
      PackLists.named(key).ifPresent(list -> facts(list, cards));
    }
    return List.copyOf(cards.values());
  }

  private <R> void facts(PackList<R> list, Map<Id, WebPage.Card> cards) {
    List<R> rows = list.rows().apply(map);
    Table table = list.table(map, lang, List.of(), false);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof Element element && geometry.cards().containsKey(element.id())) {
        cards.put(element.id(), WebPage.Card.of(element.id(), name(element.id()), table, i));
      }
    }
  }

  private String name(Id id) {
    return Names.of(map, id, lang);
  }

  private List<WebPage.Supply> links() {
    var supply = ChainGraph.of(map).supply();
    return map.links().stream()
        .filter(link -> link.kind() == LinkKind.SUPPLY)
        .map(
            link ->
                new WebPage.Supply(link.id(), link.from(), link.to(), !supply.returns(link.id())))
        .toList();
  }
}
