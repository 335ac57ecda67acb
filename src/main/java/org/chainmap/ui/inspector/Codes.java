package org.chainmap.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.model.Segment;
import org.chainmap.model.classification.ClassificationItem;
import org.chainmap.model.classification.ClassificationItems;
import org.chainmap.model.classification.ClassificationScheme;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** What is said of classification codes. */
final class Codes {

  private Codes() {}

  /** Returns the codes that all segments of a form have, in the order of the first. */
  static List<String> common(FormSubject<Segment> subject) {
    List<Segment> segments = subject.elements();
    if (segments.isEmpty()) {
      return List.of();
    }
    List<String> codes = new ArrayList<>(segments.getFirst().codes());
    segments.forEach(segment -> codes.retainAll(segment.codes()));
    return codes;
  }

  /** Tells whether a code is a direction of future industries. */
  static boolean direction(String code) {
    return ClassificationItems.find(code)
        .filter(item -> item.scheme() == ClassificationScheme.FUTURE)
        .isPresent();
  }

  /** Returns a code with its name, or with the fact that it is a free one. */
  static Message named(String code, Lang lang) {
    Optional<ClassificationItem> item = ClassificationItems.find(code);
    if (item.isPresent()) {
      return Message.of("ui.codes.known", code, item.get().in(lang));
    }
    return ClassificationItems.above(code)
        .map(above -> Message.of("ui.codes.below", code, above.code(), above.in(lang)))
        .orElseGet(() -> Message.of("ui.codes.free", code));
  }

  /** Returns the classification of a code, and where in it the code stands. */
  static Message explained(String code, Lang lang) {
    Optional<ClassificationItem> item = ClassificationItems.find(code);
    if (item.isPresent()) {
      return Message.of("ui.codes.place", item.get().scheme().label(), path(item.get(), lang));
    }
    return ClassificationItems.above(code)
        .map(above -> Message.of("ui.codes.belowTip", above.scheme().label(), code))
        .orElseGet(() -> Message.of("ui.codes.freeTip", code));
  }

  /** Returns the names from the topmost entry down to this one. */
  static String path(ClassificationItem item, Lang lang) {
    return String.join(" › ", item.path().stream().map(each -> each.in(lang)).toList());
  }
}
