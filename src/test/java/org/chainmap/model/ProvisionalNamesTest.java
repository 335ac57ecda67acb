package org.chainmap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.value.Name;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class ProvisionalNamesTest {

  private static boolean unnamed(String enterprise) {
    return ProvisionalNames.unnamed(Enterprise.of(Id.of("e-1"), enterprise));
  }

  @Test
  void namesOfNewElementsAreNumberedFromTwo() {
    List<Name> taken = List.of(Name.of("新企业"), Name.of("新企业 2"));
    assertThat(ProvisionalNames.next(List.of(), ProvisionalNames.ENTERPRISE, Lang.ZH))
        .isEqualTo("新企业");
    assertThat(ProvisionalNames.next(taken, ProvisionalNames.ENTERPRISE, Lang.ZH))
        .isEqualTo("新企业 3");
  }

  @Test
  void onlyNamesAsGivenToNewElementsCountAsNone() {
    assertThat(unnamed("新企业")).isTrue();
    assertThat(unnamed("新企业 12")).isTrue();
    assertThat(unnamed("New enterprise 2")).isTrue();
    assertThat(unnamed("新企业服务公司")).isFalse();
    assertThat(unnamed("新企业 二厂")).isFalse();
    assertThat(unnamed("新环节")).as("the word for another kind").isFalse();
    assertThat(ProvisionalNames.unnamed(Segment.of(Id.of("s-1"), "新环节 2", Id.of("st-1")))).isTrue();
  }
}
