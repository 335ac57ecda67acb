package org.chainmap.format;

import static org.chainmap.format.Codecs.INTEGER;
import static org.chainmap.format.Codecs.MOMENT;
import static org.chainmap.format.Codecs.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.SeenRows;
import org.chainmap.model.SheetHeader;
import org.chainmap.model.SheetHeader.LinkedColumn;
import org.chainmap.model.value.Remarks;

/**
 * The form of linked sheets in files. What rows said is written column by column, a line each, so
 * that a list of 20,000 rows takes a fraction of what its elements take.
 */
final class LinkedSheetShape {

  private static final Fields<SheetHeader> HEADER =
      Fields.<SheetHeader>ofPart()
          .required("shape", TEXT, SheetHeader::shape, SheetHeader::withShape)
          .optional("firstHeader", INTEGER, SheetHeader::firstRow, SheetHeader::withFirstRow)
          .optional("lastHeader", INTEGER, SheetHeader::lastRow, SheetHeader::withLastRow)
          .list("headings", TEXT, LinkedSheetShape::headings, LinkedSheetShape::withHeadings)
          .list("fields", TEXT, LinkedSheetShape::fields, LinkedSheetShape::withFields)
          .optional("language", TEXT, SheetHeader::language, SheetHeader::withLanguage)
          .optional(
              "repeats",
              TEXT,
              h -> h.repeats().isEmpty() ? null : h.repeats(),
              SheetHeader::withRepeats);

  private static final Codec<String> SAID =
      new FunctionCodec<>(
          (node, in) ->
              node instanceof Node.Text text
                  ? text.value()
                  : ValueFault.wrong(node, "format.kind.text", in),
          (text, out) -> out.text(text));

  /** A list of texts on one line. */
  private static final Codec<List<String>> LINE =
      new FunctionCodec<>(
          (node, in) -> {
            if (!(node instanceof Node.Arr array)) {
              return ValueFault.wrong(node, "format.kind.array", in);
            }
            List<String> texts = new ArrayList<>();
            for (Node item : array.items()) {
              String text = SAID.read(item, in);
              texts.add(text == null ? "" : text);
            }
            return texts;
          },
          (texts, out) -> out.raw(line(texts)));

  private static final Fields<SeenRows> SEEN =
      Fields.<SeenRows>ofPart()
          .optional("keys", LINE, s -> s.keys().isEmpty() ? null : s.keys(), SeenRows::withKeys)
          .optional(
              "elements",
              LINE,
              s -> s.elements().isEmpty() ? null : s.elements(),
              SeenRows::withElements)
          .optional(
              "values",
              byName(LINE, false),
              s -> s.values().isEmpty() ? null : s.values(),
              SeenRows::withValues)
          .optional(
              "names",
              byName(byName(SAID, true), false),
              s -> s.names().isEmpty() ? null : s.names(),
              SeenRows::withNames);

  static final Shape<LinkedSheet> SHAPE =
      new Shape<>(
          "linkedSheets",
          LinkedSheet.class,
          id ->
              new LinkedSheet(id, "?", "?", SheetHeader.UNKNOWN, SeenRows.NONE, null, Remarks.NONE),
          ElementFields.remarks(
              ElementFields.<LinkedSheet>fields()
                  .required(
                      "file",
                      Codecs.words(DocumentLimits.TEXT),
                      LinkedSheet::file,
                      LinkedSheet::withFile)
                  .required("sheet", TEXT, LinkedSheet::sheet, LinkedSheet::withSheet)
                  .part(LinkedSheet::header, LinkedSheet::withHeader, HEADER)
                  .optional("readAt", MOMENT, LinkedSheet::readAt, LinkedSheet::withReadAt)
                  .part(LinkedSheet::seen, LinkedSheet::withSeen, SEEN)),
          false);

  private LinkedSheetShape() {}

  private static List<String> headings(SheetHeader header) {
    return header.columns().stream().map(LinkedColumn::heading).toList();
  }

  private static List<String> fields(SheetHeader header) {
    return header.columns().stream().map(LinkedColumn::field).toList();
  }

  private static SheetHeader withHeadings(SheetHeader header, List<String> headings) {
    return header.withColumns(columns(headings, fields(header)));
  }

  private static SheetHeader withFields(SheetHeader header, List<String> fields) {
    return header.withColumns(columns(headings(header), fields));
  }

  private static List<LinkedColumn> columns(List<String> headings, List<String> fields) {
    List<LinkedColumn> columns = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      columns.add(new LinkedColumn(headings.get(i), i < fields.size() ? fields.get(i) : ""));
    }
    return columns;
  }

  private static String line(List<String> texts) {
    StringBuilder line = new StringBuilder("[");
    for (String text : texts) {
      line.append(line.length() == 1 ? "" : ",").append(JsonText.quoted(text));
    }
    return line.append(']').toString();
  }

  /** Returns the codec of an object of values by name. */
  private static <V> Codec<SortedMap<String, V>> byName(Codec<V> codec, boolean inline) {
    return new FunctionCodec<>(
        (node, in) -> {
          if (!(node instanceof Node.Obj object)) {
            return ValueFault.wrong(node, "format.kind.object", in);
          }
          SortedMap<String, V> values = new TreeMap<>();
          object
              .fields()
              .forEach(
                  (name, value) -> {
                    V read = codec.read(value, in);
                    if (read != null) {
                      values.put(name, read);
                    }
                  });
          return values;
        },
        (values, out) -> {
          Runnable fields =
              () ->
                  values.forEach(
                      (name, value) -> {
                        out.name(name);
                        codec.write(value, out);
                      });
          if (inline) {
            out.inlineObject(fields);
          } else {
            out.object(fields);
          }
        });
  }
}
