package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.ledger.CellTexts;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.Ledger;
import org.chainmap.ledger.Ledgers;
import org.chainmap.ledger.sheet.CellText;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Element;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Figures;
import org.chainmap.model.Link;
import org.chainmap.model.NameKey;
import org.chainmap.model.Names;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Verification;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Rows of facts that are still to be checked (待核): why, and who sees to it. They are about elements
 * that the map or earlier tables have, and make none.
 */
final class FactRows {

  /** The field of links whose supply is not proved, which the map finds out by itself. */
  private static final String EVIDENCE = "evidence";

  /** An element as such tables name it. */
  private record Named(String kind, String name) {}

  private final ChainMap map;
  private final ChangeBuilder draft;
  private final RowFields fields;

  /** The elements of a name, in their order; null until the first row of a fact. */
  private @Nullable Map<Named, List<Id>> named;

  FactRows(ChainMap map, ChangeBuilder draft, RowFields fields) {
    this.map = map;
    this.draft = draft;
    this.fields = fields;
  }

  /** A row of a fact. */
  RowResult fact(RowTask task) {
    ImportedRow row = task.row();
    String name = row.text(TableField.OBJECT);
    String field = row.text(TableField.FACT);
    if (name == null || field == null) {
      TableField missing = name == null ? TableField.OBJECT : TableField.FACT;
      return RowResult.leftOut(Message.of("ledger.missing", missing.label()));
    }
    List<Element> meant = meant(row, name, field);
    if (meant.isEmpty()) {
      return RowResult.leftOut(Message.of("ledger.plan.noFact", name, field));
    }
    if (meant.size() > 1) {
      return RowResult.leftOut(Message.of("ledger.plan.manyFacts", name, field, meant.size()));
    }
    Element before = meant.getFirst();
    Element after = before;
    Optional<Figures.Stated> figure = figure(before, field);
    if (figure.isPresent()) {
      after = written(before, figure.get().field(), task);
      after = checked(after, figure.get().field(), row);
    } else if (whole(field)) {
      Verification stated = stated(before.remarks().verification(), row);
      after = before.withRemarks(before.remarks().withVerification(stated));
    } else {
      after = written(before, EVIDENCE, task);
    }
    draft.put(after);
    return RowResult.of(before.id(), false, !after.equals(before), task.changes());
  }

  /** Returns the elements that a row can be about; of several those that state its value. */
  private List<Element> meant(ImportedRow row, String name, String field) {
    List<Element> stating =
        index().getOrDefault(new Named(folded(kind(row)), folded(name)), List.of()).stream()
            .flatMap(id -> draft.find(Element.class, id).stream())
            .filter(each -> figure(each, field).isPresent() || whole(field) || proof(each, field))
            .toList();
    String value = row.text(TableField.FACT_VALUE);
    if (stating.size() < 2 || value == null) {
      return stating;
    }
    List<Element> same =
        stating.stream().filter(each -> value.strip().equals(shown(each, field))).toList();
    return same.isEmpty() ? stating : same;
  }

  private static String kind(ImportedRow row) {
    String kind = row.text(TableField.OBJECT_KIND);
    return kind == null ? "" : kind;
  }

  private Map<Named, List<Id>> index() {
    Map<Named, List<Id>> known = named;
    if (known == null) {
      known = new HashMap<>();
      ChainMap now = map.with(draft.change(Message.of("ledger.plan.change", 0)));
      for (Element element : now.elements().values()) {
        Message kind = Message.of("label.element." + element.getClass().getSimpleName());
        for (Lang lang : Lang.values()) {
          String name = folded(Names.of(now, element, lang));
          put(known, new Named(folded(kind.in(lang)), name), element.id());
          put(known, new Named("", name), element.id());
        }
      }
      named = known;
    }
    return known;
  }

  private static void put(Map<Named, List<Id>> index, Named object, Id id) {
    List<Id> ids = index.computeIfAbsent(object, each -> new ArrayList<>());
    if (!ids.contains(id)) {
      ids.add(id);
    }
  }

  private static String folded(String name) {
    return NameKey.of(name).text();
  }

  private static Optional<Figures.Stated> figure(Element element, String field) {
    return Figures.of(element).stream().filter(each -> called(field, each.field())).findFirst();
  }

  private static boolean called(String written, String field) {
    for (Lang lang : Lang.values()) {
      if (folded(FieldNames.of(field).in(lang)).equals(folded(written))) {
        return true;
      }
    }
    return false;
  }

  private static boolean whole(String field) {
    for (Lang lang : Lang.values()) {
      if (folded(Message.of("pack.whole").in(lang)).equals(folded(field))) {
        return true;
      }
    }
    return false;
  }

  private static boolean proof(Element element, String field) {
    return element instanceof Link && called(field, EVIDENCE);
  }

  /** Writes a value that was corrected. */
  private Element written(Element element, String field, RowTask task) {
    return task.row().cell(TableField.FACT_VALUE).isEmpty() || task.repeats(TableField.FACT_VALUE)
        ? element
        : written(ledger(element), element, field, task);
  }

  private <E extends Element> Element written(
      @Nullable Ledger<E> ledger, Element element, String field, RowTask task) {
    Optional<Column<E>> column = column(ledger, field);
    return ledger == null || column.isEmpty()
        ? element
        : fields.field(
            TableField.FACT_VALUE, column.get(), ledger.kind().cast(element), task, false);
  }

  private String shown(Element element, String field) {
    String of = figure(element, field).map(Figures.Stated::field).orElse(EVIDENCE);
    return shown(ledger(element), element, of);
  }

  private <E extends Element> String shown(
      @Nullable Ledger<E> ledger, Element element, String field) {
    Optional<Column<E>> column = column(ledger, field);
    if (ledger == null || column.isEmpty()) {
      return "";
    }
    Column<E> of = column.get();
    return CellTexts.shown(
        of.reader().read(map, ledger.kind().cast(element), Lang.ZH), of.type(), map, Lang.ZH);
  }

  private static @Nullable Ledger<? extends Element> ledger(Element element) {
    return Ledgers.ALL.stream()
        .filter(each -> each.kind().isInstance(element))
        .findFirst()
        .orElse(null);
  }

  private static <E extends Element> Optional<Column<E>> column(
      @Nullable Ledger<E> ledger, String field) {
    if (ledger == null) {
      return Optional.empty();
    }
    boolean linkShare = ledger.kind() == Link.class && field.equals("share");
    return ledger.column(linkShare ? "linkShare" : field);
  }

  /** Marks a figure as one to be checked, with what the row says of the check. */
  private static Element checked(Element element, String field, ImportedRow row) {
    Figure marked =
        Figures.of(element).stream()
            .filter(each -> each.field().equals(field))
            .map(Figures.Stated::figure)
            .findFirst()
            .orElseThrow();
    Verification stated = stated(marked.verification(), row);
    boolean says = stated.reason() != null || stated.assignee() != null;
    Figure after = says || marked.verification() != null ? marked.withVerification(stated) : marked;
    Figure open = after.verification() == null ? after.withStanding(Standing.UNVERIFIED) : after;
    return Figures.changed(element, field, open);
  }

  /** Returns what is known of a check with what a row says of it. */
  private static Verification stated(@Nullable Verification before, ImportedRow row) {
    Verification known = before == null ? Verification.OPEN : before;
    String reason = row.text(TableField.REASON);
    String assignee = row.text(TableField.ASSIGNEE);
    Verification after = known;
    if (reason != null && !unsaid(reason) && !same(reason, known.reason())) {
      after = after.withReason(reason);
    }
    return assignee == null || same(assignee, known.assignee())
        ? after
        : after.withAssignee(assignee);
  }

  /** White space does not count: lists show it as they can. */
  private static boolean same(String written, @Nullable String known) {
    return known != null && CellText.lines(written).equals(CellText.lines(known));
  }

  /** Tells whether a reason is the sentence that stands where none was given. */
  private static boolean unsaid(String reason) {
    for (Lang lang : Lang.values()) {
      for (String key : List.of("pack.reason.unproved", "pack.reason.unsaid")) {
        if (folded(Message.of(key).in(lang)).equals(folded(reason))) {
          return true;
        }
      }
    }
    return false;
  }
}
