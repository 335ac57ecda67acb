package org.chainmap.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.format.SampleMaps;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Imprint;
import org.chainmap.model.value.LinkFacts;
import org.chainmap.model.value.Placement;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.testing.SmallChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A template has the structure of a chain and nothing that would be taken for a fact. */
class TemplatesTest {

  static final List<String> SAMPLES = SampleMaps.ALL;

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void theStructureOfASampleIsItsStagesAndSegmentsOnly(String sample) throws FormatException {
    ChainMap map = SampleMaps.load(sample);
    ChainMap structure = Templates.structure(map);
    assertThat(structure.stages().stream().map(Stage::name))
        .isEqualTo(map.stages().stream().map(Stage::name).toList());
    assertThat(structure.segments().stream().map(Segment::name))
        .isEqualTo(map.segments().stream().map(Segment::name).toList());
    assertThat(structure.links()).isNotEmpty();
    assertThat(structure.elements().values())
        .allMatch(
            each ->
                each instanceof MapInfo
                    || each instanceof Stage
                    || each instanceof Segment
                    || each instanceof Link)
        .allMatch(each -> each.remarks().sources().isEmpty() && each.remarks().notes() == null);
    assertThat(structure.segments())
        .allMatch(each -> each.facts().equals(SupplyFacts.UNKNOWN) && each.state() == null)
        .allMatch(each -> each.placement().equals(Placement.NONE));
    assertThat(structure.links())
        .allMatch(each -> each.facts().equals(LinkFacts.UNKNOWN))
        .allMatch(each -> each.supplier() == null && each.customer() == null);
    assertThat(structure.info().imprint()).isEqualTo(Imprint.NONE);
    assertThat(structure.info().chainLeaders()).isEmpty();
    Path file = folder.resolve(sample);
    ChainMapFile.save(file, structure);
    assertThat(ChainMapFile.validate(file)).isEmpty();
  }

  @Test
  void onesOwnTemplateIsTheWholeMapButForWhoDrewIt() throws FormatException, IOException {
    Templates templates = new Templates(folder.resolve("new"));
    assertThat(templates.own()).isEmpty();
    ChainMap map = SmallChain.map();
    Path file = templates.file("我的模板");
    templates.save(file, map);
    assertThat(templates.own()).containsExactly(file);
    ChainMap saved = ChainMapFile.load(file);
    assertThat(saved.info().imprint()).isEqualTo(Imprint.NONE);
    assertThat(saved.enterprises()).isEqualTo(map.enterprises());
    assertThat(saved.segments()).isEqualTo(map.segments());
    Templates.delete(file);
    assertThat(templates.own()).isEmpty();
  }
}
