package org.chainmap.overlay;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.analysis.Bridges;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Severity;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Emphasis;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Message;

/** The overlays that show findings. Every legend lists only what its overlay shows. */
public final class Overlays {

  /** The strength of the hue of affected elements. */
  private static final double AFFECTED = 0.5;

  private Overlays() {}

  /**
   * Shows all bottlenecks together: each segment in the hue of its worst finding with that severity
   * as its badge, the bridges that connect more than a single segment, and, without badges, the
   * segments affected by critical and high findings. O(findings and affected elements).
   */
  public static Overlay bottlenecks(ChainMap map, Findings findings) {
    Map<Id, Emphasis> emphasis = new LinkedHashMap<>();
    Set<Severity> shown = EnumSet.noneOf(Severity.class);
    Map<Id, Double> bridges = findings.of(Bridges.BRIDGES);
    boolean bridge = false;
    for (Finding finding : findings.ranked()) {
      Id subject = finding.subject();
      if (map.find(Segment.class, subject).isPresent()) {
        if (emphasis.putIfAbsent(subject, badged(finding.severity())) == null) {
          shown.add(finding.severity());
        }
      } else if (map.find(Link.class, subject).isPresent()
          && bridges.getOrDefault(subject, 0.0) > 1) {
        emphasis.put(subject, new Emphasis(Hue.ACCENT, 1, null));
        bridge = true;
      }
    }
    boolean affected = false;
    for (Finding finding : findings.ranked()) {
      if (finding.severity().compareTo(Severity.HIGH) <= 0) {
        for (Id id : finding.affected()) {
          affected |=
              map.find(Segment.class, id).isPresent()
                  && emphasis.putIfAbsent(id, new Emphasis(Hue.AFFECTED, AFFECTED, null)) == null;
        }
      }
    }
    List<LegendEntry> legend = new ArrayList<>();
    for (Severity severity : shown) {
      legend.add(
          new LegendEntry(
              hue(severity),
              strength(severity),
              Message.of("overlay.bottleneck", severity.label())));
    }
    if (affected) {
      legend.add(new LegendEntry(Hue.AFFECTED, AFFECTED, Message.of("overlay.affectedByHigh")));
    }
    if (bridge) {
      legend.add(new LegendEntry(Hue.ACCENT, 1, Message.of("overlay.bridge")));
    }
    return new Overlay(emphasis, List.of(), false, legend);
  }

  /**
   * Shows one finding and dims everything else: its subject with its severity as badge, the
   * affected elements, and the supply links between these. An enterprise shows as the segments it
   * supplies, a need as the segment it states or else those of its enterprise. Elements no longer
   * on the map are left out.
   */
  public static Overlay finding(ChainMap map, Finding finding) {
    Map<Id, Emphasis> emphasis = new LinkedHashMap<>();
    for (Id id : subjects(map, finding)) {
      emphasis.put(id, badged(finding.severity()));
    }
    List<LegendEntry> legend = new ArrayList<>();
    if (!emphasis.isEmpty()) {
      legend.add(
          new LegendEntry(
              hue(finding.severity()),
              strength(finding.severity()),
              Message.of("overlay.finding", finding.kindName(), finding.severity().label())));
    }
    boolean affected = false;
    for (Id id : finding.affected()) {
      affected |=
          map.find(id).isPresent()
              && emphasis.putIfAbsent(id, new Emphasis(Hue.AFFECTED, AFFECTED, null)) == null;
    }
    Set<Id> cards = new HashSet<>(emphasis.keySet());
    for (Link link : map.links()) {
      if (link.kind() == LinkKind.SUPPLY
          && !link.from().equals(link.to())
          && cards.contains(link.from())
          && cards.contains(link.to())) {
        affected |=
            emphasis.putIfAbsent(link.id(), new Emphasis(Hue.AFFECTED, AFFECTED, null)) == null;
      }
    }
    if (affected) {
      legend.add(new LegendEntry(Hue.AFFECTED, AFFECTED, Message.of("overlay.affected")));
    }
    return new Overlay(emphasis, List.of(), true, legend);
  }

  /**
   * Returns the segments that stand for the subject; the map itself and a stage are shown as the
   * elements they affect.
   */
  private static List<Id> subjects(ChainMap map, Finding finding) {
    Id subject = finding.subject();
    if (map.find(subject).isEmpty()
        || subject.equals(MapInfo.ID)
        || map.find(Stage.class, subject).isPresent()) {
      return List.of();
    }
    Listing listing = map.find(Listing.class, subject).orElse(null);
    if (listing != null && listing.segment() != null) {
      return List.of(listing.segment());
    }
    if (listing != null) {
      return map.participationsOf(listing.enterprise()).stream()
          .map(Participation::segment)
          .distinct()
          .toList();
    }
    return map.find(Enterprise.class, subject).isPresent()
        ? map.participationsOf(subject).stream()
            .map(Participation::segment)
            .filter(finding.affected()::contains)
            .distinct()
            .toList()
        : List.of(subject);
  }

  private static Emphasis badged(Severity severity) {
    return new Emphasis(hue(severity), strength(severity), severity.label());
  }

  private static Hue hue(Severity severity) {
    return switch (severity) {
      case CRITICAL -> Hue.CRITICAL;
      case HIGH -> Hue.HIGH;
      case MEDIUM -> Hue.MEDIUM;
      case LOW -> Hue.LOW;
    };
  }

  private static double strength(Severity severity) {
    return switch (severity) {
      case CRITICAL -> 1;
      case HIGH -> 0.8;
      case MEDIUM -> 0.6;
      case LOW -> 0.4;
    };
  }
}
