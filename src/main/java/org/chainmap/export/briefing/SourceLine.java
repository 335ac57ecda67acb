package org.chainmap.export.briefing;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.model.Source;
import org.chainmap.text.Lang;
import org.chainmap.text.ShownText;

/** Writes a source as one line, as lists of references have it. */
public final class SourceLine {

  private SourceLine() {}

  /** Returns title, publisher, date and address, as far as they are stated; empty for none. */
  public static String of(Source source, Lang lang) {
    return Stream.of(
            source.title().in(lang),
            source.publisher().in(lang),
            source.date() == null ? "" : source.date().toString(),
            source.url() == null ? "" : source.url())
        .filter(part -> !part.isBlank())
        .map(ShownText::line)
        .distinct()
        .collect(Collectors.joining(lang == Lang.ZH ? "，" : ", "));
  }
}
