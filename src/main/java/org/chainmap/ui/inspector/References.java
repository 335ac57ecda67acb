package org.chainmap.ui.inspector;

import impl.org.controlsfx.skin.AutoCompletePopupSkin;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Names;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.MapAccess;
import org.controlsfx.control.textfield.TextFields;

/** The text form of references to other elements by name, with completion while typing. */
final class References {

  private static final int OFFERED = 12;

  /** The height of a row, in px, and how many are seen at once. */
  private static final double ROW = 30;

  private static final int ROWS = 8;

  private References() {}

  /** Returns the text form of a reference to one element of a kind. */
  static TextRow.Form<Id> one(MapAccess access, Lang lang, Class<? extends Element> kind) {
    return new TextRow.Form<>(
        id -> Names.of(access.map(), id, lang),
        text -> find(access.map(), kind, text),
        Message.of("ui.expected.name", Message.of("label.element." + kind.getSimpleName())),
        false,
        text -> Optional.empty());
  }

  /**
   * Returns the text form of references to any number of elements of a kind: names separated by 、.
   */
  static TextRow.Form<List<Id>> many(MapAccess access, Lang lang, Class<? extends Element> kind) {
    return new TextRow.Form<>(
        ids ->
            String.join(
                lang == Lang.ZH ? "、" : "; ",
                ids.stream().map(id -> Names.of(access.map(), id, lang)).toList()),
        text -> all(access.map(), kind, text),
        Message.of("ui.expected.names", Message.of("label.element." + kind.getSimpleName())),
        false,
        text -> Optional.empty());
  }

  private static Optional<List<Id>> all(ChainMap map, Class<? extends Element> kind, String text) {
    List<Optional<Id>> found =
        Arrays.stream(text.split("[、;；\\n]+"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(name -> find(map, kind, name))
            .toList();
    return found.stream().allMatch(Optional::isPresent)
        ? Optional.of(found.stream().flatMap(Optional::stream).distinct().toList())
        : Optional.empty();
  }

  /** Returns all elements of a kind, which may be a supertype. */
  private static Stream<? extends Element> all(ChainMap map, Class<? extends Element> kind) {
    return map.elements().values().stream().filter(kind::isInstance);
  }

  /**
   * Finds the first element of this kind with this Chinese, English or short name, ignoring case.
   */
  static Optional<Id> find(ChainMap map, Class<? extends Element> kind, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return all(map, kind)
        .filter(e -> names(map, e).anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted)))
        .map(Element::id)
        .findFirst();
  }

  /** Offers the names of this kind of element below a field while the person types. */
  static void complete(
      TextInputControl input,
      MapAccess access,
      Lang lang,
      Class<? extends Element> kind,
      Runnable chosen) {
    if (input instanceof TextField field) {
      var binding =
          TextFields.bindAutoCompletion(
              field, request -> offers(access.map(), lang, kind, request.getUserText()));
      binding.setOnAutoCompleted(event -> chosen.run());
      var popup = binding.getAutoCompletionPopup();
      OfferList.prepare(popup, new AutoCompletePopupSkin<>(popup), ROW, ROWS);
    }
  }

  private static Collection<String> offers(
      ChainMap map, Lang lang, Class<? extends Element> kind, String typed) {
    String part = typed.strip().toLowerCase(Locale.ROOT);
    if (part.isEmpty()) {
      return List.of();
    }
    return all(map, kind)
        .filter(e -> names(map, e).anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part)))
        .map(e -> Names.of(map, e, lang))
        .distinct()
        .limit(OFFERED)
        .toList();
  }

  private static Stream<String> names(ChainMap map, Element element) {
    Stream<String> both =
        Stream.of(Names.of(map, element, Lang.ZH), Names.of(map, element, Lang.EN));
    return element instanceof Enterprise e
        ? Stream.concat(both, Stream.of(e.cardName(Lang.ZH), e.cardName(Lang.EN)))
        : both;
  }
}
