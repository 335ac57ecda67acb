package org.chainmap.export.briefing.word;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chainmap.export.briefing.Block;
import org.chainmap.text.Lang;

/** Writes the lines of an index, with page numbers that are fields. */
final class IndexEntries {

  private IndexEntries() {}

  static Role role(Block.IndexItem item) {
    return item.depth() < 2 ? Role.INDEX_1 : Role.INDEX_2;
  }

  /** Returns a text as long as the line of an entry. */
  static String measured(Block.IndexItem item, Map<String, Integer> pages) {
    String places =
        places(item, pages).keySet().stream().map(String::valueOf).collect(Collectors.joining("、"));
    return named(item, Lang.ZH) + "……" + places;
  }

  /** Returns the pages of an entry, each once and in order, with an anchor on each. */
  private static SortedMap<Integer, String> places(
      Block.IndexItem item, Map<String, Integer> pages) {
    SortedMap<Integer, String> places = new TreeMap<>();
    for (String anchor : item.anchors()) {
      Integer page = pages.get(anchor);
      if (page != null) {
        places.putIfAbsent(page, anchor);
      }
    }
    return places;
  }

  private static String named(Block.IndexItem item, Lang lang) {
    String between = lang == Lang.ZH ? "，" : ", ";
    return item.details().isEmpty()
        ? item.name()
        : item.name() + between + String.join(between, item.details());
  }

  static void write(BodyText text, Block.IndexItem item, Lang lang, Map<String, Integer> pages) {
    WordXml xml = text.xml();
    boolean heading = item.depth() == 0;
    text.open(role(item), heading);
    text.run(named(item, lang), heading);
    String between = "";
    for (Map.Entry<Integer, String> place : places(item, pages).entrySet()) {
      if (between.isEmpty()) {
        xml.open("r").empty("tab").close();
      } else {
        text.run(between, false);
      }
      between = lang == Lang.ZH ? "、" : ", ";
      xml.open("hyperlink", "anchor", BodyText.bookmark(place.getValue()), "history", 1);
      text.page(place.getValue(), place.getKey());
      xml.close();
    }
    xml.close();
  }
}
