package org.chainmap.export.page;

import org.chainmap.text.Message;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** Writes the section with the map, and the controls that its script brings to life. */
final class MapSection {

  private final WebPage page;

  MapSection(WebPage page) {
    this.page = page;
  }

  void append(Element main) {
    Element section = PageWriter.section(main, "p-map", say("page.map"));
    Element grid = section.appendElement("div").addClass("grid");
    Element figure = grid.appendElement("figure");
    bar(figure);
    figure
        .appendElement("div")
        .id("p-view")
        .addClass("view")
        .appendChild(new DataNode(page.picture().svg()));
    Element caption = figure.appendElement("figcaption");
    caption.appendElement("div").id("p-said").attr("aria-live", "polite");
    caption.appendElement("p").addClass("hint").text(say("page.map.hint"));
    side(grid.appendElement("div").addClass("side").id("p-side").attr("hidden", true));
  }

  private void bar(Element figure) {
    Element bar =
        figure
            .appendElement("div")
            .id("p-bar")
            .addClass("bar")
            .attr("role", "group")
            .attr("aria-label", say("page.bar"))
            .attr("hidden", true);
    button(bar, "in", "+", say("page.zoomIn"));
    button(bar, "out", "−", say("page.zoomOut"));
    button(bar, "whole", "", say("page.whole"));
    if (!page.steps().isEmpty()) {
      button(bar, "previous", "‹", say("page.previous"));
      button(bar, "next", "›", say("page.next"));
    }
  }

  private static void button(Element bar, String act, String sign, String name) {
    Element button = bar.appendElement("button").attr("type", "button").attr("data-act", act);
    if (sign.isEmpty()) {
      button.text(name);
    } else {
      button.text(sign).attr("aria-label", name).attr("title", name);
    }
  }

  private void side(Element side) {
    Element search = side.appendElement("div").attr("role", "search");
    search.appendElement("label").attr("for", "p-search").text(say("page.search"));
    search
        .appendElement("input")
        .id("p-search")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("aria-controls", "p-hits");
    search.appendElement("p").id("p-count").attr("aria-live", "polite");
    search.appendElement("ul").id("p-hits").addClass("hits");
    side.appendElement("label").attr("for", "p-choice").text(say("page.choose"));
    Element choice = side.appendElement("select").id("p-choice");
    choice.appendElement("option").attr("value", "").text(say("page.choose.none"));
    for (int i = 0; i < page.cards().size(); i++) {
      PageWriter.text(
          choice.appendElement("option").attr("value", String.valueOf(i)),
          page.cards().get(i).name());
    }
    side.appendElement("div").id("p-facts").attr("aria-live", "polite");
  }

  private String say(String key) {
    return Message.of(key).in(page.lang());
  }
}
