/**
 * The enumerations of the domain: kinds, states, roles and marks, each with the stable key that
 * files use. May use text. Start at {@link org.chainmap.model.kind.SegmentKind}.
 */
@NullMarked
package org.chainmap.model.kind;

import org.jspecify.annotations.NullMarked;
