package org.chainmap.exchange.chain;

import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Names;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Lang;

/** Names of a map's elements for other programs. */
public final class MapNames {

  private MapNames() {}

  /**
   * Returns the whole name of an element without invisible characters; its id where nothing is
   * left.
   */
  public static String of(ChainMap map, Id id, Lang lang) {
    String name =
        map.find(id).map(element -> whole(map, element, lang)).map(ForeignName::clean).orElse("");
    return name.isEmpty() ? id.value() : name;
  }

  private static String whole(ChainMap map, Element element, Lang lang) {
    return switch (element) {
      case Stage s -> s.name().in(lang);
      case Segment s -> s.name().in(lang);
      case Enterprise e -> e.name().in(lang);
      default -> Names.of(map, element, lang);
    };
  }
}
