package org.chainmap.ui.inspector;

import atlantafx.base.theme.Tweaks;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.geom.Id;
import org.chainmap.model.Comment;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Link;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Match;
import org.chainmap.model.Names;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Resource;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.paint.DrawnText;
import org.chainmap.text.Lists;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.WhileSeen;
import org.jspecify.annotations.Nullable;

/**
 * The right panel: the fields of the selected elements, or of the map itself if nothing is
 * selected. Several elements of one kind are edited together.
 */
public final class Inspector extends VBox {

  private final MapAccess access;
  private final Language language;
  private final Label title = FieldLabels.styled("panel-title");
  private final HBox chips = new HBox(6);
  private final ScrollPane scroll = new ScrollPane();
  private final Set<String> unfolded = new HashSet<>();
  private List<Id> shown = List.of();
  private @Nullable Form<?> form;
  private final WhileSeen words = new WhileSeen(this, this::rebuild);
  private final WhileSeen chosen = new WhileSeen(this, this::rebuildIfOther);
  private final WhileSeen values = new WhileSeen(this, this::refresh);

  public Inspector(MapAccess access, Language language) {
    this.access = access;
    this.language = language;
    getStyleClass().add("inspector");
    setMinWidth(0);
    title.setWrapText(true);
    VBox head = new VBox(4, title, chips);
    head.getStyleClass().add("inspector-head");
    head.setMinHeight(USE_PREF_SIZE);
    title.setMinHeight(USE_PREF_SIZE);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
    VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
    getChildren().addAll(head, scroll);
    access.whenSelectionChanges(chosen::ask);
    access.whenMapChanges(values::ask);
    access.scope().add(language.follow(words::ask));
  }

  private void catchUp() {
    List.of(words, chosen, values).forEach(WhileSeen::catchUp);
  }

  private void rebuildIfOther() {
    if (chosen().equals(shown)) {
      head(); // what is selected besides may be another
    } else {
      rebuild();
    }
  }

  private void refresh() {
    if (!chosen().equals(shown)) {
      rebuild();
      return;
    }
    head();
    Form<?> now = form;
    if (now != null) {
      now.refresh();
    }
  }

  private List<Element> selected() {
    return access.selection().stream().flatMap(id -> access.map().find(id).stream()).toList();
  }

  /**
   * Returns the elements to show: all selected ones of one kind. Segments come first and links
   * last, which a box drawn around cards takes along; of the others it is the kind of the first.
   */
  private List<Id> chosen() {
    List<Element> selected = selected();
    return selected.stream()
        .min(Comparator.comparingInt(Inspector::rank))
        .map(first -> selected.stream().filter(e -> e.getClass() == first.getClass()))
        .map(kind -> kind.map(Element::id).toList())
        .orElse(List.of(MapInfo.ID));
  }

  private static int rank(Element element) {
    return element instanceof Segment ? 0 : element instanceof Link ? 2 : 1;
  }

  /** Returns how many elements of each kind are selected, the kind shown first. */
  private String counted(List<Element> selected) {
    Map<Class<?>, Long> counts =
        selected.stream()
            .sorted(Comparator.comparingInt(Inspector::rank))
            .collect(
                Collectors.groupingBy(
                    Element::getClass, LinkedHashMap::new, Collectors.counting()));
    return Lists.joined(
        language.get(),
        counts.entrySet().stream()
            .map(kind -> language.now(count(kind.getKey(), kind.getValue())))
            .toList());
  }

  private static Message count(Class<?> kind, long number) {
    return kind == Segment.class
        ? Message.of("ui.inspector.segments", number)
        : kind == Link.class
            ? Message.of("ui.inspector.links", number)
            : Message.of("ui.inspector.several", number, kindName(kind));
  }

  private static Message kindName(Class<?> kind) {
    return Message.of("label.element." + kind.getSimpleName());
  }

  private void rebuild() {
    shown = chosen();
    head();
    Element first = access.map().find(shown.getFirst()).orElseThrow();
    Form<?> built =
        switch (first) {
          case MapInfo m -> filled(MapInfo.class, ElementForms::map);
          case Stage s -> filled(Stage.class, ElementForms::stage);
          case Segment s -> filled(Segment.class, ElementForms::segment);
          case Enterprise e -> filled(Enterprise.class, ElementForms::enterprise);
          case Participation p -> filled(Participation.class, ElementForms::participation);
          case Link l -> filled(Link.class, ElementForms::link);
          case Listing l -> filled(Listing.class, ElementForms::listing);
          case Match m -> filled(Match.class, ElementForms::match);
          case Initiative i -> filled(Initiative.class, ElementForms::initiative);
          case InvestmentTarget t -> filled(InvestmentTarget.class, ListForms::target);
          case Resource r -> filled(Resource.class, ListForms::resource);
          case Scenario s -> filled(Scenario.class, ElementForms::scenario);
          case SavedView v -> filled(SavedView.class, ViewFields::all);
          case Source s -> filled(Source.class, ElementForms::source);
          case Note n -> filled(Note.class, ElementForms::note);
          // Comments have a panel of their own.
          case Comment c -> filled(Comment.class, form -> {});
          case LinkedSheet l -> filled(LinkedSheet.class, form -> {});
        };
    form = built;
    scroll.setContent(built.node());
    scroll.setVvalue(0);
  }

  private <E extends Element> Form<E> filled(
      Class<E> kind, java.util.function.Consumer<Form<E>> fill) {
    Form<E> empty = new Form<>(new FormSubject<>(access, language, kind, shown), unfolded);
    fill.accept(empty);
    return empty;
  }

  /** Puts the keyboard focus into the field that adds an enterprise, if there is one. */
  public void addEnterprise() {
    catchUp();
    Node field = scroll.getContent().lookup("#attach");
    if (field != null) {
      bringIntoView(field);
      field.requestFocus();
    }
  }

  /**
   * Brings a field into view, by its name in files; does nothing where the form does not show it.
   *
   * @param enter whether the keyboard focus goes into it
   */
  public void showField(String field, boolean enter) {
    catchUp();
    field(scroll.getContent(), field)
        .ifPresent(
            node -> {
              bringIntoView(node);
              if (enter) {
                node.requestFocus();
              }
            });
  }

  /** Returns the control of a field: the one that is called like it. */
  private Optional<Node> field(Node part, String field) {
    if (Set.of("enterprises", "segments").contains(field)) {
      Optional<Node> adding = Optional.ofNullable(part.lookup("#attach"));
      if (adding.isPresent()) {
        return adding;
      }
    }
    List<String> names =
        List.of(language.now(FieldNames.inForm(field)), language.now(FieldNames.of(field)));
    return parts(part)
        .filter(
            each ->
                each.isFocusTraversable()
                    && names.stream().anyMatch(name -> name.equals(each.getAccessibleText())))
        .findFirst();
  }

  private static Stream<Node> parts(Node node) {
    if (!node.isManaged()) {
      return Stream.empty();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Inspector::parts))
        : Stream.of(node);
  }

  private void bringIntoView(Node field) {
    applyCss();
    layout();
    Bounds place = scroll.getContent().sceneToLocal(field.localToScene(field.getLayoutBounds()));
    double hidden =
        scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden > 0) {
      double above = place.getCenterY() - scroll.getViewportBounds().getHeight() / 2;
      scroll.setVvalue(Math.clamp(above / hidden, 0, 1));
    }
  }

  private void head() {
    Element first = access.map().find(shown.getFirst()).orElseThrow();
    Message kind = kindName(first.getClass());
    chips.getChildren().clear();
    List<Element> selected = selected();
    if (selected.size() > shown.size()) {
      title.setText(counted(selected));
      chip(language.now(Message.of("ui.inspector.edited", kind)));
    } else if (shown.size() == 1) {
      title.setText(DrawnText.shown(Names.of(access.map(), first, language.get())));
      chip(language.now(first instanceof Note note ? note.kind().label() : kind));
      if (first instanceof Note note && note.picture() != null) {
        chip(language.now(note.picture().mediaType().label()));
      }
      if (first instanceof Segment s) {
        chip(Names.of(access.map(), s.stage(), language.get()));
      }
    } else {
      title.setText(language.now("inspector.several", shown.size(), kind));
      chip(language.now("inspector.together"));
    }
  }

  private void chip(String text) {
    Label chip = FieldLabels.styled("chip");
    chip.setText(text);
    if (chips.getChildren().isEmpty()) {
      chip.setMinWidth(Region.USE_PREF_SIZE);
    }
    chips.getChildren().add(chip);
  }
}
