package org.chainmap.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.chainmap.ledger.ColumnType;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** What a cell is completed to. */
class CellOffersTest {

  private static CellOffers places(ColumnType type, Lang lang, String... there) {
    return new CellOffers(type, ChainMap.titled("map"), lang, Stream.of(there));
  }

  @Test
  void placesOfTheColumnComeFirst_thenProvincesThenCountries() {
    CellOffers offers = places(ColumnType.Place.PLACE, Lang.ZH, "江苏 苏州", "", "江苏 苏州");
    assertThat(offers.of("", true)).startsWith("江苏 苏州", "北京", "天津").hasSize(50);
    assertThat(offers.of("苏州", false)).containsExactly("江苏 苏州");
    assertThat(offers.of("广", false)).containsExactly("广东", "广西");
    assertThat(offers.of("日本", false)).containsExactly("日本");
    assertThat(places(ColumnType.Place.PLACE, Lang.EN).of("guang", false))
        .containsExactly("Guangdong", "Guangxi");
  }

  @Test
  void aPlaceThatIsWrittenWholeStandsAsItIs() {
    CellOffers offers = places(ColumnType.Place.PLACE, Lang.ZH, "江苏 苏州", "吉林 长春新区");
    assertThat(offers.stands("长春")).isTrue();
    assertThat(offers.stands("广东")).isTrue();
    assertThat(offers.stands("苏州")).as("completed by its province").isFalse();
    assertThat(offers.stands("广")).isFalse();
  }

  @Test
  void aColumnOfCountriesOffersNoProvinces() {
    CellOffers offers = places(ColumnType.Place.COUNTRY, Lang.ZH);
    assertThat(offers.of("广东", false)).isEmpty();
    assertThat(offers.of("德国", false)).containsExactly("德国");
  }
}
