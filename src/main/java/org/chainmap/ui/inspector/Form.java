package org.chainmap.ui.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainmap.geom.Id;
import org.chainmap.model.Element;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Source;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;
import org.chainmap.ui.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A form with the fields of one kind of element, one below the other; built by chained calls. */
final class Form<E extends Element> {

  private final FormSubject<E> formSubject;
  private final List<FormRow> rows = new ArrayList<>();
  private final Set<String> unfolded;
  private final VBox node = new VBox();
  private VBox box = node;
  private boolean paired;
  private @Nullable HBox pair;

  /**
   * @param unfolded the keys of the open sections; kept up to date
   */
  Form(FormSubject<E> formSubject, Set<String> unfolded) {
    this.formSubject = formSubject;
    this.unfolded = unfolded;
    node.getStyleClass().add("fields");
  }

  Node node() {
    return node;
  }

  void refresh() {
    rows.forEach(FormRow::refresh);
  }

  FormSubject<E> subject() {
    return formSubject;
  }

  boolean single() {
    return formSubject.ids().size() == 1;
  }

  private static Message label(String field) {
    return FieldNames.inForm(field);
  }

  Form<E> add(FormRow formRow) {
    rows.add(formRow);
    if (paired) {
      HBox side = pair;
      if (side == null) {
        side = new HBox(8);
        side.setFillHeight(true);
        box.getChildren().add(side);
        pair = side;
      }
      side.getChildren().add(formRow.node());
      HBox.setHgrow(formRow.node(), Priority.ALWAYS);
      if (formRow.node() instanceof VBox column) {
        column.setPrefWidth(100);
      }
    } else {
      box.getChildren().add(formRow.node());
    }
    return this;
  }

  /** Places the next two fields side by side. */
  Form<E> beside(Runnable two) {
    paired = true;
    two.run();
    paired = false;
    pair = null;
    return this;
  }

  Form<E> section(String key) {
    box.getChildren().add(FieldLabels.section(formSubject.language(), "section." + key));
    return this;
  }

  /** Adds a foldable section of fields; it starts open if it was left open. */
  Form<E> folded(String key, Runnable fields) {
    ToggleButton heading = new ToggleButton();
    heading.setId("fold-" + key);
    heading.getStyleClass().addAll("flat-toggle", "fold");
    heading.textProperty().bind(formSubject.language().text("section." + key));
    VBox inside = new VBox();
    inside.getStyleClass().add("fields");
    inside.visibleProperty().bind(heading.selectedProperty());
    inside.managedProperty().bind(heading.selectedProperty());
    heading.setSelected(unfolded.contains(key));
    heading
        .selectedProperty()
        .subscribe(
            open -> {
              heading.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
              if (open) {
                unfolded.add(key);
              } else {
                unfolded.remove(key);
              }
            });
    node.getChildren().addAll(heading, inside);
    box = inside;
    fields.run();
    box = node;
    return this;
  }

  /** Adds the fields of a name in two languages. */
  Form<E> name(Function<E, Name> get, BiFunction<E, Name, E> set) {
    add(
        new TextRow<E, String>(
            formSubject,
            label("name"),
            Forms.TEXT.asRequired(),
            false,
            e -> get.apply(e).text().replace('\n', ' '),
            (e, text) -> text == null ? e : set.apply(e, new Name(text, get.apply(e).english()))));
    return add(
        new TextRow<E, String>(
            formSubject,
            label("nameEn"),
            Forms.TEXT,
            false,
            e -> get.apply(e).english(),
            (e, text) -> set.apply(e, new Name(get.apply(e).text(), text))));
  }

  /** Adds the fields of a text in two languages. */
  Form<E> caption(
      String field,
      String english,
      Function<E, Caption> get,
      BiFunction<E, Caption, E> set,
      boolean required) {
    written(
        field,
        required ? Forms.TEXT.asRequired() : Forms.TEXT,
        e -> get.apply(e).text(),
        (e, text) -> required && text == null ? e : set.apply(e, get.apply(e).withText(text)));
    return text(
        english,
        e -> get.apply(e).english(),
        (e, text) -> set.apply(e, get.apply(e).withEnglish(text)));
  }

  Form<E> text(
      String field, Function<E, @Nullable String> get, BiFunction<E, @Nullable String, E> set) {
    return add(new TextRow<>(formSubject, label(field), Forms.TEXT, false, get, set));
  }

  Form<E> area(
      String field, Function<E, @Nullable String> get, BiFunction<E, @Nullable String, E> set) {
    return add(new TextRow<>(formSubject, label(field), Forms.TEXT, true, get, set));
  }

  <T> Form<E> written(
      String field,
      TextRow.Form<T> form,
      Function<E, @Nullable T> get,
      BiFunction<E, @Nullable T, E> set) {
    return add(new TextRow<>(formSubject, label(field), form, false, get, set));
  }

  Form<E> date(
      String field, Function<E, @Nullable AsOf> get, BiFunction<E, @Nullable AsOf, E> set) {
    return add(new TextRow<>(formSubject, label(field), Forms.DATE, false, get, set));
  }

  Form<E> figure(
      String field,
      TextRow.Form<Double> form,
      Function<E, @Nullable Figure> get,
      BiFunction<E, @Nullable Figure, E> set) {
    return add(new FigureRow<>(formSubject, label(field), form, false, get, set));
  }

  /** Adds a field for a required constant of an enum. */
  <T extends Keyed> Form<E> choice(
      String field, T[] values, Function<E, T> get, BiFunction<E, T, E> set) {
    return add(
        new ChoiceRow<E, T>(
            formSubject,
            label(field),
            Arrays.asList(values),
            Keyed::label,
            null,
            get::apply,
            (e, value) -> value == null ? e : set.apply(e, value)));
  }

  /** Adds a field for a constant of an enum, or unknown. */
  <T extends Keyed> Form<E> choiceOrNone(
      String field, T[] values, Function<E, @Nullable T> get, BiFunction<E, @Nullable T, E> set) {
    return add(
        new ChoiceRow<E, T>(
            formSubject,
            label(field),
            Arrays.asList(values),
            Keyed::label,
            Message.of("ui.none.unknown"),
            get,
            set));
  }

  Form<E> reference(
      String field,
      Class<? extends Element> kind,
      boolean required,
      Function<E, @Nullable Id> get,
      BiFunction<E, @Nullable Id, E> set) {
    var lang = formSubject.language().get();
    TextRow.Form<Id> form = References.one(formSubject.access(), lang, kind);
    var row =
        new TextRow<>(
            formSubject, label(field), required ? form.asRequired() : form, false, get, set);
    References.complete(row.input(), formSubject.access(), lang, kind, () -> {});
    return add(row);
  }

  Form<E> references(
      String field,
      Class<? extends Element> kind,
      Function<E, List<Id>> get,
      BiFunction<E, List<Id>, E> set) {
    return add(
        new TextRow<E, List<Id>>(
            formSubject,
            label(field),
            References.many(formSubject.access(), formSubject.language().get(), kind),
            false,
            get::apply,
            (e, ids) -> set.apply(e, ids == null ? List.of() : ids)));
  }

  /** Adds a check box per constant, for any number of constants. */
  <T extends Keyed> Form<E> ticks(
      String field, T[] values, Function<E, List<T>> get, BiFunction<E, List<T>, E> set) {
    return add(
        new TickRow<E, T>(
            formSubject, label(field), () -> List.of(values), Keyed::label, get, set));
  }

  /** Adds notes, sources and what is to be checked, which every element may have. */
  @SuppressWarnings("unchecked")
  Form<E> remarks() {
    area(
        "notes",
        e -> e.remarks().notes(),
        (e, text) -> (E) e.withRemarks(e.remarks().withNotes(text)));
    if (formSubject.kind() != Source.class) {
      references(
          "sources",
          Source.class,
          e -> e.remarks().sources(),
          (e, ids) -> (E) e.withRemarks(e.remarks().withSources(ids)));
    }
    VerificationRows.add(this);
    choiceOrNone(
        "sensitivity",
        Sensitivity.values(),
        e -> e.remarks().sensitivity(),
        (e, chosen) -> (E) e.withRemarks(e.remarks().withSensitivity(chosen)));
    return this;
  }
}
