package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Comment;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.Integrity;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Link;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Match;
import org.chainmap.model.Names;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Resource;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.text.Message;

/**
 * The deletion of elements with everything that depends on them.
 *
 * @param change its name says what goes
 * @param notice tells what went along unseen, if anything did: the segments of a stage, the
 *     participations of an enterprise
 */
public record Deletion(Change change, Optional<Message> notice) {

  /** The kinds of elements in the order in which they are counted. */
  private static final List<Class<? extends Element>> KINDS =
      List.of(
          Stage.class,
          Segment.class,
          Enterprise.class,
          Link.class,
          Participation.class,
          Listing.class,
          Match.class,
          Initiative.class,
          InvestmentTarget.class,
          Resource.class,
          Scenario.class,
          SavedView.class,
          Source.class,
          Note.class,
          Comment.class,
          LinkedSheet.class);

  /**
   * Deletes elements; the gaps of stages are closed. The map info is never deleted. O(elements +
   * references).
   */
  public static Deletion of(ChainMap map, Geometry geometry, Collection<Id> chosen) {
    List<Element> asked = new ArrayList<>();
    List<Element> along = new ArrayList<>();
    for (Edit edit : Integrity.removal(Message.verbatim(""), map, chosen).edits()) {
      if (edit.after() == null && edit.before() != null) {
        (chosen.contains(edit.id()) ? asked : along).add(edit.before());
      }
    }
    List<Message> alongCounts = counts(along);
    Message name;
    Message notice;
    if (asked.size() == 1) {
      Element only = asked.getFirst();
      Message what =
          Message.of(
              "label.named." + only.getClass().getSimpleName(), Names.message(map, only.id()));
      name = Message.of("editor.change.deleteOne", what, along.size(), alongCounts);
      notice = Message.of("editor.notice.deletedOne", what, alongCounts);
    } else {
      List<Message> what = counts(asked);
      name = Message.of("editor.change.deleteSeveral", what, along.size(), alongCounts);
      notice = Message.of("editor.notice.deletedSeveral", what, alongCounts);
    }
    return new Deletion(
        Stages.removed(name, map, geometry, chosen),
        along.isEmpty() || asked.stream().allMatch(Deletion::showsAll)
            ? Optional.empty()
            : Optional.of(notice));
  }

  private static List<Message> counts(List<Element> elements) {
    List<Message> counts = new ArrayList<>();
    for (Class<? extends Element> kind : KINDS) {
      long count = elements.stream().filter(kind::isInstance).count();
      if (count > 0) {
        counts.add(Message.of("label.counted." + kind.getSimpleName(), count));
      }
    }
    return counts;
  }

  /** Tells whether what depends on an element is seen at its card or in its row. */
  private static boolean showsAll(Element element) {
    return switch (element) {
      case Segment s -> true;
      case Link l -> true;
      case Participation p -> true;
      case Match m -> true;
      case Initiative i -> true;
      case InvestmentTarget t -> true;
      case Resource r -> true;
      case Scenario s -> true;
      case SavedView v -> true;
      case Note n -> true;
      case Comment c -> true;
      case LinkedSheet l -> true;
      case MapInfo m -> false;
      case Stage s -> false;
      case Enterprise e -> false;
      case Listing l -> false;
      case Source s -> false;
    };
  }
}
