package org.chainmap.export.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chainmap.analysis.score.Bottleneck;
import org.chainmap.export.briefing.Block.Run;
import org.chainmap.export.briefing.BriefingBuilder.Ground;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.layout.MapGeometry;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Participation;
import org.chainmap.model.SavedView;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.story.ShownView;
import org.chainmap.text.Message;

/** Writes the map on a page, and a section for each of its views with what it says. */
final class MapSections {

  /** The most views. */
  private static final int VIEWS = 30;

  /** The width ÷ height of the room that a page has for a view, about. */
  private static final double VIEW_RATIO = 1.5;

  /** The most findings that are named below a view. */
  private static final int FINDINGS = 3;

  private final Ground ground;
  private final ChainMap map;
  private final BlockList blocks;
  private final FindingSections found;

  MapSections(Ground ground, BlockList blocks, FindingSections found) {
    this.ground = ground;
    this.map = ground.map();
    this.blocks = blocks;
    this.found = found;
  }

  void map() {
    String title = ground.say(BriefingPart.MAP.label());
    blocks.heading(1, title, "map");
    if (map.segments().isEmpty()) {
      blocks.paragraph(Message.of("briefing.map.empty"));
      return;
    }
    blocks.add(
        new Block.Drawn(
            blocks.anchor("figure"),
            ground.painter().legended(map, ground.geometry(), Overlay.NONE),
            alt(),
            Names.of(map, map.info(), ground.lang()),
            Block.Room.PAGE));
  }

  private String alt() {
    return ground.say(
        Message.of(
            "briefing.map.alt",
            Names.message(map, map.info().id()),
            Message.of("label.counted.Segment", map.segments().size()),
            Message.of("label.counted.Link", map.links().size()),
            map.stages().stream().map(stage -> Names.message(map, stage.id())).toList()));
  }

  void views() {
    List<SavedView> views = ground.story().views().stream().filter(this::told).toList();
    if (views.isEmpty()) {
      return;
    }
    blocks.heading(1, ground.say(BriefingPart.VIEWS.label()), blocks.anchor("views"));
    for (SavedView view : views.subList(0, Math.min(VIEWS, views.size()))) {
      ground.progress().check();
      view(ground.story().shown(view, ground.geometry()));
    }
    if (views.size() > VIEWS) {
      blocks.note(Message.of("briefing.more.views", views.size() - VIEWS));
    }
  }

  /**
   * Tells whether a view has a section: not the whole map, which has a page, and of a proposed
   * story not what findings and scenarios tell by themselves.
   */
  private boolean told(SavedView view) {
    if (!ground.choice().views().isEmpty()) {
      return ground.choice().views().contains(view.id());
    }
    Colouring colouring = view.colouring();
    if (colouring.equals(Colouring.PLAIN)) {
      boolean whole = view.filter().equals(ViewFilter.NONE) && view.frame() == null;
      return !whole || !ground.has(BriefingPart.MAP);
    }
    boolean repeated =
        colouring.finding() != null
            ? ground.has(BriefingPart.FINDINGS)
            : colouring.scenario() != null && ground.has(BriefingPart.SCENARIOS);
    return !ground.story().proposed() || !repeated;
  }

  private Geometry laidOut(ChainMap part) {
    MapPainter painter = ground.painter();
    return MapGeometry.laidOut(
        part, painter.cardSizes(part), painter.labelSizes(part), VIEW_RATIO, ground.progress());
  }

  private void view(ShownView shown) {
    String name = Names.of(map, shown.view(), ground.lang());
    String anchor = blocks.anchor("view");
    blocks.heading(2, name, anchor);
    if (shown.isEmpty()) {
      blocks.paragraph(Message.of("briefing.view.empty"));
      return;
    }
    Set<Id> cards = new TreeSet<>(shown.geometry().cards().keySet());
    boolean whole = cards.size() == ground.geometry().cards().size();
    if (!whole) {
      cards.forEach(id -> blocks.place(id, anchor));
    }
    ShownView page = shown.laidOut(this::laidOut);
    blocks.add(
        new Block.Drawn(
            blocks.anchor("figure"),
            ground.painter().legended(page.map(), page.geometry(), page.overlay()),
            ground.say(
                Message.of(
                    "briefing.view.alt",
                    name,
                    Message.of("label.counted.Segment", cards.size()),
                    Message.of("label.counted.Link", shown.geometry().routes().size()))),
            name,
            Block.Room.WIDE));
    shown.dropped().forEach(blocks::note);
    List<Segment> segments =
        shown.map().segments().stream().filter(each -> cards.contains(each.id())).toList();
    counts(shown.map(), segments);
    shown.said().forEach(blocks::paragraph);
    if (!whole && shown.said().isEmpty()) {
      findings(cards);
    }
  }

  private void counts(ChainMap shown, List<Segment> segments) {
    long enterprises =
        segments.stream()
            .flatMap(segment -> shown.participationsIn(segment.id()).stream())
            .map(Participation::enterprise)
            .distinct()
            .count();
    List<Message> states =
        Stream.of(SegmentState.GAP, SegmentState.WEAK)
            .flatMap(state -> named(segments, state))
            .toList();
    Message size =
        Message.of(
            "briefing.view.size",
            Message.of("label.counted.Segment", segments.size()),
            Message.of("label.counted.Enterprise", enterprises));
    blocks.paragraph(
        states.stream().reduce(size, (said, next) -> Message.of("briefing.view.and", said, next)));
  }

  private Stream<Message> named(List<Segment> segments, SegmentState state) {
    List<Object> names =
        segments.stream()
            .filter(segment -> segment.state() == state)
            .<Object>map(segment -> Names.message(map, segment.id()))
            .toList();
    return names.isEmpty()
        ? Stream.of()
        : Stream.of(Message.of("briefing.view.state", state.label(), names.size(), names));
  }

  private void findings(Set<Id> cards) {
    List<Bottleneck> about =
        ground.bottlenecks().stream().filter(each -> cards.contains(each.subject())).toList();
    if (about.isEmpty()) {
      return;
    }
    blocks.paragraph(Message.of("briefing.view.findings", about.size()));
    List<List<Run>> items = new ArrayList<>();
    about.stream().limit(FINDINGS).forEach(each -> items.add(found.named(each)));
    blocks.add(new Block.Items(items, false));
  }
}
