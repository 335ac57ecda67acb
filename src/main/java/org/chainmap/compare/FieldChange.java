package org.chainmap.compare;

import org.jspecify.annotations.Nullable;

/**
 * A field that differs between two versions of an element.
 *
 * @param before its earlier value, or null for none
 * @param after its later value, or null for none
 */
public record FieldChange(FieldPath field, @Nullable Object before, @Nullable Object after) {}
