package org.chainmap.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.model.value.Name;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * Names that new elements have until a person names them: 新环节, 新环节 2, New enterprise 3. What is
 * still called so is not known yet, and no analysis judges it.
 */
public final class ProvisionalNames {

  public static final Message STAGE = Message.of("model.newName.stage");
  public static final Message SEGMENT = Message.of("model.newName.segment");
  public static final Message ENTERPRISE = Message.of("model.newName.enterprise");

  private ProvisionalNames() {}

  /** Returns the word itself, or the word with the first free number from 2. */
  public static String next(Collection<Name> taken, Message kind, Lang lang) {
    Set<String> texts = new HashSet<>();
    taken.forEach(name -> texts.addAll(List.of(name.text(), name.in(lang))));
    String word = kind.in(lang);
    String name = word;
    for (int number = 2; texts.contains(name); number++) {
      name = word + " " + number;
    }
    return name;
  }

  /** Tells whether an element still has the name it was created with. */
  public static boolean unnamed(Element element) {
    return switch (element) {
      case Stage stage -> provisional(stage.name(), STAGE);
      case Segment segment -> provisional(segment.name(), SEGMENT);
      case Enterprise enterprise -> provisional(enterprise.name(), ENTERPRISE);
      case MapInfo _,
          Participation _,
          Link _,
          Listing _,
          Match _,
          Initiative _,
          InvestmentTarget _,
          Resource _,
          Scenario _,
          SavedView _,
          Source _,
          Note _,
          Comment _,
          LinkedSheet _ ->
          false;
    };
  }

  private static boolean provisional(Name name, Message kind) {
    for (Lang lang : Lang.values()) {
      String word = kind.in(lang);
      if (name.text().startsWith(word)
          && name.text().substring(word.length()).matches("( [1-9][0-9]*)?")) {
        return true;
      }
    }
    return false;
  }
}
