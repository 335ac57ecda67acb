package org.chainmap.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chainmap.format.Node.Arr;
import org.chainmap.format.Node.Obj;
import org.chainmap.format.Node.Text;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Draft;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Texts that were typed and not confirmed, as they stand in a recovery log: all in one record. */
public final class LoggedDrafts {

  private static final String FORMAT = "chain-map-drafts";
  private static final String DRAFTS = "drafts";
  private static final String ABOUT = "about";
  private static final String FIELD = "field";
  private static final String TEXT = "text";
  private static final String CHANGE = "change";

  private LoggedDrafts() {}

  /** Returns drafts as text. O(elements that they would change). */
  public static String write(List<Draft> drafts, Instant at) {
    JsonText out = new JsonText();
    out.object(
        () -> {
          out.name(DocumentReader.FORMAT);
          out.text(FORMAT);
          out.name(DocumentReader.VERSION);
          out.number(DocumentReader.CURRENT);
          out.name(DRAFTS);
          out.array(
              () ->
                  drafts.forEach(
                      draft -> {
                        out.item();
                        out.object(() -> write(draft, at, out));
                      }));
        });
    return out.toString();
  }

  private static void write(Draft draft, Instant at, JsonText out) {
    out.name(ABOUT);
    out.array(
        () ->
            draft
                .about()
                .forEach(
                    id -> {
                      out.item();
                      out.text(id.value());
                    }));
    out.name(FIELD);
    MessageJson.write(draft.field(), out);
    out.name(TEXT);
    out.text(draft.text());
    Change change = draft.change();
    if (change != null) {
      out.name(CHANGE);
      out.text(LoggedChange.write(change, at));
    }
  }

  /**
   * Reads a text written by {@link #write}; each draft's change is one of the map after the drafts
   * before it, or null where the text cannot be put into its field any more. Never throws.
   */
  static List<Draft> read(String text, ChainMap map) {
    List<Draft> drafts = new ArrayList<>();
    if (text.isEmpty()) {
      return drafts;
    }
    ReadContext in = new ReadContext("JSON");
    try {
      ChainMap now = map;
      Obj top = DocumentReader.top(text, FORMAT, in);
      List<Node> items = top.fields().get(DRAFTS) instanceof Arr all ? all.items() : List.of();
      for (Node item : items) {
        if (item instanceof Obj object && object.fields().get(TEXT) instanceof Text typed) {
          List<Id> about = about(object, in);
          Message field = MessageJson.read(object.fields().get(FIELD));
          Change change = change(object, now, about);
          now = change == null ? now : now.with(change);
          drafts.add(
              new Draft(
                  about,
                  Objects.requireNonNullElse(field, Message.verbatim("")),
                  typed.value(),
                  change));
        }
      }
    } catch (FormatException e) {
      // what was read before is whole
    }
    return drafts;
  }

  private static List<Id> about(Obj object, ReadContext in) {
    List<Node> ids = object.fields().get(ABOUT) instanceof Arr all ? all.items() : List.of();
    return ids.stream().map(id -> Codecs.ID.read(id, in)).filter(Objects::nonNull).toList();
  }

  private static @Nullable Change change(Obj object, ChainMap map, List<Id> about) {
    boolean there = about.stream().allMatch(id -> map.find(id).isPresent());
    if (!there || !(object.fields().get(CHANGE) instanceof Text text)) {
      return null;
    }
    try {
      Change change = LoggedChange.read(text.value()).on(map);
      ChainMap after = map.with(change);
      return after.equals(map) ? null : change;
    } catch (FormatException | IllegalArgumentException e) {
      return null;
    }
  }
}
