package org.chainmap.export;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.export.IndexLine.Run;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Names;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Figure;
import org.chainmap.paint.Ink;
import org.chainmap.paint.TextMeasure;
import org.chainmap.paint.TextWrap;
import org.chainmap.paint.Theme;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Builds the lines of the index: stages, their segments, the participants of each, and the sources.
 * Every name is written in full, and is broken only where it is wider than the column.
 */
final class IndexLines {

  private static final double STAGE = 13;
  private static final double SEGMENT = 10.5;
  private static final double ENTERPRISE = 9.5;
  private static final double DETAIL = 8.5;
  private static final double INDENT = 10;
  private static final double GAP = 6;

  /** The largest number of enterprises of a segment that is not split at the end of a column. */
  private static final int TOGETHER = 8;

  private final ChainMap map;
  private final Lang lang;
  private final Theme theme;
  private final double width;
  private final TextWrap wrap = new TextWrap();
  private final List<IndexLine> lines = new ArrayList<>();

  private IndexLines(ChainMap map, Lang lang, Theme theme, double width) {
    this.map = map;
    this.lang = lang;
    this.theme = theme;
    this.width = width;
  }

  /** Returns all lines for columns of {@code width} px. O(elements). */
  static List<IndexLine> of(ChainMap map, Lang lang, Theme theme, double width) {
    IndexLines index = new IndexLines(map, lang, theme, width);
    map.stages().forEach(index::stage);
    List<Enterprise> elsewhere =
        map.enterprises().stream()
            .filter(enterprise -> map.participationsOf(enterprise.id()).isEmpty())
            .toList();
    if (!elsewhere.isEmpty()) {
      index.heading(Message.of("export.index.elsewhere").in(lang), theme.text());
      elsewhere.forEach(enterprise -> index.enterprise(enterprise, null, false));
    }
    List<Source> sources = map.all(Source.class);
    if (!sources.isEmpty()) {
      index.heading(Message.of("export.index.sources").in(lang), theme.text());
      sources.forEach(index::source);
    }
    return List.copyOf(index.lines);
  }

  private void stage(Stage stage) {
    List<Segment> segments = map.segmentsIn(stage.id());
    heading(name(stage), theme.text());
    for (Segment segment : segments) {
      List<Participation> taking = map.participationsIn(segment.id());
      List<String> details = new ArrayList<>(otherName(segment));
      details.add(segment.kind().label().in(lang));
      if (segment.state() != null) {
        details.add(segment.state().label().in(lang));
      }
      entry(name(segment), details, 0, SEGMENT, true, !taking.isEmpty());
      for (Participation participation : taking) {
        boolean together = taking.size() <= TOGETHER && participation != taking.getLast();
        map.find(Enterprise.class, participation.enterprise())
            .ifPresent(enterprise -> enterprise(enterprise, participation, together));
      }
    }
  }

  private void enterprise(
      Enterprise enterprise, @Nullable Participation participation, boolean withNext) {
    List<String> details = new ArrayList<>(otherName(enterprise));
    String shortName = enterprise.shortName().text();
    if (lang == Lang.ZH && shortName != null && !shortName.equals(enterprise.name().text())) {
      details.add(shortName);
    }
    if (map.info().chainLeaders().contains(enterprise.id())) {
      details.add(Message.of("export.index.leader").in(lang));
    }
    if (enterprise.ownership() != null) {
      details.add(enterprise.ownership().label().in(lang));
    }
    for (EnterpriseMark mark : enterprise.marks()) {
      details.add(mark.label().in(lang));
    }
    if (participation != null) {
      if (participation.role() != Role.SUPPLIER) {
        details.add(participation.role().label().in(lang));
      }
      if (participation.share() != null) {
        details.add(share(participation.share()));
      }
    }
    entry(name(enterprise), details, INDENT, ENTERPRISE, false, withNext);
  }

  private String share(Figure share) {
    String percent = Numbers.percent(share.value());
    return share.standing() == Standing.STATED
        ? percent
        : percent + " " + share.standing().label().in(lang);
  }

  private void source(Source source) {
    List<String> details = new ArrayList<>();
    String publisher = source.publisher().in(lang);
    if (!publisher.isEmpty()) {
      details.add(publisher);
    }
    if (source.date() != null) {
      details.add(source.date().toString());
    }
    entry(name(source), details, 0, ENTERPRISE, false, false);
  }

  private String name(Element element) {
    return TextMeasure.get().drawable(Names.of(map, element, lang));
  }

  /** Returns, for English readers, the name as its authors wrote it, if it differs. */
  private List<String> otherName(Element element) {
    String written = TextMeasure.get().drawable(Names.of(map, element, Lang.ZH));
    return written.equals(name(element)) ? List.of() : List.of(written);
  }

  private void heading(String text, Ink ink) {
    List<String> broken = wrap.lines(text, width, STAGE, true, Integer.MAX_VALUE);
    for (int i = 0; i < broken.size(); i++) {
      boolean last = i == broken.size() - 1;
      Run run = new Run(broken.get(i), 0, STAGE, true, ink);
      lines.add(
          new IndexLine(List.of(run), i == 0 ? 14 : 0, 22, true, last ? theme.faint() : null));
    }
  }

  /**
   * Adds a name, followed by its details where they fit, else with the details on separate lines.
   */
  private void entry(
      String name,
      List<String> details,
      double indent,
      double size,
      boolean bold,
      boolean withNext) {
    double room = width - indent;
    double before = bold ? 6 : 0;
    List<Run> runs = new ArrayList<>();
    List<String> broken = wrap.lines(name, room, size, bold, Integer.MAX_VALUE);
    for (int i = 0; i < broken.size() - 1; i++) {
      Run run = new Run(broken.get(i), indent, size, bold, theme.text());
      lines.add(new IndexLine(List.of(run), i == 0 ? before : 0, size * 1.5, true, null));
    }
    String last = broken.getLast();
    runs.add(new Run(last, indent, size, bold, theme.text()));
    double end = indent + TextMeasure.get().width(last, size, bold) + GAP;
    String detail = TextMeasure.get().drawable(String.join(" · ", details).replace('\n', ' '));
    double length = TextMeasure.get().width(detail, DETAIL, false);
    boolean beside = end + length <= width;
    if (beside && !detail.isEmpty()) {
      runs.add(new Run(detail, end, DETAIL, false, theme.muted()));
    }
    boolean more = !beside && !detail.isEmpty();
    double above = broken.size() == 1 ? before : 0;
    lines.add(new IndexLine(runs, above, size * 1.55, withNext || more, null));
    if (more) {
      double inner = indent + INDENT;
      for (String line : wrap.lines(detail, width - inner, DETAIL, false, Integer.MAX_VALUE)) {
        Run run = new Run(line, inner, DETAIL, false, theme.muted());
        lines.add(new IndexLine(List.of(run), 0, DETAIL * 1.5, withNext, null));
      }
    }
  }
}
