package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Names;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Parts of sentences that several analyses use. Every list is cut short after three names. */
public final class Phrases {

  private static final int NAMED = 3;

  /** The longest run of segments shown with arrows. */
  private static final int PATH = 4;

  private final ChainMap map;
  private final SupplyView supply;

  public Phrases(ChainMap map, SupplyView supply) {
    this.map = map;
    this.supply = supply;
  }

  /** Returns the element's name. */
  public Message name(Id id) {
    return Names.message(map, id);
  }

  /** Returns an enterprise's name as shown on its card. */
  public Message enterprise(Id id) {
    return enterprise(map, id);
  }

  /** Returns an enterprise's name as shown on its card. */
  public static Message enterprise(ChainMap map, Id id) {
    Enterprise enterprise = map.find(Enterprise.class, id).orElse(null);
    return enterprise == null
        ? Names.message(map, id)
        : Message.of("label.name", enterprise.cardName(Lang.ZH), enterprise.cardName(Lang.EN));
  }

  /** Returns segments as a path where each supplies the next, else as a list. */
  public Message segments(List<Id> ids) {
    if (isPath(ids)) {
      Message path = name(ids.getLast());
      for (int i = ids.size() - 2; i >= 0; i--) {
        path = Message.of("analysis.path", name(ids.get(i)), path);
      }
      return Message.of("analysis.quoted", path);
    }
    return list(ids);
  }

  /** Returns one or two segments by name, more by the first one's name and their number. */
  public Message briefly(List<Id> ids) {
    return briefly(map, ids);
  }

  static Message briefly(ChainMap map, List<Id> ids) {
    List<Message> names =
        ids.stream()
            .limit(ids.size() == 2 ? 2 : 1)
            .map(id -> Message.of("analysis.quoted", Names.message(map, id)))
            .toList();
    return ids.size() <= 2
        ? Message.of("analysis.all", names)
        : Message.of("analysis.moreSegments", names, ids.size());
  }

  /** Returns segments by the first one's name and their number. */
  Message counted(List<Id> ids) {
    Message first = Message.of("analysis.quoted", name(ids.getFirst()));
    return ids.size() == 1 ? first : Message.of("analysis.moreSegments", first, ids.size());
  }

  /** Returns enterprises by the first one's name and their number. */
  Message fewEnterprises(List<Id> ids) {
    Message first = enterprise(ids.getFirst());
    return ids.size() == 1 ? first : Message.of("analysis.moreEnterprises", first, ids.size());
  }

  /** Returns segments as a list. */
  public Message list(List<Id> ids) {
    return quoted(ids, "analysis.moreSegments");
  }

  private boolean isPath(List<Id> ids) {
    if (ids.size() < 2 || ids.size() > PATH) {
      return false;
    }
    for (int i = 0; i + 1 < ids.size(); i++) {
      if (!supply.customers(ids.get(i)).contains(ids.get(i + 1))) {
        return false;
      }
    }
    return true;
  }

  /** Returns links as a list, each as its two ends. */
  public Message links(List<Id> ids) {
    return quoted(ids, "analysis.moreLinks");
  }

  /** Returns elements of any kind as a list. */
  public Message elements(List<Id> ids) {
    return quoted(ids, "analysis.moreElements");
  }

  /** Returns enterprises as a list within a sentence, each by the name on its card, in quotes. */
  Message quotedEnterprises(List<Id> ids) {
    return quoted(ids, "analysis.moreEnterprises", this::enterprise);
  }

  private Message quoted(List<Id> ids, String more) {
    return quoted(ids, more, this::name);
  }

  private static Message quoted(List<Id> ids, String more, Function<Id, ?> name) {
    List<Message> names =
        ids.stream().limit(NAMED).map(id -> Message.of("analysis.quoted", name.apply(id))).toList();
    return ids.size() > NAMED
        ? Message.of(more, names, ids.size())
        : Message.of("analysis.all", names);
  }

  /** Returns enterprises as a list, each by the name on its card. */
  public Message enterprises(List<Id> ids) {
    List<Message> names = ids.stream().limit(NAMED).map(this::enterprise).toList();
    return ids.size() > NAMED
        ? Message.of("analysis.moreEnterprises", names, ids.size())
        : Message.of("analysis.all", names);
  }

  /** Returns the consequence of a loss, in both readings. */
  Message consequence(List<Id> downstream, List<Id> cutOff) {
    if (downstream.isEmpty()) {
      return Message.of("analysis.after.nothing");
    }
    if (cutOff.isEmpty()) {
      return Message.of("analysis.after.inputs", counted(downstream));
    }
    return cutOff.size() == downstream.size()
        ? Message.of("analysis.after.all", counted(downstream))
        : Message.of("analysis.after.some", counted(cutOff), downstream.size() - cutOff.size());
  }

  /** Returns a clause naming the segments left without any path from a source (OR). */
  Message cutOff(List<Id> cutOff) {
    return Message.of("analysis.after.cutOff", counted(cutOff));
  }

  /** Returns a clause naming the segments that need a segment. */
  Message needs(List<Id> downstream) {
    return downstream.isEmpty()
        ? Message.of("analysis.after.nothing")
        : Message.of("analysis.after.needs", counted(downstream));
  }

  /** Returns the known facts that make a segment's loss more or less severe. */
  List<Message> facts(Segment segment, boolean withState, boolean withRates) {
    List<Message> out = new ArrayList<>();
    SupplyFacts facts = segment.facts();
    Substitutability substitutability = facts.substitutability();
    if (substitutability != null) {
      out.add(Message.of("analysis.substitutability." + substitutability.key()));
    }
    SegmentState state = segment.state();
    if (withState && state != null) {
      out.add(Message.of("analysis.state", state.label()));
    }
    Figure recover = facts.timeToRecover();
    Figure survive = facts.timeToSurvive();
    if (recover != null && survive != null) {
      out.add(
          Message.of(
              recover.value() > survive.value() ? "analysis.times.over" : "analysis.times.within",
              recover.value(),
              survive.value()));
    }
    if (withRates && facts.domesticRate() != null) {
      out.add(Message.of("analysis.domesticRate", percent(facts.domesticRate())));
    }
    if (withRates && facts.importDependence() != null) {
      out.add(Message.of("analysis.importDependence", percent(facts.importDependence())));
    }
    return out;
  }

  /** Formats a percentage with its date and standing where these matter. */
  public static Message percent(Figure figure) {
    List<Message> remarks = remarks(figure);
    double value = figure.value();
    return remarks.isEmpty()
        ? Message.of("analysis.percent", value)
        : Message.of("analysis.percentRemarked", value, remarks);
  }

  /** Formats a figure, with one digit or two, and its date and standing where these matter. */
  static Message figure(Figure figure, int digits) {
    List<Message> remarks = remarks(figure);
    String key = digits == 1 ? "analysis.figure.1" : "analysis.figure.2";
    Message value = Message.of(key, figure.value());
    return remarks.isEmpty() ? value : Message.of("analysis.figureRemarked", value, remarks);
  }

  private static List<Message> remarks(Figure figure) {
    List<Message> remarks = new ArrayList<>();
    if (figure.asOf() != null) {
      remarks.add(Message.verbatim(figure.asOf().toString()));
    }
    if (figure.standing() != Standing.STATED) {
      remarks.add(standing(figure.standing()));
    }
    return remarks;
  }

  static Message standing(Standing standing) {
    return Message.of("analysis.standing." + standing.key());
  }
}
