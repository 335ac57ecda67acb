package org.chainmap.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chainmap.exchange.chain.ForeignName;
import org.chainmap.exchange.chain.MapNames;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Lang;

/**
 * What a text keeps of a map.
 *
 * @param stages the names of stages in order
 * @param segments stage and name of each segment
 * @param enterprises segment and name of each enterprise
 * @param links ends, kind and label of each link, sorted
 */
record ChainGist(
    List<String> stages, List<String> segments, SortedSet<String> enterprises, List<String> links) {

  /**
   * @param byName whether what has the same name is one thing, as in texts without ids
   */
  static ChainGist of(ChainMap map, boolean byName) {
    Map<String, String> stages = new LinkedHashMap<>();
    Map<String, String> segments = new LinkedHashMap<>();
    Map<Id, String> keys = new HashMap<>();
    SortedSet<String> enterprises = new TreeSet<>();
    for (Stage stage : map.stages()) {
      String name = MapNames.of(map, stage.id(), Lang.ZH);
      String key = byName ? ForeignName.key(name) : "stage" + stages.size();
      stages.putIfAbsent(key, name);
      for (Segment segment : map.segmentsIn(stage.id())) {
        String own = MapNames.of(map, segment.id(), Lang.ZH);
        String ownKey = byName ? ForeignName.key(own) : "segment" + segments.size();
        segments.putIfAbsent(ownKey, key + " › " + own);
        keys.put(segment.id(), ownKey);
        for (Participation p : map.participationsIn(segment.id())) {
          String enterprise = MapNames.of(map, p.enterprise(), Lang.ZH).replace('\n', ' ');
          enterprises.add(ownKey + " › " + ForeignName.key(enterprise));
        }
      }
    }
    List<String> links = new ArrayList<>();
    for (Link link : map.links()) {
      String label = ForeignName.clean(link.label().in(Lang.ZH));
      links.add(
          keys.get(link.from()) + " → " + keys.get(link.to()) + " " + link.kind() + " " + label);
    }
    return new ChainGist(
        List.copyOf(stages.values()),
        stages.keySet().stream()
            .flatMap(stage -> segments.values().stream().filter(at -> at.startsWith(stage + " › ")))
            .toList(),
        enterprises,
        links.stream().sorted().toList());
  }
}
