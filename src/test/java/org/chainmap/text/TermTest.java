package org.chainmap.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers meet a term of the field only behind its plain phrase. */
class TermTest {

  private static final Path PATTERNS = Path.of("src/main/resources/org/chainmap/text");

  /** Other ways of saying the same terms, which nothing that people read may use. */
  private static final Pattern ALSO =
      Pattern.compile(
          "中介|中心性|割集|点割|割边|连通分量|谱半径|图论|"
              + "centrality|articulation|vertex|vertices|biconnect|\\bbridges?\\b|\\bdominat",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LETTERS = Pattern.compile("[\\p{Alpha} -]+");

  private static List<String> subjects() throws Exception {
    try (Stream<Path> files = Files.list(PATTERNS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("_zh.properties"))
          .map(name -> name.replace("_zh.properties", ""))
          .filter(name -> !name.equals("term"))
          .sorted()
          .toList();
    }
  }

  /** The field's own terms, as they would be found in a text. */
  private static Pattern bare(Lang lang) {
    return Pattern.compile(
        Arrays.stream(Term.values())
            .map(term -> term.field().in(lang))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(
                field ->
                    LETTERS.matcher(field).matches()
                        ? "\\b" + Pattern.quote(field) + "s?\\b"
                        : Pattern.quote(field))
            .collect(Collectors.joining("|")),
        Pattern.CASE_INSENSITIVE);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void noPatternSaysATermWithoutItsPlainPhrase(Lang lang) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (String subject : subjects()) {
      Properties patterns = Messages.file(subject, lang);
      for (String key : patterns.stringPropertyNames()) {
        String rest = patterns.getProperty(key).toLowerCase(Locale.ROOT);
        for (Term term : Term.values()) {
          rest = rest.replace(term.phrase().in(lang).toLowerCase(Locale.ROOT), "");
        }
        if (bare(lang).matcher(rest).find() || ALSO.matcher(rest).find()) {
          wrong.add(key + "=" + patterns.getProperty(key));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void phrasesAreSpelledInOnePlaceOnlyAndEachIsUsed() throws Exception {
    Set<String> used = new TreeSet<>();
    List<String> spelled = new ArrayList<>();
    for (String subject : subjects()) {
      for (Lang lang : Lang.values()) {
        Properties patterns = new Properties();
        try (BufferedReader text =
            Files.newBufferedReader(PATTERNS.resolve(subject + "_" + lang.tag() + ".properties"))) {
          patterns.load(text);
        }
        for (String key : patterns.stringPropertyNames()) {
          String pattern = patterns.getProperty(key);
          Term.in(lang, pattern).forEach(term -> spelled.add(key));
          for (Term term : Term.values()) {
            if (pattern
                .toLowerCase(Locale.ROOT)
                .contains("@{" + term.key().toLowerCase(Locale.ROOT) + "}")) {
              used.add(term.key());
            }
          }
        }
      }
    }
    assertThat(spelled).isEmpty();
    assertThat(used).isEqualTo(keys());
  }

  private static Set<String> keys() {
    return Arrays.stream(Term.values())
        .map(Term::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aTermStandsInParenthesesBehindItsPhrase() {
    assertThat(Term.DOMINATOR.phrase().in(Lang.ZH)).isEqualTo("必经环节（支配点）");
    assertThat(Term.DOMINATOR.phrase().in(Lang.EN)).isEqualTo("unavoidable segment (dominator)");
    assertThat(Message.of("analysis.dominator.name").in(Lang.EN))
        .isEqualTo("Unavoidable segment (dominator)");
    assertThat(Message.of("lens.betweenness.name").in(Lang.ZH)).isEqualTo("枢纽程度（介数）");
  }

  @Test
  void theExplanationOfATermIsFoundInWhateverSaysIt() {
    Message look = Message.of("lens.look", Message.of("lens.minimumCut.name"));
    assertThat(Term.explained(Lang.ZH, look)).startsWith("最少断供组合（最小割集）：最少要同时失去");
    assertThat(Term.explained(Lang.EN, look))
        .startsWith("Smallest set that cuts off (minimum cut): The fewest segments");
    assertThat(Term.explained(Lang.ZH, Message.of("lens.state.name"))).isEmpty();
  }

  @Test
  void aReferenceToAnUnknownTermIsABug() {
    assertThatThrownBy(() -> Term.named("cutVertex", Lang.EN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cutVertex");
  }
}
