package org.chainmap.ui.comments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.chainmap.editor.Drafts;
import org.chainmap.geom.Id;
import org.chainmap.model.Change;
import org.chainmap.model.Draft;
import org.chainmap.text.Message;

/** The comments that are being written, each kept with its element until it is sent or cleared. */
final class CommentDrafts {

  /** What a comment is known by among the drafts of a document. */
  private record Field(Id about) {}

  /** A text, and what it would be sent to: the element itself, or a comment that it answers. */
  private record Written(Id to, String text) {}

  private final Map<Id, Written> byElement = new LinkedHashMap<>();
  private final Drafts drafts;
  private final BiFunction<Id, String, Change> sent;

  /**
   * @param sent the change that sending a text to an element or a comment makes
   */
  CommentDrafts(Drafts drafts, BiFunction<Id, String, Change> sent) {
    this.drafts = drafts;
    this.sent = sent;
  }

  /** Returns what is being written about an element; empty if nothing is. */
  String about(Id element) {
    Written written = byElement.get(element);
    return written == null ? "" : written.text();
  }

  /** Keeps what is being written about an element; a blank text ends it. */
  void put(Id element, Id to, String text) {
    if (text.isBlank()) {
      byElement.remove(element);
      drafts.put(new Field(element), null);
    } else {
      byElement.put(element, new Written(to, text));
      tell(element);
    }
  }

  int count() {
    return byElement.size();
  }

  /** Returns the changes that sending all of them makes, one on top of the other, and ends them. */
  List<Supplier<Change>> takeAll() {
    List<Written> all = List.copyOf(byElement.values());
    List.copyOf(byElement.keySet()).forEach(element -> put(element, element, ""));
    return all.stream()
        .map(each -> (Supplier<Change>) () -> sent.apply(each.to(), each.text()))
        .toList();
  }

  /** Follows a change of the map, after which sending the texts may make other changes. */
  void refresh() {
    byElement.keySet().forEach(this::tell);
  }

  private void tell(Id element) {
    Written written = byElement.get(element);
    if (written != null) {
      drafts.put(
          new Field(element),
          new Draft(
              List.of(element, written.to()).stream().distinct().toList(),
              Message.of("editor.change.comment"),
              written.text(),
              sent.apply(written.to(), written.text())));
    }
  }
}
