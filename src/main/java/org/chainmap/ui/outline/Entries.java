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

/** The outline of a map as a tree: stages, segments, enterprises; of these what a filter keeps. */
final class Entries {

  private final ChainMap map;
  private final Lang lang;
  private final String wanted;
  private final Map<Id, Boolean> expanded = new HashMap<>();

  /**
   * @param before the tree so far: what was open stays open
   */
  Entries(ChainMap map, Lang lang, String filter, TreeItem<Entry> before) {
    this.map = map;
    this.lang = lang;
    this.wanted = filter.strip().toLowerCase(Locale.ROOT);
    remember(before);
  }

  private void remember(TreeItem<Entry> item) {
    expanded.put(item.getValue().id(), item.isExpanded());
    item.getChildren().forEach(this::remember);
  }

  List<TreeItem<Entry>> items() {
    return map.stages().stream().map(this::stage).filter(this::kept).toList();
  }

  private boolean kept(TreeItem<Entry> item) {
    return wanted.isEmpty() || !item.getChildren().isEmpty() || matches(item.getValue());
  }

  private boolean matches(Entry entry) {
    return entry.name().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private TreeItem<Entry> stage(Stage stage) {
    TreeItem<Entry> item =
        item(
            new Entry(Entry.Kind.STAGE, stage.id(), stage.id(), flat(stage.name().in(lang))), true);
    item.getChildren()
        .setAll(map.segmentsIn(stage.id()).stream().map(this::segment).filter(this::kept).toList());
    return item;
  }

  private TreeItem<Entry> segment(Segment segment) {
    TreeItem<Entry> item =
        item(
            new Entry(
                Entry.Kind.SEGMENT, segment.id(), segment.id(), flat(segment.name().in(lang))),
            false);
    boolean all = wanted.isEmpty() || matches(item.getValue());
    for (Participation p : map.participationsIn(segment.id())) {
      map.find(Enterprise.class, p.enterprise())
          .map(e -> new Entry(Entry.Kind.ENTERPRISE, p.id(), e.id(), e.cardName(lang)))
          .filter(entry -> all || matches(entry))
          .ifPresent(entry -> item.getChildren().add(item(entry, false)));
    }
    return item;
  }

  private TreeItem<Entry> item(Entry entry, boolean open) {
    TreeItem<Entry> item = new TreeItem<>(entry);
    item.setExpanded(!wanted.isEmpty() || expanded.getOrDefault(entry.id(), open));
    return item;
  }

  private static String flat(String name) {
    return name.replace('\n', ' ');
  }

  /** The root that all items hang from; never shown. */
  static TreeItem<Entry> root() {
    TreeItem<Entry> root = new TreeItem<>(new Entry(Entry.Kind.ROOT, MapInfo.ID, MapInfo.ID, ""));
    root.setExpanded(true);
    return root;
  }
}
