package org.chainmap.ui.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.TreeItem;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Lang;

/** The outline of a map as a tree of stages, segments and enterprises, reduced by a filter. */
final class OutlineTree {

  private final ChainMap map;
  private final Lang lang;
  private final String wanted;
  private final Map<Id, Boolean> expanded = new HashMap<>();

  /**
   * @param before the previous tree, whose open items stay open
   */
  OutlineTree(ChainMap map, Lang lang, String filter, TreeItem<OutlineEntry> before) {
    this.map = map;
    this.lang = lang;
    this.wanted = filter.strip().toLowerCase(Locale.ROOT);
    remember(before);
  }

  private void remember(TreeItem<OutlineEntry> item) {
    expanded.put(item.getValue().id(), item.isExpanded());
    item.getChildren().forEach(this::remember);
  }

  List<TreeItem<OutlineEntry>> items() {
    return map.stages().stream().map(this::stage).filter(this::kept).toList();
  }

  private boolean kept(TreeItem<OutlineEntry> item) {
    return wanted.isEmpty() || !item.getChildren().isEmpty() || matches(item.getValue());
  }

  private boolean matches(OutlineEntry outlineEntry) {
    return outlineEntry.name().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private TreeItem<OutlineEntry> stage(Stage stage) {
    TreeItem<OutlineEntry> item =
        item(
            new OutlineEntry(
                OutlineEntry.Kind.STAGE, stage.id(), stage.id(), flat(stage.name().in(lang))),
            true);
    item.getChildren()
        .setAll(map.segmentsIn(stage.id()).stream().map(this::segment).filter(this::kept).toList());
    return item;
  }

  private TreeItem<OutlineEntry> segment(Segment segment) {
    TreeItem<OutlineEntry> item =
        item(
            new OutlineEntry(
                OutlineEntry.Kind.SEGMENT,
                segment.id(),
                segment.id(),
                flat(segment.name().in(lang))),
            false);
    boolean all = wanted.isEmpty() || matches(item.getValue());
    for (Participation p : map.participationsIn(segment.id())) {
      map.find(Enterprise.class, p.enterprise())
          .map(
              e -> new OutlineEntry(OutlineEntry.Kind.ENTERPRISE, p.id(), e.id(), e.cardName(lang)))
          .filter(outlineEntry -> all || matches(outlineEntry))
          .ifPresent(outlineEntry -> item.getChildren().add(item(outlineEntry, false)));
    }
    return item;
  }

  private TreeItem<OutlineEntry> item(OutlineEntry outlineEntry, boolean open) {
    TreeItem<OutlineEntry> item = new TreeItem<>(outlineEntry);
    item.setExpanded(!wanted.isEmpty() || expanded.getOrDefault(outlineEntry.id(), open));
    return item;
  }

  private static String flat(String name) {
    return name.replace('\n', ' ');
  }

  /** Creates the root of all items, which is never shown. */
  static TreeItem<OutlineEntry> root() {
    TreeItem<OutlineEntry> root =
        new TreeItem<>(new OutlineEntry(OutlineEntry.Kind.ROOT, MapInfo.ID, MapInfo.ID, ""));
    root.setExpanded(true);
    return root;
  }
}
