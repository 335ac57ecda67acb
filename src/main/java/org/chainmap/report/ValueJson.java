package org.chainmap.report;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.model.Element;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Contact;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.text.Keyed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values of fields as JSON: ids and constants by their keys, dates as written, lists as arrays,
 * records as objects of their components without what is not set. A picture is told by its length,
 * and of a contact only that there is one.
 */
final class ValueJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ValueJson() {}

  static JsonNode of(@Nullable Object value) {
    return switch (value) {
      case null -> JSON.nullNode();
      case String text -> JSON.stringNode(text);
      case Double number -> JSON.numberNode(number);
      case Integer number -> JSON.numberNode(number);
      case Boolean yes -> JSON.booleanNode(yes);
      case Id id -> JSON.stringNode(id.value());
      case Keyed keyed -> JSON.stringNode(keyed.key());
      case Enum<?> constant -> JSON.stringNode(constant.name());
      case AsOf date -> JSON.stringNode(date.toString());
      case EmbeddedPicture picture -> JSON.numberNode(picture.bytes().length);
      case Contact contact -> JSON.booleanNode(true);
      case Element element -> JSON.stringNode(element.id().value());
      case List<?> list -> {
        ArrayNode array = JSON.arrayNode();
        list.forEach(each -> array.add(of(each)));
        yield array;
      }
      case Map<?, ?> map -> {
        ObjectNode object = JSON.objectNode();
        map.forEach((key, each) -> object.set(String.valueOf(key), of(each)));
        yield object;
      }
      case Record components -> components(components);
      default -> JSON.stringNode(value.toString());
    };
  }

  private static ObjectNode components(Record value) {
    ObjectNode object = JSON.objectNode();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        JsonNode node = of(component.getAccessor().invoke(value));
        if (!node.isNull() && !(node.isContainer() && node.isEmpty())) {
          object.set(component.getName(), node);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
    return object;
  }
}
