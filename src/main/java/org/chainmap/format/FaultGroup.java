package org.chainmap.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.model.Problem.Severity;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The same fault at one or more positions of a file, told once.
 *
 * @param first the fault where it occurs first
 * @param further its other positions, in the order of the file
 */
public record FaultGroup(Fault first, List<TextPosition> further) {

  /** The largest number of further positions that are told. */
  private static final int TOLD = 5;

  /** What makes two faults the same. */
  private record Kind(Severity severity, Message what, String file, boolean placed) {}

  /** Groups equal faults, in the order in which they occur first. O(faults). */
  public static List<FaultGroup> of(List<Fault> faults) {
    Map<Kind, List<Fault>> groups = new LinkedHashMap<>();
    for (Fault fault : faults) {
      boolean placed = fault.textPosition() != null;
      groups
          .computeIfAbsent(
              new Kind(fault.severity(), fault.what(), fault.file(), placed),
              kind -> new ArrayList<>())
          .add(fault);
    }
    return groups.values().stream().map(FaultGroup::group).toList();
  }

  private static FaultGroup group(List<Fault> same) {
    List<TextPosition> further =
        same.stream().skip(1).map(FaultGroup::place).filter(Objects::nonNull).toList();
    return new FaultGroup(same.getFirst(), further);
  }

  private static @Nullable TextPosition place(Fault fault) {
    return fault.textPosition();
  }

  /** Returns how often the fault occurs. */
  public int count() {
    return 1 + further.size();
  }

  /** Returns one sentence with the first position, the count and the next lines, each once. */
  public Message message() {
    if (further.isEmpty()) {
      return first.message();
    }
    List<String> all =
        further.stream().map(position -> String.valueOf(position.line())).distinct().toList();
    List<String> lines = all.subList(0, Math.min(TOLD, all.size()));
    return all.size() <= TOLD
        ? Message.of("format.repeated", first.message(), count(), lines)
        : Message.of("format.repeatedMore", first.message(), count(), lines);
  }
}
