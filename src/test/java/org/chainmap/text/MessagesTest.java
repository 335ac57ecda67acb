package org.chainmap.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

  static Stream<String> subjects() throws Exception {
    try (Stream<Path> files =
        Files.list(
            Path.of(Messages.class.getResource("label_zh.properties").toURI()).getParent())) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith("_zh.properties"))
          .map(name -> name.replace("_zh.properties", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void everySubjectSaysTheSameInBothLanguages(String subject) {
    Properties zh = Messages.file(subject, Lang.ZH);
    Properties en = Messages.file(subject, Lang.EN);
    assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
    for (String key : zh.stringPropertyNames()) {
      assertThat(key).startsWith(subject + ".");
      if (!key.equals("label.name")) {
        assertThat(arguments(zh.getProperty(key)))
            .as(key)
            .isEqualTo(arguments(en.getProperty(key)));
      }
      for (Lang lang : Lang.values()) {
        Object[] fill = new Object[10];
        Arrays.fill(fill, 1);
        assertThat(Message.of(key, fill).in(lang)).as(key).isNotBlank();
      }
    }
  }

  private static java.util.Set<String> arguments(String pattern) {
    return ARGUMENT
        .matcher(pattern)
        .results()
        .map(result -> result.group(1))
        .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
  }

  @Test
  void countriesFollowTheLanguage() {
    Message message = Message.of("region.country", Locale.of("", "DE"));
    assertThat(message.in(Lang.ZH)).isEqualTo("德国");
    assertThat(message.in(Lang.EN)).isEqualTo("Germany");
  }

  @Test
  void listsAndMessagesInsideMessagesFollowTheLanguage() {
    Message message =
        Message.of(
            "model.danglingReference",
            "stage",
            "st-1",
            java.util.List.of(
                Message.of("label.element.Stage"), Message.of("label.element.Segment")));
    assertThat(message.in(Lang.ZH)).isEqualTo("“stage”指向的阶段、环节“st-1”不存在");
    assertThat(message.in(Lang.EN))
        .isEqualTo("\"stage\" points to Stage, Segment \"st-1\", which does not exist");
  }
}
