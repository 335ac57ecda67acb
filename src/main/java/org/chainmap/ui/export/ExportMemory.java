package org.chainmap.ui.export;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was chosen for the exports of each map, the latest first; of the {@value #MOST} latest maps.
 */
record ExportMemory(List<Entry> entries) {

  /** The most maps that are remembered. */
  static final int MOST = 30;

  /**
   * The choices of one map.
   *
   * @param map the name of its file
   */
  record Entry(String map, Map<String, String> choices) {
    Entry {
      choices = Map.copyOf(choices);
    }
  }

  ExportMemory {
    entries = List.copyOf(entries.subList(0, Math.min(MOST, entries.size())));
  }

  /** Returns what {@link #lines} wrote; lines that are none are left out. */
  static ExportMemory parse(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    for (String line : lines) {
      Map<String, String> values = new LinkedHashMap<>();
      for (String pair : line.split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          decoded(pair.substring(0, equals))
              .ifPresent(
                  key ->
                      decoded(pair.substring(equals + 1))
                          .ifPresent(value -> values.put(key, value)));
        }
      }
      String map = values.remove("map");
      if (map != null) {
        entries.add(new Entry(map, values));
      }
    }
    return new ExportMemory(entries);
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns one line of text for each map. */
  List<String> lines() {
    return entries.stream().map(ExportMemory::line).toList();
  }

  private static String line(Entry entry) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("map", entry.map());
    entry.choices().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> values.put(each.getKey(), each.getValue()));
    return values.entrySet().stream()
        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Returns what was chosen for a map; nothing where it is not remembered. */
  Map<String, String> of(String map) {
    return entries.stream()
        .filter(entry -> entry.map().equals(map))
        .findFirst()
        .map(Entry::choices)
        .orElse(Map.of());
  }

  /** Remembers the choices of a map as the latest. */
  ExportMemory with(String map, Map<String, String> choices) {
    List<Entry> all = new ArrayList<>();
    all.add(new Entry(map, choices));
    entries.stream().filter(entry -> !entry.map().equals(map)).forEach(all::add);
    return new ExportMemory(all);
  }
}
