package org.chainmap.ui.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a map as a tree of stages, segments and enterprises, then its free notes, reduced
 * by a filter.
 */
final class OutlineTree {

  /** The most lines of one list that come and go one by one. */
  private static final int MANY = 100;

  /** A line with the lines below it. */
  private record Line(OutlineEntry entry, List<Line> below) {}

  private final ChainMap map;
  private final Lang lang;
  private final String wanted;

  OutlineTree(ChainMap map, Lang lang, String filter) {
    this.map = map;
    this.lang = lang;
    this.wanted = filter.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Brings a tree up to date. Items of lines that stay are kept, so that they stay open, selected
   * and focused.
   */
  void show(TreeItem<OutlineEntry> root) {
    Stream<Line> lines =
        Stream.concat(map.stages().stream().map(this::stage), map.notes().stream().map(this::note));
    update(root, lines.filter(this::kept).toList());
  }

  private void update(TreeItem<OutlineEntry> parent, List<Line> lines) {
    Map<Id, TreeItem<OutlineEntry>> known = new HashMap<>();
    parent.getChildren().forEach(child -> known.put(child.getValue().id(), child));
    List<TreeItem<OutlineEntry>> items = new ArrayList<>();
    for (Line line : lines) {
      TreeItem<OutlineEntry> item = known.get(line.entry().id());
      if (item == null) {
        item = new TreeItem<>(line.entry());
        item.setExpanded(line.entry().kind() == OutlineEntry.Kind.STAGE);
      } else if (!item.getValue().equals(line.entry())) {
        item.setValue(line.entry());
      }
      items.add(item);
      update(item, line.below());
      if (!wanted.isEmpty()) {
        item.setExpanded(true);
      }
    }
    replace(parent.getChildren(), items);
  }

  /**
   * Removes and inserts single items: a list replaced as a whole loses selection and focus. Where a
   * great many come and go it is replaced all the same, since each takes time in all lines below.
   */
  private static void replace(
      ObservableList<TreeItem<OutlineEntry>> now, List<TreeItem<OutlineEntry>> wanted) {
    Set<TreeItem<OutlineEntry>> staying = new HashSet<>(wanted);
    long gone = now.stream().filter(item -> !staying.contains(item)).count();
    if (gone + wanted.size() - (now.size() - gone) > MANY) {
      now.setAll(wanted);
      return;
    }
    now.removeIf(item -> !staying.contains(item));
    for (int i = 0; i < wanted.size(); i++) {
      TreeItem<OutlineEntry> item = wanted.get(i);
      if (i >= now.size() || now.get(i) != item) {
        now.remove(item);
        now.add(i, item);
      }
    }
  }

  private boolean kept(Line line) {
    return wanted.isEmpty() || !line.below().isEmpty() || matches(line.entry());
  }

  private boolean matches(OutlineEntry entry) {
    return entry.name().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private Line stage(Stage stage) {
    return new Line(
        new OutlineEntry(
            OutlineEntry.Kind.STAGE, stage.id(), stage.id(), flat(stage.name().in(lang))),
        map.segmentsIn(stage.id()).stream().map(this::segment).filter(this::kept).toList());
  }

  private Line segment(Segment segment) {
    OutlineEntry entry =
        new OutlineEntry(
            OutlineEntry.Kind.SEGMENT, segment.id(), segment.id(), flat(segment.name().in(lang)));
    boolean all = wanted.isEmpty() || matches(entry);
    return new Line(
        entry,
        map.participationsIn(segment.id()).stream()
            .flatMap(p -> map.find(Enterprise.class, p.enterprise()).map(e -> part(p, e)).stream())
            .filter(part -> all || matches(part))
            .map(part -> new Line(part, List.of()))
            .toList());
  }

  /** Returns the line of a free note, which says what kind it is. */
  private Line note(Note note) {
    String name = note.kind().label().in(lang) + " · " + flat(note.text().in(lang));
    return new Line(
        new OutlineEntry(OutlineEntry.Kind.NOTE, note.id(), note.id(), name), List.of());
  }

  private OutlineEntry part(Participation part, Enterprise enterprise) {
    return new OutlineEntry(
        OutlineEntry.Kind.ENTERPRISE, part.id(), enterprise.id(), enterprise.cardName(lang));
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

  /**
   * Finds the lines of chosen elements. An enterprise has many: of those, the ones given.
   *
   * @param found where they are added
   */
  static void collect(
      TreeItem<OutlineEntry> item,
      Set<Id> chosen,
      Set<Id> lines,
      List<TreeItem<OutlineEntry>> found) {
    for (TreeItem<OutlineEntry> child : item.getChildren()) {
      OutlineEntry entry = child.getValue();
      boolean unique = entry.kind() != OutlineEntry.Kind.ENTERPRISE;
      if (chosen.contains(entry.subject()) && (unique || lines.contains(entry.id()))) {
        found.add(child);
      }
      collect(child, chosen, lines, found);
    }
  }

  /** Opens everything above a line. */
  static void unfold(TreeItem<OutlineEntry> item) {
    for (TreeItem<OutlineEntry> up = item.getParent(); up != null; up = up.getParent()) {
      up.setExpanded(true);
    }
  }

  /** Finds a line by its id. */
  static @Nullable TreeItem<OutlineEntry> find(TreeItem<OutlineEntry> from, Id id) {
    if (from.getValue().id().equals(id)) {
      return from;
    }
    for (TreeItem<OutlineEntry> child : from.getChildren()) {
      TreeItem<OutlineEntry> found = find(child, id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
