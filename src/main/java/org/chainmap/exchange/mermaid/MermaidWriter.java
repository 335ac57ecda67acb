package org.chainmap.exchange.mermaid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.exchange.chain.ForeignName;
import org.chainmap.exchange.chain.LinkLabel;
import org.chainmap.exchange.chain.MapNames;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.text.Lang;

/** Writes a map as a Mermaid flowchart, as {@link MermaidReader} reads it. */
final class MermaidWriter {

  private final ChainMap map;
  private final Lang lang;
  private final StringBuilder text = new StringBuilder();
  private final Map<Id, String> ids = new HashMap<>();

  private MermaidWriter(ChainMap map, Lang lang) {
    this.map = map;
    this.lang = lang;
  }

  static String written(ChainMap map, Lang lang) {
    return new MermaidWriter(map, lang).whole();
  }

  private String whole() {
    String title = ForeignName.clean(map.info().title().in(lang)).replace('\n', ' ');
    if (!title.isEmpty()) {
      String quoted = title.replace("\\", "\\\\").replace("\"", "\\\"");
      text.append("---\ntitle: \"").append(quoted).append("\"\n---\n");
    }
    text.append("flowchart ");
    text.append(map.info().orientation() == Orientation.TOP_DOWN ? "TD" : "LR").append('\n');
    int stages = 0;
    for (Stage stage : map.stages()) {
      String name = MermaidText.quoted(MapNames.of(map, stage.id(), lang));
      text.append("  subgraph stage").append(++stages).append('[').append(name).append("]\n");
      map.segmentsIn(stage.id()).forEach(this::segment);
      text.append("  end\n");
    }
    map.links().forEach(this::link);
    return text.toString();
  }

  private void segment(Segment segment) {
    String id = "s" + (ids.size() + 1);
    ids.put(segment.id(), id);
    text.append("    ").append(id).append("[\"");
    text.append(MermaidText.escaped(MapNames.of(map, segment.id(), lang)));
    List<String> enterprises =
        map.participationsIn(segment.id()).stream()
            .map(p -> MapNames.of(map, p.enterprise(), lang).replace('\n', ' '))
            .distinct()
            .toList();
    text.append(MermaidText.small(enterprises)).append("\"]\n");
  }

  private void link(Link link) {
    String label = LinkLabel.written(link.kind(), ForeignName.clean(link.label().in(lang)), lang);
    text.append("  ").append(ids.get(link.from())).append(' ').append(arrow(link.kind()));
    if (!label.isEmpty()) {
      text.append('|').append(MermaidText.quoted(label)).append('|');
    }
    text.append(' ').append(ids.get(link.to())).append('\n');
  }

  private static String arrow(LinkKind kind) {
    return switch (kind) {
      case SUPPLY -> "-->";
      case COOPERATION, TECHNOLOGY -> "-.->";
      case CAPITAL -> "==>";
    };
  }
}
