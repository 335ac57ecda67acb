package org.chainmap.editor.change;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Ids;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.value.LinkSides;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Creates and changes links. */
public final class Links {

  private Links() {}

  /**
   * Creates a link; does nothing if there is one of this kind already or an end is no segment of
   * the map.
   */
  public static Creation connected(ChainMap map, Id from, Id to, LinkKind kind) {
    return connected(map, from, to, kind, LinkSides.NONE);
  }

  /** Creates a link at these sides of its cards in the same way. */
  public static Creation connected(ChainMap map, Id from, Id to, LinkKind kind, LinkSides sides) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    Message name = Message.of("editor.change.connect");
    boolean there =
        map.linksAt(from).stream()
            .anyMatch(l -> l.from().equals(from) && l.to().equals(to) && l.kind() == kind);
    if (there || map.find(Segment.class, from).isEmpty() || map.find(Segment.class, to).isEmpty()) {
      return new Creation(changeBuilder.change(name), List.of());
    }
    Id id = changeBuilder.fresh(Ids.LINK);
    changeBuilder.put(Link.of(id, from, to).withKind(kind).withSides(sides));
    return new Creation(changeBuilder.change(name), List.of(id));
  }

  /**
   * Moves one end of a link to another segment. An enterprise named at that end is kept only if it
   * takes part there too.
   */
  public static Change reconnected(ChainMap map, Id link, boolean start, Id segment) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    if (map.find(Segment.class, segment).isPresent()) {
      map.find(Link.class, link)
          .ifPresent(
              l ->
                  changeBuilder.put(
                      start
                          ? l.withFrom(segment)
                              .withSides(l.sides().withFrom(null))
                              .withSupplier(kept(map, l.supplier(), segment))
                          : l.withTo(segment)
                              .withSides(l.sides().withTo(null))
                              .withCustomer(kept(map, l.customer(), segment))));
    }
    return changeBuilder.change(Message.of("editor.change.reconnect"));
  }

  private static @Nullable Id kept(ChainMap map, @Nullable Id enterprise, Id segment) {
    return map.participationsIn(segment).stream().anyMatch(p -> p.enterprise().equals(enterprise))
        ? enterprise
        : null;
  }

  /** Lets the router choose the sides of cards for all links at some segments again. */
  public static Change withoutSides(ChainMap map, Predicate<Id> segments, Message name) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    for (Link link : map.links()) {
      if (!link.sides().equals(LinkSides.NONE)
          && (segments.test(link.from()) || segments.test(link.to()))) {
        changeBuilder.put(link.withSides(LinkSides.NONE));
      }
    }
    return changeBuilder.change(name);
  }

  /** Changes the kind of links. */
  public static Change ofKind(ChainMap map, Collection<Id> ids, LinkKind kind) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    for (Id id : ids) {
      map.find(Link.class, id).ifPresent(l -> changeBuilder.put(l.withKind(kind)));
    }
    return changeBuilder.change(Message.of("editor.change.linkKind"));
  }

  /** Reverses links and swaps the enterprises named at their ends. */
  public static Change reversed(ChainMap map, Collection<Id> ids) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    for (Id id : ids) {
      map.find(Link.class, id)
          .ifPresent(
              l ->
                  changeBuilder.put(
                      l.withFrom(l.to())
                          .withTo(l.from())
                          .withSides(l.sides().reversed())
                          .withSupplier(l.customer())
                          .withCustomer(l.supplier())));
    }
    return changeBuilder.change(Message.of("editor.change.reverse"));
  }
}
