package org.chainmap.exchange.outline;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.exchange.chain.ForeignName;
import org.chainmap.exchange.chain.LinkLabel;
import org.chainmap.exchange.chain.MapNames;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Writes a map as a tree of lines, as {@link OutlineMeaning} reads it. */
public final class MapOutline {

  /** The heading above links. */
  static final Message LINKS = Message.of("foreign.outline.links");

  private final ChainMap map;
  private final Lang lang;

  private MapOutline(ChainMap map, Lang lang) {
    this.map = map;
    this.lang = lang;
  }

  /** Returns a line for each stage, with its segments and their enterprises below it. */
  static List<OutlineNode> stages(ChainMap map, Lang lang) {
    return new MapOutline(map, lang).stages();
  }

  /** Returns a line for each link. */
  static List<OutlineNode> links(ChainMap map, Lang lang) {
    MapOutline outline = new MapOutline(map, lang);
    return map.links().stream().map(outline::link).toList();
  }

  private List<OutlineNode> stages() {
    List<OutlineNode> stages = new ArrayList<>();
    for (Stage stage : map.stages()) {
      String name = OutlineLine.written(MapNames.of(map, stage.id(), lang));
      boolean flat = map.segments().isEmpty();
      OutlineNode node = OutlineNode.heading(0, flat ? name + (lang == Lang.ZH ? "：" : ":") : name);
      map.segmentsIn(stage.id()).forEach(segment -> node.children().add(segment(segment)));
      stages.add(node);
    }
    return stages;
  }

  private OutlineNode segment(Segment segment) {
    OutlineNode node = OutlineNode.of(0, OutlineLine.written(MapNames.of(map, segment.id(), lang)));
    for (Participation each : map.participationsIn(segment.id())) {
      String name = MapNames.of(map, each.enterprise(), lang);
      node.children().add(OutlineNode.of(0, OutlineLine.writtenMember(name)));
    }
    return node;
  }

  private OutlineNode link(Link link) {
    String label = LinkLabel.written(link.kind(), ForeignName.clean(link.label().in(lang)), lang);
    return OutlineNode.of(
        0,
        OutlineLine.written(
            MapNames.of(map, link.from(), lang), MapNames.of(map, link.to(), lang), label, lang));
  }
}
