package org.chainmap.paint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.Names;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * What cards and links say, kept until one of the elements it is said of changes, so that it is put
 * together once per change and not once per picture. Broken lines are kept by what they say.
 *
 * <p>Thread-safe.
 */
final class MapTexts {

  private static final int KEPT = 20_000;

  private final Lang lang;

  /** What a card says in both languages. */
  private record Spoken(CardContent written, CardContent english) {}

  /**
   * Something said of elements.
   *
   * @param of these elements, which are the very same as long as nothing of them changed
   */
  private record Said<T>(List<@Nullable Object> of, T text) {

    boolean holds(List<@Nullable Object> now) {
      boolean same = of.size() == now.size();
      for (int i = 0; same && i < now.size(); i++) {
        same = same(of.get(i), now.get(i));
      }
      return same;
    }

    @SuppressWarnings("ReferenceEquality") // comparing contents costs more than saying it anew
    private static boolean same(@Nullable Object a, @Nullable Object b) {
      return a == b;
    }
  }

  private final Map<Spoken, CardText> broken = kept();
  private final Map<Id, Said<CardText>> cards = kept();
  private final Map<Id, Said<String>> names = kept();

  MapTexts(Lang lang) {
    this.lang = lang;
  }

  private static <K, V> Map<K, V> kept() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(256, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > KEPT;
          }
        });
  }

  /** Returns what a segment's card says, broken into lines. */
  CardText card(ChainMap map, Segment segment) {
    List<@Nullable Object> of = new ArrayList<>();
    of.add(segment);
    of.add(map.info().chainLeaders());
    List<Participation> parts = map.participationsIn(segment.id());
    of.add(parts);
    int shown = 0;
    for (int i = 0; i < parts.size() && shown < CardContent.MOST_ROWS; i++) {
      Element enterprise = element(map, parts.get(i).enterprise());
      of.add(enterprise);
      shown += enterprise == null ? 0 : 1;
    }
    Said<CardText> said = cards.get(segment.id());
    if (said == null || !said.holds(of)) {
      said = new Said<>(of, broken(map, segment));
      cards.put(segment.id(), said);
    }
    return said.text;
  }

  private CardText broken(ChainMap map, Segment segment) {
    Spoken spoken =
        new Spoken(CardContent.of(map, segment, Lang.ZH), CardContent.of(map, segment, Lang.EN));
    return broken.computeIfAbsent(
        spoken,
        both ->
            CardText.of(both.written, both.english, lang == Lang.EN ? both.english : both.written));
  }

  /** How a link is called: by the segments at its ends. */
  String name(ChainMap map, Link link) {
    List<@Nullable Object> of = new ArrayList<>();
    of.add(link);
    of.add(element(map, link.from()));
    of.add(element(map, link.to()));
    Said<String> said = names.get(link.id());
    if (said == null || !said.holds(of)) {
      said = new Said<>(of, Names.of(map, link, lang));
      names.put(link.id(), said);
    }
    return said.text;
  }

  private static @Nullable Element element(ChainMap map, Id id) {
    return map.find(id).orElse(null);
  }
}
