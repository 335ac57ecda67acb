package org.chainmap.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.Link;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Names;
import org.chainmap.model.Places;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.UnitNames;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleMapsTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  static Stream<String> samples() {
    return SampleMaps.ALL.stream();
  }

  @Test
  void everySampleInTheFolderIsOffered() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(ChainMapFile.EXTENSION)))
          .containsExactlyInAnyOrderElementsOf(SampleMaps.ALL);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleOpens(String file) throws Exception {
    assertThat(SampleMaps.load(file).segments()).hasSizeBetween(20, 45);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everythingInASampleHasAnEnglishName(String file) throws Exception {
    ChainMap map = SampleMaps.load(file);
    List<String> shown = new ArrayList<>();
    for (Element element : map.elements().values()) {
      if (element instanceof LinkedSheet) {
        continue; // called as the sheets of its workbook are
      }
      shown.add(Names.of(map, element, Lang.EN));
      switch (element) {
        case MapInfo m -> {
          shown.add(m.author().in(Lang.EN));
          shown.add(m.organisation().in(Lang.EN));
        }
        case Initiative i -> shown.add(i.owner().in(Lang.EN));
        case Source s -> shown.add(s.publisher().in(Lang.EN));
        case Listing l -> shown.add(l.unit() == null ? "" : UnitNames.of(l.unit()).in(Lang.EN));
        case Enterprise e -> {
          shown.add(e.cardName(Lang.EN));
          shown.add(e.shortName().in(Lang.EN));
          shown.add(e.region() == null ? "" : Places.of(e.region()).in(Lang.EN));
        }
        case Link l -> shown.add(Names.label(l, Lang.EN));
        case Segment s -> shown.add(s.group() == null ? "" : Names.group(map, s.group(), Lang.EN));
        default -> {}
      }
    }
    assertThat(shown).noneMatch(text -> CHINESE.matcher(text).find());
  }
}
