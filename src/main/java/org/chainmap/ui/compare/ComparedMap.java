package org.chainmap.ui.compare;

import java.util.Set;
import org.chainmap.analysis.Findings;
import org.chainmap.canvas.MapCanvas;
import org.chainmap.compare.ChangeKind;
import org.chainmap.compare.MapComparison;
import org.chainmap.editor.Display;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.editor.view.ElementBounds;
import org.chainmap.editor.view.Selection;
import org.chainmap.export.Drawing;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.Element;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Listing;
import org.chainmap.model.Resource;
import org.chainmap.overlay.ComparisonLens;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.PageInfo;
import org.chainmap.task.Scope;
import org.chainmap.text.Message;
import org.chainmap.tool.ToolBox;
import org.chainmap.tool.ToolContext;
import org.chainmap.tool.Tools;
import org.chainmap.ui.export.MapDrawing;
import org.jspecify.annotations.Nullable;

/** A map on which differences are marked, to be looked at and not to be changed. */
final class ComparedMap {

  private final MapDesk desk;
  private final MapComparison comparison;
  private final Editor editor;
  private final MapCanvas canvas;

  /**
   * @param id the canvas's
   * @param fit shows all of what is compared
   * @param scope ends when the window is closed
   */
  ComparedMap(
      MapDesk desk,
      MapComparison comparison,
      LaidOutMap laidOutMap,
      String id,
      Runnable fit,
      Scope scope) {
    this.desk = desk;
    this.comparison = comparison;
    editor = new Editor(laidOutMap, desk.painters(), desk.tasks().within(scope), new Clipboard());
    ToolBox tools = ToolBox.on(new ToolContext(editor, editor, editor.view()), editor);
    tools.use(Tools.PAN);
    canvas =
        new MapCanvas(editor, editor, editor.view(), tools, desk.painters(), key -> false, scope);
    canvas.setId(id);
    canvas.accessibleTextProperty().bind(desk.language().text("map.name"));
    new LookingKeys(editor.view(), fit).listenOn(canvas);
  }

  Editor editor() {
    return editor;
  }

  MapCanvas canvas() {
    return canvas;
  }

  /** Marks differences of some kinds, and steps back what is the same. */
  void look(Set<ChangeKind> kinds) {
    editor.liveAnalysis().display(Display.of(new ComparisonLens(comparison, kinds)));
  }

  /** Chooses what is seen here of an element; nothing where that is not on this map. */
  void select(@Nullable Element element) {
    editor.select(element == null ? Selection.NONE : Selection.of(place(element)));
  }

  /** Brings what is seen of an element into view, where it can be read. */
  void show(Element element) {
    editor.cameraMoves().show(place(element));
  }

  /** Returns where an element is seen; null where it is not on this map. */
  @Nullable Box bounds(@Nullable Element element) {
    return element == null
        ? null
        : ElementBounds.of(editor.map(), editor.geometry(), place(element));
  }

  /** Returns the bounds of the whole map with its title block and legend. */
  Box bounds() {
    return desk.painters()
        .painter(editor.lang())
        .bounds(editor.map(), editor.geometry(), editor.overlay(), PageInfo.ONLY);
  }

  /** Returns the map with every difference marked, for a picture of both sides. */
  MapDrawing.Named named(Message name) {
    return new MapDrawing.Named(name, editor.laidOutMap(), everything());
  }

  /**
   * Returns the map with every difference marked as a picture of its own.
   *
   * @param comments whether it shows where comments are
   */
  Drawing drawing(boolean comments) {
    return MapDrawing.of(editor.laidOutMap(), everything(), desk.painters(), comments);
  }

  private Overlay everything() {
    return ComparisonLens.full(comparison).titled(editor.map(), Findings.NONE);
  }

  /** Returns what is seen on the map of an element. */
  private static Id place(Element element) {
    return switch (element) {
      case Listing l when l.segment() != null -> l.segment();
      case Listing l -> l.enterprise();
      case Initiative i when !i.segments().isEmpty() -> i.segments().getFirst();
      case InvestmentTarget t when t.segment() != null -> t.segment();
      case Resource r when !r.segments().isEmpty() -> r.segments().getFirst();
      default -> element.id();
    };
  }
}
