package org.chainmap.exchange.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.format.Fault;
import org.chainmap.format.FormatException;
import org.chainmap.format.TextPosition;
import org.chainmap.geom.Orientation;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a reader finds, holds it to the limits of all readers, and cleans names. What is
 * stated twice with one key is one thing.
 */
public final class ChainCollector {

  /** The most stages, segments, enterprises and links together that are read. */
  public static final int MOST = 100_000;

  /** The longest name or label, in characters. */
  public static final int LONGEST = 1_000;

  /** The deepest nesting that is read. */
  public static final int DEEPEST = 64;

  /** The most things left out that are named. */
  private static final int NAMED = 20;

  private String file;
  private final Map<String, StatedStage> stages = new LinkedHashMap<>();
  private final Map<String, StatedSegment> segments = new LinkedHashMap<>();
  private final List<StatedEnterprise> enterprises = new ArrayList<>();
  private final List<StatedLink> links = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private @Nullable String title;
  private @Nullable Orientation orientation;

  /**
   * @param file the file's name in faults
   */
  public ChainCollector(String file) {
    this.file = file;
  }

  /** Says faults of another file from now on, where a chain stands in several. */
  public void reading(String next) {
    file = next;
  }

  /** Takes a title, unless there is one already or nothing of it can be seen. */
  public void title(String stated) {
    String clean = ForeignName.clean(stated);
    if (title == null && !clean.isEmpty()) {
      title = clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
  }

  public void orientation(Orientation stated) {
    orientation = stated;
  }

  /** Takes a stage; what has no visible name is called by its key. */
  public void stage(StatedStage stage) throws FormatException {
    String name = name(stage.line(), stage.name(), stage.key());
    if (stages.putIfAbsent(stage.key(), new StatedStage(stage.line(), stage.key(), name)) == null) {
      count(stage.line());
    }
  }

  /** Takes a segment, or what a further mention of it states besides. */
  public void segment(StatedSegment segment) throws FormatException {
    StatedSegment before = segments.get(segment.key());
    if (before == null) {
      String name = name(segment.line(), segment.name(), segment.key());
      segments.put(segment.key(), segment.withName(name));
      count(segment.line());
    } else {
      segments.put(segment.key(), before.and(segment));
    }
  }

  /** Replaces the name of a segment that was only mentioned by its key so far. */
  public void rename(int line, String key, String name) throws FormatException {
    StatedSegment segment = segments.get(key);
    if (segment != null) {
      segments.put(key, segment.withName(name(line, name, key)));
    }
  }

  public boolean hasSegment(String key) {
    return segments.containsKey(key);
  }

  public boolean hasStage(String key) {
    return stages.containsKey(key);
  }

  /** Takes an enterprise, unless its name cannot be seen. */
  public void enterprise(StatedEnterprise enterprise) throws FormatException {
    String name = ForeignName.clean(enterprise.name());
    if (!name.isEmpty()) {
      count(enterprise.line());
      enterprises.add(enterprise.withName(name(enterprise.line(), name, name)));
    }
  }

  /** Takes a link. */
  public void link(StatedLink link) throws FormatException {
    count(link.line());
    String label = link.label();
    String clean = label == null ? "" : ForeignName.clean(label);
    links.add(link.withLabel(clean.isEmpty() ? null : name(link.line(), clean, clean)));
  }

  /** Notes something that a map has no counterpart for. */
  public void leftOut(String what) {
    String clean = ForeignName.clean(what);
    if (leftOut.size() < NAMED && !clean.isEmpty() && !leftOut.contains(clean)) {
      leftOut.add(clean);
    }
  }

  /**
   * Returns what was collected.
   *
   * @throws FormatException if there is nothing, or a link ends at what is no segment
   */
  public StatedChain chain() throws FormatException {
    if (segments.isEmpty() && stages.isEmpty()) {
      throw new FormatException(Fault.error(Message.of("foreign.none"), file, null));
    }
    for (StatedLink link : links) {
      for (String end : List.of(link.from(), link.to())) {
        if (!segments.containsKey(end)) {
          throw fault(link.line(), "foreign.noSegment", end);
        }
      }
    }
    return new StatedChain(
        title,
        orientation,
        List.copyOf(stages.values()),
        List.copyOf(segments.values()),
        enterprises,
        links,
        leftOut);
  }

  /** Returns the exception for a fault in a line. */
  public FormatException fault(int line, String key, Object... arguments) {
    return new FormatException(
        Fault.error(Message.of(key, arguments), file, TextPosition.row(line)));
  }

  /**
   * Returns the nesting one deeper than this one.
   *
   * @throws FormatException if that is too deep
   */
  public int deeper(int depth, int line) throws FormatException {
    if (depth >= DEEPEST) {
      throw fault(line, "foreign.tooDeep", DEEPEST);
    }
    return depth + 1;
  }

  private void count(int line) throws FormatException {
    if (stages.size() + segments.size() + enterprises.size() + links.size() > MOST) {
      throw fault(line, "foreign.tooMany", MOST);
    }
  }

  private String name(int line, String name, String key) throws FormatException {
    String clean = ForeignName.clean(name);
    String shown = clean.isEmpty() ? ForeignName.clean(key) : clean;
    if (shown.isEmpty()) {
      throw fault(line, "foreign.noName");
    }
    if (shown.length() > LONGEST) {
      throw fault(line, "foreign.long", LONGEST);
    }
    return shown;
  }
}
