package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chainmap.geom.BandHeader;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.model.ChainMap;
import org.junit.jupiter.api.Test;

class BandsTest {

  private static final ChainMap MAP =
      TestMaps.of(Orientation.LEFT_RIGHT, 3, new int[] {0, 2}, new int[0][]);

  private static Box band(Map<Id, Box> bands, int stage) {
    return TestMaps.at(bands, Id.of("st-" + stage));
  }

  @Test
  void neighboursMeetHalfwayAndShareTheirHeight() {
    ChainMap map = TestMaps.of(Orientation.LEFT_RIGHT, 2, new int[] {0, 1}, new int[0][]);
    Map<Id, Box> bands =
        Bands.of(
            map,
            Map.of(Id.of("s-0"), new Box(0, 0, 100, 60), Id.of("s-1"), new Box(200, 300, 100, 60)),
            Map.of(),
            List.of(new Box(-30, 400, 400, 10)));
    assertThat(band(bands, 0).right()).isEqualTo(142);
    assertThat(band(bands, 1).x()).isEqualTo(158);
    assertThat(band(bands, 0).y()).isEqualTo(-BandHeader.ABOVE);
    assertThat(band(bands, 0).bottom()).isEqualTo(410 + Spacing.BAND_PADDING);
    assertThat(band(bands, 0).x()).isEqualTo(-30 - Spacing.BAND_PADDING);
    assertThat(band(bands, 1).h()).isEqualTo(band(bands, 0).h());
  }

  @Test
  void anEmptyStageTakesTheRoomBetweenItsNeighbours() {
    Map<Id, Box> bands =
        Bands.of(
            MAP,
            Map.of(Id.of("s-0"), new Box(0, 0, 100, 60), Id.of("s-1"), new Box(400, 0, 100, 60)),
            Map.of(),
            List.of());
    assertThat(band(bands, 1)).isEqualTo(new Box(132, -48, 236, Spacing.LEAST_ACROSS));
  }

  @Test
  void bandsStayApartWhereStagesOverlapByHand() {
    Map<Id, Box> bands =
        Bands.of(
            MAP,
            Map.of(Id.of("s-0"), new Box(400, 0, 100, 60), Id.of("s-1"), new Box(0, 0, 100, 60)),
            Map.of(),
            List.of());
    for (int i = 1; i < 3; i++) {
      assertThat(band(bands, i).x()).isGreaterThan(band(bands, i - 1).right());
    }
  }

  @Test
  void aMapWithoutCardsHasBandsToDropInto() {
    for (Orientation orientation : Orientation.values()) {
      ChainMap map = TestMaps.of(orientation, 3, new int[0], new int[0][]);
      Map<Id, Box> bands = Bands.of(map, Map.of(), Map.of(), List.of());
      assertThat(bands.values()).allMatch(box -> Math.min(box.w(), box.h()) >= Spacing.EMPTY_BAND);
    }
    assertThat(Bands.of(ChainMap.titled("none"), Map.of(), Map.of(), List.of())).isEmpty();
  }

  @Test
  void aPointBelongsToTheNearestStage() {
    Map<Id, Box> bands =
        Bands.of(
            MAP,
            Map.of(Id.of("s-0"), new Box(0, 0, 100, 60), Id.of("s-1"), new Box(400, 0, 100, 60)),
            Map.of(),
            List.of());
    assertThat(Bands.stageAt(MAP, bands, new Point(-500, 0))).contains(Id.of("st-0"));
    assertThat(Bands.stageAt(MAP, bands, new Point(250, 9000))).contains(Id.of("st-1"));
    assertThat(Bands.stageAt(MAP, bands, new Point(420, 10))).contains(Id.of("st-2"));
    assertThat(Bands.stageAt(ChainMap.titled("none"), Map.of(), Point.ZERO)).isEmpty();
  }
}
