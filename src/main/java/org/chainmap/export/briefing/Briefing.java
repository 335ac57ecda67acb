package org.chainmap.export.briefing;

import java.util.List;
import org.chainmap.text.Lang;

/**
 * The content of a briefing (会商材料) in one language: what a PDF, an OFD and a Word document write.
 * All texts are plain and may contain any character.
 *
 * @param blocks everything after the cover, in order
 */
public record Briefing(Lang lang, Cover cover, List<Block> blocks) {

  public Briefing {
    blocks = List.copyOf(blocks);
  }

  /**
   * The cover.
   *
   * @param title the title of the map
   * @param kind what the document is
   * @param figures the size of the map, each as a number and what is counted
   * @param organisation who hands it in; empty where not said
   * @param author who made it; empty where not said
   * @param date as of when its data are; empty where not said
   * @param marking how it is to be handled, for every page; empty where nothing is said
   */
  public record Cover(
      String title,
      String kind,
      List<Count> figures,
      String organisation,
      String author,
      String date,
      String marking) {
    public Cover {
      figures = List.copyOf(figures);
    }

    /** Returns who made it or, where that is not said, who hands it in; empty for neither. */
    public String madeBy() {
      return author.isBlank() ? organisation : author;
    }
  }

  /** A number and what is counted. */
  public record Count(int number, String of) {}

  /** Returns all headings, in order. O(blocks). */
  public List<Block.Heading> headings() {
    return blocks.stream()
        .filter(Block.Heading.class::isInstance)
        .map(Block.Heading.class::cast)
        .toList();
  }
}
