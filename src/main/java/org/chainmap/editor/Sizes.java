package org.chainmap.editor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * How large everything on a map is for readers of one language.
 *
 * @param cards the size of every card in px
 * @param labels the size of every label in px
 * @param notes the box of every free note in px
 */
public record Sizes(Map<Id, Size> cards, Map<Id, Size> labels, Map<Id, Box> notes) {

  static Sizes of(ChainMap map, Lang lang, CardMeasure measure) {
    return new Sizes(measure.cards(map, lang), measure.labels(map, lang), measure.notes(map));
  }

  /**
   * The sizes after a change: only cards and labels that may say something else are measured.
   *
   * @param before the map these are the sizes of
   * @param now the map after the change
   */
  Sizes after(ChainMap before, Change change, ChainMap now, Lang lang, CardMeasure measure) {
    Set<Id> changed = new HashSet<>();
    for (Edit edit : change.edits()) {
      if (!onlyMoves(edit)) {
        addSegments(edit.before(), edit.after(), before, changed);
        addSegments(edit.after(), edit.before(), now, changed);
      }
    }
    Map<Id, Size> sizes = cards;
    if (!changed.isEmpty()) {
      sizes = new HashMap<>(cards);
      for (Id id : changed) {
        Segment segment = now.find(Segment.class, id).orElse(null);
        put(sizes, id, segment == null ? null : measure.card(now, segment, lang));
      }
    }
    Map<Id, Size> texts = labels;
    if (change.edits().stream().anyMatch(Sizes::isLink)) {
      texts = new HashMap<>(labels);
      for (Edit edit : change.edits()) {
        if (isLink(edit)) {
          put(texts, edit.id(), edit.after() instanceof Link l ? measure.label(l, lang) : null);
        }
      }
    }
    boolean noted = change.edits().stream().anyMatch(Sizes::isNote);
    return new Sizes(sizes, texts, noted ? measure.notes(now) : notes);
  }

  private static void put(Map<Id, Size> sizes, Id id, @Nullable Size size) {
    if (size == null) {
      sizes.remove(id);
    } else {
      sizes.put(id, size);
    }
  }

  private static boolean isLink(Edit edit) {
    return edit.before() instanceof Link || edit.after() instanceof Link;
  }

  static boolean isNote(Edit edit) {
    return edit.before() instanceof Note || edit.after() instanceof Note;
  }

  /** Tells whether a segment's card says the same as before, elsewhere. */
  private static boolean onlyMoves(Edit edit) {
    return edit.before() instanceof Segment a
        && edit.after() instanceof Segment b
        && a.withStage(b.stage()).at(b.placement().position()).equals(b);
  }

  /** The segments on whose cards an element shows, on one side of its edit. */
  private static void addSegments(
      @Nullable Element element, @Nullable Element other, ChainMap map, Set<Id> segments) {
    switch (element) {
      case Segment s -> segments.add(s.id());
      case Participation p -> segments.add(p.segment());
      case Enterprise e ->
          map.participationsOf(e.id()).forEach(part -> segments.add(part.segment()));
      case MapInfo info -> {
        Set<Id> leaders = new HashSet<>(info.chainLeaders());
        if (other instanceof MapInfo was) {
          was.chainLeaders().forEach(leaders::remove);
        }
        for (Id leader : leaders) {
          map.participationsOf(leader).forEach(part -> segments.add(part.segment()));
        }
      }
      case null, default -> {}
    }
  }
}
