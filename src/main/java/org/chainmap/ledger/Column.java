package org.chainmap.ledger;

import java.util.List;
import java.util.Optional;
import org.chainmap.geom.Identified;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Edit;
import org.chainmap.model.FreshIds;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * A column of a ledger of elements of kind E.
 *
 * @param key its stable name, unique within its ledger
 * @param width its usual width (px)
 */
public record Column<E extends Identified>(
    String key, Message heading, ColumnType type, int width, Reader<E> reader, Writer<E> writer) {

  /** Reads the value of an element. */
  @FunctionalInterface
  public interface Reader<E extends Identified> {
    Value read(ChainMap map, E element, Lang lang);
  }

  /** Writes the value of an element. */
  public sealed interface Writer<E extends Identified> {}

  /** Writes a field of the element itself: what is read depends on nothing else. */
  @FunctionalInterface
  public non-sealed interface OwnField<E extends Identified> extends Writer<E> {

    /** Returns the element with a value of the column's type. */
    E write(E element, Value value, Lang lang);
  }

  /** Writes what other elements say of the element, such as where an enterprise participates. */
  @FunctionalInterface
  public non-sealed interface RelatedElements<E extends Identified> extends Writer<E> {

    /**
     * Returns the other elements to add and to remove so that it has a value of the column's type.
     * What requires those removed or refers to them is left to the caller.
     */
    List<Edit> edits(ChainMap map, FreshIds ids, E element, Value value);
  }

  /** Writes nothing: what is read is computed. */
  public record ReadOnly<E extends Identified>() implements Writer<E> {}

  public boolean editable() {
    return !(writer instanceof ReadOnly<E>);
  }

  /** Tells whether what is read may change while the element stays the same. */
  public boolean derived() {
    return !(writer instanceof OwnField<E>)
        // names change in the elements they belong to, those of groups in the map
        || type instanceof ColumnType.Reference
        || type instanceof ColumnType.GroupName;
  }

  /** Returns the writer of a field of the element itself, if that is what it writes. */
  public Optional<OwnField<E>> ownField() {
    return writer instanceof OwnField<E> own ? Optional.of(own) : Optional.empty();
  }
}
