package org.chainmap.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainmap.analysis.Findings;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.SavedView;
import org.chainmap.paint.Overlay;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * A saved view resolved to what is drawn.
 *
 * @param view the view
 * @param map the map it shows
 * @param geometry where everything shown lies; of no card that the view leaves out
 * @param overlay what is laid over it
 * @param said what it shows in sentences, e.g. the finding; empty where there is nothing to say
 * @param dropped what the view names and is no longer there, in sentences
 */
public record ShownView(
    SavedView view,
    ChainMap map,
    Geometry geometry,
    Overlay overlay,
    List<Message> said,
    List<Message> dropped) {

  /** The room around what an overlay brings out, so that one sees what it is connected with. */
  private static final double AROUND = 160;

  public ShownView {
    said = List.copyOf(said);
    dropped = List.copyOf(dropped);
  }

  /** Tells whether nothing of what the view names is left to show. */
  public boolean isEmpty() {
    return geometry.cards().isEmpty() && geometry.notes().isEmpty();
  }

  /**
   * Resolves a view. O(elements), and what its colouring takes to compute.
   *
   * @param map the whole map
   * @param geometry where everything on it lies
   * @param findings the findings of the map, asked for only where the view shows some
   * @param earlier reads the map of a file that the view compares with; empty where it cannot
   */
  public static ShownView of(
      SavedView view,
      ChainMap map,
      Geometry geometry,
      Supplier<Findings> findings,
      Function<String, Optional<ChainMap>> earlier) {
    ResolvedColouring colouring = ResolvedColouring.of(view.colouring(), map, findings, earlier);
    List<Message> dropped = new ArrayList<>(ViewPart.dropped(view, map));
    dropped.addAll(colouring.dropped());
    Overlay overlay = colouring.overlay(map, findings);
    Box frame = Objects.requireNonNullElseGet(view.frame(), () -> focus(geometry, overlay));
    ViewPart part = ViewPart.of(FilteredMap.of(map, view.filter()), geometry, frame);
    return new ShownView(
        view, part.map(), part.geometry(), part.visible(overlay), colouring.said(), dropped);
  }

  /**
   * Resolves a part of a map with what is laid over it already, whatever the view's own colouring.
   * O(elements).
   *
   * @param view the view, with its filter and its frame
   * @param geometry where everything on the map lies
   */
  public static ShownView of(SavedView view, ChainMap map, Geometry geometry, Overlay overlay) {
    Box frame = Objects.requireNonNullElseGet(view.frame(), geometry::bounds);
    ViewPart part = ViewPart.of(FilteredMap.of(map, view.filter()), geometry, frame);
    return new ShownView(
        view, part.map(), part.geometry(), part.visible(overlay), List.of(), List.of());
  }

  /**
   * Returns the view laid out anew, together with the segments that its links lead to, where it
   * chooses stages, and neither segments nor a frame; else as it is.
   *
   * @param layout returns where everything on a map lies, whatever places it states
   */
  public ShownView laidOut(Function<ChainMap, Geometry> layout) {
    return PartLayout.of(this, layout);
  }

  /** Returns what is to be said while it is shown: its speaker notes, else what it shows. */
  public List<String> spoken(Lang lang) {
    String notes = view.speakerNotes().in(lang);
    return notes.isBlank()
        ? said.stream().map(sentence -> sentence.in(lang)).toList()
        : notes.lines().toList();
  }

  /**
   * Returns the part that an overlay brings out where it dims all else; else the whole. O(cards).
   */
  public static Box focus(Geometry geometry, Overlay overlay) {
    Set<Id> shown = overlay.emphasis().keySet();
    List<Box> cards =
        geometry.cards().entrySet().stream()
            .filter(card -> shown.contains(card.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return !overlay.dimOthers() || cards.isEmpty()
        ? geometry.bounds()
        : Box.around(cards).grown(AROUND);
  }
}
