package org.chainmap.ui.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of a map that is chosen for each format: what a person picked for it, else its story for
 * formats that tell one, else what was picked last.
 */
final class PartChoices {

  /** What the keys begin with under which the parts of formats are stored. */
  private static final String PREFIX = "part.";

  private static final String WHOLE = "whole";
  private static final String STORY = "story";

  private final List<ExportPart> all;
  private final Map<String, ExportPart> picked = new HashMap<>();
  private ExportPart last;

  /**
   * @param all the parts that can be exported, the usual one first
   */
  PartChoices(List<ExportPart> all) {
    this.all = all;
    this.last = all.getFirst();
  }

  /** The part picked last, for any format. */
  ExportPart last() {
    return last;
  }

  /** Takes what a person picked for a format. */
  void pick(String format, ExportPart part) {
    picked.put(format, part);
    last = part;
  }

  /**
   * Returns the part that a format begins with.
   *
   * @param offered the parts that can be exported so
   * @param tellsStory whether it usually has the story of a map that has one
   */
  ExportPart first(String format, List<ExportPart> offered, boolean tellsStory) {
    ExportPart own = picked.get(format);
    if (own != null && offered.contains(own)) {
      return own;
    }
    if (tellsStory) {
      for (ExportPart each : offered) {
        if (saved(each)) {
          return each;
        }
      }
    }
    return offered.contains(last) ? last : offered.getFirst();
  }

  private static boolean saved(ExportPart part) {
    return part instanceof ExportPart.WholeStory(int views) && views > 0;
  }

  /** Stores for which formats the story or the whole map was picked, of a map with a story. */
  void store(Map<String, String> into) {
    if (all.stream().anyMatch(PartChoices::saved)) {
      picked.forEach(
          (format, part) -> {
            if (part instanceof ExportPart.WholeStory) {
              into.put(PREFIX + format, STORY);
            } else if (part instanceof ExportPart.Whole) {
              into.put(PREFIX + format, WHOLE);
            }
          });
    }
  }

  /** Picks again what was stored. */
  void choose(Map<String, String> stored) {
    stored.forEach(
        (key, text) -> {
          if (key.startsWith(PREFIX)) {
            all.stream()
                .filter(
                    part ->
                        text.equals(WHOLE) && part instanceof ExportPart.Whole
                            || text.equals(STORY) && saved(part))
                .findFirst()
                .ifPresent(part -> picked.put(key.substring(PREFIX.length()), part));
          }
        });
  }
}
