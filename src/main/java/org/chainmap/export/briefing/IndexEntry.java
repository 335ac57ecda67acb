package org.chainmap.export.briefing;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
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
import org.chainmap.paint.TextMeasure;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the index of a map.
 *
 * @param id the element named, or null for a heading of its own
 * @param name its name in full, on one line
 * @param details what is said of it
 */
public record IndexEntry(Kind kind, @Nullable Id id, String name, List<String> details) {

  public IndexEntry {
    details = List.copyOf(details);
  }

  /** What an entry names. */
  public enum Kind {
    /** A stage, or what stands in its place above enterprises of no segment and sources. */
    HEADING,
    SEGMENT,
    /** An enterprise, below a segment that it takes part in or below a heading. */
    ENTERPRISE,
    SOURCE
  }

  /**
   * Returns the whole index: stages, their segments, the participants of each, and the sources.
   * O(elements).
   */
  public static List<IndexEntry> all(ChainMap map, Lang lang) {
    Entries entries = new Entries(map, lang);
    entries.elements();
    entries.sources();
    return List.copyOf(entries.found);
  }

  /** Returns the index without the sources. O(elements). */
  public static List<IndexEntry> elements(ChainMap map, Lang lang) {
    Entries entries = new Entries(map, lang);
    entries.elements();
    return List.copyOf(entries.found);
  }

  /** Gathers the entries. */
  private record Entries(ChainMap map, Lang lang, List<IndexEntry> found) {

    Entries(ChainMap map, Lang lang) {
      this(map, lang, new ArrayList<>());
    }

    void elements() {
      map.stages().forEach(this::stage);
      List<Enterprise> elsewhere =
          map.enterprises().stream()
              .filter(enterprise -> map.participationsOf(enterprise.id()).isEmpty())
              .toList();
      if (!elsewhere.isEmpty()) {
        heading("export.index.elsewhere");
        elsewhere.forEach(enterprise -> enterprise(enterprise, null));
      }
    }

    void sources() {
      List<Source> sources = map.all(Source.class);
      if (!sources.isEmpty()) {
        heading("export.index.sources");
        sources.forEach(this::source);
      }
    }

    private void heading(String key) {
      found.add(new IndexEntry(Kind.HEADING, null, Message.of(key).in(lang), List.of()));
    }

    private void stage(Stage stage) {
      found.add(new IndexEntry(Kind.HEADING, stage.id(), name(stage), List.of()));
      for (Segment segment : map.segmentsIn(stage.id())) {
        List<String> details = new ArrayList<>(otherName(segment));
        details.add(segment.kind().label().in(lang));
        if (segment.state() != null) {
          details.add(segment.state().label().in(lang));
        }
        found.add(new IndexEntry(Kind.SEGMENT, segment.id(), name(segment), details));
        for (Participation participation : map.participationsIn(segment.id())) {
          map.find(Enterprise.class, participation.enterprise())
              .ifPresent(enterprise -> enterprise(enterprise, participation));
        }
      }
    }

    private void enterprise(Enterprise enterprise, @Nullable Participation participation) {
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
      found.add(new IndexEntry(Kind.ENTERPRISE, enterprise.id(), name(enterprise), details));
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
      found.add(new IndexEntry(Kind.SOURCE, source.id(), name(source), details));
    }

    private String name(Element element) {
      return TextMeasure.get().drawable(Names.of(map, element, lang));
    }

    /** Returns, for English readers, the name as its authors wrote it, if it differs. */
    private List<String> otherName(Element element) {
      String written = TextMeasure.get().drawable(Names.of(map, element, Lang.ZH));
      return written.equals(name(element)) ? List.of() : List.of(written);
    }
  }
}
