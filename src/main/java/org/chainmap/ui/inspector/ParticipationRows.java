package org.chainmap.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Ids;
import org.chainmap.model.Integrity;
import org.chainmap.model.Names;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Role;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.kordamp.ikonli.feather.Feather;

/** The participations of a segment or of an enterprise, with role and share. */
final class ParticipationRows implements FormRow {

  private final FormSubject<?> formSubject;
  private final Class<? extends Element> other;
  private final Function<ChainMap, List<Participation>> read;
  private final Function<Participation, Id> target;
  private final VBox list = new VBox(4);
  private final VBox node;
  private List<Id> shown = List.of();
  private final List<FormRow> rows = new ArrayList<>();

  private ParticipationRows(
      FormSubject<?> formSubject,
      Class<? extends Element> other,
      Function<ChainMap, List<Participation>> read,
      Function<Participation, Id> target) {
    this.formSubject = formSubject;
    this.other = other;
    this.read = read;
    this.target = target;
    node = new VBox(4, list, adding());
    refresh();
  }

  static FormRow ofSegment(FormSubject<Segment> formSubject) {
    Id segment = formSubject.ids().getFirst();
    return new ParticipationRows(
        formSubject,
        Enterprise.class,
        map -> map.participationsIn(segment),
        Participation::enterprise);
  }

  static FormRow ofEnterprise(FormSubject<Enterprise> formSubject) {
    Id enterprise = formSubject.ids().getFirst();
    return new ParticipationRows(
        formSubject,
        Segment.class,
        map -> map.participationsOf(enterprise),
        Participation::segment);
  }

  private Node adding() {
    TextField field = new TextField();
    String key = other == Enterprise.class ? "inspector.attach" : "inspector.join";
    field.promptTextProperty().bind(formSubject.language().text(key));
    field.accessibleTextProperty().bind(formSubject.language().text(key));
    field.setId("attach");
    field.setOnAction(event -> attach(field));
    References.complete(
        field, formSubject.access(), formSubject.language().get(), other, () -> attach(field));
    return field;
  }

  /** Adds a participation for the name in the field; an unknown name creates an enterprise. */
  private void attach(TextField field) {
    String name = field.getText().strip();
    if (name.isEmpty()) {
      return;
    }
    ChainMap map = formSubject.access().map();
    List<Edit> edits = new ArrayList<>();
    Id found = References.find(map, other, name).orElse(null);
    if (found == null) {
      if (other != Enterprise.class) {
        return;
      }
      found = Ids.fresh(map, Ids.ENTERPRISE);
      edits.add(Edit.add(Enterprise.of(found, name)));
    }
    Id chosen = found;
    field.clear();
    if (read.apply(map).stream().anyMatch(p -> target.apply(p).equals(chosen))) {
      return;
    }
    Id own = formSubject.ids().getFirst();
    boolean toSegment = other == Enterprise.class;
    edits.add(
        Edit.add(
            Participation.of(
                Ids.fresh(map, Ids.PARTICIPATION),
                toSegment ? chosen : own,
                toSegment ? own : chosen)));
    formSubject.access().commit(new Change(Message.of("ui.change.attach", name), edits));
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void refresh() {
    List<Participation> now = read.apply(formSubject.access().map());
    List<Id> ids = now.stream().map(Participation::id).toList();
    if (ids.equals(shown)) {
      rows.forEach(FormRow::refresh);
      return;
    }
    shown = ids;
    rows.clear();
    list.getChildren().clear();
    now.forEach(p -> list.getChildren().add(line(p)));
  }

  private Node line(Participation participation) {
    FormSubject<Participation> one =
        new FormSubject<>(
            formSubject.access(),
            formSubject.language(),
            Participation.class,
            List.of(participation.id()));
    Hyperlink name = new Hyperlink();
    name.setMaxWidth(Double.MAX_VALUE);
    name.setOnAction(event -> formSubject.access().show(target.apply(participation)));
    rows.add(
        FormRows.of(
            name,
            () ->
                name.setText(
                    Names.of(
                        formSubject.access().map(),
                        target.apply(participation),
                        formSubject.language().get()))));
    FormRow role =
        new ChoiceRow<Participation, Role>(
            one,
            FieldNames.inForm("role"),
            List.of(Role.values()),
            Role::label,
            null,
            Participation::role,
            (p, value) -> value == null ? p : p.withRole(value));
    FormRow share =
        new FigureRow<>(
            one,
            FieldNames.inForm("share"),
            Forms.PERCENT,
            true,
            Participation::share,
            Participation::withShare);
    rows.add(role);
    rows.add(share);
    Button remove =
        Buttons.icon(
            formSubject.language(),
            Feather.X,
            Message.of("ui.inspector.detach"),
            () -> detach(participation.id(), name.getText()));
    HBox head = new HBox(4, name, remove);
    HBox.setHgrow(name, Priority.ALWAYS);
    ((VBox) role.node()).setPrefWidth(84);
    ((VBox) role.node()).setMinWidth(84);
    HBox.setHgrow(share.node(), Priority.ALWAYS);
    HBox values = new HBox(6, role.node(), share.node());
    VBox box = new VBox(0, head, values);
    box.getStyleClass().add("participation");
    return box;
  }

  private void detach(Id participation, String name) {
    formSubject
        .access()
        .commit(
            Integrity.removal(
                Message.of("ui.change.detach", name),
                formSubject.access().map(),
                List.of(participation)));
  }
}
