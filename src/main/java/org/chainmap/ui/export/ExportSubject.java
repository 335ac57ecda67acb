package org.chainmap.ui.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chainmap.export.Drawing;
import org.chainmap.export.PageSetup;
import org.chainmap.export.PrintPages;
import org.chainmap.model.ChainMap;
import org.chainmap.model.value.Colouring;
import org.chainmap.overlay.ScenarioLens;
import org.chainmap.paint.Watermarks;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is exported, ready to be drawn and written.
 *
 * @param map the whole map, without what is to be left out
 * @param title its title, with the name of a scenario that is shown
 * @param drawing the picture, or that of the first page
 * @param pages the pages of a story; one where it is none
 * @param running the scenario that is shown over the map, by levels or weeks, or null
 * @param colouring what is laid over the map, as a saved view states it; null where none can
 * @param earlier reads the map of a file that a view compares with; empty where it cannot
 * @param watermark a phrase repeated aslant over every page; empty for none
 * @param shown what its picture shows
 * @param included what a person should know before handing it on
 */
public record ExportSubject(
    ChainMap map,
    String title,
    Drawing drawing,
    List<Page> pages,
    @Nullable ScenarioLens running,
    @Nullable Colouring colouring,
    Function<String, Optional<ChainMap>> earlier,
    String watermark,
    List<Message> shown,
    List<Message> included) {

  public ExportSubject {
    pages = List.copyOf(pages);
    shown = List.copyOf(shown);
    included = List.copyOf(included);
  }

  /**
   * A page of a story.
   *
   * @param notes what is to be said while it is shown
   */
  public record Page(String title, Drawing drawing, List<String> notes) {
    public Page {
      notes = List.copyOf(notes);
    }
  }

  /** Returns the picture as a preview shows it: under the watermark. */
  Drawing seen() {
    return seen(drawing);
  }

  private Drawing seen(Drawing of) {
    return watermark.isBlank()
        ? of
        : new Drawing(
            of.map(),
            of.geometry(),
            of.theme(),
            of.lang(),
            page -> Watermarks.over(of.pictures().apply(page), watermark, of.theme()),
            of.others(),
            of.fitted());
  }

  /** Returns its pages laid out on paper. */
  public PrintPages printed(PageSetup setup, boolean grey) {
    return PrintPages.of(
        pages.stream().map(page -> new PrintPages.Content(page.title(), page.drawing())).toList(),
        setup,
        grey,
        watermark);
  }

  /** Tells whether it is a story of several pages. */
  public boolean story() {
    return pages.size() > 1;
  }
}
