package org.chainmap.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chainmap.format.Node.Arr;
import org.chainmap.format.Node.Flag;
import org.chainmap.format.Node.Obj;
import org.chainmap.format.Node.Text;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A change as it stands in a recovery log: what it is named, when it was made, and the elements
 * after it. It says nothing of the elements before, since it is applied to the map they are in.
 *
 * @param name its name, or null if this program cannot say it
 * @param at when it was made
 * @param changed the elements added or updated
 * @param removed the ids of the elements removed
 * @param undoes whether it takes the change before it back, so that neither counts as a step
 */
public record LoggedChange(
    @Nullable Message name, Instant at, List<Element> changed, List<Id> removed, boolean undoes) {

  /** The value of {@code "format"} in a logged change. */
  static final String FORMAT = "chain-map-change";

  private static final String NAME = "name";
  private static final String AT = "at";

  /** The object that holds what a document says beside its elements. */
  static final String DESCRIPTION = "description";

  private static final String REMOVED = "removed";
  private static final String UNDOES = "undoes";

  /** Returns a change as text. O(elements that the change edits). */
  public static String write(Change change, Instant at) {
    return write(change, at, false);
  }

  /**
   * Returns a change as text. O(elements that the change edits).
   *
   * @param undoes whether it takes the change before it back
   */
  public static String write(Change change, Instant at, boolean undoes) {
    JsonText out = new JsonText();
    DocumentWriter.change(
        change,
        out,
        () -> {
          out.name(NAME);
          MessageJson.write(change.name(), out);
          out.name(AT);
          out.text(at.toString());
          if (undoes) {
            out.name(UNDOES);
            out.raw("true");
          }
          out.name(REMOVED);
          out.array(
              () ->
                  change.edits().stream()
                      .filter(edit -> edit.after() == null)
                      .forEach(
                          edit -> {
                            out.item();
                            out.text(edit.id().value());
                          }));
        });
    return out.toString();
  }

  /**
   * Reads a text written by {@link #write}.
   *
   * @throws FormatException if it is anything else
   */
  public static LoggedChange read(String text) throws FormatException {
    ReadContext in = new ReadContext("JSON");
    Obj top = DocumentReader.top(text, FORMAT, in);
    DocumentReader reader = new DocumentReader(in);
    List<Element> changed = new ArrayList<>();
    if (top.fields().get(DESCRIPTION) instanceof Obj description) {
      changed.add(reader.info(description));
    }
    changed.addAll(reader.arrays(top));
    List<Id> removed = new ArrayList<>();
    if (top.fields().get(REMOVED) instanceof Arr ids) {
      ids.items().stream()
          .map(id -> Codecs.ID.read(id, in))
          .filter(Objects::nonNull)
          .forEach(removed::add);
    }
    if (!in.faults().isEmpty()) {
      throw new FormatException(in.faults());
    }
    return new LoggedChange(
        MessageJson.read(top.fields().get(NAME)), at(top), changed, removed, undoes(top));
  }

  private static Instant at(Obj top) {
    try {
      return top.fields().get(AT) instanceof Text t ? Instant.parse(t.value()) : Instant.EPOCH;
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private static boolean undoes(Obj top) {
    return top.fields().get(UNDOES) instanceof Flag is && is.value();
  }

  /** Returns the map after this change. O(elements). */
  ChainMap after(ChainMap map) {
    return map.with(on(map));
  }

  /** Returns it as a change of a map. O(elements that it edits). */
  Change on(ChainMap map) {
    List<Edit> edits = new ArrayList<>();
    for (Element element : changed) {
      edits.add(new Edit(element.id(), map.elements().get(element.id()), element));
    }
    for (Id id : removed) {
      Element before = map.elements().get(id);
      if (before != null) {
        edits.add(Edit.remove(before));
      }
    }
    return new Change(name == null ? Message.verbatim("") : name, edits);
  }
}
