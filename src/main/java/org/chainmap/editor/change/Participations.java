package org.chainmap.editor.change;

import java.util.List;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Ids;
import org.chainmap.model.Integrity;
import org.chainmap.model.Participation;
import org.chainmap.model.ProvisionalNames;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Adds enterprises to segments and names them. */
public final class Participations {

  private Participations() {}

  /** Creates an enterprise that is still to be named, in a segment; the first id is its part. */
  public static Creation unnamed(ChainMap map, Lang lang, Id segment) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    Id enterprise = changeBuilder.fresh(Ids.ENTERPRISE);
    changeBuilder.put(Enterprise.of(enterprise, newName(map, lang)));
    List<Id> made = attach(changeBuilder, map, segment, enterprise);
    return new Creation(changeBuilder.change(Message.of("editor.change.newEnterprise")), made);
  }

  /** Returns a name for an enterprise that is still to be named. */
  public static String newName(ChainMap map, Lang lang) {
    return ProvisionalNames.next(
        map.enterprises().stream().map(Enterprise::name).toList(),
        ProvisionalNames.ENTERPRISE,
        lang);
  }

  /**
   * Names an enterprise just added to a segment. If another one has this name already, that one
   * takes part instead, and the new one is removed.
   */
  public static Change named(ChainMap map, Id participation, Lang lang, String name) {
    Participation part = map.find(Participation.class, participation).orElse(null);
    Enterprise known = named(map, name.strip()).orElse(null);
    Change renamed = EditableTexts.edited(map, participation, lang, name);
    if (part == null
        || known == null
        || known.id().equals(part.enterprise())
        || !map.participationsOf(part.enterprise()).equals(List.of(part))) {
      return renamed;
    }
    Change gone = Integrity.removal(renamed.name(), map, List.of(part.enterprise()));
    ChainMap rest = map.with(gone);
    ChangeBuilder changeBuilder = new ChangeBuilder(rest);
    if (rest.participationsIn(part.segment()).stream()
        .noneMatch(p -> p.enterprise().equals(known.id()))) {
      changeBuilder.put(Participation.of(participation, known.id(), part.segment()));
    }
    return Changes.then(renamed.name(), gone, changeBuilder.change(renamed.name()));
  }

  /** Finds the enterprise with this full, short or English name, ignoring case. */
  public static Optional<Enterprise> named(ChainMap map, String name) {
    return map.enterprises().stream()
        .filter(
            e ->
                name.equalsIgnoreCase(e.name().text())
                    || name.equalsIgnoreCase(e.shortName().text())
                    || name.equalsIgnoreCase(e.shortName().english())
                    || name.equalsIgnoreCase(e.name().english()))
        .findFirst();
  }

  /** Adds enterprises to a segment; those that are in it already stay as they are. */
  public static Change joined(ChainMap map, List<Id> enterprises, Id segment) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    for (Id each : enterprises) {
      if (map.find(Enterprise.class, each).isPresent()) {
        attach(changeBuilder, map, segment, each);
      }
    }
    return changeBuilder.change(Message.of("editor.change.joined"));
  }

  static List<Id> attach(ChangeBuilder changeBuilder, ChainMap map, Id segment, Id enterprise) {
    boolean there =
        map.participationsIn(segment).stream().anyMatch(p -> p.enterprise().equals(enterprise));
    if (there) {
      return List.of();
    }
    Id id = changeBuilder.fresh(Ids.PARTICIPATION);
    changeBuilder.put(Participation.of(id, enterprise, segment));
    return List.of(id);
  }
}
