package org.chainmap.ui.inspector;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainmap.model.Element;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Source;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Verification;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A field for a figure: its value and standing, with source and date folded away. */
final class FigureRow<E extends Element> implements FormRow {

  private final FormSubject<E> formSubject;
  private final Function<E, @Nullable Figure> get;
  private final List<FormRow> rows;
  private final List<FormRow> details;
  private final VBox node = new VBox(2);
  private final HBox basis = new HBox(6);
  private final VBox doubt = new VBox(2);
  private final ToggleButton more = new ToggleButton();

  /**
   * @param narrow whether space is tight: the standing is folded away too
   */
  FigureRow(
      FormSubject<E> formSubject,
      Message label,
      TextRow.Form<Double> form,
      boolean narrow,
      Function<E, @Nullable Figure> get,
      BiFunction<E, @Nullable Figure, E> set) {
    this.formSubject = formSubject;
    this.get = get;
    Lang lang = formSubject.language().get();
    FormRow value =
        new TextRow<>(
            formSubject,
            label,
            form,
            false,
            e -> {
              Figure figure = get.apply(e);
              return figure == null ? null : figure.value();
            },
            (e, number) -> {
              Figure figure = get.apply(e);
              Figure after =
                  number == null
                      ? null
                      : figure == null ? Figure.of(number) : figure.withValue(number);
              return set.apply(e, after);
            });
    FormRow standing =
        new ChoiceRow<E, Standing>(
            formSubject,
            FieldNames.inForm("standing"),
            Arrays.asList(Standing.values()),
            Standing::label,
            Message.of("ui.none.dash"),
            e -> {
              Figure figure = get.apply(e);
              return figure == null ? null : figure.standing();
            },
            (e, chosen) -> {
              Figure figure = get.apply(e);
              return figure == null || chosen == null
                  ? e
                  : set.apply(
                      e,
                      figure
                          .withStanding(chosen)
                          .withVerification(
                              chosen == Standing.UNVERIFIED ? figure.verification() : null));
            });
    var source =
        new TextRow<E, org.chainmap.geom.Id>(
            formSubject,
            FieldNames.inForm("source"),
            References.one(formSubject.access(), lang, Source.class),
            false,
            e -> {
              Figure figure = get.apply(e);
              return figure == null ? null : figure.source();
            },
            (e, id) -> {
              Figure figure = get.apply(e);
              return figure == null ? e : set.apply(e, figure.withSource(id));
            });
    References.complete(source.input(), formSubject.access(), lang, Source.class, () -> {});
    FormRow asOf =
        new TextRow<E, AsOf>(
            formSubject,
            FieldNames.inForm("asOf"),
            Forms.DATE,
            false,
            e -> {
              Figure figure = get.apply(e);
              return figure == null ? null : figure.asOf();
            },
            (e, date) -> {
              Figure figure = get.apply(e);
              return figure == null ? e : set.apply(e, figure.withAsOf(date));
            });
    FormRow reason =
        VerificationRows.ofFigure(
            formSubject,
            "verificationReason",
            get,
            set,
            Verification::reason,
            Verification::withReason);
    FormRow assignee =
        VerificationRows.ofFigure(
            formSubject,
            "verificationAssignee",
            get,
            set,
            Verification::assignee,
            Verification::withAssignee);
    doubt.getChildren().addAll(reason.node(), assignee.node());
    rows = List.of(value, standing, source, asOf, reason, assignee);
    details = List.of(standing, source, asOf);
    lay(narrow, value, standing, source, asOf);
    refresh();
  }

  private void lay(boolean narrow, FormRow value, FormRow standing, FormRow source, FormRow asOf) {
    more.setGraphic(Icons.of(Feather.BOOK_OPEN));
    more.getStyleClass().add("flat-toggle");
    Buttons.name(more, formSubject.language(), Message.of("ui.inspector.basis"));
    HBox first =
        narrow ? new HBox(6, value.node(), more) : new HBox(6, value.node(), standing.node(), more);
    first.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
    first.setFillHeight(false); // fields stand in a row also where a label has two lines
    HBox.setHgrow(value.node(), Priority.ALWAYS);
    ((VBox) standing.node()).setPrefWidth(122);
    ((VBox) standing.node()).setMinWidth(narrow ? 78 : 122);
    if (narrow) {
      basis.getChildren().add(standing.node());
    }
    basis.getChildren().addAll(source.node(), asOf.node());
    HBox.setHgrow(source.node(), Priority.ALWAYS);
    ((VBox) asOf.node()).setPrefWidth(110);
    ((VBox) asOf.node()).setMinWidth(narrow ? 70 : 96);
    basis.visibleProperty().bind(more.selectedProperty());
    basis.managedProperty().bind(more.selectedProperty());
    doubt.managedProperty().bind(doubt.visibleProperty());
    more.selectedProperty().subscribe(this::showDoubt);
    node.getChildren().addAll(first, basis, doubt);
  }

  /** Shows why it is to be checked where it is, and only with the rest that is folded away. */
  private void showDoubt() {
    Figure figure = formSubject.read(get).value();
    doubt.setVisible(
        more.isSelected() && figure != null && figure.standing() == Standing.UNVERIFIED);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void refresh() {
    rows.forEach(FormRow::refresh);
    boolean known = formSubject.read(get).value() != null || formSubject.read(get).mixed();
    details.forEach(formRow -> formRow.node().setDisable(!known));
    more.setDisable(!known);
    showDoubt();
  }
}
