package org.chainmap.export.briefing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.text.ChineseNumerals;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Gathers the blocks of a briefing: numbers headings, gives anchors, and knows who is where. */
final class BlockList {

  /** The most places that an index names for one element. */
  private static final int PLACES = 8;

  private final Lang lang;
  private final List<Block> blocks = new ArrayList<>();
  private final Map<Id, List<String>> places = new HashMap<>();
  private final int[] numbers = new int[4];
  private int anchors;

  BlockList(Lang lang) {
    this.lang = lang;
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** Returns an anchor that nothing has yet. */
  String anchor(String kind) {
    anchors++;
    return kind + "_" + anchors;
  }

  /** Notes that an element is spoken of at an anchor. */
  void place(Id element, String anchor) {
    List<String> known = places.computeIfAbsent(element, id -> new ArrayList<>());
    if (known.size() < PLACES && !known.contains(anchor)) {
      known.add(anchor);
    }
  }

  /** Returns the anchors at which an element is spoken of, as far as they are noted. */
  List<String> places(Id element) {
    return places.getOrDefault(element, List.of());
  }

  void add(Block block) {
    blocks.add(block);
  }

  void heading(int level, String text, String anchor) {
    numbers[level]++;
    for (int deeper = level + 1; deeper < numbers.length; deeper++) {
      numbers[deeper] = 0;
    }
    blocks.add(new Block.Heading(level, number(level), text, anchor));
  }

  void paragraph(String text) {
    blocks.add(Block.Paragraph.of(text, Block.Tone.BODY));
  }

  void paragraph(Message text) {
    paragraph(text.in(lang));
  }

  void note(Message text) {
    blocks.add(Block.Paragraph.of(text.in(lang).strip(), Block.Tone.NOTE));
  }

  /** Returns the number of a heading: 一、（一）1. as official documents have it, or 1, 1.1, 1.1.1. */
  private String number(int level) {
    if (lang == Lang.EN) {
      StringBuilder number = new StringBuilder().append(numbers[1]);
      for (int i = 2; i <= level; i++) {
        number.append('.').append(numbers[i]);
      }
      return number.toString();
    }
    return switch (level) {
      case 1 -> ChineseNumerals.of(numbers[1]) + "、";
      case 2 -> "（" + ChineseNumerals.of(numbers[2]) + "）";
      default -> numbers[level] + ".";
    };
  }
}
