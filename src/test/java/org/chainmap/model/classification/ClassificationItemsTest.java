package org.chainmap.model.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainmap.format.FormatException;
import org.chainmap.format.SampleMaps;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables hold what was published, and entries are found by code and by words. */
class ClassificationItemsTest {

  private static final int ALL = 10_000;

  private static List<ClassificationItem> all() {
    return Arrays.stream(ClassificationScheme.values())
        .flatMap(scheme -> ClassificationItems.of(scheme).stream())
        .toList();
  }

  private static List<Integer> perLevel(ClassificationScheme scheme) {
    return ClassificationItems.of(scheme).stream()
        .collect(Collectors.groupingBy(item -> item.path().size(), Collectors.counting()))
        .values()
        .stream()
        .map(Long::intValue)
        .toList();
  }

  @Test
  void asManyEntriesPerLevelAsPublished() {
    assertThat(perLevel(ClassificationScheme.INDUSTRIES)).containsExactly(20, 97, 473, 1381);
    assertThat(perLevel(ClassificationScheme.EMERGING)).containsExactly(9, 40);
    assertThat(perLevel(ClassificationScheme.FUTURE)).containsExactly(6);
  }

  @ParameterizedTest
  @EnumSource(ClassificationScheme.class)
  void everyCodeStandsOnceBelowTheOneItBeginsWith(ClassificationScheme scheme) {
    List<ClassificationItem> items = ClassificationItems.of(scheme);
    assertThat(items).extracting(ClassificationItem::code).doesNotHaveDuplicates();
    assertThat(items)
        .allSatisfy(item -> assertThat(item.name()).isNotBlank().isEqualTo(item.name().strip()));
    for (ClassificationItem item : items) {
      ClassificationItem parent = item.parent();
      if (scheme == ClassificationScheme.INDUSTRIES) {
        assertThat(item.code()).matches("[A-T](\\d{2,4})?");
        int level = item.path().size();
        assertThat(item.code()).hasSize(level == 1 ? 1 : level + 1);
      }
      if (parent == null) {
        assertThat(item.code()).doesNotContain(".");
        assertThat(item.path()).hasSize(1);
      } else {
        assertThat(item.code()).startsWith(parent.code());
        assertThat(items).contains(parent);
      }
    }
  }

  @Test
  void everyGroupHasClassesAndAnUndividedOneItsOwnName() {
    Set<String> codes =
        all().stream().map(ClassificationItem::code).collect(Collectors.toUnmodifiableSet());
    for (ClassificationItem group : ClassificationItems.of(ClassificationScheme.INDUSTRIES)) {
      if (group.path().size() == 3) {
        assertThat(codes).anyMatch(code -> code.length() == 5 && code.startsWith(group.code()));
        ClassificationItems.find(group.code() + "0")
            .ifPresent(only -> assertThat(only.name()).isEqualTo(group.name()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "C3973, 集成电路制造, 制造业 › 计算机、通信和其他电子设备制造业 › 电子器件制造",
    "3841, 锂离子电池制造, 制造业 › 电气机械和器材制造业 › 电池制造",
    "c2614, 有机化学原料制造, 制造业 › 化学原料和化学制品制造业 › 基础化学原料制造",
    "Ｉ６５２０, 集成电路设计, 信息传输、软件和信息技术服务业 › 软件和信息技术服务业 › 集成电路设计",
    "01, 农业, 农、林、牧、渔业",
    "T, 国际组织, ''",
    "3.5, 高性能纤维及制品和复合材料, 新材料产业",
    "9, 相关服务业, ''",
    "未来空间, 未来空间, ''"
  })
  void aCodeIsFoundWithItsPath(String code, String name, String above) {
    ClassificationItem item = ClassificationItems.find(code).orElseThrow();
    assertThat(item.name()).isEqualTo(name);
    assertThat(item.above(Lang.ZH)).isEqualTo(above);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "A3973", "C9999", "X", "39731", "3.5.1", "10.1", "自定义"})
  void whatNoTableHoldsIsNotFound(String code) {
    assertThat(ClassificationItems.find(code)).isEmpty();
  }

  @Test
  void aThirdLevelCodeIsKnownByTheOneAboveIt() {
    assertThat(ClassificationItems.above("3.5.1").map(ClassificationItem::code)).contains("3.5");
    assertThat(ClassificationItems.above("3.8.1")).isEmpty();
    assertThat(ClassificationItems.above("3.5")).isEmpty();
    assertThat(ClassificationItems.above("C39731")).isEmpty();
  }

  private static ChainMap sample(String file) {
    try {
      return SampleMaps.load(file);
    } catch (FormatException e) {
      throw new AssertionError(file, e);
    }
  }

  @Test
  void theCodesOfTheSamplesAreKnown() {
    List<String> codes =
        SampleMaps.ALL.stream()
            .flatMap(file -> sample(file).segments().stream())
            .map(Segment::codes)
            .flatMap(List::stream)
            .toList();
    assertThat(codes)
        .isNotEmpty()
        .allMatch(
            code ->
                ClassificationItems.find(code)
                    .or(() -> ClassificationItems.above(code))
                    .isPresent());
  }

  /** Against a plain reading of what a search by one word means. */
  @ParameterizedTest
  @ValueSource(strings = {"电池", "C39", "39", "c", "3.", "未来", "mining", "制造", "集成电路", "无此业"})
  void oneWordFindsAllThatBeginWithTheCodeOrHaveTheWord(String word) {
    Function<String, String> lower = text -> text.toLowerCase(Locale.ROOT);
    List<String> expected =
        all().stream()
            .filter(
                item ->
                    lower.apply(item.code()).startsWith(lower.apply(word))
                        || item.code().length() > 1
                            && item.code().substring(1).startsWith(word)
                            && item.scheme() == ClassificationScheme.INDUSTRIES
                        || item.name().contains(word)
                        || lower
                            .apply(Objects.requireNonNullElse(item.english(), ""))
                            .contains(lower.apply(word)))
            .map(ClassificationItem::code)
            .toList();
    assertThat(ClassificationItems.search(word, ALL))
        .extracting(ClassificationItem::code)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(ClassificationItems.search(word, 3)).hasSize(Math.min(3, expected.size()));
  }

  @Test
  void theBestComesFirst() {
    assertThat(codes("3973")).startsWith("C3973");
    assertThat(codes("c39")).startsWith("C39", "C391");
    assertThat(codes("集成电路")).startsWith("C3973", "I652", "I6520");
    assertThat(codes("电池制造")).startsWith("C384", "C3841");
    assertThat(codes("农业")).startsWith("A01");
    // F5176 has the word too, and stands before it in the standard.
    assertThat(codes("软件")).startsWith("I65", "I651");
  }

  @Test
  void severalWordsNarrowAndOneMayStandInThePath() {
    assertThat(codes("电子 半导体")).contains("C3972", "C3975", "C3562").doesNotContain("C39");
    assertThat(codes("电池 锂")).containsExactly("C3841");
    assertThat(codes("汽车制造业 新能源")).containsExactly("C3612");
    assertThat(codes("")).isEmpty();
    assertThat(codes(" 、 ")).isEmpty();
  }

  private static List<String> codes(String text) {
    return ClassificationItems.search(text, ALL).stream().map(ClassificationItem::code).toList();
  }

  @Test
  void englishNamesStandWhereTheSourcesHaveThem() {
    ClassificationItem electronics = ClassificationItems.find("C39").orElseThrow();
    assertThat(electronics.in(Lang.EN))
        .isEqualTo("Manufacture of Computers, Communication and Other Electronic Equipment");
    assertThat(ClassificationItems.find("C3973").orElseThrow().in(Lang.EN)).isEqualTo("集成电路制造");
    assertThat(ClassificationItems.of(ClassificationScheme.INDUSTRIES))
        .filteredOn(item -> item.path().size() == 1)
        .allMatch(item -> item.english() != null);
  }
}
