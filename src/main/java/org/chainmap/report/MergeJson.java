package org.chainmap.report;

import org.chainmap.compare.Conflict;
import org.chainmap.compare.ConflictSentences;
import org.chainmap.compare.FieldPath;
import org.chainmap.compare.Merge;
import org.chainmap.compare.MergeSide;
import org.chainmap.geom.Id;
import org.chainmap.text.Lang;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The conflicts of a merge as JSON, as {@code samples/merge.schema.json} says. */
public final class MergeJson {

  private MergeJson() {}

  /** The text, ending with a line break. O(conflicts). */
  public static String of(Merge merge, Lang lang) {
    ObjectNode root = Json.object();
    root.put("format", "chain-map-merge");
    root.put("formatVersion", 1);
    ArrayNode conflicts = root.putArray("conflicts");
    merge
        .conflicts()
        .forEach(conflict -> put(conflicts.addObject(), merge.words(), conflict, lang));
    Json.said(root.putArray("notes"), merge.notes(), lang);
    return Json.text(root);
  }

  private static void put(ObjectNode out, ConflictSentences words, Conflict conflict, Lang lang) {
    FieldPath field = conflict.field();
    out.put("conflict", field == null ? "removal" : "field");
    out.put("element", conflict.element().value());
    out.put("name", words.subject(conflict).in(lang));
    if (field == null) {
      out.put("removedBy", conflict.removedBy().key());
      Id neededBy = conflict.neededBy();
      if (neededBy != null) {
        out.put("neededBy", neededBy.value());
      }
    } else {
      out.put("field", field.toString());
      out.put("label", field.label().in(lang));
      out.set("base", ValueJson.of(conflict.base()));
      out.set(MergeSide.OURS.key(), ValueJson.of(conflict.ours()));
      out.set(MergeSide.THEIRS.key(), ValueJson.of(conflict.theirs()));
    }
    out.put("taken", conflict.taken().key());
    out.put("sentence", words.of(conflict).in(lang));
  }
}
