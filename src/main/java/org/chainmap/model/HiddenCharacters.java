package org.chainmap.model;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.model.Problem.Severity;
import org.chainmap.text.Message;
import org.chainmap.text.ShownText;

/** Finds control characters and marks that reorder text in what people wrote into a map. */
public final class HiddenCharacters {

  /** The most characters that one problem names. */
  private static final int NAMED = 5;

  private HiddenCharacters() {}

  /** Returns a warning for each text with such characters, in the order of elements. */
  public static List<Problem> problems(ChainMap map) {
    List<Problem> problems = new ArrayList<>();
    for (Element element : map.elements().values()) {
      for (WrittenText text : WrittenText.of(element)) {
        List<String> codes =
            text.text()
                .codePoints()
                .filter(c -> ShownText.hidden(c) && c != '\n' && c != '\t')
                .distinct()
                .mapToObj(ShownText::code)
                .limit(NAMED)
                .toList();
        if (!codes.isEmpty()) {
          String field = field(element, text.field());
          problems.add(
              new Problem(
                  Severity.WARNING,
                  element.id(),
                  field,
                  Message.of("model.hiddenCharacters", field, codes)));
        }
      }
    }
    return problems;
  }

  /** Returns a text's field as named in files. */
  private static String field(Element element, WrittenText.Field field) {
    String key = field.key();
    return switch (element) {
      case MapInfo m -> key.replace("name", "title");
      case Note n -> key.replace("name", "text");
      default -> key;
    };
  }
}
