package org.chainmap.ui.inspector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.Node;
import org.chainmap.analysis.knockout.ScenarioPresets;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Names;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.chainmap.story.ViewWords;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;

/** The fields of a saved view: in the inspector one below the other, or in columns. */
public final class ViewFields {

  private final MapAccess access;
  private final FormSubject<SavedView> subject;
  private final List<Form<SavedView>> columns = new ArrayList<>();
  private final List<Colouring> colourings;

  /** Creates the fields of one view in columns: name and colours, notes, part of the map. */
  public ViewFields(MapAccess access, Language language, Id view) {
    this.access = access;
    subject = new FormSubject<>(access, language, SavedView.class, List.of(view));
    colourings = colourings(subject);
    look(column());
    notes(column());
    part(column());
    enterprises(column());
  }

  private Form<SavedView> column() {
    Form<SavedView> form = new Form<>(subject, new HashSet<>());
    columns.add(form);
    return form;
  }

  /** Returns the columns, from the left. */
  public List<Node> columns() {
    return columns.stream().map(Form::node).toList();
  }

  /** Returns the view that the fields are of. */
  public Id view() {
    return subject.ids().getFirst();
  }

  /** Shows the values that the map has now. */
  public void refresh() {
    columns.forEach(Form::refresh);
  }

  /** Tells whether other colours can be chosen by now, so that the fields are to be made anew. */
  public boolean outdated() {
    return access.map().find(SavedView.class, view()).isPresent()
        && !colourings.equals(colourings(subject));
  }

  /** Adds all fields of views to a form, one below the other. */
  static void all(Form<SavedView> form) {
    look(form);
    notes(form);
    part(form);
    enterprises(form);
    form.remarks();
  }

  private static void look(Form<SavedView> form) {
    if (form.single()) {
      form.name(SavedView::name, SavedView::withName);
    }
    FormSubject<SavedView> subject = form.subject();
    form.add(
        new ChoiceRow<SavedView, Colouring>(
            subject,
            FieldNames.inForm("lens"),
            colourings(subject),
            each -> ViewWords.of(each, subject.access().map()),
            null,
            SavedView::colouring,
            (view, chosen) -> chosen == null ? view : view.withColouring(chosen)));
  }

  /** Returns what can be laid over the map: lenses, scenarios, and what the views have now. */
  private static List<Colouring> colourings(FormSubject<SavedView> subject) {
    List<Colouring> all = new ArrayList<>(List.of(Colouring.PLAIN));
    Lenses.ALL.stream()
        .filter(lens -> !lens.equals(Lenses.PLAIN))
        .map(Lens::key)
        .map(Colouring::by)
        .forEach(all::add);
    subject.access().map().all(Scenario.class).stream()
        .map(scenario -> Colouring.of(scenario.id()))
        .forEach(all::add);
    subject.elements().stream()
        .map(SavedView::colouring)
        .filter(each -> !all.contains(each))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private static void part(Form<SavedView> form) {
    FormSubject<SavedView> subject = form.subject();
    form.add(
        new TickRow<SavedView, Id>(
            subject,
            FieldNames.inForm("filterStages"),
            () -> subject.access().map().stages().stream().map(Stage::id).toList(),
            id -> Names.message(subject.access().map(), id),
            view -> view.filter().stages(),
            filter(ViewFilter::withStages)));
    form.references(
            "filterSegments",
            Segment.class,
            view -> view.filter().segments(),
            filter(ViewFilter::withSegments))
        .ticks(
            "filterLinkKinds",
            LinkKind.values(),
            view -> view.filter().linkKinds(),
            filter(ViewFilter::withLinkKinds));
  }

  private static void enterprises(Form<SavedView> form) {
    FormSubject<SavedView> subject = form.subject();
    form.ticks(
        "filterMarks",
        EnterpriseMark.values(),
        view -> view.filter().marks(),
        filter(ViewFilter::withMarks));
    form.ticks(
        "filterOwnerships",
        Ownership.values(),
        view -> view.filter().ownerships(),
        filter(ViewFilter::withOwnerships));
    form.add(
        new TickRow<SavedView, String>(
            subject,
            FieldNames.inForm("filterRegions"),
            () -> regions(subject),
            ScenarioPresets::name,
            view -> view.filter().regions(),
            filter(ViewFilter::withRegions)));
  }

  /** Returns the regions that occur on the map, and those that are chosen though they do not. */
  private static List<String> regions(FormSubject<SavedView> subject) {
    ChainMap map = subject.access().map();
    List<String> all = new ArrayList<>(ScenarioPresets.regions(map));
    subject.elements().stream()
        .flatMap(view -> view.filter().regions().stream())
        .filter(region -> !all.contains(region))
        .forEach(all::add);
    return all;
  }

  private static void notes(Form<SavedView> form) {
    form.area(
            "speakerNotes",
            view -> view.speakerNotes().text(),
            (view, text) -> view.withSpeakerNotes(view.speakerNotes().withText(text)))
        .area(
            "speakerNotesEn",
            view -> view.speakerNotes().english(),
            (view, text) -> view.withSpeakerNotes(view.speakerNotes().withEnglish(text)));
  }

  private static <V> BiFunction<SavedView, V, SavedView> filter(
      BiFunction<ViewFilter, V, ViewFilter> with) {
    return (view, value) -> view.withFilter(with.apply(view.filter(), value));
  }
}
