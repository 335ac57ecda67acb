/**
 * Two maps compared and three maps merged, field by field. {@link
 * org.chainmap.compare.MapComparison} lists what was added, removed, changed and moved, {@link
 * org.chainmap.compare.ChangeSentences} says it; {@link org.chainmap.compare.Merge} joins the edits
 * of two sides to what both started from and names the conflicts. May use model, geom and text.
 * Start at {@link org.chainmap.compare.FieldTree}.
 *
 * <p><b>Decision: the components of records are the fields.</b> A new field of the document is a
 * record component, so comparing and merging by components needs no line of its own for it; the
 * table of fields in {@code format} would serve as well, but then this room would depend on files.
 * What stands for one thing is one field: a figure with its source and date, a place, a date, a
 * point, an embedded picture. Everything else is taken apart, down to the two languages of a name.
 *
 * <p><b>Decision: what hangs together is merged together.</b> The stage of a segment and its
 * position, a quantity and its unit: where both sides change some of it, that is one conflict, as
 * either half with the other side's would say what nobody said. The order of the stages is one
 * field of the whole map.
 *
 * <p><b>Decision: no edit is dropped silently.</b> An element that one side edits, or refers to
 * anew, and the other removes is kept, with whatever needs it, and named. Only a card that was
 * merely moved is removed all the same, and that is told.
 */
@NullMarked
package org.chainmap.compare;

import org.jspecify.annotations.NullMarked;
