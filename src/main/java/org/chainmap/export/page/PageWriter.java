package org.chainmap.export.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.chainmap.text.Message;
import org.chainmap.text.ShownText;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** Writes a web page as one HTML file (HTML Living Standard; CSP Level 3 in a meta element). */
public final class PageWriter {

  private static final String CSS = resource("page.css");
  private static final String SCRIPT = resource("page.js");

  private final WebPage page;

  private PageWriter(WebPage page) {
    this.page = page;
  }

  /**
   * Returns the whole file as text, to be saved in UTF-8. O(size of the file).
   *
   * @param fonts returns a style sheet with fonts for the picture, and for a text beside it
   */
  public static String html(WebPage page, UnaryOperator<String> fonts) {
    return new PageWriter(page).document(fonts).outerHtml() + "\n";
  }

  private Document document(UnaryOperator<String> fonts) {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    document.prependChild(new DocumentType("html", "", ""));
    Element html = Objects.requireNonNull(document.selectFirst("html"));
    html.attr(
        "lang",
        switch (page.lang()) {
          case ZH -> "zh-CN";
          case EN -> "en";
        });
    body(document.body());
    head(document.head(), CSS + fonts.apply(document.body().text()));
    return document;
  }

  private void head(Element head, String css) {
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr(
            "content",
            "default-src 'none'; style-src '"
                + hash(css)
                + "'; script-src '"
                + hash(SCRIPT)
                + "'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'");
    head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    text(head.appendElement("title"), page.title());
    head.appendElement("style").appendChild(new DataNode(css));
  }

  private void body(Element body) {
    Element skip = body.appendElement("a").addClass("skip").attr("href", "#p-findings");
    skip.text(say("page.skip"));
    Element header = body.appendElement("header");
    text(header.appendElement("h1"), page.title());
    if (!page.marking().isBlank()) {
      text(header.appendElement("p").addClass("marking"), page.marking());
    }
    page.about().forEach(line -> text(header.appendElement("p"), line));
    Element main = new Element("main");
    new MapSection(page).append(main);
    steps(main);
    findings(main);
    lists(main);
    sources(main);
    Element nav = body.appendElement("nav").attr("aria-label", say("page.contents"));
    Element contents = nav.appendElement("ul");
    for (Element section : main.select("> section")) {
      contents
          .appendElement("li")
          .appendElement("a")
          .attr("href", "#" + section.id())
          .text(Objects.requireNonNull(section.selectFirst("h2")).text());
    }
    body.appendChild(main);
    body.appendElement("script")
        .attr("type", "application/json")
        .id("p-data")
        .appendChild(new DataNode(PageData.of(page)));
    body.appendElement("script").appendChild(new DataNode(SCRIPT));
  }

  private void steps(Element main) {
    if (page.steps().isEmpty()) {
      return;
    }
    Element section = section(main, "p-steps", say("page.steps"));
    Element list = section.appendElement("ol").addClass("steps");
    for (int i = 0; i < page.steps().size(); i++) {
      WebPage.Step step = page.steps().get(i);
      Element item = list.appendElement("li");
      text(item.appendElement("h3"), step.name());
      show(item, "step", i, step.name());
      step.said().forEach(sentence -> text(item.appendElement("p"), sentence));
      if (!step.legend().isEmpty()) {
        Element legend = item.appendElement("ul").addClass("legend");
        step.legend().forEach(line -> swatch(legend.appendElement("li"), line));
      }
    }
  }

  private static void swatch(Element item, WebPage.Swatch swatch) {
    item.appendElement("svg")
        .attr("viewBox", "0 0 12 12")
        .attr("aria-hidden", "true")
        .appendElement("rect")
        .attr("width", "12")
        .attr("height", "12")
        .attr("rx", "3")
        .attr("fill", swatch.hex());
    text(item.appendElement("span"), swatch.meaning());
  }

  private void findings(Element main) {
    Element section = section(main, "p-findings", say("page.findings"));
    List<WebPage.Found> all = page.findings();
    if (all.isEmpty()) {
      section.appendElement("p").text(say("page.findings.none"));
      return;
    }
    int first = Math.min(WebPage.FIRST, all.size());
    found(section.appendElement("ol"), 0, first);
    if (first < all.size()) {
      Element more = section.appendElement("details");
      more.appendElement("summary")
          .text(Message.of("page.findings.more", all.size() - first).in(page.lang()));
      found(more.appendElement("ol").attr("start", String.valueOf(first + 1)), first, all.size());
    }
  }

  private void found(Element list, int from, int to) {
    for (int i = from; i < to; i++) {
      WebPage.Found found = page.findings().get(i);
      Element item = list.appendElement("li");
      text(item.appendElement("strong"), found.severity() + " · " + found.kind());
      text(item.appendElement("p"), found.sentence());
      show(item, "finding", i, found.sentence());
    }
  }

  /** Appends a button that the script brings to life; without it, it is hidden. */
  private void show(Element item, String kind, int number, String about) {
    Element button =
        item.appendElement("button")
            .attr("type", "button")
            .attr("hidden", true)
            .attr("data-" + kind, String.valueOf(number));
    button.text(say("page.show"));
    text(button.appendElement("span").addClass("unseen"), ": " + about);
  }

  private void lists(Element main) {
    if (page.lists().isEmpty()) {
      return;
    }
    Element section = section(main, "p-lists", say("page.lists"));
    for (int i = 0; i < page.lists().size(); i++) {
      ListTable.append(section, page.lists().get(i), "p-list-" + (i + 1), page.lang());
    }
  }

  private void sources(Element main) {
    if (page.sources().isEmpty()) {
      return;
    }
    Element section = section(main, "p-sources", say("page.sources"));
    Element list = section.appendElement("ol");
    page.sources().forEach(source -> text(list.appendElement("li"), source));
  }

  static Element section(Element main, String id, String heading) {
    Element section =
        main.appendElement("section")
            .id(id)
            .attr("aria-labelledby", id + "-h")
            .attr("tabindex", "-1");
    section.appendElement("h2").id(id + "-h").text(heading);
    return section;
  }

  /** Sets a text that somebody wrote, without characters that reorder what is beside it. */
  static void text(Element element, String written) {
    element.text(ShownText.line(written));
  }

  private String say(String key) {
    return Message.of(key).in(page.lang());
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every platform has SHA-256
    }
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(PageWriter.class.getResourceAsStream(name))) {
      // A browser hashes what it reads, where every line ends with a line feed.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
